package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
import org.paretile.models.thermal.stack.ThermalStack;

/** What the links between cells of several materials conduct beyond those of the uniform layers that stand for them, W/K. */
final class Unevenness {
    private final int n;
    private final CellMaterials materials;
    /** To the eastern, northern and upper neighbour, by layer and cell. */
    private double[][] east = {};
    private double[][] north = {};
    private double[][] up = {};
    private double[][] vertical = {};
    private boolean[] uneven = {};
    private int first;
    private int last;

    Unevenness(int n) {
        this.n = n;
        materials = new CellMaterials(n);
    }

    /** The lowest layer with a link that differs. */
    int first() {
        return first;
    }

    /** The highest layer with a link that differs. */
    int last() {
        return last;
    }

    /** Compares the layers with uniform ones of the given conductivities; whether they differ. */
    boolean prepare(ThermalStack stack, List<Layer> conductors, CellGrid grid, double[] lateral, double[] uniform) {
        int layers = conductors.size();
        if (uneven.length < layers) {
            east = new double[layers][n * n];
            north = new double[layers][n * n];
            up = new double[layers][n * n];
            vertical = new double[layers][n * n];
            uneven = new boolean[layers];
        }
        first = layers;
        last = -1;
        for (int l = 0; l < layers; l++) {
            uneven[l] = conductors.get(l).heterogeneous();
            if (uneven[l]) {
                first = Math.min(first, Math.max(0, l - 1));
                last = Math.min(layers - 1, l + 1);
            }
        }
        double shape = grid.cellHeightM() / grid.cellWidthM();
        for (int l = first; l <= last; l++) {
            double t = conductors.get(l).thicknessM();
            if (uneven[l]) {
                materials.of(conductors.get(l), grid, vertical[l]);
                compare(materials.eastward, east[l], 1, t * shape, lateral[l]);
                compare(materials.northward, north[l], n, t / shape, lateral[l]);
            } else {
                Arrays.fill(vertical[l], uniform[l]);
            }
        }
        for (int l = first; l < last; l++) {
            if (uneven[l] || uneven[l + 1]) {
                compareUp(stack, conductors, grid, l, uniform);
            }
        }
        return last >= 0;
    }

    private void compare(double[] k, double[] excess, int stride, double scale, double uniform) {
        for (int c = 0; c + stride < n * n; c++) {
            double a = k[c];
            double b = k[c + stride];
            double both = a == b ? a : 2 * a * b / (a + b);
            excess[c] = scale * (both - uniform);
        }
        if (stride == 1) {
            for (int c = n - 1; c < n * n; c += n) {
                excess[c] = 0;
            }
        }
    }

    private void compareUp(ThermalStack stack, List<Layer> conductors, CellGrid grid, int l, double[] uniform) {
        NodePlacement nodes = stack.nodes();
        double area = grid.cellWidthM() * grid.cellHeightM();
        double above = conductors.get(l).thicknessM() * (1 - nodes.below(l == 0, false));
        double under = conductors.get(l + 1).thicknessM() * nodes.below(false, l + 2 == conductors.size());
        double even = area / (above / uniform[l] + under / uniform[l + 1]);
        double[] k = vertical[l];
        double[] over = vertical[l + 1];
        double[] excess = up[l];
        for (int c = 0; c < excess.length; c++) {
            excess[c] = area / (above / k[c] + under / over[c]) - even;
        }
    }

    /** Heat that leaves the cells of the layers from {@link #first} to {@link #last} through these links. */
    void excess(double[][] celsius, double[][] heat) {
        for (int l = first; l <= last; l++) {
            Arrays.fill(heat[l], 0);
        }
        for (int l = first; l <= last; l++) {
            if (uneven[l]) {
                eastward(east[l], celsius[l], heat[l]);
                northward(north[l], celsius[l], heat[l]);
            }
            if (l < last && (uneven[l] || uneven[l + 1])) {
                double[] g = up[l];
                double[] t = celsius[l];
                double[] over = celsius[l + 1];
                double[] out = heat[l];
                double[] in = heat[l + 1];
                for (int c = 0; c < g.length; c++) {
                    double q = g[c] * (t[c] - over[c]);
                    out[c] += q;
                    in[c] -= q;
                }
            }
        }
    }

    private void eastward(double[] g, double[] t, double[] heat) {
        double from = 0;
        for (int c = 0; c + 1 < n * n; c++) {
            double on = g[c] * (t[c] - t[c + 1]);
            heat[c] += on - from;
            from = on;
        }
        heat[n * n - 1] -= from;
    }

    private void northward(double[] g, double[] t, double[] heat) {
        for (int c = 0; c < n; c++) {
            heat[c] += g[c] * (t[c] - t[c + n]);
        }
        for (int c = n; c < n * n - n; c++) {
            heat[c] += g[c] * (t[c] - t[c + n]) - g[c - n] * (t[c - n] - t[c]);
        }
        for (int c = n * n - n; c < n * n; c++) {
            heat[c] -= g[c - n] * (t[c - n] - t[c]);
        }
    }
}
