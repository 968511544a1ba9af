package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paretile.analysis.statistics.Adjustment;

/**
 * Finds {@link SharedChoice}s. Asked about are, of a parameter without order, each of its values; of an ordered one, each
 * run of neighbouring values, their ends at up to {@value #ENDS} places of equal share among Pareto designs. Of each
 * parameter the choice that tells the most is kept.
 *
 * <p>The test takes the feasible designs as they are: a search evaluates more designs near its front, so that shares among
 * feasible designs are those of its path and not of the space.
 */
final class SharedChoices {
    private static final int ENDS = 12;
    /** A choice fewer Pareto designs make is no common trait. */
    private static final double LEAST_SUPPORT = 0.5;

    private final Designs designs;
    private final List<Candidate> candidates = new ArrayList<>();

    private SharedChoices(Designs designs) {
        this.designs = designs;
    }

    private record Candidate(Selection selection, int paretoWith, int feasibleWith, boolean shared, double p) {}

    static List<SharedChoice> of(Designs designs, double level) {
        SharedChoices search = new SharedChoices(designs);
        for (int p : designs.varied()) {
            search.ask(p);
        }
        return search.answers(level);
    }

    private void ask(int p) {
        int size = designs.space().cardinality(p);
        int[] feasible = new int[size];
        int[] pareto = new int[size];
        int[] genes = designs.genes(p);
        for (int i = 0; i < genes.length; i++) {
            if (genes[i] >= 0) {
                feasible[genes[i]]++;
                pareto[genes[i]] += designs.pareto(i) ? 1 : 0;
            }
        }
        if (designs.space().ordered(p)) {
            runs(p, feasible, pareto);
        } else {
            for (int g = 0; g < size; g++) {
                ask(Selection.range(p, g, g), pareto[g], feasible[g]);
            }
        }
    }

    private void runs(int p, int[] feasible, int[] pareto) {
        int[] starts = starts(pareto);
        int size = feasible.length;
        for (int a = 0; a < starts.length; a++) {
            int paretoWith = 0;
            int feasibleWith = 0;
            for (int b = a; b < starts.length; b++) {
                int end = b + 1 < starts.length ? starts[b + 1] : size;
                for (int g = starts[b]; g < end; g++) {
                    paretoWith += pareto[g];
                    feasibleWith += feasible[g];
                }
                if (starts[a] > 0 || end < size) {
                    ask(Selection.range(p, starts[a], end - 1), paretoWith, feasibleWith);
                }
            }
        }
    }

    /** First genes of the parts whose runs are asked about. */
    private int[] starts(int[] pareto) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        double share = (double) designs.paretoSize() / ENDS;
        double sum = 0;
        for (int g = 1; g < pareto.length; g++) {
            sum += pareto[g - 1];
            if (pareto.length <= ENDS || sum >= share || pareto[g - 1] == 0 != (pareto[g] == 0)) {
                starts.add(g);
                sum = 0;
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private void ask(Selection selection, int paretoWith, int feasibleWith) {
        if (feasibleWith == 0 || feasibleWith == designs.size()) {
            return;
        }
        Contingency table = new Contingency(designs.size(), feasibleWith, designs.paretoSize(), paretoWith);
        candidates.add(new Candidate(selection, paretoWith, feasibleWith, true, table.atLeast()));
        if (!designs.space().ordered(selection.parameter())) {
            candidates.add(new Candidate(selection, paretoWith, feasibleWith, false, table.atMost()));
        }
    }

    private List<SharedChoice> answers(double level) {
        double[] adjusted = Adjustment.HOLM.of(candidates.stream().mapToDouble(Candidate::p).toArray());
        List<SharedChoice> best = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Candidate c = candidates.get(i);
            SharedChoice choice = new SharedChoice(
                    designs.space().parameters().get(c.selection().parameter()).name(), c.selection().text(designs.space()),
                    c.paretoWith(), designs.paretoSize(), c.feasibleWith(), designs.size(), adjusted[i]);
            if (adjusted[i] <= level && (!c.shared() || choice.support() >= LEAST_SUPPORT)) {
                best.add(choice);
            }
        }
        best.sort(Comparator.comparingDouble((SharedChoice c) -> -Math.abs(c.weight())).thenComparing(SharedChoice::choice));
        List<SharedChoice> kept = new ArrayList<>();
        for (SharedChoice choice : best) {
            if (kept.stream().noneMatch(k -> k.parameter().equals(choice.parameter()))) {
                kept.add(choice);
            }
        }
        return kept;
    }
}
