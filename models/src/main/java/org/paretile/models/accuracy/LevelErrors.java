package org.paretile.models.accuracy;

/**
 * Errors of a cell that depend on the level it holds: scatter of programming, the mean change of its conductance since,
 * the scatter of that change, and noise of reading.
 *
 * <p>A level is given by its conductance g over the largest one, 0 to 1, what leaks through an off cell included.
 */
public sealed interface LevelErrors permits LevelErrors.None, Polynomial, RelaxedLevels, PcmDrift, RetentionLoss {

    /** Standard deviation left by programming, over the largest level. */
    double programmedSigma(double g);

    /** Mean of conductance now over conductance then. */
    default double gain(double g) {
        return 1;
    }

    /** Variance of conductance now over the square of its mean, programming apart. */
    default double relativeVariance(double g) {
        return 0;
    }

    /** Variance of a read over the square of the conductance. */
    default double readVariance(double g) {
        return 0;
    }

    /** Every level alike. */
    record None() implements LevelErrors {
        @Override
        public double programmedSigma(double g) {
            return 0;
        }
    }
}
