package org.paretile.optimizers.search;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.optimizers.archive.ParetoArchive;

/**
 * Hypervolume of an archive against a reference point that is given, or fixed by the first feasible generation. Measured in the box
 * between the reference point and the best values, each objective from 0 to 1, so that objectives of any size give a finite
 * share.
 */
final class FrontVolume {
    private static final double BEYOND = 0.1;

    private final ParetoArchive archive;
    private final int objectives;
    private final double[] best;
    private final double[] worst;
    private final double[] ones;
    private final Hypervolume indicator = new Hypervolume();
    private double[] reference;
    private @Nullable SampledVolume sampled;
    private long version = -1;
    private double share;

    /** @param reference point given; empty for none */
    FrontVolume(ParetoArchive archive, int objectives, List<Double> reference) {
        if (!reference.isEmpty() && reference.size() != objectives) {
            throw new IllegalArgumentException("the reference point has " + reference.size() + " values for " + objectives + " objectives");
        }
        this.reference = reference.stream().mapToDouble(r -> r).toArray();
        this.archive = archive;
        this.objectives = objectives;
        best = new double[objectives];
        worst = new double[objectives];
        ones = new double[objectives];
        Arrays.fill(ones, 1);
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        Arrays.fill(worst, Double.NEGATIVE_INFINITY);
    }

    /** Takes note of a feasible design. */
    void feasible(double[] values) {
        for (int m = 0; m < objectives; m++) {
            best[m] = Math.min(best[m], values[m]);
            worst[m] = reference.length == 0 ? Math.max(worst[m], values[m]) : worst[m];
        }
    }

    /** A generation is complete: fixes the reference point if there are feasible designs for the first time. */
    void generationEnded() {
        if (reference.length == 0 && best[0] != Double.POSITIVE_INFINITY) {
            reference = new double[objectives];
            Arrays.setAll(reference, m -> Math.min(Double.MAX_VALUE, worst[m] + BEYOND * range(m)));
        }
    }

    /** Where all are equal, the value's own size stands for the range. */
    private double range(int m) {
        double range = worst[m] - best[m];
        return range > 0 ? range : worst[m] != 0 ? Math.abs(worst[m]) : 1;
    }

    /** Empty while nothing was feasible and none was given. */
    double[] reference() {
        return reference.clone();
    }

    /** As a share of the box between the reference point and the best values, 0…1; 0 while nothing is feasible. */
    double share() {
        if (reference.length > 0 && version != archive.version()) {
            version = archive.version();
            share = reached() ? compute(archive.copyVectors(), archive.vectors()) : 0;
        }
        return share;
    }

    /** Whether the best values are no worse than the reference point: then there is a box, if one without breadth. */
    private boolean reached() {
        boolean reached = true;
        for (int m = 0; m < objectives; m++) {
            reached &= best[m] <= reference[m];
        }
        return reached;
    }

    /** In objective units: the share times the size of the box; at most the largest number. */
    double volume() {
        if (share() == 0) {
            return 0;
        }
        double volume = share();
        for (int m = 0; m < objectives; m++) {
            volume *= 2 * halfSide(m);
        }
        return volume > 0 && volume < Double.POSITIVE_INFINITY ? volume
                : Math.min(Double.MAX_VALUE, Math.exp(logVolume()));
    }

    /** Natural logarithm of the volume, which neither overflows nor underflows; −∞ where it is 0. */
    double logVolume() {
        double log = Math.log(share());
        for (int m = 0; m < reference.length; m++) {
            log += Math.log(2) + Math.log(halfSide(m));
        }
        return log;
    }

    private double compute(double[] front, int vectors) {
        for (int i = 0; i < vectors * objectives; i++) {
            int m = i % objectives;
            front[i] = Math.min(1, (front[i] / 2 - best[m] / 2) / halfSide(m));
        }
        if (!SampledVolume.suits(vectors, objectives)) {
            return Math.min(1, indicator.of(front, vectors, objectives, ones));
        }
        if (sampled == null) {
            sampled = new SampledVolume(objectives);
        }
        return sampled.share(front, vectors, new double[objectives], ones);
    }

    /** Half of the box's side, so that it does not overflow; the least number where rounding leaves none. */
    private double halfSide(int m) {
        return Math.max(Double.MIN_NORMAL, reference[m] / 2 - best[m] / 2);
    }
}
