package org.paretile.analysis.indicator;

/** Checks fronts and flattens them point by point. */
final class Front {
    private Front() {}

    /** The objective values point by point; every point must have {@code objectives} finite values. */
    static double[] flat(double[][] points, int objectives, String what) {
        double[] flat = new double[Math.multiplyExact(points.length, objectives)];
        for (int i = 0; i < points.length; i++) {
            if (points[i].length != objectives) {
                throw new IllegalArgumentException("point %d of the %s has %d objectives, expected %d; give every point the same objectives"
                        .formatted(i + 1, what, points[i].length, objectives));
            }
            System.arraycopy(points[i], 0, flat, i * objectives, objectives);
        }
        requireFinite(flat, points.length, objectives, what);
        return flat;
    }

    /** Number of objectives of a front that must not be empty. */
    static int objectives(double[][] points, String what) {
        if (points.length == 0) {
            throw new IllegalArgumentException("the %s has no points; give at least one".formatted(what));
        }
        if (points[0].length == 0) {
            throw new IllegalArgumentException("the points of the %s have no objectives; give at least one".formatted(what));
        }
        return points[0].length;
    }

    static void requireFinite(double[] flat, int count, int objectives, String what) {
        for (int at = 0, end = count * objectives; at < end; at++) {
            if (!Double.isFinite(flat[at])) {
                throw new IllegalArgumentException("objective %d of point %d of the %s is %s; leave the point out or give it a finite value"
                        .formatted(at % objectives + 1, at / objectives + 1, what, flat[at]));
            }
        }
    }

    static void requireFlat(double[] flat, int count, int objectives) {
        if (objectives < 1) {
            throw new IllegalArgumentException("objectives is %d; give at least one".formatted(objectives));
        }
        if (count < 0 || (long) count * objectives > flat.length) {
            throw new IllegalArgumentException("%d points of %d objectives do not fit the %d values given"
                    .formatted(count, objectives, flat.length));
        }
    }
}
