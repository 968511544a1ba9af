package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.ThermalStack;

/** Temperatures of uniform layers for heat anywhere, both by layer and mode. */
final class UniformResponse {
    private final CosineBasis basis;
    final Modes modes;
    private final EdgeModes edges;
    private double[][] sideways = {};

    UniformResponse(int n, CosineBasis basis) {
        this.basis = basis;
        modes = new Modes(n, basis);
        edges = new EdgeModes(n, basis);
    }

    void prepare(ThermalStack stack, List<Layer> conductors, double[] lateral, double[] vertical, CellGrid grid, Resolution resolution) {
        modes.prepare(stack, conductors, lateral, vertical, grid, resolution, basis);
        edges.prepare(stack, conductors, grid, modes);
        if (sideways.length < modes.layers) {
            sideways = new double[modes.layers][grid.cells()];
        }
    }

    int layers() {
        return modes.layers;
    }

    /** Fills {@code theta}; {@code heat} is 0 below layer {@code first} and is lost. */
    void solve(double[][] heat, int first, double[][] theta) {
        modes.sweepUp(heat, first);
        if (edges.any()) {
            int lowest = edges.lowestLayer();
            modes.sweepDown(heat, theta, lowest);
            for (int l = lowest; l < modes.layers; l++) {
                if (edges.at(l)) {
                    Arrays.fill(sideways[l], 0);
                }
            }
            edges.takeFrom(sideways, theta);
            modes.add(heat, sideways, edges::at, lowest);
        }
        modes.sweepDown(heat, theta, 0);
    }
}
