package org.paretile.models.thermal.spectral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;
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

    /** Corrections for uneven layers unless asked otherwise. */
    public static final int USUAL_CORRECTIONS = 2;

    private static final int MOST_CORRECTIONS = 20;
    private static final int LEAST_CELLS = 16;
    private static final int COARSE_CELLS = 8;
    private static final int MOST_CELLS = 256;
    private static final int MULTIPLE = 8;

    private final int n;
    private final Resolution resolution;
    private final CosineBasis basis;
    private final UniformResponse uniform;
    private final Refinement refinement;
    private boolean refined;

    private double[] lateral = {};
    private double[] vertical = {};
    private double[][] heat = {};
    private double[][] theta = {};
    private double[][] celsius = {};
    private boolean[] powered = {};
    private double[] own = {};
    private boolean[] few = {};
    private final LikeLayers alike = new LikeLayers();
    private final BlockLines lines;
    private final Constriction constriction = new Constriction();

    private List<Layer> conductors = List.of();
    private List<Block> sources = List.of();
    private int[] sourceLayer = {};
    private CellGrid grid;
    private int firstLayer;
    private double ambientC;

    /**
     * With {@link #USUAL_CORRECTIONS} where temperatures are lumped.
     *
     * @throws ModelException if the number of cells is not offered
     */
    public SpectralSolver(int cells, Resolution resolution) {
        this(cells, resolution, resolution == Resolution.LUMPED ? USUAL_CORRECTIONS : 0);
    }

    /**
     * A solver.
     *
     * @param cells cells in x and y: a multiple of 8 from 16 to 256; 32 is meant for searching, 16 for screening
     * @param resolution of the layers' thickness
     * @param corrections for uneven layers: each takes as long as a solution; 0 leaves them uniform, and must with {@link
     *     Resolution#EXACT}
     * @throws ModelException if the number of cells or of corrections is not offered
     */
    public SpectralSolver(int cells, Resolution resolution, int corrections) {
        Require.within(corrections, 0, resolution == Resolution.LUMPED ? MOST_CORRECTIONS : 0, "corrections of the fast thermal model");
        this(resolution, checked(cells), corrections);
    }

    private SpectralSolver(Resolution resolution, int cells, int corrections) {
        n = cells;
        this.resolution = resolution;
        basis = new CosineBasis(n);
        lines = new BlockLines(n);
        uniform = new UniformResponse(n, basis);
        refinement = new Refinement(n, basis, uniform, corrections);
        grid = new CellGrid(n, n, 1, 1);
    }

    private static int checked(int cells) {
        if (cells < LEAST_CELLS || cells > MOST_CELLS || cells % MULTIPLE != 0) {
            throw new ModelException("the fast thermal model cannot have " + cells + " cells in x and y",
                    "give 16, 32, 64 or another multiple of " + MULTIPLE + " up to " + MOST_CELLS);
        }
        return cells;
    }

    /** 8 × 8 cells, one temperature a layer, for nothing but stacks of so many dies that heat goes up and down more than aside. */
    public static SpectralSolver coarse() {
        return new SpectralSolver(Resolution.LUMPED, COARSE_CELLS, 0);
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
        own = new double[blocks.size()];
        conductors = stack.conductors();
        int layers = conductors.size();
        if (heat.length < layers) {
            lateral = new double[layers];
            vertical = new double[layers];
            heat = new double[layers][n * n];
            theta = new double[layers][n * n];
            celsius = new double[layers][n * n];
            powered = new boolean[layers];
            few = new boolean[layers];
        }
        grid = new CellGrid(n, n, stack.widthM(), stack.heightM());
        alike.prepare(layers, sources, sourceLayer);
        alike.mark(n / 2, few);
        lines.prepare(grid, basis, sources, sourceLayer, few);
        firstLayer = stack.firstLayer();
        ambientC = stack.ambientC();
        UniformLayers.of(stack, conductors, sources, lateral, vertical);
        uniform.prepare(stack, conductors, lateral, vertical, grid, resolution);
        refined = refinement.prepare(stack, conductors, sourceLayer, sources.size(), grid, lateral, vertical);
        if (refined) {
            fit();
        }
    }

    /** Solves for the powers that the blocks have of their own. */
    public void solve() {
        for (int s = 0; s < own.length; s++) {
            own[s] = sources.get(s).powerW();
        }
        solve(own);
    }

    /** Solves for other powers of the same blocks, W. */
    public void solve(double[] powerW) {
        spread(powerW);
        if (refined) {
            refinement.refine(theta);
        }
    }

    private void enter(int layer, int s, double powerW) {
        if (powerW == 0) {
            return;
        }
        if (!powered[layer]) {
            powered[layer] = true;
            Arrays.fill(few[layer] ? heat[layer] : celsius[layer], 0);
        }
        if (few[layer]) {
            lines.add(s, powerW, heat[layer]);
        } else {
            grid.addPower(sources.get(s), powerW, celsius[layer], 0);
        }
    }

    /** Power spread evenly over all that may dissipate is the load to which corrections are fitted. */
    private void fit() {
        for (int s = 0; s < own.length; s++) {
            own[s] = sources.get(s).areaM2();
        }
        spread(own);
        refinement.fit(theta);
    }

    private void spread(double[] powerW) {
        Arrays.fill(powered, false);
        alike.compare(powerW);
        for (int s = 0; s < sources.size(); s++) {
            if (alike.below(sourceLayer[s]) < 0) {
                enter(sourceLayer[s], s, powerW[s]);
            }
        }
        int first = uniform.layers() - 1;
        for (int l = 0; l < uniform.layers(); l++) {
            int below = alike.below(l);
            if (powered[l]) {
                if (!few[l]) {
                    basis.forward(celsius, heat, l, l + 1);
                }
            } else if (below >= 0 && powered[below]) {
                powered[l] = true;
                System.arraycopy(heat[below], 0, heat[l], 0, n * n);
            } else {
                Arrays.fill(heat[l], 0);
            }
            first = powered[l] ? Math.min(first, l) : first;
        }
        if (refined) {
            refinement.start(heat);
        }
        uniform.solve(heat, first, theta);
    }

    /** Number of conductors, spreader and sink included. */
    public int conductors() {
        return uniform.layers();
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
        return celsius(conductor, conductor + 1, 1)[conductor];
    }

    /**
     * Temperatures of every {@code step}th conductor from {@code from} to {@code to} − 1, by conductor, row and column, °C: quicker than one at
     * a time. The arrays are this solver's and change with the next solution.
     */
    public double[][] celsius(int from, int to, int step) {
        basis.inverse(theta, celsius, from, to, step);
        for (int conductor = from; conductor < to; conductor += step) {
            double[] values = celsius[conductor];
            for (int i = 0; i < values.length; i++) {
                values[i] += ambientC;
            }
        }
        return celsius;
    }

    /** What the cells do not show of sources narrower than they, in one conductor of the stack set up last; this solver's. */
    public Constriction constriction(ThermalStack stack, int conductor) {
        constriction.prepare(stack, conductors, vertical, conductor);
        return constriction;
    }

    /** Mean temperature of a conductor, °C, without its map. */
    public double meanC(int conductor) {
        return ambientC + theta[conductor][0] / n;
    }

    /** All temperatures, copied. */
    public TemperatureField field() {
        double[][] all = new double[uniform.layers()][];
        Arrays.setAll(all, l -> celsius(l).clone());
        return new TemperatureField(grid, conductors, all);
    }
}
