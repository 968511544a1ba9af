package org.paretile.analysis.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Test fronts, and a hypervolume by plain slicing that shares nothing with the code under test. */
final class Fronts {
    private Fronts() {}

    /** Points on the positive orthant of the unit sphere. */
    static double[][] spherical(int objectives, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[count][objectives];
        for (double[] point : points) {
            double squares = 0;
            for (int j = 0; j < objectives; j++) {
                point[j] = Math.abs(random.nextGaussian());
                squares += point[j] * point[j];
            }
            for (int j = 0; j < objectives; j++) {
                point[j] /= Math.sqrt(squares);
            }
        }
        return points;
    }

    /** 1 − spherical. */
    static double[][] inverted(int objectives, int count, long seed) {
        double[][] points = spherical(objectives, count, seed);
        for (double[] point : points) {
            Arrays.setAll(point, j -> 1 - point[j]);
        }
        return points;
    }

    /** Uniform in −0.3 .. 1.1: many dominated points, some outside the reference 1. */
    static double[][] cube(int objectives, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[count][objectives];
        for (double[] point : points) {
            Arrays.setAll(point, j -> -0.3 + 1.4 * random.nextDouble());
        }
        return points;
    }

    /** Small integers −1 .. levels − 2: ties, repeated and dominated points, points on the reference. */
    static double[][] grid(int objectives, int count, int levels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[count][objectives];
        for (double[] point : points) {
            Arrays.setAll(point, j -> random.nextInt(levels) - 1);
        }
        return points;
    }

    static double[] reference(int objectives, double value) {
        double[] reference = new double[objectives];
        Arrays.fill(reference, value);
        return reference;
    }

    /** Slices between consecutive values of the last objective, each with the volume of the points below it. */
    static double slicedHypervolume(double[][] points, double[] reference) {
        return sliced(Arrays.asList(points), reference, reference.length);
    }

    private static double sliced(List<double[]> points, double[] reference, int objectives) {
        int last = objectives - 1;
        List<double[]> sorted = new ArrayList<>(points);
        sorted.removeIf(point -> point[last] >= reference[last]);
        sorted.sort(Comparator.comparingDouble(point -> point[last]));
        if (sorted.isEmpty()) {
            return 0;
        }
        if (last == 0) {
            return reference[0] - sorted.getFirst()[0];
        }
        double volume = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double top = i + 1 < sorted.size() ? sorted.get(i + 1)[last] : reference[last];
            double height = top - sorted.get(i)[last];
            if (height > 0) {
                volume += height * sliced(sorted.subList(0, i + 1), reference, last);
            }
        }
        return volume;
    }
}
