package org.paretile.optimizers.evaluation;

import java.util.Arrays;

/**
 * Evaluated genomes with what they gave, numbered in the order of their arrival: packed words, objectives and violation
 * in segments that never move, found through an open-addressing table of numbers. A million evaluations of three
 * objectives and two words take about 60 MB. Holds up to 2²⁹ of them, more than {@link Evaluations#MOST}.
 */
final class EvaluationMemory {
    private static final int SEGMENT_BITS = 13;
    private static final int SEGMENT = 1 << SEGMENT_BITS;

    private final int words;
    private final int objectives;
    private long[][] genomes = new long[16][];
    private double[][] results = new double[16][];
    private int stored;
    private int indexed;
    /** Number + 1 of the genome, 0 where empty; at most half full. */
    private int[] table = new int[1 << 12];

    EvaluationMemory(int words, int objectives) {
        this.words = words;
        this.objectives = objectives;
    }

    /** Genomes stored, whether or not they can be found yet. */
    int stored() {
        return stored;
    }

    /** Genomes that can be found: the first so many of those stored. */
    int indexed() {
        return indexed;
    }

    /** Stores a genome at the end. */
    void store(long[] source, int offset) {
        int segment = stored >>> SEGMENT_BITS;
        if (segment == genomes.length) {
            genomes = Arrays.copyOf(genomes, 2 * segment);
            results = Arrays.copyOf(results, 2 * segment);
        }
        if ((stored & (SEGMENT - 1)) == 0) {
            genomes[segment] = new long[SEGMENT * words];
            results[segment] = new double[SEGMENT * (objectives + 1)];
        }
        System.arraycopy(source, offset, genomes[segment], (stored & (SEGMENT - 1)) * words, words);
        stored++;
    }

    /** Makes the next stored genome known; it must not be known yet. */
    void index() {
        if (2 * (indexed + 1) > table.length) {
            table = new int[2 * table.length];
            for (int i = 0; i < indexed; i++) {
                table[free(i)] = i + 1;
            }
        }
        table[free(indexed)] = indexed + 1;
        indexed++;
    }

    private int free(int number) {
        int slot = hash(segment(number), offset(number)) & (table.length - 1);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    /** Number of the genome if it is known, else −1. */
    int find(long[] source, int offset) {
        int slot = hash(source, offset) & (table.length - 1);
        while (table[slot] != 0) {
            if (same(table[slot] - 1, source, offset)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /** Whether the stored genome of that number equals the source. */
    boolean same(int number, long[] source, int offset) {
        long[] segment = segment(number);
        int at = offset(number);
        for (int i = 0; i < words; i++) {
            if (segment[at + i] != source[offset + i]) {
                return false;
            }
        }
        return true;
    }

    /** Array that holds the genome's words, from {@link #offset} on. */
    long[] segment(int number) {
        return genomes[number >>> SEGMENT_BITS];
    }

    /** Where the genome's words begin in {@link #segment}. */
    int offset(int number) {
        return (number & (SEGMENT - 1)) * words;
    }

    /** Remembers what a stored genome gave. */
    void result(int number, double[] values, double violation) {
        double[] segment = results[number >>> SEGMENT_BITS];
        int at = (number & (SEGMENT - 1)) * (objectives + 1);
        System.arraycopy(values, 0, segment, at, objectives);
        segment[at + objectives] = violation;
    }

    /** A copy of the objectives of a stored genome. */
    double[] objectives(int number) {
        int at = (number & (SEGMENT - 1)) * (objectives + 1);
        return Arrays.copyOfRange(results[number >>> SEGMENT_BITS], at, at + objectives);
    }

    /** The violation of a stored genome. */
    double violation(int number) {
        return results[number >>> SEGMENT_BITS][(number & (SEGMENT - 1)) * (objectives + 1) + objectives];
    }

    private int hash(long[] source, int offset) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < words; i++) {
            h = (h ^ source[offset + i]) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 29;
        }
        h *= 0x94D049BB133111EBL;
        return (int) (h ^ (h >>> 32));
    }
}
