package org.paretile.analysis.indicator;

/**
 * The boxes between points and the reference point: a box has the size reference − point in each objective. Points that do not improve
 * on the reference in every objective have no box.
 */
final class DominatedBoxes {
    private double[] sizes = new double[0];
    private double[] sorted = new double[0];
    private int[] points = new int[0];
    private final DescendingOrder byLast = new DescendingOrder();
    private int count;

    /** Reads points; errors name the point, the objective and the value. */
    void read(double[] flat, int pointCount, int objectives, double[] reference) {
        Front.requireFlat(flat, pointCount, objectives);
        requireReference(reference, objectives);
        if (sizes.length < pointCount * objectives) {
            sizes = new double[Math.max(pointCount * objectives, 2 * sizes.length)];
            points = new int[sizes.length];
        }
        count = 0;
        for (int point = 0, from = 0, to = 0; point < pointCount; point++, from += objectives) {
            boolean improves = true;
            for (int j = 0; j < objectives; j++) {
                double size = reference[j] - flat[from + j];
                if (!(Math.abs(size) <= Double.MAX_VALUE)) {
                    throw notFinite(flat, pointCount, objectives, point, j, reference);
                }
                improves &= size > 0;
                sizes[to + j] = size;
            }
            if (improves) {
                points[count++] = point;
                to += objectives;
            }
        }
    }

    int count() {
        return count;
    }

    /** Sizes box by box, in the order of the points. */
    double[] sizes() {
        return sizes;
    }

    /** The point of a box. */
    int point(int box) {
        return points[box];
    }

    /** Boxes ordered by the last objective, largest first; the order is {@link #order} of the last call. */
    double[] sortedByLast(int objectives) {
        if (sorted.length < count * objectives) {
            sorted = new double[sizes.length];
        }
        int[] order = order(objectives);
        for (int i = 0; i < count; i++) {
            System.arraycopy(sizes, order[i] * objectives, sorted, i * objectives, objectives);
        }
        return sorted;
    }

    int[] order(int objectives) {
        return byLast.of(sizes, count, objectives, objectives - 1);
    }

    private static void requireReference(double[] reference, int objectives) {
        if (reference.length != objectives) {
            throw new IllegalArgumentException("the reference point has %d values for %d objectives; give one per objective"
                    .formatted(reference.length, objectives));
        }
        for (int j = 0; j < objectives; j++) {
            if (!Double.isFinite(reference[j])) {
                throw new IllegalArgumentException("objective %d of the reference point is %s; give a finite value"
                        .formatted(j + 1, reference[j]));
            }
        }
    }

    private static IllegalArgumentException notFinite(
            double[] flat, int count, int objectives, int point, int objective, double[] reference) {
        Front.requireFinite(flat, count, objectives, "front");
        return new IllegalArgumentException("objective %d of point %d is %s, too far from the reference %s for a double; scale the objective"
                .formatted(objective + 1, point + 1, flat[point * objectives + objective], reference[objective]));
    }
}
