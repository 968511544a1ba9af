package org.paretile.models.cost.preset;

import java.util.List;

/**
 * What a block of CATCH (arXiv 2503.15753) costs, all on it included. Money in USD, areas in mm².
 *
 * @param node the block
 * @param children what is on it
 * @param areaMm2 of the block
 * @param ioMm2 of its ports
 * @param stackedMm2 that its children take
 * @param padMm2 that its pads take
 * @param signals of it that leave it
 * @param pads towards its parent, those of what is between them included
 * @param tsvs through it
 * @param powerW of it and all on it
 * @param selfYield of its own layers
 * @param selfPassing share of it that passes its own test
 * @param selfQuality share of good ones among those
 * @param assemblyYield of putting its children on it
 * @param trueYield share of good ones among what was assembled
 * @param passing share of that which passes the test
 * @param layerUsd its layers
 * @param selfUsd its layers and test, defects included
 * @param assemblyUsd putting its children on it
 * @param costUsd of one that passes
 * @param perfectUsd the same if nothing ever failed
 * @param nreUsd development, for each unit
 */
public record CatchCost(CatchNode node, List<CatchCost> children, double areaMm2, double ioMm2, double stackedMm2, double padMm2,
        double signals, double pads, double tsvs, double powerW, double selfYield, double selfPassing, double selfQuality,
        double assemblyYield, double trueYield, double passing, double layerUsd, double selfUsd, double assemblyUsd,
        double costUsd, double perfectUsd, double nreUsd) {
    public CatchCost {
        children = List.copyOf(children);
    }

    /** Making and developing a unit, USD. */
    public double totalUsd() {
        return costUsd + nreUsd;
    }

    /** Share of good ones among those that pass. */
    public double quality() {
        return Math.min(1, trueYield / passing);
    }

    /** Cost of one that works: the tool leaves this division out. */
    public double goodUsd() {
        return costUsd / quality();
    }
}
