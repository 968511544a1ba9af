package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * Wires between two dies.
 *
 * @param name as in {@link NetworkTechnology#link}
 * @param energyJPerBit both ends and what is between them
 * @param bitsPerSWire data rate of a wire
 * @param latencyS one way, from die to die
 * @param laneAreaM2 silicon of a wire in each direction, on each die
 * @param terminalAreaM2 silicon that the package asks of each die besides its lanes
 * @param areaNm node at which the areas hold; they go with its square. 0 if bumps set them, whatever the node
 */
public record Link(String name, double energyJPerBit, double bitsPerSWire, double latencyS, double laneAreaM2, double terminalAreaM2,
        int areaNm) {
    public Link {
        Require.notNegative(energyJPerBit, "energyJPerBit");
        Require.positive(bitsPerSWire, "bitsPerSWire");
        Require.notNegative(latencyS, "latencyS");
        Require.notNegative(laneAreaM2, "laneAreaM2");
        Require.notNegative(terminalAreaM2, "terminalAreaM2");
        Require.within(areaNm, 0, 1000, "areaNm");
    }

    /** Energy of {@code bits}, J. */
    public double energyJ(double bits) {
        return bits * energyJPerBit;
    }

    /** Time until the last of {@code bits} on {@code wires} of one direction has arrived, s; 0 without bits. */
    public double latencyS(double bits, int wires) {
        Require.within(wires, 1, Integer.MAX_VALUE, "wires");
        return bits == 0 ? 0 : latencyS + bits / (wires * bitsPerSWire);
    }

    /** Silicon of {@code lanes} on a die of {@code nm}, m². */
    public double laneAreaM2(int lanes, int nm) {
        return lanes * laneAreaM2 * scale(nm);
    }

    /** Silicon that the package asks of a die of {@code nm} besides its lanes, m². */
    public double terminalAreaM2(int nm) {
        return terminalAreaM2 * scale(nm);
    }

    private double scale(int nm) {
        Require.within(nm, 1, 1000, "nm");
        double ratio = areaNm == 0 ? 1 : (double) nm / areaNm;
        return ratio * ratio;
    }
}
