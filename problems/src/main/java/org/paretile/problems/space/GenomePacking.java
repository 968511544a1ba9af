package org.paretile.problems.space;

/**
 * Canonical genomes packed into whole {@code long} words, {@code ceil(log2 cardinality)} bits a gene, no gene across two
 * words: the key under which evaluations are remembered and logged. Equal genomes, and only those, have equal words.
 */
public final class GenomePacking {
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int words;

    /** The packing of the genomes of {@code space}. */
    public GenomePacking(DesignSpace space) {
        int genes = space.genes();
        word = new int[genes];
        shift = new int[genes];
        mask = new long[genes];
        int w = 0;
        int used = 0;
        for (int p = 0; p < genes; p++) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(space.cardinality(p) - 1);
            if (used + bits > Long.SIZE) {
                w++;
                used = 0;
            }
            word[p] = w;
            shift[p] = used & 63;
            mask[p] = (1L << bits) - 1;
            used += bits;
        }
        words = w + 1;
    }

    /** Words a genome takes, at least 1. */
    public int words() {
        return words;
    }

    /** Packs a canonical genome into {@code target[offset … offset + words − 1]}. */
    public void pack(int[] genome, long[] target, int offset) {
        for (int i = 0; i < words; i++) {
            target[offset + i] = 0;
        }
        for (int p = 0; p < genome.length; p++) {
            target[offset + word[p]] |= (long) genome[p] << shift[p];
        }
    }

    /** Unpacks what {@link #pack} packed. */
    public void unpack(long[] source, int offset, int[] genome) {
        for (int p = 0; p < genome.length; p++) {
            genome[p] = (int) ((source[offset + word[p]] >>> shift[p]) & mask[p]);
        }
    }
}
