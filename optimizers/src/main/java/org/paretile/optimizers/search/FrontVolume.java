package org.paretile.optimizers.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.optimizers.archive.ParetoArchive;

/** Hypervolume of an archive against a reference point that is fixed by the first feasible generation. */
final class FrontVolume {
    private static final double BEYOND = 0.1;

    private final ParetoArchive archive;
    private final int objectives;
    private final double[] best;
    private final double[] worst;
    private final Hypervolume indicator = new Hypervolume();
    private double[] reference = new double[0];
    private @Nullable SampledVolume sampled;
    private long version = -1;
    private double volume;

    FrontVolume(ParetoArchive archive, int objectives) {
        this.archive = archive;
        this.objectives = objectives;
        best = new double[objectives];
        worst = new double[objectives];
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
            Arrays.setAll(reference, m -> worst[m] + BEYOND * range(m));
        }
    }

    /** Where all are equal, the value's own size stands for the range. */
    private double range(int m) {
        double range = worst[m] - best[m];
        return range > 0 ? range : worst[m] != 0 ? Math.abs(worst[m]) : 1;
    }

    /** Empty while nothing was feasible. */
    double[] reference() {
        return reference.clone();
    }

    /** In objective units; 0 while nothing is feasible. */
    double volume() {
        if (reference.length > 0 && version != archive.version()) {
            version = archive.version();
            volume = compute(archive.copyVectors(), archive.vectors());
        }
        return volume;
    }

    private double compute(double[] front, int vectors) {
        if (!SampledVolume.suits(vectors, objectives)) {
            return indicator.of(front, vectors, objectives, reference);
        }
        if (sampled == null) {
            sampled = new SampledVolume(objectives);
        }
        return sampled.share(front, vectors, best, reference) * box();
    }

    /** As a share of the box between the reference point and the best values. */
    double share() {
        return reference.length == 0 ? 0 : volume() / box();
    }

    private double box() {
        double box = 1;
        for (int m = 0; m < reference.length; m++) {
            box *= reference[m] - best[m];
        }
        return box;
    }
}
