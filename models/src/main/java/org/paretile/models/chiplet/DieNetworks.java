package org.paretile.models.chiplet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paretile.models.network.MeshPower;
import org.paretile.models.network.Packets;

/**
 * Networks on the dies that hold weights: a mesh of PEs, numbered in the order in which layers fill them. Every flow between layers of
 * one die is a run of its own. Traffic of 3D-CIMlet (Du et al., DAC 2025): in each round every PE of the source sends a packet to every
 * PE of the destination; of several destinations on one die the last counts. Reusable.
 */
final class DieNetworks {
    /** What sums of shares of PEs may be too large by. */
    private static final double ROUNDING = 1e-9;

    double latencyS;
    double energyJ;
    double areaM2;
    /** The network that is busy longest. */
    double slowestS;
    private double[] before = new double[0];
    private double[] filled = new double[0];

    /** Runs all flows within dies; adds the time of a flow to the row it ends in. */
    void run(LayerTable table, LayerCosts costs, Placement placement, Dies dies, ChipletDesign design, Rules rules, Meshes meshes,
            Fidelity fidelity, double[] arrivalS) {
        latencyS = 0;
        energyJ = 0;
        areaM2 = 0;
        slowestS = 0;
        number(table, costs, placement);
        for (int die = 0; die < placement.weights; die++) {
            DieModel model = placement.semiStatic[die] ? dies.semiStatic() : dies.fixed();
            runDie(die, model, table, costs, placement, design, rules, meshes, fidelity, arrivalS);
        }
    }

    /** The first PE of each row on its first die, as the sum of what was placed before it. */
    private void number(LayerTable table, LayerCosts costs, Placement placement) {
        if (before.length < table.rows) {
            before = new double[table.rows];
        }
        if (filled.length < placement.weights) {
            filled = new double[placement.weights];
        }
        Arrays.fill(filled, 0);
        for (int row = 0; row < table.rows; row++) {
            if (table.pass[row] == 0) {
                continue;
            }
            int first = placement.first[row];
            int shape = table.shapeOf[row];
            before[row] = filled[first];
            for (int die = first; die < first + costs.chiplets[shape]; die++) {
                filled[die] += costs.pes[shape];
            }
        }
    }

    private void runDie(int die, DieModel model, LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design,
            Rules rules, Meshes meshes, Fidelity fidelity, double[] arrivalS) {
        int edge = (int) Math.ceil(Math.sqrt(filled[die]));
        LayerTable.Flows flows = table.placed;
        @Nullable MeshPower power = null;
        int runs = 0;
        long cycles = 0;
        double powers = 0;
        double joules = 0;
        double areas = 0;
        int scale = rules.wholeTraffic() ? 1 : design.nocScale();
        double clockHz = design.clocks().arrayHz(model.die.cell());
        int channelBits = rules.network().bitsConserved() ? design.peBusBits() : design.chipletBusBits();
        Packets packets = new Packets(design.peBusBits(), scale, rules.network());
        for (int i = 0; i < flows.source().length; i++) {
            int source = flows.source()[i];
            int to = flows.destination()[i];
            if (placement.first[to] != die || !on(die, source, table, costs, placement)
                    || (!rules.wholeTraffic() && hidden(i, die, table, placement))) {
                continue;
            }
            int firstSource = begin(source, die, placement);
            int lastSource = end(source, die, table, costs, placement);
            int firstTo = begin(to, die, placement);
            int lastTo = end(to, die, table, costs, placement);
            long bits = flows.values()[i] * design.inputBits();
            long pairs = (long) (lastSource - firstSource + 1) * (lastTo - firstTo + 1);
            long rounds = packets.insideChiplet(bits, pairs);
            meshes.run(edge, firstSource, lastSource, firstTo, lastTo, rounds, fidelity);
            runs++;
            cycles += meshes.cycles;
            double seconds = scale * (double) meshes.cycles / clockHz;
            arrivalS[to] += seconds;
            if (meshes.cycles == 0) {
                continue;
            }
            if (rules.siliconLinks()) {
                joules += meshes.hopsJ(model, design.peBusBits());
            } else {
                if (power == null) {
                    power = meshes.power(model.die.nodeNm(), edge, channelBits, clockHz, rules.network());
                }
                double watts = power.powerW(meshes.crossings, meshes.cycles);
                powers += watts;
                areas += power.areaM2();
                joules += watts * seconds;
            }
        }
        if (runs == 0) {
            return;
        }
        double seconds = scale * (double) cycles / clockHz;
        latencyS += seconds;
        slowestS = Math.max(slowestS, seconds);
        energyJ += rules.wholeTraffic() || rules.siliconLinks() ? joules : seconds * powers / runs;
        areaM2 += areas / runs;
    }

    /** Whether a later flow of the same source to the same die takes its place. */
    private static boolean hidden(int flow, int die, LayerTable table, Placement placement) {
        LayerTable.Flows flows = table.placed;
        for (int i = flow + 1; i < flows.source().length && flows.source()[i] == flows.source()[flow]; i++) {
            if (placement.first[flows.destination()[i]] == die) {
                return true;
            }
        }
        return false;
    }

    private static boolean on(int die, int row, LayerTable table, LayerCosts costs, Placement placement) {
        int first = placement.first[row];
        return first <= die && die < first + costs.chiplets[table.shapeOf[row]];
    }

    /** A row that began on another die fills this one from its first PE. */
    private int begin(int row, int die, Placement placement) {
        return placement.first[row] == die ? (int) before[row] : 0;
    }

    private int end(int row, int die, LayerTable table, LayerCosts costs, Placement placement) {
        double sum = (placement.first[row] == die ? before[row] : 0) + costs.pes[table.shapeOf[row]];
        return (int) Math.ceil(sum - ROUNDING) - 1;
    }
}
