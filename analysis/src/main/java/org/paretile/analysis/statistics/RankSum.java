package org.paretile.analysis.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Mann and Whitney's test, Wilcoxon's rank-sum test: are values of one sample larger than those of another, independent one? (Mann and
 * Whitney 1947.) Up to {@value #EXACT} values together the distribution is exact, given the ranks as they are, ties included: every
 * choice of places for x equally likely. Beyond, it is the normal one, corrected for ties, not for continuity.
 *
 * @param u number of pairs with x &gt; y, ties counting one half
 * @param p two-sided: twice the smaller tail
 * @param pGreater one-sided, of x being greater
 * @param exact whether the p-values are
 */
public record RankSum(double u, double p, double pGreater, boolean exact) {
    /** Most values whose distribution is enumerated. */
    public static final int EXACT = 60;

    /**
     * The test.
     *
     * @throws IllegalArgumentException if a value is not finite, or a sample is empty
     */
    public static RankSum of(double[] x, double[] y) {
        Samples.requireSome(x, "the first sample");
        Samples.requireSome(y, "the second sample");
        double[] ranks = Ranks.of(DoubleStream.concat(Arrays.stream(x), Arrays.stream(y)).toArray());
        double sum = Arrays.stream(ranks, 0, x.length).sum();
        boolean exact = ranks.length <= EXACT;
        Tails tails = exact ? Tails.discrete(sums(Ranks.doubled(ranks), x.length), (int) Math.rint(2 * sum))
                : Tails.normal(standardised(sum, ranks, x.length));
        return new RankSum(sum - x.length * (x.length + 1) / 2.0, tails.twoSided(), tails.upper(), exact);
    }

    /** The smallest two-sided p that samples of these sizes can give: all of one above all of the other. */
    public static double leastP(int first, int second) {
        return Math.min(1, 2 * Math.exp(-CombinatoricsUtils.factorialLog(first + second)
                + CombinatoricsUtils.factorialLog(first) + CombinatoricsUtils.factorialLog(second)));
    }

    /** Mean and variance of the sum of {@code chosen} ranks drawn without replacement. */
    private static double standardised(double sum, double[] ranks, int chosen) {
        int all = ranks.length;
        double mean = (all + 1) / 2.0;
        double spread = Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum() / (all - 1);
        double variance = spread * chosen * (all - chosen) / all;
        return variance == 0 ? 0 : (sum - chosen * mean) / Math.sqrt(variance);
    }

    /** Probability of each value of U of samples of these sizes without ties. */
    static double[] distribution(int first, int second) {
        double[] ways = sums(IntStream.rangeClosed(1, first + second).toArray(), first);
        double all = Arrays.stream(ways).sum();
        return Arrays.stream(ways, first * (first + 1) / 2, ways.length).map(w -> w / all).toArray();
    }

    /** Number of choices of so many weights with each sum. */
    private static double[] sums(int[] weights, int chosen) {
        double[][] ways = new double[chosen + 1][Arrays.stream(weights).sum() + 1];
        ways[0][0] = 1;
        for (int weight : weights) {
            for (int count = chosen; count > 0; count--) {
                for (int sum = ways[0].length - 1; sum >= weight; sum--) {
                    ways[count][sum] += ways[count - 1][sum - weight];
                }
            }
        }
        return ways[chosen];
    }
}
