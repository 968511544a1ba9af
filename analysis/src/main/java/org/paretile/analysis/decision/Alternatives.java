package org.paretile.analysis.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.analysis.indicator.Normalisation;

/**
 * Designs to choose from. They are meant to be nondominated; a dominated one is never preferred to one that dominates it by knee, ideal
 * point or hypervolume.
 */
public final class Alternatives {
    private final List<String> objectives;
    private final List<String> ids;
    private final double[][] points;
    /** From the ideal to the nadir of the nondominated designs. */
    private final Normalisation frame;

    /**
     * Designs of a front.
     *
     * @param objectives names of the objectives, at least one
     * @param ids names of the designs, at least one
     * @param points minimised objectives of each design, finite
     * @throws IllegalArgumentException if there are none, or their numbers do not fit
     */
    public Alternatives(List<String> objectives, List<String> ids, double[][] points) {
        this.objectives = List.copyOf(objectives);
        this.ids = List.copyOf(ids);
        if (objectives.isEmpty() || ids.isEmpty()) {
            throw new IllegalArgumentException("there are %d designs of %d objectives to choose from; give at least one of each"
                    .formatted(ids.size(), objectives.size()));
        }
        if (points.length != ids.size()) {
            throw new IllegalArgumentException("there are %d designs but %d points; give one point a design".formatted(ids.size(), points.length));
        }
        double[][] copy = new double[points.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = checked(objectives, ids.get(i), points[i]);
        }
        this.points = copy;
        frame = Normalisation.ofFront(copy);
    }

    private static double[] checked(List<String> objectives, String id, double[] point) {
        if (point.length != objectives.size()) {
            throw new IllegalArgumentException("design %s has %d objectives, expected %d (%s)".formatted(id, point.length, objectives.size(),
                    String.join(", ", objectives)));
        }
        double[] values = new double[point.length];
        for (int j = 0; j < values.length; j++) {
            if (!Double.isFinite(point[j])) {
                throw new IllegalArgumentException("%s of design %s is %s; leave the design out".formatted(objectives.get(j), id, point[j]));
            }
            values[j] = point[j] + 0.0; // no −0: 0 and −0 are one point
        }
        return values;
    }

    public List<String> objectives() {
        return objectives;
    }

    public List<String> ids() {
        return ids;
    }

    /** Minimised objectives of each design; a copy. */
    public double[][] points() {
        return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    }

    int size() {
        return ids.size();
    }

    /** Places of the designs in the order that decides ties: by objectives, then by id. */
    int[] order() {
        return IntStream.range(0, size()).boxed()
                .sorted(Comparator.comparing((Integer i) -> points[i], Arrays::compare).thenComparing(ids::get))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Minimised objectives in {@link #order()}. */
    double[][] sorted() {
        return Arrays.stream(order()).mapToObj(i -> points[i].clone()).toArray(double[][]::new);
    }

    /** Objectives that differ between nondominated designs. */
    int[] active() {
        double[] ideal = frame.ideal();
        double[] nadir = frame.nadir();
        return IntStream.range(0, ideal.length).filter(j -> nadir[j] > ideal[j]).toArray();
    }

    /** The {@link #active()} objectives in {@link #order()}, the ideal of the nondominated designs at 0, their nadir at 1. */
    double[][] normalised() {
        int[] active = active();
        double[][] all = frame.of(sorted());
        return Arrays.stream(all).map(p -> Arrays.stream(active).mapToDouble(j -> p[j]).toArray()).toArray(double[][]::new);
    }
}
