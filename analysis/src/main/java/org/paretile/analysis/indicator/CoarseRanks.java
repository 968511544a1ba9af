package org.paretile.analysis.indicator;

/**
 * Points by the 128 equal parts of the order in which each of their coordinates lies, up to eight of them side by side in a word: most
 * pairs of points are told apart by one subtraction, in which a lane that borrows loses its guard bit. Equal coordinates lie in one part.
 */
final class CoarseRanks {
    private static final int LANES = 8;
    private static final int PARTS = 128;
    private static final long GUARDS = 0x8080808080808080L;

    private final long[] words;

    /** @param coordinates finite ones, point by point */
    CoarseRanks(double[] coordinates, int count, int stride) {
        words = new long[count];
        DescendingOrder sorted = new DescendingOrder();
        for (int column = 0; column < Math.min(stride, LANES); column++) {
            int[] order = sorted.of(coordinates, count, stride, column);
            double last = Double.NaN;
            long part = 0;
            for (int i = 0; i < count; i++) {
                double value = coordinates[order[i] * stride + column];
                if (value != last) {
                    part = PARTS - 1 - (long) i * PARTS / count;
                    last = value;
                }
                words[order[i]] |= part << (LANES * column);
            }
        }
    }

    /** Whether {@code point} may be no worse than {@code than} in every coordinate; if not, it is worse in one. */
    boolean mayBeNoWorse(int point, int than) {
        return (((words[than] | GUARDS) - words[point]) & GUARDS) == GUARDS;
    }
}
