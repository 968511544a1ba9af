package org.paretile.models.macro.circuit;

import java.util.SortedSet;
import java.util.TreeSet;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * SRAM arrays from a grid of HP CACTI runs over node, width and depth, between the points bilinear in the logarithms of width and
 * depth and linear in the node. Outside the grid the laws of the buffers of CiMLoop (Andrulis et al., ISPASS 2024) hold: below the
 * smallest node energy goes with (N/N₀)^½, area with N/N₀ and leakage with 0.79·(N/N₀)^½; above the largest everything with
 * (N/N₀)²; narrower than the grid energy with 0.7·w/w₀ + 0.3; shallower or deeper with (d/d₀)^0.78; wider, and all areas and
 * leakages, in proportion. A quarter of the grid was not run and is filled from the nearest node (see its sources).
 */
final class SramTable {
    private final double[] nodes;
    private final double[] widths;
    private final double[] depths;
    private final Circuit[][][] circuits;
    private final double[][][] cycleS;
    private final double depthExponent;
    private final double widthShare;
    private final double smallNodeLeakage;

    SramTable(ConstantTable table) {
        String buffer = "macro:buffer";
        depthExponent = table.require(buffer, "depth_exponent");
        widthShare = table.require(buffer, "width_share");
        smallNodeLeakage = table.require(buffer, "small_node_leakage");
        TreeSet<Double> nm = new TreeSet<>();
        TreeSet<Double> bits = new TreeSet<>();
        TreeSet<Double> words = new TreeSet<>();
        for (String subject : table.subjects("sram:")) {
            String[] point = subject.substring("sram:".length()).split("[x@]", -1);
            bits.add(Double.valueOf(point[0]));
            words.add(Double.valueOf(point[1]));
            nm.add(Double.valueOf(point[2]));
        }
        nodes = toArray(nm);
        widths = toArray(bits);
        depths = toArray(words);
        circuits = new Circuit[nodes.length][widths.length][depths.length];
        cycleS = new double[nodes.length][widths.length][depths.length];
        for (int n = 0; n < nodes.length; n++) {
            for (int w = 0; w < widths.length; w++) {
                for (int d = 0; d < depths.length; d++) {
                    String subject = "sram:" + (int) widths[w] + "x" + (int) depths[d] + "@" + (int) nodes[n];
                    circuits[n][w][d] = new Circuit(1e-12 * table.require(subject, "read_energy"),
                            1e-12 * table.require(subject, "write_energy"), table.require(subject, "area"),
                            1e-9 * table.require(subject, "leakage"));
                    cycleS[n][w][d] = 1e-9 * table.require(subject, "cycle");
                }
            }
        }
    }

    /** The array of {@code depth} words of {@code widthBits} bits at {@code nm}. */
    Circuit at(double nm, double widthBits, double depth) {
        Require.positive(nm, "node of an SRAM in nm");
        Require.within(widthBits, 1, 1 << 20, "width of an SRAM in bits");
        Require.within(depth, 1, 1L << 40, "depth of an SRAM in words");
        Axis node = Axis.linear(nodes, nm);
        Circuit inside = Axis.mix(node, atNode(node.index(), widthBits, depth), atNode(node.next(), widthBits, depth));
        double first = nodes[0];
        double last = nodes[nodes.length - 1];
        if (nm < first) {
            double root = Math.sqrt(nm / first);
            inside = inside.scaled(root, nm / first, smallNodeLeakage * root);
        } else if (nm > last) {
            double square = nm * nm / (last * last);
            inside = inside.scaled(square, square, square);
        }
        double narrow = Math.min(1, widthBits / widths[0]);
        double wide = Math.max(1, widthBits / widths[widths.length - 1]);
        double deep = Math.min(1, depth / depths[0]) * Math.max(1, depth / depths[depths.length - 1]);
        return inside.scaled((widthShare * narrow + 1 - widthShare) * wide * Math.pow(deep, depthExponent),
                narrow * wide * deep, narrow * wide * deep);
    }

    /** Time from one random access to the next at the nearest sizes of the grid, s; beyond its ends that of the end. */
    double cycleS(double nm, double widthBits, double depth) {
        Axis node = Axis.linear(nodes, nm);
        double low = cycleAtNode(node.index(), widthBits, depth);
        return low + (cycleAtNode(node.next(), widthBits, depth) - low) * node.share();
    }

    private double cycleAtNode(int n, double widthBits, double depth) {
        Axis w = Axis.logarithmic(widths, widthBits);
        Axis d = Axis.logarithmic(depths, depth);
        double[][] cycle = cycleS[n];
        return Axis.logMix(w, Axis.logMix(d, cycle[w.index()][d.index()], cycle[w.index()][d.next()]),
                Axis.logMix(d, cycle[w.next()][d.index()], cycle[w.next()][d.next()]));
    }

    private Circuit atNode(int n, double widthBits, double depth) {
        Axis w = Axis.logarithmic(widths, widthBits);
        Axis d = Axis.logarithmic(depths, depth);
        Circuit[][] grid = circuits[n];
        return Axis.logMix(w, Axis.logMix(d, grid[w.index()][d.index()], grid[w.index()][d.next()]),
                Axis.logMix(d, grid[w.next()][d.index()], grid[w.next()][d.next()]));
    }

    private static double[] toArray(SortedSet<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
