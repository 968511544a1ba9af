package org.paretile.analysis.decision;

import java.util.List;

/** Chooses designs. Every method returns at most {@code count} of them; those that rank designs, the best first. */
public final class Decision {
    private Decision() {}

    /**
     * Knee: the design furthest in front of the hyperplane through the best design of each objective, on the side of the ideal point, with
     * objectives normalised by ideal and nadir (Das 1999, On characterizing the knee of the Pareto curve based on normal-boundary
     * intersection). Where those designs span no plane that faces the ideal point, it is the plane through the points that have the nadir
     * in one objective and the ideal in the others; with two objectives both are the same line. Where no design lies in front of the
     * plane, the front bulges away from the ideal point; the design is then chosen whose objectives lose most for what they gain in
     * its worst exchange for another design (trade-off of Rachmawati and Srinivasan 2009, after the marginal trade-off of Branke et al.
     * 2004). The score is the distance, at most 1 with two objectives 1/√2, or that trade-off.
     */
    public static List<Choice> knee(Alternatives alternatives, int count) {
        return new Knee(alternatives).choose(count);
    }

    /**
     * Nearest to the ideal point: the smallest Euclidean distance, in objectives normalised by ideal and nadir (compromise programming,
     * Zeleny 1973). The score is the distance, 0 to √m for m objectives.
     */
    public static List<Choice> ideal(Alternatives alternatives, int count) {
        return new NearestToIdeal(alternatives).choose(count);
    }

    /**
     * TOPSIS (Hwang and Yoon 1981): each objective is divided by the root of its sum of squares over all designs and multiplied by its
     * weight; the design is chosen with the highest closeness d⁻ / (d⁺ + d⁻), d⁺ and d⁻ being the Euclidean distances from the point of all best
     * and the point of all worst values. The score is the closeness, 0 to 1; 1 if all designs are alike. An objective whose spread is
     * small against its size counts little, and a shift of an objective changes the result.
     *
     * @param weights one an objective, finite, none negative, not all 0; only their ratios matter
     */
    public static List<Choice> topsis(Alternatives alternatives, double[] weights, int count) {
        return new Topsis(alternatives, weights).choose(count);
    }

    /**
     * Greedy subset of large hypervolume: one design after the other, each the one that adds most to the hypervolume of those before it
     * (Guerreiro, Fonseca and Paquete 2016), which reaches at least 1 − 1/e of the best subset of that size (Nemhauser et al. 1978).
     * Gains only shrink, so that old ones serve as bounds (lazy greedy, Minoux 1978). Objectives are normalised by ideal and nadir, the
     * reference point lies a tenth beyond the nadir. The score is the hypervolume added. If there are no more designs than {@code count},
     * all of them are returned, in the same order.
     */
    public static List<Choice> spread(Alternatives alternatives, int count) {
        return new GreedySubset(alternatives).choose(count);
    }

    /**
     * Grid: the normalised front is cut into boxes of equal sides ε, and of each box that no other dominates the design nearest to its best
     * corner is kept, so that every design is covered within ε (Laumanns, Thiele, Deb and Zitzler, Combining Convergence and Diversity in
     * Evolutionary Multiobjective Optimization, 2002). ε is the smallest with which no more than {@code count} are left; they come in the order of
     * the first objective. The score is the distance from the corner.
     */
    public static List<Choice> grid(Alternatives alternatives, int count) {
        return new EpsilonGrid(alternatives).choose(count);
    }
}
