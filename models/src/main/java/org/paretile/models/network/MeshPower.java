package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * Power and area of a k×k mesh by the circuits of BookSim 2.0's power model (Jiang et al., ISPASS 2013, after Balfour and Dally, ICS
 * 2006): repeated channels with registers, SRAM input buffers, matrix crossbars, output registers, and their clock and leakage. Channels at
 * the edge of the mesh are counted, as are those to and from the nodes. Immutable.
 *
 * <p>{@link NetworkRules#PUBLISHED} gives what 3D-CIMlet (Du et al., DAC 2025) makes of BookSim's figures; {@link NetworkRules#realClock} and
 * {@link NetworkRules#properUnits} say what is corrected.
 */
public final class MeshPower {
    private static final double BUFFER_FLITS = 30; // in each input port
    private static final int CROSSBAR_PITCHES = 10;
    private static final int SRAM_WIDTH = 8;
    private static final int SRAM_HEIGHT = 6;
    private static final int REGISTER_HEIGHT = 8;
    private static final int REGISTER_TRACKS = 8 * 16;
    private static final int INVERTER_WIDTH = 3;
    private static final int INVERTER_HEIGHT = 8;
    private static final int PORTS = 5;
    private static final int CHANNELS = 6; // of a router: four to neighbours, one to and one from the node
    private static final double PUBLISHED_POWER = 1e-3; // W read as mW
    private static final double PUBLISHED_AREA = 1e-6; // mm2 read as um2

    private final MeshTechnology technology;
    private final double bits;
    private final int routers;
    private final double clockHz;
    private final NetworkRules rules;
    private final double leakageW;
    private final double clockJ;
    private final double channelJ;
    private final double bufferJ;
    private final double unclockedWriteJ;
    private final double outputJ;
    private final double crossbarInputJ;
    private final double crossbarOutputJ;
    private final double narrowInputJ;
    private final double narrowOutputJ;

    /**
     * A mesh.
     *
     * @param k nodes along an edge
     * @param channelBits width of a channel and of a flit
     * @param clockHz of the network; BookSim's own, {@link MeshTechnology#clockHz()}, counts instead without {@link NetworkRules#realClock}
     */
    public MeshPower(MeshTechnology technology, int k, int channelBits, double clockHz, NetworkRules rules) {
        Require.within(k, 1, MeshTrace.LARGEST_EDGE, "mesh edge k");
        this.technology = technology;
        this.rules = rules;
        this.clockHz = rules.realClock() ? Require.positive(clockHz, "clockHz") : technology.clockHz();
        bits = Require.within(channelBits, 1, 1 << 16, "channelBits");
        routers = k * k;

        MeshTechnology t = technology;
        double square = t.supplyV * t.supplyV;
        double lambdaUm = t.featureM / 2 * 1e6;
        double gain = t.outputF() / t.inputF();
        double switchedGain = t.outputF() / t.switchedInputF();
        double inverterF = t.inputF() + t.outputF();
        double trackF = t.pitchM * t.wireFPerM;

        channelJ = bits * t.wire.energyJ(t) + RepeatedWire.flipFlopsJ(t, t.wire.stages(), bits, 1);
        clockJ = CHANNELS * routers * clockTreeJ(t.wire.stages()) + PORTS * routers * clockTreeJ(1);

        double precharge = 1.25 * (1 + gain) * (2 * SRAM_HEIGHT * bits * trackF + PORTS * bits * t.inputF());
        double wordLine = (1 + 5.0 / 16 * (1 + gain)) * bits * (8 * lambdaUm * t.gateF + 6 * trackF);
        double bitLines = bits * BUFFER_FLITS * (4 * lambdaUm * t.drainF + 8 * trackF);
        bufferJ = (2 * (precharge + wordLine) + 2 * bitLines) * square;
        unclockedWriteJ = bits * inverterF * square;

        double crossbarF = CROSSBAR_PITCHES * bits * trackF;
        double crosspointInF = crossbarF / 16;
        double crosspointOutF = crossbarF / 4 * switchedGain;
        double drive = 5.0 / 16 * (1 + switchedGain) * (0.5 * crossbarF + crosspointInF);
        crossbarInputJ = 0.5 * bits * square * (drive + crossbarF + crosspointInF + PORTS * crosspointInF);
        crossbarOutputJ = 0.5 * bits * square * (crossbarF + crosspointOutF + PORTS * crosspointOutF);
        narrowInputJ = 0.5 * bits * square * (0.5 * crossbarF + 2.5 * crosspointInF);
        narrowOutputJ = 0.5 * bits * square * (0.5 * crossbarF + 2.5 * crosspointOutF);
        double selectJ = t.switchedTree() * (bits * 5 / 16 * crossbarF + 2 * CROSSBAR_PITCHES * bits * trackF) * square;
        outputJ = selectJ + RepeatedWire.flipFlopsJ(t, 1, bits, 1)
                + 21.0 / 16 * (1 + gain) * (2 * bits * trackF + bits * t.inputF()) * square;

        double crossbarA = 0.5 * t.transistorLeakA * bits * (25 * crosspointInF + 10 * crosspointInF) / t.inputF();
        leakageW = CHANNELS * routers * bits * t.wire.leakageW(t)
                + PORTS * routers * BUFFER_FLITS * t.sramLeakA * t.supplyV * bits
                + routers * crossbarA * (rules.realClock() ? t.supplyV : 1);
    }

    private double clockTreeJ(int stages) {
        MeshTechnology t = technology;
        double farad = 2 * t.pitchM * bits * t.wireFPerM * REGISTER_HEIGHT / 2 + bits * t.switchedInputF();
        return stages * t.switchedTree() * farad * t.supplyV * t.supplyV;
    }

    /** Mean power while the flits make {@code crossings} in {@code cycles}, W; that of an idle mesh if they make none. */
    public double powerW(Crossings crossings, long cycles) {
        Require.within(cycles, 1, Long.MAX_VALUE, "cycles");
        double written = unclockedWriteJ * (rules.realClock() ? clockHz : 1) * crossings.routers() / cycles;
        double power = leakageW + (clockJ + switchedJ(crossings) / cycles) * clockHz + written;
        return power * (rules.properUnits() ? 1 : PUBLISHED_POWER);
    }

    private double switchedJ(Crossings c) {
        double channels = channelJ * (2 * c.flits() + c.links());
        double routed = (bufferJ + outputJ + crossbarInputJ + crossbarOutputJ) * c.routers();
        return channels + routed - narrowInputJ * (c.links() - c.up()) - narrowOutputJ * (c.links() - c.down());
    }

    /** Area of routers and channels, m². */
    public double areaM2() {
        MeshTechnology t = technology;
        RepeatedWire wire = t.wire;
        double channel = bits * wire.stages() * (REGISTER_TRACKS + INVERTER_HEIGHT * wire.inverters() * (INVERTER_WIDTH + 3 * wire.strength()));
        double crossbar = CROSSBAR_PITCHES * bits * CROSSBAR_PITCHES * bits;
        double ports = PORTS * bits * (SRAM_WIDTH * SRAM_HEIGHT * BUFFER_FLITS + REGISTER_TRACKS);
        double area = routers * (CHANNELS * channel + crossbar + ports) * t.pitchM * t.pitchM;
        return area * (rules.properUnits() ? 1 : PUBLISHED_AREA);
    }
}
