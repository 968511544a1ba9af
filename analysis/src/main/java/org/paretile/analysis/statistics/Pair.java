package org.paretile.analysis.statistics;

import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Scale;

/**
 * Two algorithms compared.
 *
 * @param test of the two alone
 * @param holm p after {@link Adjustment#HOLM} over all pairs
 * @param benjaminiHochberg p after {@link Adjustment#BENJAMINI_HOCHBERG}
 * @param comparisons number of pairs that were adjusted for
 * @param alpha level of a claim
 */
public record Pair(Test test, double holm, double benjaminiHochberg, int comparisons, double alpha) {
    private static final double POWER = 0.8;

    /**
     * The test of two samples.
     *
     * @param first the algorithm that the ranks favour
     * @param second the other
     * @param paired signed-rank test, else rank-sum test
     * @param firstCount values of the first
     * @param secondCount values of the second
     * @param p two-sided
     * @param effect how often the first is better
     * @param shift values of the first minus those of the second
     */
    public record Test(String first, String second, boolean paired, int firstCount, int secondCount, double p, VarghaDelaney effect,
            Shift shift) {
        static Test of(String x, double[] xs, String y, double[] ys, boolean paired, Direction better, long bootstrap) {
            double p;
            double lead;
            if (paired) {
                SignedRank test = SignedRank.of(xs, ys, SignedRank.Zeros.SPLIT);
                p = test.p();
                lead = test.plus() - test.minus();
            } else {
                RankSum test = RankSum.of(xs, ys);
                p = test.p();
                lead = test.u() - xs.length * ys.length / 2.0;
            }
            VarghaDelaney greater = paired ? VarghaDelaney.ofPairs(xs, ys, bootstrap) : VarghaDelaney.of(xs, ys, bootstrap);
            Shift shift = paired ? Shift.ofPairs(xs, ys) : Shift.ofSamples(xs, ys);
            boolean favoursX = lead * better.sign() <= 0;
            boolean asIs = favoursX == (better == Direction.MAXIMIZE);
            VarghaDelaney effect = asIs ? greater : greater.reversed();
            return favoursX ? new Test(x, y, paired, xs.length, ys.length, p, effect, shift)
                    : new Test(y, x, paired, ys.length, xs.length, p, effect, shift.reversed());
        }

        /** Smallest p that samples of these sizes can give. */
        double leastP() {
            return paired ? SignedRank.leastP(firstCount) : RankSum.leastP(firstCount, secondCount);
        }

        /** As studies call it. */
        public String name() {
            return paired ? "signed-rank" : "rank-sum";
        }
    }

    /** What may be said. */
    public enum Verdict {
        /** The first is better. */
        BETTER,
        /** The samples could have shown a difference, but do not. */
        NOT_SHOWN,
        /** However the values lay, so few could show nothing. */
        TOO_FEW_SEEDS
    }

    /** What may be said: {@code BETTER} only if p after Holm is at most α and the effect points the same way. */
    public Verdict verdict() {
        if (test.leastP() * comparisons > alpha) {
            return Verdict.TOO_FEW_SEEDS;
        }
        return holm <= alpha && test.effect().a() > 0.5 ? Verdict.BETTER : Verdict.NOT_SHOWN;
    }

    /** Fewest seeds of each with which a claim is possible at all after Holm. */
    public int fewestSeeds() {
        int seeds = 2;
        while ((test.paired() ? SignedRank.leastP(seeds) : RankSum.leastP(seeds, seeds)) * comparisons > alpha) {
            seeds++;
        }
        return seeds;
    }

    /**
     * Seeds of each with which a rank-sum test would show an effect of the size seen four times out of five, (z₁₋α′/₂ + z₀.₈)² / 6(A − ½)²
     * (Noether, JASA 82, 1987), α′ being divided by the number of comparisons; never fewer than {@link #fewestSeeds}.
     */
    public long seedsForThisEffect() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double z = normal.inverseCumulativeProbability(1 - alpha / comparisons / 2) + normal.inverseCumulativeProbability(POWER);
        double distance = test.effect().a() - 0.5;
        return Math.max(fewestSeeds(), (long) Math.min(1e9, Math.ceil(z * z / (6 * distance * distance))));
    }

    /** The verdict in one sentence, with its numbers. */
    public String sentence() {
        String effect = String.format(Locale.ROOT, "A = %.2f (%.2f to %.2f, %s)", test.effect().a(), test.effect().low(),
                test.effect().high(), test.effect().magnitude());
        String after = comparisons == 1 ? "" : " after Holm over " + comparisons;
        return switch (verdict()) {
            case BETTER -> "%s is better than %s: %s, p = %s%s (%s test)%s".formatted(test.first(), test.second(), effect, digits(holm), after,
                    test.name(), difference());
            case NOT_SHOWN -> "no difference shown between %s and %s: %s, p = %s%s%s%s".formatted(test.first(), test.second(), effect,
                    digits(holm), after, difference(), test.effect().magnitude() == VarghaDelaney.Magnitude.NEGLIGIBLE ? ""
                            : "; if this effect is real, about %,d seeds would show it".formatted(seedsForThisEffect()));
            case TOO_FEW_SEEDS -> "too few seeds to compare %s and %s: %d and %d, at least %d each are needed"
                    .formatted(test.first(), test.second(), test.firstCount(), test.secondCount(), fewestSeeds());
        };
    }

    private String difference() {
        return "; difference " + signed(test.shift().estimate())
                + (test.shift().bounded() ? " (" + signed(test.shift().low()) + " to " + signed(test.shift().high()) + ")" : "");
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Scale.digits(value, 3);
    }

    private static String digits(double p) {
        return p < 1e-4 ? String.format(Locale.ROOT, "%.0e", p) : String.format(Locale.ROOT, "%.3g", p);
    }
}
