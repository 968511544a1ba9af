package org.paretile.models.macro.circuit;

import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/** Wires and routers by node, linear between the tabulated nodes (wire width, supply and repeaters as in 3D-CIMlet, DAC 2025). */
final class WireTable {
    static final double ROUTER_BITS = 256;
    private static final String KIND = "wire:";

    private final ConstantTable table;
    private final double[] nodes;

    WireTable(ConstantTable table) {
        this.table = table;
        nodes = table.subjects(KIND).stream().mapToDouble(subject -> Double.parseDouble(subject.substring(KIND.length())))
                .sorted().toArray();
    }

    double at(double nm, String quantity) {
        Require.within(nm, nodes[0], nodes[nodes.length - 1], "node of a wire or router in nm");
        Axis axis = Axis.linear(nodes, nm);
        double low = value(axis.index(), quantity);
        return low + (value(axis.next(), quantity) - low) * axis.share();
    }

    private double value(int index, String quantity) {
        return table.require(KIND + (int) nodes[index], quantity);
    }
}
