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
    /** Position of the chain's first node behind the cells. */
    final int first;
    /** Padded position of the first edge cell of each node's layer. */
    private final int[] start;
    private final int stride;
    private final int cells;
    private final double[][] link;
    private final double[] diagonal;
    private final double[] pivot;

    private EdgeNode(Level level, Side side, Periphery chain, int first, double[][] link) {
        this.side = side;
        this.chain = chain;
        this.first = first;
        this.link = link;
        int nx = level.nx;
        int ny = level.ny;
        stride = side.inX() ? nx : 1;
        cells = side.inX() ? ny : nx;
        start = new int[chain.size()];
        diagonal = new double[chain.size()];
        pivot = new double[chain.size()];
        for (int i = 0; i < chain.size(); i++) {
            int offset = switch (side) {
                case WEST, SOUTH -> 0;
                case EAST -> nx - 1;
                case NORTH -> (ny - 1) * nx;
            };
            start[i] = level.pad + chain.layer(i) * level.n + offset;
            double sum = chain.ambientWPerK(i) + (i > 0 ? chain.nextWPerK(i - 1) : 0) + (i + 1 < chain.size() ? chain.nextWPerK(i) : 0);
            for (int e = 0; e < cells; e++) {
                sum += link[i][e];
                level.diagonal[start[i] + e * stride] += link[i][e];
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
                new EdgeNode(level, side, chain, level.nodes, link);
            }
        }
    }

    /** Adds the same nodes to a coarser level: half a coarse cell more to go, two cells side by side. */
    void attachTo(Level coarse, Level fine, Coarsening map) {
        double[][] coarser = new double[chain.size()][side.inX() ? coarse.ny : coarse.nx];
        for (int i = 0; i < chain.size(); i++) {
            for (int e = 0; e < cells; e++) {
                int cell = start[i] + e * stride;
                double inner = switch (side) {
                    case WEST -> map.widthX(0) == 2 ? fine.gx[cell] : Double.POSITIVE_INFINITY;
                    case EAST -> map.widthX(coarse.nx - 1) == 2 ? fine.gx[cell - 1] : Double.POSITIVE_INFINITY;
                    case SOUTH -> map.widthY(0) == 2 ? fine.gy[cell] : Double.POSITIVE_INFINITY;
                    case NORTH -> map.widthY(coarse.ny - 1) == 2 ? fine.gy[cell - fine.nx] : Double.POSITIVE_INFINITY;
                };
                coarser[i][side.inX() ? map.y(e) : map.x(e)] += 1 / (1 / link[i][e] + 0.5 / inner);
            }
        }
        new EdgeNode(coarse, side, chain, coarse.nodes, coarser);
    }

    /** Solves for the nodes with the cells as they are. */
    void relax(double[] x, double[] b, int behind) {
        int at = behind + first;
        int size = diagonal.length;
        for (int i = 0; i < size; i++) {
            double inflow = b[at + i];
            for (int e = 0, c = start[i]; e < cells; e++, c += stride) {
                inflow += link[i][e] * x[c];
            }
            x[at + i] = inflow;
        }
        for (int i = 1; i < size; i++) {
            x[at + i] += chain.nextWPerK(i - 1) / pivot[i - 1] * x[at + i - 1];
        }
        x[at + size - 1] /= pivot[size - 1];
        for (int i = size - 2; i >= 0; i--) {
            x[at + i] = (x[at + i] + chain.nextWPerK(i) * x[at + i + 1]) / pivot[i];
        }
    }

    /** Adds the heat that flows from the nodes towards the cells, to the cells. */
    void pushTo(double[] cellHeat, double[] x, int behind) {
        for (int i = 0; i < diagonal.length; i++) {
            double node = x[behind + first + i];
            for (int e = 0, c = start[i]; e < cells; e++, c += stride) {
                cellHeat[c] += link[i][e] * node;
            }
        }
    }

    /** As {@link #pushTo}, summed over the fine cells of each coarse one. */
    void pushTo(EdgeNode coarse, double[] coarseHeat, Coarsening map, double[] x, int behind) {
        for (int i = 0; i < diagonal.length; i++) {
            double node = x[behind + first + i];
            for (int e = 0; e < cells; e++) {
                int group = side.inX() ? map.y(e) : map.x(e);
                coarseHeat[coarse.start[i] + group * coarse.stride] += link[i][e] * node;
            }
        }
    }

    /** Rows of the matrix that belong to the nodes: y = A x. */
    void multiply(double[] y, double[] x, int behind) {
        int at = behind + first;
        for (int i = 0; i < diagonal.length; i++) {
            double sum = diagonal[i] * x[at + i];
            for (int e = 0, c = start[i]; e < cells; e++, c += stride) {
                sum -= link[i][e] * x[c];
                y[c] -= link[i][e] * x[at + i];
            }
            if (i > 0) {
                sum -= chain.nextWPerK(i - 1) * x[at + i - 1];
            }
            if (i + 1 < diagonal.length) {
                sum -= chain.nextWPerK(i) * x[at + i + 1];
            }
            y[at + i] = sum;
        }
    }

    /** Heat that leaves through the nodes for ambient. */
    double toAmbient(double[] x, int behind) {
        double sum = 0;
        for (int i = 0; i < diagonal.length; i++) {
            sum += chain.ambientWPerK(i) * x[behind + first + i];
        }
        return sum;
    }
}
