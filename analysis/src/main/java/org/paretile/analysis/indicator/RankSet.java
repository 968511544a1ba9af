package org.paretile.analysis.indicator;

import java.util.Arrays;

/**
 * A set of ranks 0 .. n−1 that finds the next member above a rank: words of 64 bits, and above them words that say which words below
 * are not empty. Three levels hold 262,144 ranks, so a query looks at a handful of words (a van Emde Boas tree with fixed fan-out 64).
 */
final class RankSet {
    private static final int WORD_BITS = 6;

    private long[][] levels = {new long[1]};

    /** Empties the set and makes room for ranks below {@code ranks}. */
    void clear(int ranks) {
        int depth = 1;
        for (int words = words(ranks); words > 1; words = words(words)) {
            depth++;
        }
        if (levels.length < depth || levels[0].length < words(ranks)) {
            levels = new long[depth][];
            int words = words(ranks);
            for (int level = 0; level < depth; level++) {
                levels[level] = new long[words];
                words = words(words);
            }
            return;
        }
        for (long[] level : levels) {
            Arrays.fill(level, 0);
        }
    }

    void add(int rank) {
        int position = rank;
        for (long[] level : levels) {
            level[position >> WORD_BITS] |= 1L << position;
            position >>= WORD_BITS;
        }
    }

    void remove(int rank) {
        int position = rank;
        for (long[] level : levels) {
            long left = level[position >> WORD_BITS] &= ~(1L << position);
            if (left != 0) {
                return;
            }
            position >>= WORD_BITS;
        }
    }

    /** The smallest member above {@code rank}, or −1. */
    int above(int rank) {
        int position = rank;
        for (int level = 0; level < levels.length; level++) {
            int word = position >> WORD_BITS;
            long higher = levels[level][word] & (-2L << position);
            if (higher != 0) {
                return lowest(level, (word << WORD_BITS) + Long.numberOfTrailingZeros(higher));
            }
            position = word;
        }
        return -1;
    }

    private int lowest(int fromLevel, int fromPosition) {
        int position = fromPosition;
        for (int level = fromLevel - 1; level >= 0; level--) {
            position = (position << WORD_BITS) + Long.numberOfTrailingZeros(levels[level][position]);
        }
        return position;
    }

    private static int words(int bits) {
        return Math.max(1, (bits + 63) >> WORD_BITS);
    }
}
