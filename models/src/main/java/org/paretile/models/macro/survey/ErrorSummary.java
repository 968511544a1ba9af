package org.paretile.models.macro.survey;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How far predictions are off. The error of one is the factor between it and what is published, whichever is larger over the
 * smaller: 1 is exact.
 *
 * @param macros how many
 * @param bias geometric mean of predicted over published efficiency; above 1 the model flatters
 * @param lowerQuartile of the error factors
 * @param median of the error factors
 * @param upperQuartile of the error factors
 * @param worst of the error factors
 * @param withinTwo share of the macros with a factor of at most two
 */
public record ErrorSummary(int macros, double bias, double lowerQuartile, double median, double upperQuartile, double worst,
        double withinTwo) {
    private static final double TWO = 2;

    /** Of predicted over published efficiencies, at least one. */
    static ErrorSummary of(double[] ratios) {
        double[] factors = Arrays.stream(ratios).map(r -> Math.max(r, 1 / r)).toArray();
        double bias = Math.exp(Arrays.stream(ratios).map(Math::log).average().orElseThrow());
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(factors);
        double within = (double) Arrays.stream(factors).filter(f -> f <= TWO).count() / factors.length;
        return new ErrorSummary(factors.length, bias, percentile.evaluate(25), percentile.evaluate(50), percentile.evaluate(75),
                Arrays.stream(factors).max().orElseThrow(), within);
    }
}
