package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * What it takes to develop a die at a node, once: {@code module·a_m} for its blocks, {@code chip·a + fixed} for the die around
 * them (verification, layout, masks), and the die-to-die interface of the node as one more block. Chiplet Actuary (Feng, Ma, DAC
 * 2022), from a reference cost of a die of 300 mm². A fixed part of a fifth of it is too much for a small test chip.
 *
 * @param nodeNm whose interface is developed once for all dies of the node
 * @param moduleUsdPerMm2 of blocks
 * @param chipUsdPerMm2 of the die
 * @param chipUsd of the die, whatever its size
 * @param maskUsd of that, the mask set
 * @param interfaceMm2 block area that developing a die-to-die interface costs as much as
 * @param carbonKgPerMm2 of the computers that place and route the die, all iterations
 */
public record DesignCost(int nodeNm, double moduleUsdPerMm2, double chipUsdPerMm2, double chipUsd, double maskUsd, double interfaceMm2,
        double carbonKgPerMm2) {
    public DesignCost {
        Require.notNegative(moduleUsdPerMm2, "moduleUsdPerMm2");
        Require.notNegative(chipUsdPerMm2, "chipUsdPerMm2");
        Require.notNegative(chipUsd, "chipUsd");
        Require.notNegative(maskUsd, "maskUsd");
        Require.notNegative(interfaceMm2, "interfaceMm2");
        Require.notNegative(carbonKgPerMm2, "carbonKgPerMm2");
    }

    /** Developing blocks of {@code areaMm2}. */
    public double moduleUsd(double areaMm2) {
        return moduleUsdPerMm2 * areaMm2;
    }

    /** Developing a die of {@code areaMm2} around blocks that exist. */
    public double dieUsd(double areaMm2) {
        return chipUsdPerMm2 * areaMm2 + chipUsd;
    }

    /** Developing the die-to-die interface of the node. */
    public double interfaceUsd() {
        return moduleUsdPerMm2 * interfaceMm2;
    }
}
