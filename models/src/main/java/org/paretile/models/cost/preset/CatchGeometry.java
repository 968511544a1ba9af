package org.paretile.models.cost.preset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a block measures; see the parameters of {@link CatchCost}. */
record CatchGeometry(double ioMm2, double stackedMm2, double padMm2, double signals, double pads, double tsvs,
        double powerW) {

    static CatchGeometry of(CatchNode node, CatchAssembly assembly, @Nullable CatchAssembly parent,
            List<CatchCost> children, List<CatchLink> links) {
        double io = 0;
        SortedMap<Double, Double> byReach = new TreeMap<>();
        double signals = 0;
        double power = node.powerW();
        for (CatchLink link : links) {
            if (link.touches(node.name())) {
                io += link.portMm2(node.name());
                power += link.powerW();
                if (!node.holds(link.other(node.name()))) {
                    signals += link.signals();
                    byReach.merge(link.type().reachMm(), link.signals(), Double::sum);
                }
            }
        }
        double towardsParent = 0;
        double behind = 0;
        double[] sides = new double[2];
        double blocked = 0;
        for (CatchCost child : children) {
            power += child.powerW();
            double side = Math.sqrt(child.areaMm2()) + assembly.separationMm();
            sides[child.node().onFace() ? 0 : 1] += side * side;
            boolean back = !child.node().onFace();
            if (back == node.faceUp()) {
                towardsParent += child.pads();
                blocked += child.areaMm2();
            }
            behind += back ? child.pads() : 0;
        }
        double own = signals + assembly.powerPads(power, node.volts()) + node.test().pads();
        double pitch = Math.max(assembly.pitchMm(), parent == null ? 0 : parent.pitchMm());
        double pad = new CatchPads(pitch, 1, blocked).areaMm2(byReach,
                parent == null ? assembly.separationMm() : parent.separationMm(), own);
        double wide = Math.sqrt(Math.max(sides[0], sides[1])) + 2 * assembly.edgeMm();
        double stacked = children.isEmpty() ? 0 : wide * wide;
        double total = own + towardsParent;
        return new CatchGeometry(io, stacked, pad, signals, total, node.faceUp() ? total : behind, power);
    }

    double areaMm2(CatchNode node, CatchAssembly assembly) {
        return Math.max(Math.max(stackedMm2, padMm2), node.coreMm2() + ioMm2 + tsvs * assembly.tsvMm2());
    }
}
