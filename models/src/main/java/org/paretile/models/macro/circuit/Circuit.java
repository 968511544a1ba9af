package org.paretile.models.macro.circuit;

import org.paretile.models.technology.Require;

/**
 * Energy per action, silicon and leakage of one copy of a circuit.
 *
 * @param readJ energy of its action: a read, conversion, addition, transfer, J
 * @param writeJ energy of a write, 0 if it stores nothing, J
 * @param areaUm2 silicon, µm²
 * @param leakageW leakage while powered, W
 */
public record Circuit(double readJ, double writeJ, double areaUm2, double leakageW) {
    /** Takes nothing. */
    public static final Circuit NONE = new Circuit(0, 0, 0, 0);

    public Circuit {
        Require.notNegative(readJ, "energy of a circuit in J");
        Require.notNegative(writeJ, "write energy of a circuit in J");
        Require.notNegative(areaUm2, "area of a circuit in um2");
        Require.notNegative(leakageW, "leakage of a circuit in W");
    }

    /** A circuit with one action. */
    public static Circuit of(double actionJ, double areaUm2, double leakageW) {
        return new Circuit(actionJ, 0, areaUm2, leakageW);
    }

    /** Both circuits, acting together. */
    public Circuit plus(Circuit other) {
        return new Circuit(readJ + other.readJ, writeJ + other.writeJ, areaUm2 + other.areaUm2, leakageW + other.leakageW);
    }

    /** {@code times} such circuits that all act in one action. */
    public Circuit times(double times) {
        return scaled(times, times, times);
    }

    /** {@code banks} such circuits of which one acts at a time: area and leakage grow, energy does not. */
    public Circuit banked(double banks) {
        return scaled(1, banks, banks);
    }

    /** Energies, area and leakage each times a factor. */
    public Circuit scaled(double energy, double area, double leakage) {
        return new Circuit(readJ * energy, writeJ * energy, areaUm2 * area, leakageW * leakage);
    }

    /**
     * At another supply: energy goes with its square, leakage power with the power {@code leakageExponent}.
     *
     * @param ratio supply over the one the figures are for
     */
    public Circuit atSupply(double ratio, double leakageExponent) {
        Require.positive(ratio, "supply over nominal supply");
        return scaled(ratio * ratio, 1, Math.pow(ratio, leakageExponent));
    }

    /**
     * Leakage of {@code copies} copies of which {@code used} hold work, W. With power gating the others leak nothing (CiMLoop,
     * containers with power gating).
     */
    public double leakageW(long copies, long used, boolean powerGated) {
        Require.within(used, 0, copies, "copies in use");
        return leakageW * (powerGated ? used : copies);
    }
}
