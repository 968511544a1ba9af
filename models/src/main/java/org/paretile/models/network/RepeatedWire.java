package org.paretile.models.network;

import org.paretile.models.ModelException;

/**
 * A channel's wire as BookSim 2.0 (Jiang et al., ISPASS 2013) cuts it: pipeline stages of flip-flops, in each some inverters.
 *
 * @param strength of the inverters, in units of the smallest
 * @param inverters per stage
 * @param stages flip-flops along the channel
 */
record RepeatedWire(double strength, int inverters, int stages) {
    private static final double FO4_PER_STAGE = 16;
    private static final double STRONGEST = 10;
    private static final double STRENGTH_STEP = 0.1;
    private static final int MOST_PARTS = 39;
    private static final int SEARCH_BITS = 64;
    private static final double SEARCH_ACTIVITY = 0.2;

    /** The wire with the least (stages⁴ · power) of 64 bits at an activity of 0.2 that meets the clock. */
    static RepeatedWire cheapest(MeshTechnology technology) {
        RepeatedWire best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double strength = 1; strength < STRONGEST; strength += STRENGTH_STEP) {
            for (int inverters = 1; inverters <= MOST_PARTS; inverters++) {
                for (int stages = 1; stages <= MOST_PARTS; stages++) {
                    RepeatedWire wire = new RepeatedWire(strength, inverters, stages);
                    if (inverters * wire.inverterDelayS(technology) < FO4_PER_STAGE * technology.fo4S()) {
                        double power = SEARCH_ACTIVITY * SEARCH_BITS * wire.energyJ(technology)
                                + flipFlopsJ(technology, stages, SEARCH_BITS, SEARCH_ACTIVITY);
                        double weighted = Math.pow(stages, 4) * power;
                        if (weighted < least) {
                            least = weighted;
                            best = wire;
                        }
                    }
                }
            }
        }
        if (best == null) {
            throw new ModelException("no wire of " + technology.channelM * 1e3 + " mm meets the clock of its mesh; shorten channel_length or "
                    + "lower wire_resistance");
        }
        return best;
    }

    private double inverterDelayS(MeshTechnology t) {
        double segmentM = t.channelM / (inverters * stages);
        return t.resistanceOhm * (t.outputF() + t.switchedInputF())
                + (t.resistanceOhm * t.wireFPerM / strength + strength * t.wireOhmPerM * t.switchedInputF()) * segmentM
                + 0.5 * t.wireOhmPerM * t.wireFPerM * segmentM * segmentM;
    }

    /** Energy of a bit along the channel, J. */
    double energyJ(MeshTechnology t) {
        int parts = inverters * stages;
        double farad = strength * (t.inputF() + t.outputF()) + t.wireFPerM * t.channelM / parts;
        return 0.5 * farad * t.supplyV * t.supplyV * parts;
    }

    /** Energy in a cycle of {@code stages} registers of {@code bits}, each bit switching with probability {@code activity}, J. */
    static double flipFlopsJ(MeshTechnology t, int stages, double bits, double activity) {
        double inner = 1.6 * (t.inputF() + t.outputF());
        double farad = activity / 2 * (inner + 16.0 / 15 * t.outputF()) + activity * (inner + 16.0 / 15 * t.gateF);
        return farad * stages * bits * t.supplyV * t.supplyV;
    }

    /** Leakage of a bit's inverters, W. */
    double leakageW(MeshTechnology t) {
        return strength * 0.5 * t.transistorLeakA * t.supplyV * inverters * stages;
    }
}
