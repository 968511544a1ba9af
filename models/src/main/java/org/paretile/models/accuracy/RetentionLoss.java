package org.paretile.models.accuracy;

/**
 * Loss of the level of a cell that is refreshed: exp(−age/τ), with τ lognormal from cell to cell and the age uniform
 * between two refreshes. To second order in h = interval/τ the mean level is 1 − h e₁/2 + h² e₂/6 and the relative
 * variance h² (e₂/3 − e₁²/4) exp(−h e₁)/mean², e₁ = exp(s²/2), e₂ = exp(2s²).
 *
 * @param intervalOverTau h, at most 0.5; the expansion was compared with simulation up to 0.2
 * @param lnSigma standard deviation s of ln τ
 */
public record RetentionLoss(double intervalOverTau, double lnSigma) implements LevelErrors {

    /** Longest interval over retention time that was compared with simulation. */
    static final double COMPARED = 0.2;

    /** Refuses an interval that loses the level. */
    public RetentionLoss {
        if (!(intervalOverTau >= 0 && intervalOverTau <= 0.5)) {
            throw new IllegalArgumentException("refresh interval over retention time is " + intervalOverTau
                    + "; refresh at least twice in a retention time (0 to 0.5)");
        }
        if (!(lnSigma >= 0 && lnSigma <= 1)) {
            throw new IllegalArgumentException(
                    "spread of the logarithm of the retention time is " + lnSigma + "; give 0 to 1");
        }
    }

    @Override
    public double programmedSigma(double g) {
        return 0;
    }

    @Override
    public double gain(double g) {
        double h = intervalOverTau;
        return 1 - h * first() / 2 + h * h * second() / 6;
    }

    @Override
    public double relativeVariance(double g) {
        double h = intervalOverTau;
        double mean = gain(g);
        return h * h * (second() / 3 - first() * first() / 4) * Math.exp(-h * first()) / (mean * mean);
    }

    private double first() {
        return Math.exp(lnSigma * lnSigma / 2);
    }

    private double second() {
        return Math.exp(2 * lnSigma * lnSigma);
    }
}
