package org.paretile.models.accuracy;

/**
 * Scatter of a resistive cell that grows with the logarithm of time and faster when hot: σ² = σ₀² + (β ln(1 + t/τ))², τ =
 * τ₀ exp(E/k (1/T − 1/T₀)). Fitted to the scatter of 5 % a second and 10 % a day after programming of Wan et al. (Nature
 * 608, 2022); that temperature acts as on a rate with an activation energy is an assumption.
 *
 * @param initial σ₀, over the largest level
 * @param rate β, over the largest level
 * @param timeS τ₀, s
 * @param temperatureK T₀, K
 * @param activationEv E, eV
 */
public record Relaxation(double initial, double rate, double timeS, double temperatureK, double activationEv) {

    /** Boltzmann's constant, eV/K. */
    private static final double BOLTZMANN_EV = 8.617333262e-5;

    /** Refuses negative constants. */
    public Relaxation {
        if (!(initial >= 0 && rate >= 0 && timeS > 0 && temperatureK > 0 && activationEv >= 0)) {
            throw new IllegalArgumentException("relaxation has initial sigma " + initial + ", rate " + rate + ", time " + timeS
                    + " s, temperature " + temperatureK + " K, activation energy " + activationEv
                    + " eV; give time and temperature above 0, the others at least 0");
        }
    }

    /** Standard deviation over the largest level. */
    public double sigma(Conditions conditions) {
        double slower = activationEv / BOLTZMANN_EV * (1 / conditions.temperatureK() - 1 / temperatureK);
        double grown = rate * Math.log1p(conditions.ageS() / (timeS * Math.exp(slower)));
        return Math.hypot(initial, grown);
    }
}
