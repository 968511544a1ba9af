package org.paretile.models.thermal.grid;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Periphery;
import org.paretile.models.thermal.stack.Side;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * The lumped nodes beside one side of the die area, seen from one level: links to the cells along that side, to each other
 * and to ambient.
 */
final class EdgeNode {
    private final Side side;
    private final Periphery chain;
    /** Number of the chain's first node, and of this among the level's. */
    private final int first;
    private final int number;
    private final int nx;
    private final int cells;
    /** Position of the first edge cell in its layer, row by row. */
    private final int start;
    private final int stride;
    /** Colour and place of the edge cells. */
    private final int[] colour;
    private final int[] at;
    private final double[][] link;
    private final double[] diagonal;
    private final double[] pivot;

    private EdgeNode(Level level, Side side, Periphery chain, double[][] link) {
        this.side = side;
        this.chain = chain;
        this.link = link;
        first = level.nodes;
        number = level.edges.size();
        nx = level.nx;
        cells = side.inX() ? level.ny : nx;
        stride = side.inX() ? nx : 1;
        start = switch (side) {
            case WEST, SOUTH -> 0;
            case EAST -> nx - 1;
            case NORTH -> (level.ny - 1) * nx;
        };
        Checkerboard board = level.board();
        colour = new int[cells];
        at = new int[cells];
        for (int e = 0; e < cells; e++) {
            int cell = start + e * stride;
            colour[e] = board.colour(cell / nx, cell % nx);
            at[e] = board.at(cell / nx, cell % nx);
        }
        diagonal = new double[chain.size()];
        pivot = new double[chain.size()];
        for (int i = 0; i < chain.size(); i++) {
            double sum = chain.ambientWPerK(i) + (i > 0 ? chain.nextWPerK(i - 1) : 0) + (i + 1 < chain.size() ? chain.nextWPerK(i) : 0);
            for (int e = 0; e < cells; e++) {
                sum += link[i][e];
            }
            diagonal[i] = sum;
            pivot[i] = i == 0 ? sum : sum - chain.nextWPerK(i - 1) * chain.nextWPerK(i - 1) / pivot[i - 1];
        }
        level.edges.add(this);
        level.nodes += chain.size();
    }

    /** Adds the nodes beside all sides to the finest level. */
    static void attach(Level level, ThermalStack stack, CellGrid grid, double[] lateral) {
        List<Layer> layers = stack.conductors();
        for (Side side : Side.values()) {
            int cells = side.inX() ? grid.rows() : grid.columns();
            double half = side.inX() ? grid.cellWidthM() / grid.cellHeightM() / 2 : grid.cellHeightM() / grid.cellWidthM() / 2;
            for (Periphery chain : Periphery.of(stack, side.inX())) {
                double[][] link = new double[chain.size()][cells];
                for (int i = 0; i < chain.size(); i++) {
                    int l = chain.layer(i);
                    double k = lateral[l * grid.cells()];
                    Arrays.fill(link[i], 1 / (half / (k * layers.get(l).thicknessM()) + cells * chain.edgeKPerW(i)));
                }
                new EdgeNode(level, side, chain, link);
            }
        }
    }

    /** Adds the same nodes to a coarser level: half a coarse cell more to go, two cells side by side. */
    void attachTo(Level coarse, Level fine, Coarsening map) {
        double[][] coarser = new double[chain.size()][side.inX() ? coarse.ny : coarse.nx];
        for (int i = 0; i < chain.size(); i++) {
            for (int e = 0; e < cells; e++) {
                int cell = chain.layer(i) * fine.n + start + e * stride;
                double inner = switch (side) {
                    case WEST -> map.widthX(0) == 2 ? fine.gx[cell] : Double.POSITIVE_INFINITY;
                    case EAST -> map.widthX(coarse.nx - 1) == 2 ? fine.gx[cell - 1] : Double.POSITIVE_INFINITY;
                    case SOUTH -> map.widthY(0) == 2 ? fine.gy[cell] : Double.POSITIVE_INFINITY;
                    case NORTH -> map.widthY(coarse.ny - 1) == 2 ? fine.gy[cell - fine.nx] : Double.POSITIVE_INFINITY;
                };
                coarser[i][group(map, e)] += 1 / (1 / link[i][e] + 0.5 / inner);
            }
        }
        new EdgeNode(coarse, side, chain, coarser);
    }

    private int group(Coarsening map, int cell) {
        return side.inX() ? map.y(cell) : map.x(cell);
    }

    private int array(int node, int cell) {
        return Checkerboard.array(chain.layer(node), colour[cell]);
    }

    /** Adds the links to the diagonal of the cells. */
    void addDiagonal(double[][] cellDiagonal) {
        for (int i = 0; i < diagonal.length; i++) {
            for (int e = 0; e < cells; e++) {
                cellDiagonal[array(i, e)][at[e]] += link[i][e];
            }
        }
    }

    /** Solves for the nodes with the cells as they are. */
    void relax(float[][] x, float[] nodes, float[] heat) {
        int size = diagonal.length;
        double[] value = new double[size];
        for (int i = 0; i < size; i++) {
            value[i] = heat[first + i];
            for (int e = 0; e < cells; e++) {
                value[i] += link[i][e] * x[array(i, e)][at[e]];
            }
        }
        for (int i = 1; i < size; i++) {
            value[i] += chain.nextWPerK(i - 1) / pivot[i - 1] * value[i - 1];
        }
        for (int i = size - 1; i >= 0; i--) {
            value[i] = (value[i] + (i + 1 < size ? chain.nextWPerK(i) * value[i + 1] : 0)) / pivot[i];
            nodes[first + i] = (float) value[i];
        }
    }

    /** Adds the heat that flows from the nodes towards the cells, to the cells. */
    void pushTo(float[][] cellHeat, float[] nodes) {
        for (int i = 0; i < diagonal.length; i++) {
            for (int e = 0; e < cells; e++) {
                cellHeat[array(i, e)][at[e]] += (float) (link[i][e] * nodes[first + i]);
            }
        }
    }

    /** As {@link #pushTo}, summed over the fine cells of each of a coarser level. */
    void pushTo(Level coarser, float[][] coarseHeat, Coarsening map, float[] nodes) {
        EdgeNode coarse = coarser.edges.get(number);
        for (int i = 0; i < diagonal.length; i++) {
            for (int e = 0; e < cells; e++) {
                int group = group(map, e);
                coarseHeat[coarse.array(i, group)][coarse.at[group]] += (float) (link[i][e] * nodes[first + i]);
            }
        }
    }

    /** Rows of the matrix that belong to the nodes: y = A x. */
    void multiply(Field y, Field x) {
        for (int i = 0; i < diagonal.length; i++) {
            double own = x.nodes[first + i];
            double sum = diagonal[i] * own;
            for (int e = 0; e < cells; e++) {
                int a = array(i, e);
                sum -= link[i][e] * x.cells[a][at[e]];
                y.cells[a][at[e]] -= link[i][e] * own;
            }
            if (i > 0) {
                sum -= chain.nextWPerK(i - 1) * x.nodes[first + i - 1];
            }
            if (i + 1 < diagonal.length) {
                sum -= chain.nextWPerK(i) * x.nodes[first + i + 1];
            }
            y.nodes[first + i] = sum;
        }
    }

    /** Heat that leaves through the nodes for ambient. */
    double toAmbient(Field x) {
        double sum = 0;
        for (int i = 0; i < diagonal.length; i++) {
            sum += chain.ambientWPerK(i) * x.nodes[first + i];
        }
        return sum;
    }
}
