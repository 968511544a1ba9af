package org.paretile.models.chiplet;

import org.jspecify.annotations.Nullable;
import org.paretile.models.network.DieStack;
import org.paretile.models.network.Link;
import org.paretile.models.network.MeshPower;
import org.paretile.models.network.NetworkRules;
import org.paretile.models.network.Packets;

/**
 * Network between the dies: a mesh with die i at node i, or a stack. A flow crosses it if its layers begin on different dies, or are
 * dynamic and spread over different numbers of dies. Traffic of 3D-CIMlet (Du et al., DAC 2025). Reusable.
 */
final class PackageNetwork {
    double latencyS;
    double energyJ;
    double storedLatencyS;
    double storedEnergyJ;
    double driversJ;
    double areaM2;
    long bits;
    long storedBits;

    /** One kind of flow: time, s, energy, J, area of the mesh, m², and bits that cross. */
    private record Sum(double seconds, double joules, double areaM2, long bits) {}

    void run(LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design, Rules rules, Meshes meshes,
            Fidelity fidelity, Link link, double[] arrivalS) {
        driversJ = 0;
        areaM2 = 0;
        if (design.packaging().stacked()) {
            stack(table, costs, placement, design, rules, link, arrivalS);
            return;
        }
        Sum inference = mesh(table.flows, table, costs, placement, design, rules, meshes, fidelity, link, arrivalS);
        latencyS = inference.seconds();
        energyJ = inference.joules();
        areaM2 = inference.areaM2();
        bits = inference.bits();
        Sum training = mesh(table.stored, table, costs, placement, design, rules, meshes, fidelity, link, arrivalS);
        storedLatencyS = training.seconds();
        storedEnergyJ = training.joules();
        storedBits = training.bits();
        if (!rules.siliconLinks()) {
            driversJ = link.energyJPerBit() * (bits + storedBits);
        }
    }

    private Sum mesh(LayerTable.Flows flows, LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design,
            Rules rules, Meshes meshes, Fidelity fidelity, Link link, double[] arrivalS) {
        int runs = 0;
        double seconds = 0;
        double powers = 0;
        double joules = 0;
        double areas = 0;
        long crossing = 0;
        int edge = (int) Math.ceil(Math.sqrt(placement.weights + placement.dynamic));
        int scale = rules.wholeTraffic() ? 1 : design.nopScale();
        int channelBits = design.chipletBusBits();
        double clockHz = rules.siliconLinks() ? link.bitsPerSWire() : design.clocks().packageHz(design.packaging());
        @Nullable MeshPower power = null;
        Packets packets = new Packets(channelBits, scale, rules.network());
        for (int i = 0; i < flows.source().length; i++) {
            int source = flows.source()[i];
            int to = flows.destination()[i];
            if (!crosses(source, to, table, costs, placement)) {
                continue;
            }
            int sources = costs.chiplets[table.shapeOf[source]];
            int destinations = costs.chiplets[table.shapeOf[to]];
            int firstSource = placement.first[source];
            int firstTo = placement.first[to];
            int count = flows.count()[i];
            long flowBits = flows.values()[i] * design.inputBits();
            crossing += count * flowBits;
            long rounds = packets.betweenChiplets(flowBits, (long) sources * destinations);
            meshes.run(edge, firstSource, firstSource + sources - 1, firstTo, firstTo + destinations - 1, rounds, fidelity);
            runs += count;
            if (meshes.cycles == 0) {
                continue;
            }
            double run = scale * (double) meshes.cycles / clockHz;
            if (rules.siliconLinks()) {
                run += meshes.crossings.links() * link.latencyS() / meshes.crossings.flits();
                joules += count * link.energyJ(meshes.crossings.links() * (double) channelBits);
            } else {
                if (power == null) {
                    power = meshes.power(Meshes.PACKAGE, edge, channelBits, clockHz, rules.network());
                }
                double watts = power.powerW(meshes.crossings, meshes.cycles);
                powers += count * watts;
                areas += count * power.areaM2();
                joules += count * watts * run;
            }
            seconds += count * run;
            arrivalS[to] += count * run;
        }
        if (runs > 0 && !rules.wholeTraffic() && !rules.siliconLinks()) {
            joules = seconds * powers / runs; // the tool: mean power of all runs, times their time
        }
        return new Sum(seconds, joules, runs == 0 ? 0 : areas / runs, crossing);
    }

    private void stack(LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design, Rules rules, Link link,
            double[] arrivalS) {
        NetworkRules network = rules.network();
        long vias = PackageSize.vias(design, table);
        DieStack stack = new DieStack(link, vias, rules.siliconLinks() ? link.bitsPerSWire()
                : design.clocks().packageHz(design.packaging()), network);
        int[] order = design.stackOrder().dies(placement.weights, placement.dynamic);
        stack.clear(order);
        bits = add(stack, table.flows, table, costs, placement, design);
        DieStack.Transfer inference = stack.inference();
        energyJ = inference.energyJ();
        latencyS = inference.latencyS();
        share(table.flows, table, costs, placement, design, latencyS, bits, arrivalS);
        stack.clear(order);
        storedBits = add(stack, table.stored, table, costs, placement, design);
        DieStack.Transfer training = storedBits == 0 ? new DieStack.Transfer(0, 0) : stack.training();
        storedEnergyJ = training.energyJ();
        storedLatencyS = training.latencyS();
        share(table.stored, table, costs, placement, design, storedLatencyS, storedBits, arrivalS);
    }

    private static long add(DieStack stack, LayerTable.Flows flows, LayerTable table, LayerCosts costs, Placement placement,
            ChipletDesign design) {
        long sum = 0;
        for (int i = 0; i < flows.source().length; i++) {
            int source = flows.source()[i];
            int to = flows.destination()[i];
            if (!crosses(source, to, table, costs, placement)) {
                continue;
            }
            int sources = costs.chiplets[table.shapeOf[source]];
            int destinations = costs.chiplets[table.shapeOf[to]];
            long pairs = (long) sources * destinations;
            long flowBits = flows.values()[i] * design.inputBits();
            sum += flows.count()[i] * flowBits;
            stack.add(placement.first[source], sources, placement.first[to], destinations,
                    flows.count()[i] * Math.ceilDiv(flowBits, pairs) * pairs);
        }
        return sum;
    }

    /** Time of a stack by bits over the rows that its flows end in. */
    private static void share(LayerTable.Flows flows, LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design,
            double latencyS, long bits, double[] arrivalS) {
        for (int i = 0; i < flows.source().length && bits > 0; i++) {
            int to = flows.destination()[i];
            if (crosses(flows.source()[i], to, table, costs, placement)) {
                arrivalS[to] += latencyS * flows.count()[i] * flows.values()[i] * design.inputBits() / bits;
            }
        }
    }

    private static boolean crosses(int source, int to, LayerTable table, LayerCosts costs, Placement placement) {
        if (placement.first[source] != placement.first[to]) {
            return true;
        }
        return table.pass[source] == 0 && table.pass[to] == 0
                && costs.chiplets[table.shapeOf[source]] != costs.chiplets[table.shapeOf[to]];
    }
}
