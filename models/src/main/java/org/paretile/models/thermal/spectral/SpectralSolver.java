package org.paretile.models.thermal.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Solves stacks by cosines, with memory of its own for one thread. {@link #prepare} takes a geometry; {@link #solve} any number
 * of power maps on it without allocating.
 */
public final class SpectralSolver {
    /** Cells in x and y unless asked otherwise. */
    public static final int USUAL_CELLS = 32;

    private static final int LEAST_CELLS = 16;
    private static final int MOST_CELLS = 256;
    private static final int MULTIPLE = 8;

    private final int n;
    private final Resolution resolution;
    private final CosineBasis basis;
    private final Modes modes;
    private final EdgeModes edges;
    private final double[] scratch;
    private final double[] copy;

    private double[] lateral = {};
    private double[] vertical = {};
    private double[][] heat = {};
    private double[][] theta = {};
    private double[][] extra = {};
    private double[][] celsius = {};
    private boolean[] powered = {};

    private List<Layer> conductors = List.of();
    private List<Block> sources = List.of();
    private int[] sourceLayer = {};
    private CellGrid grid;
    private int firstLayer;
    private double ambientC;

    /**
     * @param cells cells in x and y: a multiple of 8 from 16 to 256; 32 is meant for searching, 16 for screening
     * @param resolution of the layers' thickness
     * @throws ModelException if the number of cells is not offered
     */
    public SpectralSolver(int cells, Resolution resolution) {
        if (cells < LEAST_CELLS || cells > MOST_CELLS || cells % MULTIPLE != 0) {
            throw new ModelException("the fast thermal model cannot have " + cells + " cells in x and y",
                    "give 16, 32, 64 or another multiple of " + MULTIPLE + " up to " + MOST_CELLS);
        }
        n = cells;
        this.resolution = resolution;
        basis = new CosineBasis(n);
        modes = new Modes(n, basis);
        edges = new EdgeModes(n, basis);
        scratch = new double[n * n];
        copy = new double[n * n];
        grid = new CellGrid(n, n, 1, 1);
    }

    /** 32 × 32 cells, one temperature a layer. */
    public SpectralSolver() {
        this(USUAL_CELLS, Resolution.LUMPED);
    }

    /** Sets up a geometry in which the blocks that have power now are the only ones that ever will. */
    public void prepare(ThermalStack stack) {
        List<Block> blocks = new ArrayList<>();
        int[] layerOf = new int[stack.layers().stream().mapToInt(l -> l.blocks().size()).sum()];
        for (int l = 0; l < stack.layers().size(); l++) {
            for (Block block : stack.layers().get(l).blocks()) {
                if (block.powerW() > 0) {
                    layerOf[blocks.size()] = stack.firstLayer() + l;
                    blocks.add(block);
                }
            }
        }
        prepare(stack, blocks, layerOf);
    }

    /**
     * Sets up a geometry.
     *
     * @param stack what conducts
     * @param blocks that may dissipate; uneven layers conduct vertically as they do under and over these
     * @param layerOf the conductor each of them lies in
     */
    public void prepare(ThermalStack stack, List<Block> blocks, int[] layerOf) {
        sources = blocks;
        sourceLayer = layerOf;
        conductors = stack.conductors();
        int layers = conductors.size();
        if (heat.length < layers) {
            lateral = new double[layers];
            vertical = new double[layers];
            heat = new double[layers][n * n];
            theta = new double[layers][n * n];
            extra = new double[layers][n * n];
            celsius = new double[layers][n * n];
            powered = new boolean[layers];
        }
        grid = new CellGrid(n, n, stack.widthM(), stack.heightM());
        firstLayer = stack.firstLayer();
        ambientC = stack.ambientC();
        UniformLayers.of(stack, conductors, sources, lateral, vertical);
        modes.prepare(stack, conductors, lateral, vertical, grid, resolution, basis);
        edges.prepare(stack, conductors, grid, modes);
    }

    /** Solves for the powers that the blocks have of their own. */
    public void solve() {
        Arrays.fill(powered, false);
        for (int s = 0; s < sources.size(); s++) {
            enter(sourceLayer[s], sources.get(s), sources.get(s).powerW());
        }
        spread();
    }

    /** Solves for other powers of the same blocks, W. */
    public void solve(double[] powerW) {
        Arrays.fill(powered, false);
        for (int s = 0; s < sources.size(); s++) {
            enter(sourceLayer[s], sources.get(s), powerW[s]);
        }
        spread();
    }

    private void enter(int layer, Block block, double powerW) {
        if (powerW == 0) {
            return;
        }
        if (!powered[layer]) {
            powered[layer] = true;
            Arrays.fill(celsius[layer], 0);
        }
        grid.addPower(block, powerW, celsius[layer], 0);
    }

    private void spread() {
        int first = modes.layers - 1;
        for (int l = modes.layers - 1; l >= 0; l--) {
            if (powered[l]) {
                basis.forward(celsius[l], heat[l], scratch);
                first = l;
            } else {
                Arrays.fill(heat[l], 0);
            }
        }
        modes.sweepUp(heat, first);
        if (edges.any()) {
            int lowest = edges.lowestLayer();
            modes.sweepDown(heat, theta, lowest);
            for (int l = lowest; l < modes.layers; l++) {
                Arrays.fill(extra[l], 0);
            }
            edges.takeFrom(extra, theta);
            modes.add(heat, extra, lowest);
        }
        modes.sweepDown(heat, theta, 0);
    }

    /** Number of conductors, spreader and sink included. */
    public int conductors() {
        return modes.layers;
    }

    /** Position of the stack's first layer among the conductors. */
    public int firstLayer() {
        return firstLayer;
    }

    /** The cells. */
    public CellGrid grid() {
        return grid;
    }

    /** Temperatures of a conductor by row and column, °C. The array is this solver's and changes with the next solution. */
    public double[] celsius(int conductor) {
        System.arraycopy(theta[conductor], 0, copy, 0, copy.length);
        double[] values = celsius[conductor];
        basis.inverse(copy, values, scratch);
        for (int i = 0; i < values.length; i++) {
            values[i] += ambientC;
        }
        return values;
    }

    /** Mean temperature of a conductor, °C, without its map. */
    public double meanC(int conductor) {
        return ambientC + theta[conductor][0] / n;
    }

    /** All temperatures, copied. */
    public TemperatureField field() {
        double[][] all = new double[modes.layers][];
        Arrays.setAll(all, l -> celsius(l).clone());
        return new TemperatureField(grid, conductors, all);
    }
}
