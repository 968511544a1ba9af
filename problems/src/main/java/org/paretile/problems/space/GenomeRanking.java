package org.paretile.problems.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers canonical genomes without gaps. Conditions form a forest: below each value of a parameter hang the parameters
 * that it activates. The number of designs below a value is the product over those parameters, that of a parameter the
 * sum over its values; a genome's number is mixed radix over the roots, first parameter most significant.
 */
final class GenomeRanking {
    private final int genes;
    private final int[] roots;
    /** children[p][v]: parameters active because parameter p has value v. */
    private final int[][][] children;
    /** before[p][v]: designs of p's subtree whose value of p is below v; the last entry is the size of the subtree. */
    private final BigInteger[][] before;
    private final long[] @Nullable [] beforeLong;
    private final BigInteger size;

    GenomeRanking(int[] cardinality, int[] switcher, boolean[] @Nullable [] activates) {
        genes = cardinality.length;
        children = new int[genes][][];
        before = new BigInteger[genes][];
        for (int p = genes - 1; p >= 0; p--) {
            children[p] = new int[cardinality[p]][];
            before[p] = new BigInteger[cardinality[p] + 1];
            before[p][0] = BigInteger.ZERO;
            int[][] unconditional = {childrenOf(p, -1, switcher, activates)};
            for (int v = 0; v < cardinality[p]; v++) {
                children[p][v] = unconditional[0].length == 0 ? unconditional[0] : childrenOf(p, v, switcher, activates);
                BigInteger below = BigInteger.ONE;
                for (int child : children[p][v]) {
                    below = below.multiply(total(child));
                }
                before[p][v + 1] = before[p][v].add(below);
            }
        }
        List<Integer> top = new ArrayList<>();
        for (int p = 0; p < genes; p++) {
            if (switcher[p] < 0) {
                top.add(p);
            }
        }
        roots = top.stream().mapToInt(Integer::intValue).toArray();
        size = Arrays.stream(roots).mapToObj(this::total).reduce(BigInteger.ONE, BigInteger::multiply);
        beforeLong = new long[genes][];
        if (size.bitLength() <= 63) {
            for (int p = 0; p < genes; p++) {
                beforeLong[p] = Arrays.stream(before[p]).mapToLong(BigInteger::longValueExact).toArray();
            }
        }
    }

    /** Parameters that value {@code v} of {@code p} activates; with v = −1 those that any value does. */
    private static int[] childrenOf(int p, int v, int[] switcher, boolean[] @Nullable [] activates) {
        List<Integer> list = new ArrayList<>();
        for (int c = p + 1; c < switcher.length; c++) {
            boolean[] on = activates[c];
            if (switcher[c] == p && on != null && (v < 0 || on[v])) {
                list.add(c);
            }
        }
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    BigInteger size() {
        return size;
    }

    private BigInteger total(int p) {
        return before[p][before[p].length - 1];
    }

    BigInteger rank(int[] genome) {
        return rank(genome, roots);
    }

    private BigInteger rank(int[] genome, int[] siblings) {
        BigInteger rank = BigInteger.ZERO;
        for (int p : siblings) {
            BigInteger own = before[p][genome[p]].add(rank(genome, children[p][genome[p]]));
            rank = rank.multiply(total(p)).add(own);
        }
        return rank;
    }

    int[] unrank(BigInteger rank) {
        if (rank.signum() < 0 || rank.compareTo(size) >= 0) {
            throw new IllegalArgumentException("there is no design number " + rank + " among " + size);
        }
        int[] genome = new int[genes];
        unrank(rank, roots, genome);
        return genome;
    }

    private void unrank(BigInteger rank, int[] siblings, int[] genome) {
        BigInteger rest = rank;
        for (int s = siblings.length - 1; s >= 0; s--) {
            int p = siblings[s];
            BigInteger[] split = rest.divideAndRemainder(total(p));
            rest = split[0];
            int v = Arrays.binarySearch(before[p], split[1]);
            v = v >= 0 ? v : -v - 2;
            genome[p] = v;
            unrank(split[1].subtract(before[p][v]), children[p][v], genome);
        }
    }

    void unrank(long rank, int[] genome) {
        if (rank < 0 || BigInteger.valueOf(rank).compareTo(size) >= 0) {
            throw new IllegalArgumentException("there is no design number " + rank + " among " + size);
        }
        if (size.bitLength() > 63) {
            System.arraycopy(unrank(BigInteger.valueOf(rank)), 0, genome, 0, genes);
            return;
        }
        Arrays.fill(genome, 0);
        unrank(rank, roots, genome);
    }

    private void unrank(long rank, int[] siblings, int[] genome) {
        long rest = rank;
        for (int s = siblings.length - 1; s >= 0; s--) {
            int p = siblings[s];
            long[] counts = beforeLong[p];
            if (counts == null) {
                throw new IllegalStateException("space too large for long ranks");
            }
            long total = counts[counts.length - 1];
            long own = rest % total;
            rest /= total;
            int v = Arrays.binarySearch(counts, own);
            v = v >= 0 ? v : -v - 2;
            genome[p] = v;
            unrank(own - counts[v], children[p][v], genome);
        }
    }
}
