package org.paretile.optimizers.evaluation;

/**
 * Remembers the evaluations of a search in the order in which it asked for them, so that a stopped search can be
 * repeated up to where it was without evaluating anything again: the search starts anew from its seed and takes what the
 * journal recalls; being deterministic, it arrives at the same state bit for bit, and goes on from there.
 *
 * <p>Genomes are packed words, see {@link org.paretile.problems.space.GenomePacking}.
 */
public interface EvaluationJournal {
    /** Remembers nothing. */
    EvaluationJournal NONE = new EvaluationJournal() {
        @Override
        public long recall(Entry entry) {
            return 0;
        }

        @Override
        public void append(long[] genome, int offset, double[] objectives, double violation) {}

        @Override
        public void endGeneration() {}
    };

    /** Takes one remembered evaluation. */
    @FunctionalInterface
    interface Entry {
        /** Arguments as in {@link EvaluationJournal#append}; the arrays are only valid within the call. */
        void accept(long[] genome, int offset, double[] objectives, double violation);
    }

    /**
     * Gives every remembered evaluation, oldest first.
     *
     * @return how many there are
     */
    long recall(Entry entry);

    /**
     * Remembers a new evaluation.
     *
     * @param genome packed words from {@code offset} on
     * @param objectives minimised
     * @param violation 0 when feasible
     */
    void append(long[] genome, int offset, double[] objectives, double violation);

    /**
     * What was appended since the last call survives a kill from now on: a generation, or that part of it which was
     * evaluated before a model failed or a disk filled up.
     */
    void endGeneration();
}
