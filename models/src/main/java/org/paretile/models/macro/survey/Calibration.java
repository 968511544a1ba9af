package org.paretile.models.macro.survey;

import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * One positive factor f_c for each class of circuit, from energies e_kc of macros k and what was measured, m_k: the least of
 * <pre>
 *   Σ_k ρ(r_k) + Σ_c (ln f_c / ln 10)²,   r_k = log₂(Σ_c f_c e_kc / m_k),   ρ(r) = 2(√(1 + r²) − 1)
 * </pre>
 * ρ is r² for errors well below a factor of two and 2|r| beyond, so that a few macros far off do not decide (soft L1; Charbonnier et
 * al., IEEE TIP 1997). The second sum keeps a class that hardly any macro depends on near 1; against dozens of macros a factor of ten
 * in a class weighs as much as one macro a factor of two off. Solved for ln f by Levenberg and Marquardt from f = 1.
 */
final class Calibration {
    private static final double LOG_TWO = Math.log(2);
    private static final double PRIOR_SPREAD = Math.log(10);
    private static final int MOST_STEPS = 10_000;

    private final double[][] energiesJ;
    private final double[] measuredJ;

    private Calibration(double[][] energiesJ, double[] measuredJ) {
        this.energiesJ = energiesJ;
        this.measuredJ = measuredJ;
    }

    /**
     * The factors.
     *
     * @param energiesJ energies by macro and class
     * @param measuredJ energies by macro
     */
    static double[] factors(double[][] energiesJ, double[] measuredJ) {
        int classes = energiesJ[0].length;
        Calibration problem = new Calibration(energiesJ, measuredJ);
        double[] logs = new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .start(new double[classes])
                        .target(new double[energiesJ.length + classes])
                        .model(problem::linearised)
                        .maxEvaluations(MOST_STEPS)
                        .maxIterations(MOST_STEPS)
                        .build())
                .getPoint().toArray();
        double[] factors = new double[classes];
        for (int c = 0; c < classes; c++) {
            factors[c] = Math.exp(logs[c]);
        }
        return factors;
    }

    /** Σ_c f_c e_c. */
    static double energyJ(double[] factors, double[] energiesJ) {
        double joules = 0;
        for (int c = 0; c < factors.length; c++) {
            joules += factors[c] * energiesJ[c];
        }
        return joules;
    }

    /** Residuals whose squares add up to the objective, and their derivatives. */
    private Pair<RealVector, RealMatrix> linearised(RealVector logs) {
        int macros = energiesJ.length;
        int classes = logs.getDimension();
        double[] factors = logs.map(Math::exp).toArray();
        double[] residuals = new double[macros + classes];
        double[][] slopes = new double[macros + classes][classes];
        for (int k = 0; k < macros; k++) {
            double joules = energyJ(factors, energiesJ[k]);
            double r = Math.log(joules / measuredJ[k]) / LOG_TWO;
            double root = Math.sqrt(1 + r * r);
            // √ρ with the sign of r, written so that nothing cancels: ρ = 2r²/(√(1 + r²) + 1)
            double damping = Math.sqrt(2 / (root + 1));
            residuals[k] = r * damping;
            for (int c = 0; c < classes; c++) {
                slopes[k][c] = factors[c] * energiesJ[k][c] / joules / LOG_TWO / (root * damping);
            }
        }
        for (int c = 0; c < classes; c++) {
            residuals[macros + c] = logs.getEntry(c) / PRIOR_SPREAD;
            slopes[macros + c][c] = 1 / PRIOR_SPREAD;
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(slopes, false));
    }
}
