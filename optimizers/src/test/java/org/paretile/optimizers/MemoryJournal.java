package org.paretile.optimizers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.optimizers.evaluation.EvaluationJournal;

/** A journal in memory which can be cut at any generation. */
public final class MemoryJournal implements EvaluationJournal {
    /** What {@link EvaluationJournal#append} was given. */
    public record Line(long[] genome, double[] objectives, double violation) {}

    private final int words;
    private final List<List<Line>> generations = new ArrayList<>();
    private List<Line> open = new ArrayList<>();

    public MemoryJournal(int words) {
        this.words = words;
    }

    /** The first so many generations, as a kill would leave them. */
    public MemoryJournal cut(int count) {
        MemoryJournal cut = new MemoryJournal(words);
        cut.generations.addAll(generations.subList(0, count));
        return cut;
    }

    public int generations() {
        return generations.size();
    }

    public List<Line> lines() {
        return generations.stream().flatMap(List::stream).toList();
    }

    /** Everything remembered, as text. */
    public String print() {
        StringBuilder text = new StringBuilder();
        lines().forEach(line -> text.append(Arrays.toString(line.genome)).append(Arrays.toString(line.objectives))
                .append(line.violation).append('\n'));
        return text.toString();
    }

    /** Evaluations that no {@link #endGeneration()} has followed. */
    public int unfinished() {
        return open.size();
    }

    @Override
    public long recall(Entry entry) {
        long count = 0;
        for (Line line : lines()) {
            long[] padded = new long[words + 3];
            System.arraycopy(line.genome, 0, padded, 3, words);
            entry.accept(padded, 3, line.objectives.clone(), line.violation);
            count++;
        }
        return count;
    }

    @Override
    public void append(long[] genome, int offset, double[] objectives, double violation) {
        long[] copy = new long[words];
        System.arraycopy(genome, offset, copy, 0, words);
        open.add(new Line(copy, objectives.clone(), violation));
    }

    @Override
    public void endGeneration() {
        generations.add(open);
        open = new ArrayList<>();
    }
}
