package org.paretile.models.thermal.grid;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
import org.paretile.models.thermal.stack.ThermalStack;

/** The finest level: links between neighbouring cells from the materials of both. */
final class CellConductances {
    /** Share of a cell from which on a block alone decides its material. */
    private static final double DECIDES = 0.95;

    private final ThermalStack stack;
    private final List<Layer> layers;
    private final CellGrid grid;
    private final double[] lateral;
    private final double[] vertical;
    private final double[] unclaimed;

    private CellConductances(ThermalStack stack, CellGrid grid) {
        this.stack = stack;
        this.layers = stack.conductors();
        this.grid = grid;
        lateral = new double[layers.size() * grid.cells()];
        vertical = new double[lateral.length];
        unclaimed = new double[grid.cells()];
        for (int l = 0; l < layers.size(); l++) {
            spread(layers.get(l), l * grid.cells());
        }
    }

    static Level level(ThermalStack stack, CellGrid grid) {
        return new CellConductances(stack, grid).link();
    }

    /**
     * Material of the cells of a layer: that of the first block that covers nearly all of the cell, else the mean by area.
     */
    private void spread(Layer layer, int from) {
        int to = from + grid.cells();
        Arrays.fill(lateral, from, to, layer.conductivity().lateralWPerMK());
        Arrays.fill(vertical, from, to, layer.conductivity().verticalWPerMK());
        if (!layer.heterogeneous()) {
            return;
        }
        Arrays.fill(unclaimed, 1);
        for (Block block : layer.blocks()) {
            for (int row = grid.south(block), north = grid.north(block); row < north; row++) {
                for (int column = grid.west(block), east = grid.east(block); column < east; column++) {
                    claim(layer, block, row, column, from);
                }
            }
        }
    }

    private void claim(Layer layer, Block block, int row, int column, int from) {
        int cell = row * grid.columns() + column;
        if (unclaimed[cell] < 0) {
            return;
        }
        Conductivity own = layer.conductivity();
        Conductivity material = block.conductivity() == null ? own : block.conductivity();
        double covered = grid.covered(block, row, column);
        if (covered >= DECIDES) {
            lateral[from + cell] = material.lateralWPerMK();
            vertical[from + cell] = material.verticalWPerMK();
            unclaimed[cell] = -1;
        } else {
            lateral[from + cell] += covered * (material.lateralWPerMK() - own.lateralWPerMK());
            vertical[from + cell] += covered * (material.verticalWPerMK() - own.verticalWPerMK());
        }
    }

    private Level link() {
        int n = grid.cells();
        Level level = new Level(grid.columns(), grid.rows(), layers.size(), grid.cellWidthM() / grid.cellHeightM());
        double area = grid.cellWidthM() * grid.cellHeightM();
        for (int l = 0; l < layers.size(); l++) {
            sideways(level, l);
            if (l + 1 < layers.size()) {
                upward(level, l, area);
            }
        }
        int top = (layers.size() - 1) * n;
        for (int c = 0; c < n; c++) {
            level.ground[c] += area * stack.bottomWPerM2K();
            level.ground[top + c] += area * stack.topWPerM2K();
        }
        EdgeNode.attach(level, stack, grid, lateral);
        return level;
    }

    private void sideways(Level level, int l) {
        int nx = level.nx;
        int from = l * level.n;
        int to = from + level.n;
        double t = layers.get(l).thicknessM();
        double x = t * grid.cellHeightM() / grid.cellWidthM();
        double y = t * grid.cellWidthM() / grid.cellHeightM();
        if (layers.get(l).heterogeneous()) {
            for (int c = from; c < to - 1; c++) {
                level.gx[c] = x * harmonic(lateral[c], lateral[c + 1]);
            }
            for (int c = from; c < to - nx; c++) {
                level.gy[c] = y * harmonic(lateral[c], lateral[c + nx]);
            }
        } else {
            Arrays.fill(level.gx, from, to, x * lateral[from]);
            Arrays.fill(level.gy, from, to - nx, y * lateral[from]);
        }
        for (int c = from + nx - 1; c < to; c += nx) {
            level.gx[c] = 0;
        }
    }

    private void upward(Level level, int l, double area) {
        double above = layers.get(l).thicknessM() * (1 - below(l));
        double under = layers.get(l + 1).thicknessM() * below(l + 1);
        double own = 0;
        double over = 0;
        double link = 0;
        for (int c = l * level.n, to = c + level.n; c < to; c++) {
            if (vertical[c] != own || vertical[c + level.n] != over) {
                own = vertical[c];
                over = vertical[c + level.n];
                link = area / (above / own + under / over);
            }
            level.gz[c] = link;
        }
    }

    private double below(int layer) {
        NodePlacement nodes = stack.nodes();
        return nodes.below(layer == 0, layer == layers.size() - 1);
    }

    private static double harmonic(double a, double b) {
        return a == b ? a : 2 * a * b / (a + b);
    }
}
