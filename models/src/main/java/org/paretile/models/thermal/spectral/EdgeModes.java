package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Periphery;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * The heat that leaves the edge cells of spreader, sink and board sideways, by its lowest cosine coefficients along each edge:
 * (K + D + N) q = θ⁰ at the edges, with K the response of the edges to heat taken from them, D the resistance of an edge cell's
 * link and N that of the lumped nodes, which only the mean takes part in. Sums and differences of opposite edges, and even and
 * odd coefficients, do not see each other, so that four small systems remain.
 */
final class EdgeModes {
    /** Coefficients kept along an edge; twice as many change the peak by 0.01 K at most. */
    private static final int KEPT = 8;

    /** Coefficients of one parity. */
    private static final int KEPT_EACH = KEPT / 2;

    private static final int PARITIES = 2;

    private final int n;
    private final int half;
    /** √2 φ(0): of a mode, at the sum or difference of two opposite edges. */
    private final double[] atEdge;

    private final EdgePlates alongY = new EdgePlates();
    private final EdgePlates alongX = new EdgePlates();
    private final SmallSystem[] systems = new SmallSystem[PARITIES * PARITIES];
    /** Conductors with an edge, highest first, and the response between them for one mode. */
    private int[] edgeLayers = {};
    private double[][] response = {};
    private double[] running = {};
    private int[] placeX = {};
    private int[] placeY = {};
    private int lowest;

    EdgeModes(int n, CosineBasis basis) {
        this.n = n;
        half = n / 2;
        atEdge = new double[n];
        for (int p = 0; p < n; p++) {
            atEdge[p] = Math.sqrt(2) * basis.value(p, 0);
        }
        Arrays.setAll(systems, i -> new SmallSystem());
    }

    /** Whether heat leaves sideways at all. */
    boolean any() {
        return edgeLayers.length > 0;
    }

    /** Whether heat leaves a conductor sideways. */
    boolean at(int layer) {
        return alongX.place(layer) >= 0 || alongY.place(layer) >= 0;
    }

    /** The lowest conductor with an edge. */
    int lowestLayer() {
        return lowest;
    }

    void prepare(ThermalStack stack, List<Layer> conductors, CellGrid grid, Modes modes) {
        alongY.prepare(Periphery.of(stack, true), conductors, grid.cellWidthM() / grid.cellHeightM() / 2, n);
        alongX.prepare(Periphery.of(stack, false), conductors, grid.cellHeightM() / grid.cellWidthM() / 2, n);
        edgeLayers = IntStream.rangeClosed(0, modes.layers - 1)
                .map(i -> modes.layers - 1 - i).filter(this::at).toArray();
        if (!any()) {
            return;
        }
        lowest = edgeLayers[edgeLayers.length - 1];
        response = new double[edgeLayers.length][edgeLayers.length];
        running = new double[edgeLayers.length];
        placeX = Arrays.stream(edgeLayers).map(alongX::place).toArray();
        placeY = Arrays.stream(edgeLayers).map(alongY::place).toArray();
        for (int parity = 0; parity < systems.length; parity++) {
            assemble(parity, modes);
        }
    }

    private static int parityX(int parity) {
        return parity % PARITIES;
    }

    private static int parityY(int parity) {
        return parity / PARITIES;
    }

    /** Unknowns: heat across x-edges by plate and y-coefficient, then across y-edges by plate and x-coefficient. */
    private void assemble(int parity, Modes modes) {
        SmallSystem system = systems[parity];
        int across = alongY.size() * KEPT_EACH;
        system.clear(across + alongX.size() * KEPT_EACH);
        int rows = parityY(parity) * half;
        int columns = parityX(parity) * half;
        for (int m = 0; m < half; m++) {
            for (int k = 0, end = m < KEPT_EACH ? half : KEPT_EACH; k < end; k++) {
                respond(modes, (columns + k) * n + rows + m);
                enter(system, across, m, k, atEdge[columns + k], atEdge[rows + m]);
            }
        }
        alongY.addNodes(system, 0, KEPT_EACH, parityY(parity) == 0);
        alongX.addNodes(system, across, KEPT_EACH, parityX(parity) == 0);
        system.factor();
    }

    private void enter(SmallSystem system, int across, int m, int k, double w, double v) {
        for (int a = 0; a < edgeLayers.length; a++) {
            for (int b = 0; b < edgeLayers.length; b++) {
                double z = response[a][b];
                int xa = placeY[a] * KEPT_EACH + m;
                int yb = across + placeX[b] * KEPT_EACH + k;
                if (m < KEPT_EACH && placeY[a] >= 0 && placeY[b] >= 0) {
                    system.add(xa, placeY[b] * KEPT_EACH + m, z * w * w);
                }
                if (k < KEPT_EACH && placeX[a] >= 0 && placeX[b] >= 0) {
                    system.add(across + placeX[a] * KEPT_EACH + k, yb, z * v * v);
                }
                if (m < KEPT_EACH && k < KEPT_EACH && placeY[a] >= 0 && placeX[b] >= 0) {
                    system.add(xa, yb, z * w * v);
                    system.add(yb, xa, z * w * v);
                }
            }
        }
    }

    /** Entries of the inverse of a mode's tridiagonal matrix between the conductors with an edge (Takahashi's recurrence). */
    private void respond(Modes modes, int mode) {
        double own = 0;
        int above = 0;
        for (int l = modes.layers - 1; l >= lowest; l--) {
            double carry = modes.carry[l][mode];
            own = modes.inverse[l][mode] + carry * carry * own;
            for (int e = 0; e < above; e++) {
                running[e] *= carry;
            }
            if (edgeLayers[above] == l) {
                for (int e = 0; e < above; e++) {
                    response[above][e] = running[e];
                    response[e][above] = running[e];
                }
                response[above][above] = own;
                running[above] = own;
                above++;
            }
        }
    }

    /** Takes the heat that leaves sideways out of {@code heat}, given the temperatures without it; both by layer and mode. */
    void takeFrom(double[][] heat, double[][] theta) {
        for (int parity = 0; parity < systems.length; parity++) {
            SmallSystem system = systems[parity];
            int rows = parityY(parity) * half;
            int columns = parityX(parity) * half;
            int across = alongY.size() * KEPT_EACH;
            for (int u = 0; u < across; u++) {
                int at = columns * n + rows + u % KEPT_EACH;
                system.right[u] = seen(theta[alongY.layer(u / KEPT_EACH)], at, n, columns);
            }
            for (int u = 0; u < alongX.size() * KEPT_EACH; u++) {
                int at = (columns + u % KEPT_EACH) * n + rows;
                system.right[across + u] = seen(theta[alongX.layer(u / KEPT_EACH)], at, 1, rows);
            }
            system.solve();
            for (int u = 0; u < across; u++) {
                int at = columns * n + rows + u % KEPT_EACH;
                take(heat[alongY.layer(u / KEPT_EACH)], at, n, columns, system.right[u]);
            }
            for (int u = 0; u < alongX.size() * KEPT_EACH; u++) {
                int at = (columns + u % KEPT_EACH) * n + rows;
                take(heat[alongX.layer(u / KEPT_EACH)], at, 1, rows, system.right[across + u]);
            }
        }
    }

    /** A coefficient along an edge: the modes of one parity across it, as they are at the edge. */
    private double seen(double[] theta, int first, int stride, int weights) {
        double sum = 0;
        for (int k = 0, at = first; k < half; k++, at += stride) {
            sum += theta[at] * atEdge[weights + k];
        }
        return sum;
    }

    private void take(double[] heat, int first, int stride, int weights, double q) {
        for (int k = 0, at = first; k < half; k++, at += stride) {
            heat[at] -= q * atEdge[weights + k];
        }
    }
}
