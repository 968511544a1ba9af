package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.paretile.analysis.indicator.Hypervolume;

/** Designs one after the other, each with the largest gain in hypervolume. */
final class GreedySubset {
    private static final double REFERENCE = 1.1;

    private final Alternatives alternatives;
    private final int[] order;
    private final double[][] points;
    private final int objectives;
    private final double[] reference;
    private final double[] chosen;
    private final double[] limited;
    private final Hypervolume hypervolume = new Hypervolume();
    private int count;

    GreedySubset(Alternatives alternatives) {
        this.alternatives = alternatives;
        this.order = alternatives.order();
        this.points = alternatives.normalised();
        this.objectives = alternatives.active().length;
        this.reference = new double[objectives];
        Arrays.fill(reference, REFERENCE);
        this.chosen = new double[points.length * objectives];
        this.limited = new double[points.length * objectives];
    }

    /** A design with a gain that was right when so many were chosen; later ones are no larger. */
    private record Bound(int place, double gain, int when) {}

    List<Choice> choose(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("count is %d; choose at least one design".formatted(most));
        }
        PriorityQueue<Bound> queue = new PriorityQueue<>(Comparator.comparingDouble((Bound b) -> -b.gain()).thenComparingInt(Bound::place));
        for (int i = 0; i < points.length; i++) {
            queue.add(new Bound(i, gain(i), 0));
        }
        double whole = objectives == 0 ? 1 : Hypervolume.of(points, reference);
        double covered = 0;
        List<Choice> choices = new ArrayList<>();
        for (Bound best = queue.poll(); best != null && count < most; best = queue.poll()) {
            if (best.when() < count) {
                queue.add(new Bound(best.place(), gain(best.place()), count));
                continue;
            }
            covered += best.gain();
            System.arraycopy(points[best.place()], 0, chosen, count++ * objectives, objectives);
            choices.add(new Choice(order[best.place()], best.gain(), why(best, covered / whole)));
        }
        return choices;
    }

    private String why(Bound best, double share) {
        String id = alternatives.ids().get(order[best.place()]);
        if (objectives == 0) {
            return Explanation.alike(alternatives, id);
        }
        String alone = count == 1 ? id + " has the largest hypervolume alone, " + Ranking.digits(best.gain()) + ", of "
                + Ranking.designs(points.length) : id + " adds " + Ranking.digits(best.gain()) + " to the hypervolume of the "
                + (count == 2 ? "first" : (count - 1) + " before it") + ", more than any other";
        return alone + "; so far " + Ranking.digits(100 * Math.min(1, share)) + "% of what " + Ranking.designs(points.length)
                + " dominate together.";
    }

    /** What a design adds to those chosen: its own box without the volume that the chosen dominate in it. */
    private double gain(int place) {
        double box = 1;
        for (int j = 0; j < objectives; j++) {
            box *= Math.max(0, REFERENCE - points[place][j]);
        }
        if (count == 0 || box == 0 || objectives == 0) {
            return count == 0 ? box : 0;
        }
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < objectives; j++) {
                limited[i * objectives + j] = Math.max(chosen[i * objectives + j], points[place][j]);
            }
        }
        return Math.max(0, box - hypervolume.of(limited, count, objectives, reference));
    }
}
