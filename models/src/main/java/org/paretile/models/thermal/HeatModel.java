package org.paretile.models.thermal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.spectral.Constriction;
import org.paretile.models.thermal.spectral.Resolution;
import org.paretile.models.thermal.spectral.SpectralSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Temperatures of the dies of one package after another, for the loop of a search: memory of its own for one thread, {@link
 * #place} for a new geometry, {@link #solve} for new powers on it without allocating. Stacks are solved as the grid does. Side by
 * side, gaps between dies are smeared laterally unless corrected for, and a die narrower than a cell is as hot as {@link Constriction}
 * has it. Peaks of 2456 dies of 0.8 mm and more in 240 random packages, on 16 × 16 corrected cells against 256 × 256 finite volumes:
 * 0.001 K off in the middle, 0.2 K in one of twenty; the hottest of a package 0.01 and 1 K, at worst 7.5 K too cool or 5 K too hot, under
 * forced air and cold plates with more than 1 W/mm² on dies narrower than a cell; 1.4 K on a bare board. A guard band is to cover that in
 * a search; the grid tells before a design is taken.
 */
public final class HeatModel {
    private static final int FEW_CELLS = 16;
    /** Share of a cell from which on a die fills it. */
    private static final double FILLS = 1 - 1e-6;

    private final ThermalPackage in;
    private final SpectralSolver solver;

    private List<Die> dies = List.of();
    private Block[] outlines = {};
    private int[] layers = {};
    private double[] peakC = {};
    private double[] meanC = {};
    private double[] powerW = {};
    /** The cell of which a die covers most, and its rise there over what the cell shows, K for each W more that would fill the cell. */
    private int[] cells = {};
    private double[] beyond = {};
    private boolean narrow;
    private double[] shownW = {};
    private final List<Block> sources = new ArrayList<>();

    /**
     * A model.
     *
     * @param in the package
     * @param cells cells in x and y: 32 for searching, 16 for screening
     * @param corrections for gaps between dies side by side, as {@link SpectralSolver} has them; stacks need none and take none
     */
    public HeatModel(ThermalPackage in, int cells, int corrections) {
        this(in, new SpectralSolver(cells, Resolution.LUMPED, corrections));
    }

    private HeatModel(ThermalPackage in, SpectralSolver solver) {
        this.in = in;
        this.solver = solver;
    }

    /** For stacks of more than 64 dies: with {@link SpectralSolver#coarse()} peaks are within 0.1 K of those on 16 × 16 cells. */
    public static HeatModel coarse(ThermalPackage in) {
        return new HeatModel(in, SpectralSolver.coarse());
    }

    /** With corrections where cells are few and corrections cheap: up to {@link #FEW_CELLS}. */
    public HeatModel(ThermalPackage in, int cells) {
        this(in, cells, cells <= FEW_CELLS ? SpectralSolver.USUAL_CORRECTIONS : 0);
    }

    /** With 32 × 32 cells. */
    public HeatModel(ThermalPackage in) {
        this(in, SpectralSolver.USUAL_CELLS);
    }

    /**
     * Takes a geometry and solves it for the powers its blocks have.
     *
     * @return the stack, for the verification model
     * @throws ModelException if dies overlap
     */
    public ThermalStack place(List<Die> placed, Placement placement) {
        ThermalStack stack = in.stack(placed, placement);
        dies = placed;
        int n = placed.size();
        if (peakC.length < n) {
            outlines = new Block[n];
            layers = new int[n];
            peakC = new double[n];
            meanC = new double[n];
            powerW = new double[n];
            cells = new int[n];
            beyond = new double[n];
        }
        for (int i = 0; i < n; i++) {
            Die die = placed.get(i);
            outlines[i] = new Block(die.name(), placement.xM()[i], placement.yM()[i], die.widthM(), die.heightM(), 0);
            layers[i] = in.layer(i, stack.firstLayer(), stack.board() != null);
        }
        prepare(stack);
        constrict(stack);
        solve(sources.stream().mapToDouble(Block::powerW).toArray());
        return stack;
    }

    /**
     * Looks for dies that fill none of the cells. A cell shows the rise of the heat in it as if that were spread over all of it; what a die
     * is hotter or cooler is in proportion to its density less that of the cell, so that like dies that share cells want nothing.
     */
    private void constrict(ThermalStack stack) {
        int n = dies.size();
        Arrays.fill(beyond, 0, n, 0);
        narrow = false;
        if (in.integration().stacked()) {
            return;
        }
        CellGrid grid = solver.grid();
        double cellM2 = grid.cellWidthM() * grid.cellHeightM();
        @Nullable Constriction constriction = null;
        for (int i = 0; i < n; i++) {
            cells[i] = grid.mostCovered(outlines[i]);
            double share = grid.covered(outlines[i], cells[i] / grid.columns(), cells[i] % grid.columns());
            if (share < FILLS) {
                narrow = true;
                constriction = constriction == null ? solver.constriction(stack, layers[i]) : constriction;
                double areaM2 = outlines[i].areaM2();
                beyond[i] = areaM2 * constriction.kPerW(areaM2, areaM2 / share) / (cellM2 * (1 - share));
            }
        }
    }

    private void prepare(ThermalStack stack) {
        sources.clear();
        int used = 0;
        for (int i = 0; i < dies.size(); i++) {
            used += dies.get(i).blocks().size();
        }
        int[] layerOf = new int[used];
        for (int i = 0; i < dies.size(); i++) {
            if (i == 0 || layers[i] != layers[i - 1]) {
                List<Block> blocks = stack.layers().get(layers[i] - stack.firstLayer()).blocks();
                Arrays.fill(layerOf, sources.size(), sources.size() + blocks.size(), layers[i]);
                sources.addAll(blocks);
            }
        }
        solver.prepare(stack, sources, layerOf);
    }

    /** Solves the geometry for other powers, W, die by die and block by block in their order, of {@link #blocks()} in all. */
    public void solve(double[] blockPowerW) {
        solver.solve(blockPowerW);
        int next = 0;
        for (int i = 0; i < dies.size(); i++) {
            double sum = 0;
            for (int end = next + dies.get(i).blocks().size(); next < end; next++) {
                sum += blockPowerW[next];
            }
            powerW[i] = sum;
        }
        read();
    }

    private void read() {
        CellGrid grid = solver.grid();
        int last = dies.size() - 1;
        double[][] maps = solver.celsius(layers[0], layers[last] + 1, Math.max(1, layers[Math.min(1, last)] - layers[0]));
        for (int i = 0; i < dies.size(); i++) {
            peakC[i] = grid.highest(outlines[i], maps[layers[i]]);
            meanC[i] = grid.mean(outlines[i], maps[layers[i]]);
        }
        if (narrow) {
            sharpen(grid);
        }
    }

    private void sharpen(CellGrid grid) {
        shownW = shownW.length == 0 ? new double[grid.cells()] : shownW;
        Arrays.fill(shownW, 0);
        for (int i = 0; i < dies.size(); i++) {
            grid.addPower(outlines[i], powerW[i], shownW, 0);
        }
        double cellM2 = grid.cellWidthM() * grid.cellHeightM();
        for (int i = 0; i < dies.size(); i++) {
            double moreK = beyond[i] * (powerW[i] * cellM2 / outlines[i].areaM2() - shownW[cells[i]]);
            peakC[i] += moreK;
            meanC[i] += moreK;
        }
    }

    /** Dies of the geometry. */
    public int dies() {
        return dies.size();
    }

    /** Name of a die. */
    public String name(int die) {
        return dies.get(die).name();
    }

    /** Blocks of all dies. */
    public int blocks() {
        return sources.size();
    }

    /** Hottest cell of a die, °C. */
    public double peakC(int die) {
        return peakC[die];
    }

    /** Mean temperature of a die, °C. */
    public double meanC(int die) {
        return meanC[die];
    }

    /** Hottest cell of all dies, °C. */
    public double peakC() {
        double peak = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < dies.size(); i++) {
            peak = Math.max(peak, peakC[i]);
        }
        return peak;
    }
}
