package org.paretile.models.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Powers on one placement of which the temperatures were solved, and what they say of others: rises are linear in the powers, but for
 * the hottest cell of a die moving. Powers that are a sum of solved ones need no solution of their own.
 */
final class SolvedPowers {
    /** Orthonormal powers, W, and the rises that go with them, K. */
    private final List<double[]> directions = new ArrayList<>();
    private final List<double[]> risesK = new ArrayList<>();
    /** The most that a watt heated. */
    private double mostKPerW;

    /** Powers of the blocks, W, and the peaks of the dies that they bring, °C. */
    void add(double[] powersW, double[] peakC, double ambientC) {
        double[] direction = powersW.clone();
        double[] riseK = new double[peakC.length];
        Arrays.setAll(riseK, die -> peakC[die] - ambientC);
        double watts = Arrays.stream(powersW).sum();
        if (watts > 0) {
            mostKPerW = Math.max(mostKPerW, Arrays.stream(riseK).max().orElse(0) / watts);
        }
        for (int i = 0; i < directions.size(); i++) {
            double along = dot(direction, directions.get(i));
            add(-along, directions.get(i), direction);
            add(-along, risesK.get(i), riseK);
        }
        double length = Math.sqrt(dot(direction, direction));
        if (length > 0) {
            scale(1 / length, direction);
            scale(1 / length, riseK);
            directions.add(direction);
            risesK.add(riseK);
        }
    }

    /**
     * Peaks with the sum of solved powers that is nearest to these.
     *
     * @param peakC to be filled, by die, °C
     * @return about how far off they are, K: the power left over, as if it heated as much as any did; infinite if nothing was solved
     */
    double estimate(double[] powersW, double ambientC, double[] peakC) {
        double[] left = powersW.clone();
        Arrays.fill(peakC, ambientC);
        for (int i = 0; i < directions.size(); i++) {
            double along = dot(left, directions.get(i));
            add(-along, directions.get(i), left);
            add(along, risesK.get(i), peakC);
        }
        double watts = 0;
        for (double w : left) {
            watts += Math.abs(w);
        }
        return directions.isEmpty() ? Double.POSITIVE_INFINITY : watts * mostKPerW;
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
