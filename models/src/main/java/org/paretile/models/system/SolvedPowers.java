package org.paretile.models.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Powers on one placement whose temperatures were solved, and what they say of others near the last: rises are linear in the powers,
 * apart from the hottest cell of a die moving. Powers that differ from the last by a sum of solved ones need no solution of their own.
 */
final class SolvedPowers {
    /** Least part of a difference that must be new for a direction to be learnt from it: what peaks are not linear by grows by as much. */
    private static final double NEW = 0.1;

    /** Orthonormal powers, W, and the rises that go with them, K. */
    private final List<double[]> directions = new ArrayList<>();
    private final List<double[]> risesK = new ArrayList<>();
    private double[] lastW;
    private double[] lastC;
    /** The most that a watt heated, K/W. */
    private double mostKPerW;

    /**
     * Nothing is known but that without power all dies are at {@code ambientC}.
     *
     * @param blocks that have power
     * @param dies that have peaks
     */
    SolvedPowers(int blocks, int dies, double ambientC) {
        lastW = new double[blocks];
        lastC = new double[dies];
        Arrays.fill(lastC, ambientC);
    }

    /** Powers of the blocks, W, and the peaks of the dies that they bring, °C. */
    void add(double[] powersW, double[] peakC) {
        double[] direction = difference(powersW, lastW);
        double[] riseK = difference(peakC, lastC);
        double whole = length(direction);
        if (directions.isEmpty()) {
            mostKPerW = Arrays.stream(riseK).max().orElse(0) / Math.max(Arrays.stream(powersW).sum(), Double.MIN_NORMAL);
        }
        for (int i = 0; i < directions.size(); i++) {
            double along = dot(direction, directions.get(i));
            add(-along, directions.get(i), direction);
            add(-along, risesK.get(i), riseK);
        }
        double length = length(direction);
        if (length > NEW * whole) {
            scale(1 / length, direction);
            scale(1 / length, riseK);
            directions.add(direction);
            risesK.add(riseK);
        }
        lastW = powersW;
        lastC = peakC;
    }

    /**
     * Estimates peaks.
     *
     * @param peakC to be filled, by die, °C
     * @return about how far off they are, K: the power that no solution tells of, as if it heated as much as any
     */
    double estimate(double[] powersW, double[] peakC) {
        double[] left = difference(powersW, lastW);
        System.arraycopy(lastC, 0, peakC, 0, peakC.length);
        for (int i = 0; i < directions.size(); i++) {
            double along = dot(left, directions.get(i));
            add(-along, directions.get(i), left);
            add(along, risesK.get(i), peakC);
        }
        double watts = 0;
        for (double w : left) {
            watts += Math.abs(w);
        }
        return watts * mostKPerW;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double factor, double[] of, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * of[i];
        }
    }

    private static void scale(double factor, double[] a) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }
}
