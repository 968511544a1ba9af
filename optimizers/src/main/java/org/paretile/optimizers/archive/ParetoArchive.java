package org.paretile.optimizers.archive;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every nondominated design it was offered, without bound; of designs with equal objectives each one. Equal vectors are
 * stored once, with a chain of their genomes as packed words. Designs must be feasible and different.
 */
public final class ParetoArchive {
    private static final int END = -1;

    private final int words;
    private final Vectors vectors;
    private final FrontIndex index;
    private int[] head = new int[64];
    /** Genomes and the next entry of each one's chain; free entries form a chain too. */
    private long[] genomes;
    private int[] next = new int[64];
    private int used;
    private int free = END;
    private int designs;
    private long version;

    /**
     * @param objectives values a vector, ≥ 1
     * @param words words a packed genome
     */
    public ParetoArchive(int objectives, int words) {
        this.words = words;
        genomes = new long[64 * words];
        vectors = new Vectors(objectives, this::freeChain);
        index = objectives == 2 ? new SortedPlane() : new NdTree(objectives);
    }

    /**
     * Offers a design.
     *
     * @param objectives minimised
     * @param genome packed words from {@code offset} on
     * @return whether nothing in the archive dominates it
     */
    public boolean offer(double[] objectives, long[] genome, int offset) {
        int found = index.admit(objectives, vectors);
        if (found == FrontIndex.DOMINATED) {
            return false;
        }
        int slot = found;
        if (found == FrontIndex.NEW) {
            slot = vectors.add(objectives);
            if (slot >= head.length) {
                head = Arrays.copyOf(head, 2 * head.length);
            }
            head[slot] = END;
            index.insert(slot, vectors);
            version++;
        }
        head[slot] = entry(genome, offset, head[slot]);
        designs++;
        return true;
    }

    /** Designs in the archive. */
    public int size() {
        return designs;
    }

    /** Different objective vectors in the archive. */
    public int vectors() {
        return vectors.count();
    }

    /** Changes whenever the set of objective vectors does. */
    public long version() {
        return version;
    }

    /** Copies the objective vectors, {@code objectives} values each, in no particular order. */
    public double[] copyVectors() {
        int m = vectors.objectives;
        double[] copy = new double[vectors.count() * m];
        for (int i = 0; i < vectors.count(); i++) {
            System.arraycopy(vectors.values, vectors.live(i) * m, copy, i * m, m);
        }
        return copy;
    }

    /** Takes one design. */
    @FunctionalInterface
    public interface DesignVisitor {
        /** The genome's words lie in {@code genome} from {@code offset} on; only valid within the call. */
        void design(double[] objectives, long[] genome, int offset);
    }

    /** Gives every design, in the lexicographic order of the objectives; equal ones in no particular order. */
    public void forEach(DesignVisitor visitor) {
        int m = vectors.objectives;
        IntStream.range(0, vectors.count()).mapToObj(vectors::live)
                .sorted((a, b) -> Arrays.compare(vectors.values, a * m, a * m + m, vectors.values, b * m, b * m + m))
                .forEach(slot -> {
                    for (int e = head[slot]; e != END; e = next[e]) {
                        visitor.design(Arrays.copyOfRange(vectors.values, slot * m, slot * m + m), genomes, e * words);
                    }
                });
    }

    private int entry(long[] genome, int offset, int after) {
        int entry = free;
        if (entry == END) {
            entry = used++;
            if (entry == next.length) {
                next = Arrays.copyOf(next, 2 * entry);
                genomes = Arrays.copyOf(genomes, 2 * entry * words);
            }
        } else {
            free = next[entry];
        }
        System.arraycopy(genome, offset, genomes, entry * words, words);
        next[entry] = after;
        return entry;
    }

    private void freeChain(int slot) {
        int e = head[slot];
        while (e != END) {
            int following = next[e];
            next[e] = free;
            free = e;
            designs--;
            e = following;
        }
        head[slot] = END;
    }
}
