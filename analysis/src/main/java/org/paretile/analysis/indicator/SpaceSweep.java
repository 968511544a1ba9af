package org.paretile.analysis.indicator;

/**
 * Volume of a union of boxes that share the origin, in two and three dimensions.
 *
 * <p>In three dimensions the boxes are taken from the highest down. The union of their floors is a staircase; a box enlarges it by an
 * area, and that area, times the height of the box, is what the box adds. The staircase is a linked list over the ranks of the
 * points in the first coordinate, so a box is placed in practically constant time and leaves the list at most once:
 * O(n log n) in all (Beume, Fonseca, López-Ibáñez, Paquete, Vahrenhold, 2009, with the staircase of Fonseca et al., 2006).
 */
final class SpaceSweep {
    private final DescendingOrder byFirst = new DescendingOrder();
    private final DescendingOrder byHeight = new DescendingOrder();
    private final RankSet stairs = new RankSet();
    private double[] width = new double[0];
    private double[] depth = new double[0];
    private int[] rankOf = new int[0];
    private int[] narrower = new int[0];

    /** Area of {@code count} rectangles (width, depth). */
    double area(double[] corners, int count) {
        int[] order = byFirst.of(corners, count, 2, 0);
        double area = 0;
        double deepest = 0;
        for (int i = 0; i < count; i++) {
            int at = 2 * order[i];
            if (corners[at + 1] > deepest) {
                area += corners[at] * (corners[at + 1] - deepest);
                deepest = corners[at + 1];
            }
        }
        return area;
    }

    /** Volume of {@code count} boxes (width, depth, height). */
    double volume(double[] corners, int count) {
        rank(corners, count);
        int[] order = byHeight.of(corners, count, 3, 2);
        double volume = 0;
        for (int i = 0; i < count; i++) {
            volume += addedArea(rankOf[order[i]]) * corners[3 * order[i] + 2];
        }
        return volume;
    }

    /** Ranks from 1, narrowest first; rank 0 is the left end of the staircase, rank n + 1 the right end. */
    private void rank(double[] corners, int count) {
        if (rankOf.length < count) {
            int room = Math.max(count, 2 * rankOf.length);
            rankOf = new int[room];
            width = new double[room + 2];
            depth = new double[room + 2];
            narrower = new int[room + 2];
        }
        int[] order = byFirst.of(corners, count, 3, 0);
        for (int i = 0; i < count; i++) {
            int point = order[i];
            int rank = count - i;
            rankOf[point] = rank;
            width[rank] = corners[3 * point];
            depth[rank] = corners[3 * point + 1];
        }
        depth[0] = Double.POSITIVE_INFINITY;
        width[count + 1] = Double.POSITIVE_INFINITY;
        depth[count + 1] = 0;
        narrower[count + 1] = 0;
        stairs.clear(count + 2);
        stairs.add(count + 1);
    }

    private double addedArea(int rank) {
        int wider = stairs.above(rank);
        double reach = depth[rank];
        double level = depth[wider];
        if (level >= reach) {
            return 0;
        }
        double added = 0;
        double right = width[rank];
        int left = narrower[wider];
        while (depth[left] <= reach) {
            added += (right - width[left]) * (reach - level);
            right = width[left];
            level = depth[left];
            stairs.remove(left);
            left = narrower[left];
        }
        added += (right - width[left]) * (reach - level);
        narrower[rank] = left;
        narrower[wider] = rank;
        stairs.add(rank);
        return added;
    }
}
