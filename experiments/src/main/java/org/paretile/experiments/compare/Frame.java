package org.paretile.experiments.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.analysis.indicator.EpsilonIndicator;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.analysis.indicator.InvertedGenerationalDistance;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.analysis.indicator.Normalisation;
import org.paretile.problems.metric.Objective;

/**
 * What all searches of a comparison are measured in: objectives from 0 at the ideal point of all their fronts together to 1 at the nadir of
 * the best front that can be made of them, one reference point, and that best front.
 *
 * @param map to normalised objectives
 * @param reference point, normalised: the study's, or a tenth beyond the nadir
 * @param stated whether the study stated it
 * @param best nondominated points of all fronts, normalised
 */
public record Frame(Normalisation map, double[] reference, boolean stated, double[][] best) {
    private static final double MARGIN = 1.1;

    /**
     * The frame of these fronts.
     *
     * @param fronts minimised objectives; one of them at least is not empty
     * @param stated the study's reference point; empty for none
     * @param notes gets what is peculiar: one point, constant objectives
     * @throws ContestException if no design is better than the stated reference point in some objective
     */
    static Frame of(List<double[][]> fronts, List<Objective> objectives, List<Double> stated, List<String> notes) {
        double[][] all = fronts.stream().flatMap(Stream::of).toArray(double[][]::new);
        double[][] best = NondominatedFilter.of(all);
        if (best.length == 1) {
            notes.add("the best front of all searches is one point: a design that is best in every objective; the worst designs of the fronts"
                    + " give the scale");
        }
        Normalisation own = Normalisation.ofFront(best);
        double[] ideal = own.ideal();
        double[] nadir = own.nadir();
        for (int m = 0; m < ideal.length; m++) {
            int at = m;
            if (nadir[m] == ideal[m]) {
                nadir[m] = Arrays.stream(all).mapToDouble(p -> p[at]).max().orElseThrow();
            }
            if (nadir[m] == ideal[m]) {
                notes.add(objectives.get(m).metric().name() + " is the same for every design found, so it tells no search from another");
            }
        }
        Normalisation map = new Normalisation(ideal, nadir);
        double[] reference = new double[ideal.length];
        Arrays.fill(reference, MARGIN);
        if (!stated.isEmpty()) {
            reference = map.of(stated.stream().mapToDouble(r -> r).toArray());
            requireBeyondIdeal(reference, ideal, objectives, stated);
        }
        return new Frame(map, reference, !stated.isEmpty(), map.of(best));
    }

    private static void requireBeyondIdeal(double[] reference, double[] ideal, List<Objective> objectives, List<Double> stated) {
        for (int m = 0; m < reference.length; m++) {
            if (!(reference[m] > 0)) {
                Objective objective = objectives.get(m);
                throw new ContestException("the reference point has " + objective.original(stated.get(m)) + " for "
                        + objective.metric().name() + " in " + name(objective) + ", but the best design found has "
                        + objective.original(ideal[m]) + ": nothing counts",
                        "state a worse value under 'reference:', or leave it out to have one chosen");
            }
        }
    }

    private static String name(Objective objective) {
        String symbol = objective.metric().unit().symbol();
        return symbol.isEmpty() ? "plain numbers" : symbol;
    }

    /** The indicator of a front of minimised objectives; infinite where there is no front to measure. */
    public double of(Indicator indicator, double[][] front) {
        double[][] points = map.of(front);
        return switch (indicator) {
            case HYPERVOLUME -> Hypervolume.of(points, reference) / Arrays.stream(reference).reduce(1, (a, b) -> a * b);
            case IGD_PLUS -> InvertedGenerationalDistance.plus(points, best);
            case EPSILON -> EpsilonIndicator.additive(points, best);
        };
    }

    /** Ideal, nadir and reference point in the metrics' own directions and base units, by objective. */
    public List<double[]> originals(List<Objective> objectives) {
        List<double[]> originals = new ArrayList<>();
        double[] ideal = map.ideal();
        double[] nadir = map.nadir();
        for (int m = 0; m < ideal.length; m++) {
            Objective objective = objectives.get(m);
            double span = nadir[m] > ideal[m] ? nadir[m] - ideal[m] : 1;
            originals.add(new double[] {objective.original(ideal[m]), objective.original(nadir[m]),
                objective.original(ideal[m] + reference[m] * span)});
        }
        return originals;
    }
}
