package org.paretile.models.thermal;

import org.paretile.models.technology.Require;

/**
 * What temperature does to leakage, to charge on a storage node and to filaments.
 *
 * @param leakageDoublingK rise that doubles leakage
 * @param dynamicHalvingK rise that halves the retention of dynamic cells, so that refresh doubles; an engineering rule
 * @param activationEv activation energy of the loss of a filament
 * @param runawayC temperature at which a die is lost whatever the laws say
 */
public record TemperatureLaws(double leakageDoublingK, double dynamicHalvingK, double activationEv, double runawayC) {
    /** Boltzmann's constant, eV/K (SI 2019). */
    private static final double BOLTZMANN_EV = 8.617333262e-5;

    private static final double ZERO_C_IN_K = 273.15;

    public TemperatureLaws {
        Require.positive(leakageDoublingK, "leakage doubling in K");
        Require.positive(dynamicHalvingK, "retention halving in K");
        Require.positive(activationEv, "activation energy in eV");
    }

    /** Leakage at {@code celsius} over that at {@code referenceC}: 2^((T − T0)/doubling). */
    public double leakage(double celsius, double referenceC) {
        return Math.exp((celsius - referenceC) / leakageDoublingK * Math.log(2));
    }

    /** Retention of a dynamic cell, s, from that at {@code referenceC}: t 2^(−(T − T0)/halving). */
    public double dynamicRetentionS(double retentionS, double referenceC, double celsius) {
        return retentionS * Math.exp((referenceC - celsius) / dynamicHalvingK * Math.log(2));
    }

    /** Retention of a filament, s, from that at {@code referenceC}: t exp(E_a/k (1/T − 1/T0)) (Arrhenius). */
    public double nonvolatileRetentionS(double retentionS, double referenceC, double celsius) {
        return retentionS * Math.exp(activationEv / BOLTZMANN_EV * (1 / (celsius + ZERO_C_IN_K) - 1 / (referenceC + ZERO_C_IN_K)));
    }
}
