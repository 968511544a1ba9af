package org.paretile.analysis.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Wilcoxon's signed-rank test: do paired differences lie around 0? (Wilcoxon 1945.) Up to {@value #EXACT} differences the distribution is
 * exact, given the ranks as they are, ties included: every sign equally likely (Pratt and Gibbons 1981). Beyond, it is the normal one with
 * variance ¼ Σ rank², which is the usual correction for ties; no correction for continuity.
 *
 * @param pairs differences that were ranked
 * @param plus R⁺, the sum of the ranks of x − y &gt; 0
 * @param minus R⁻
 * @param p two-sided
 * @param pGreater one-sided, of x being greater
 * @param exact whether the p-values are
 */
public record SignedRank(int pairs, double plus, double minus, double p, double pGreater, boolean exact) {
    /** Most differences whose distribution is enumerated. */
    public static final int EXACT = 200;

    /** What becomes of pairs without a difference. */
    public enum Zeros {
        /** They are left out (Wilcoxon 1945). */
        DROP,
        /** They are ranked, half of their ranks counts for either side as if their signs were drawn (Demšar 2006, §3.1.3). */
        SPLIT
    }

    /**
     * The test, exact where the pairs are few enough.
     *
     * @throws IllegalArgumentException if a value is not finite, there is none, or the samples differ in size
     */
    public static SignedRank of(double[] x, double[] y, Zeros zeros) {
        return of(x, y, zeros, EXACT);
    }

    /** As {@link #of}, with the normal distribution whatever the number of pairs. */
    public static SignedRank normal(double[] x, double[] y, Zeros zeros) {
        return of(x, y, zeros, 0);
    }

    /** The smallest two-sided p that so many pairs can give: all differences on one side, 2^(1 − pairs). */
    public static double leastP(int pairs) {
        return Math.min(1, Math.scalb(2.0, -pairs));
    }

    private static SignedRank of(double[] x, double[] y, Zeros zeros, int most) {
        Samples.requirePairs(x, y);
        double[] differences = IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i])
                .filter(d -> d != 0 || zeros == Zeros.SPLIT).toArray();
        double[] ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
        double plus = 0;
        double minus = 0;
        double squares = 0;
        for (int i = 0; i < ranks.length; i++) {
            double share = differences[i] > 0 ? 1 : differences[i] < 0 ? 0 : 0.5;
            plus += share * ranks[i];
            minus += (1 - share) * ranks[i];
            squares += ranks[i] * ranks[i];
        }
        boolean exact = ranks.length <= most;
        Tails tails = exact ? Tails.discrete(sums(Ranks.doubled(ranks)), (int) Math.rint(2 * plus))
                : Tails.normal(squares == 0 ? 0 : (plus - minus) / Math.sqrt(squares));
        return new SignedRank(ranks.length, plus, minus, tails.twoSided(), tails.upper(), exact);
    }

    /** Probability of each value of R⁺ of so many differences, all of different size. */
    static double[] distribution(int pairs) {
        return sums(IntStream.rangeClosed(1, pairs).toArray());
    }

    /** Probability of each sum of a random half of the weights. */
    private static double[] sums(int[] weights) {
        double[] probability = new double[Arrays.stream(weights).sum() + 1];
        probability[0] = 1;
        int reached = 0;
        for (int weight : weights) {
            reached += weight;
            for (int sum = reached; sum >= 0; sum--) {
                probability[sum] = (probability[sum] + (sum >= weight ? probability[sum - weight] : 0)) / 2;
            }
        }
        return probability;
    }
}
