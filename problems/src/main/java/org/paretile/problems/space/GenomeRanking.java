package org.paretile.problems.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers canonical genomes without gaps. Conditions form a forest: below each value of a parameter hang the parameters
 * that it activates. The number of designs below a value is the product over those parameters, that of a parameter the
 * sum over its values; a genome's number is mixed radix over the roots, first parameter most significant.
 */
final class GenomeRanking {
    private final int genes;
    private final int[] roots;
    private final int[] cardinality;
    /** children[p][v]: parameters active because parameter p has value v; null if p activates nothing at all. */
    private final int[] @Nullable [][] children;
    /** before[p][v]: designs of p's subtree whose value of p is below v; the last entry is the size of the subtree. */
    private final BigInteger[] @Nullable [] before;
    private final long[] @Nullable [] beforeLong;
    private final BigInteger size;
    /** Size, or −1 if it is beyond 2⁶³ − 1. */
    private final long sizeLong;

    GenomeRanking(int[] cardinality, int[] switcher, boolean[] @Nullable [] activates) {
        genes = cardinality.length;
        this.cardinality = cardinality;
        children = new int[genes][][];
        before = new BigInteger[genes][];
        for (int p = genes - 1; p >= 0; p--) {
            if (childrenOf(p, -1, switcher, activates).length > 0) {
                hang(p, switcher, activates);
            }
        }
        roots = IntStream.range(0, genes).filter(p -> switcher[p] < 0).toArray();
        size = Arrays.stream(roots).mapToObj(this::total).reduce(BigInteger.ONE, BigInteger::multiply);
        sizeLong = size.bitLength() < Long.SIZE ? size.longValueExact() : -1;
        beforeLong = new long[genes][];
        for (int p = 0; p < genes; p++) {
            if (before[p] != null && total(p).bitLength() < Long.SIZE) {
                beforeLong[p] = Arrays.stream(before[p]).mapToLong(BigInteger::longValueExact).toArray();
            }
        }
    }

    /** Counts the designs below each value of a parameter that activates others. */
    private void hang(int p, int[] switcher, boolean[] @Nullable [] activates) {
        int[][] active = new int[cardinality[p]][];
        BigInteger[] counts = new BigInteger[cardinality[p] + 1];
        counts[0] = BigInteger.ZERO;
        for (int v = 0; v < cardinality[p]; v++) {
            active[v] = childrenOf(p, v, switcher, activates);
            BigInteger below = BigInteger.ONE;
            for (int child : active[v]) {
                below = below.multiply(total(child));
            }
            counts[v + 1] = counts[v].add(below);
        }
        children[p] = active;
        before[p] = counts;
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
        BigInteger[] counts = before[p];
        return counts == null ? BigInteger.valueOf(cardinality[p]) : counts[counts.length - 1];
    }

    BigInteger rank(int[] genome) {
        return rank(genome, roots);
    }

    private BigInteger rank(int[] genome, int[] siblings) {
        BigInteger rank = BigInteger.ZERO;
        for (int p : siblings) {
            int v = genome[p];
            BigInteger[] counts = before[p];
            int[][] active = children[p];
            BigInteger own = counts == null || active == null
                    ? BigInteger.valueOf(v)
                    : counts[v].add(rank(genome, active[v]));
            rank = rank.multiply(total(p)).add(own);
        }
        return rank;
    }

    int[] unrank(BigInteger rank) {
        if (rank.signum() < 0 || rank.compareTo(size) >= 0) {
            throw noSuchDesign(rank.toString());
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
            BigInteger[] counts = before[p];
            int[][] active = children[p];
            if (counts == null || active == null) {
                genome[p] = split[1].intValueExact();
            } else {
                int found = Arrays.binarySearch(counts, split[1]);
                int v = found >= 0 ? found : -found - 2;
                genome[p] = v;
                unrank(split[1].subtract(counts[v]), active[v], genome);
            }
        }
    }

    void unrank(long rank, int[] genome) {
        if (rank < 0 || (sizeLong >= 0 && rank >= sizeLong)) {
            throw noSuchDesign(Long.toString(rank));
        }
        if (sizeLong < 0) {
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
            int[][] active = children[p];
            long total = counts == null ? cardinality[p] : counts[counts.length - 1];
            long own = rest % total;
            rest /= total;
            if (counts == null || active == null) {
                genome[p] = (int) own;
            } else {
                int found = Arrays.binarySearch(counts, own);
                int v = found >= 0 ? found : -found - 2;
                genome[p] = v;
                unrank(own - counts[v], active[v], genome);
            }
        }
    }

    private IllegalArgumentException noSuchDesign(String rank) {
        return new IllegalArgumentException("there is no design number " + rank + " among " + size);
    }
}
