package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * The tridiagonal system of every mode through the conductors, eliminated upwards: θ_l = inverse_l y_l + carry_l θ_{l+1} with
 * y_l = P_l + carry_{l−1} y_{l−1}. Modes lie by position in x, then in y.
 */
final class Modes {
    private final int n;
    private final double[] eigenvalue;
    /** Of the seven-point operator of a unit of conductivity times thickness. */
    private final double[] spreading;
    double[][] inverse = {};
    double[][] carry = {};
    int layers;

    private final double[] rising;
    private final double[] link;
    private final double[] linkBelow;
    private final double[] shunt;

    Modes(int n, CosineBasis basis) {
        this.n = n;
        eigenvalue = new double[n];
        for (int p = 0; p < n; p++) {
            eigenvalue[p] = basis.eigenvalue(p);
        }
        spreading = new double[n * n];
        rising = new double[n * n];
        link = new double[n * n];
        linkBelow = new double[n * n];
        shunt = new double[n * n];
    }

    void prepare(ThermalStack stack, List<Layer> conductors, double[] lateral, double[] vertical, CellGrid grid, Resolution resolution,
            CosineBasis basis) {
        layers = conductors.size();
        if (inverse.length < layers) {
            inverse = new double[layers][n * n];
            carry = new double[layers][n * n];
        }
        switch (resolution) {
            case LUMPED -> lumped(stack, conductors, lateral, vertical, grid);
            case EXACT -> exact(stack, conductors, lateral, vertical, grid, basis);
        }
    }

    private void lumped(ThermalStack stack, List<Layer> conductors, double[] lateral, double[] vertical, CellGrid grid) {
        double area = grid.cellWidthM() * grid.cellHeightM();
        double shape = grid.cellHeightM() / grid.cellWidthM();
        for (int inX = 0, i = 0; inX < n; inX++) {
            for (int inY = 0; inY < n; inY++, i++) {
                spreading[i] = shape * eigenvalue[inX] + eigenvalue[inY] / shape;
            }
        }
        NodePlacement nodes = stack.nodes();
        double below = 0;
        for (int l = 0; l < layers; l++) {
            double t = conductors.get(l).thicknessM();
            double ground = l == 0 ? area * stack.bottomWPerM2K() : 0;
            double above = 0;
            if (l + 1 < layers) {
                above = area / ((1 - nodes.below(l == 0, false)) * t / vertical[l]
                        + nodes.below(false, l + 2 == layers) * conductors.get(l + 1).thicknessM() / vertical[l + 1]);
            } else {
                ground += area * stack.topWPerM2K();
            }
            eliminate(l, lateral[l] * t, ground + above + below, below, above);
            below = above;
        }
    }

    private void eliminate(int l, double sheet, double constant, double below, double above) {
        double[] inv = inverse[l];
        double[] up = carry[l];
        double[] spread = spreading;
        if (l == 0) {
            for (int i = 0; i < inv.length; i++) {
                inv[i] = 1 / (constant + sheet * spread[i]);
                up[i] = above * inv[i];
            }
        } else {
            double[] before = carry[l - 1];
            for (int i = 0; i < inv.length; i++) {
                inv[i] = 1 / (constant + sheet * spread[i] - below * before[i]);
                up[i] = above * inv[i];
            }
        }
    }

    /**
     * A slab of thickness t carries k_z β A [coth βt θ_bottom − csch βt θ_top] in at its bottom face, with β² = (k_xy/k_z)(κ_x² +
     * κ_y²): a link k_z β A csch βt and, to ambient at either face, k_z β A tanh(βt/2) (Carslaw, Jaeger, Conduction of Heat in
     * Solids, 1959, §3.7).
     */
    private void exact(ThermalStack stack, List<Layer> conductors, double[] lateral, double[] vertical, CellGrid grid, CosineBasis basis) {
        double area = grid.cellWidthM() * grid.cellHeightM();
        double convection = area * stack.heatSink().convectionWPerK(1);
        Arrays.fill(shunt, area * stack.bottomWPerM2K());
        for (int l = 0; l < layers; l++) {
            double t = conductors.get(l).thicknessM();
            double anisotropy = lateral[l] / vertical[l];
            boolean sink = l + 1 == layers;
            for (int inX = 0, i = 0; inX < n; inX++) {
                double kx = Math.PI * basis.mode(inX) / grid.widthM();
                for (int inY = 0; inY < n; inY++, i++) {
                    double ky = Math.PI * basis.mode(inY) / grid.heightM();
                    double beta = Math.sqrt(anisotropy * (kx * kx + ky * ky));
                    double across;
                    double aside;
                    if (beta * t < 1e-9) {
                        across = vertical[l] * area / t;
                        aside = 0;
                    } else {
                        double decay = Math.exp(-beta * t);
                        double y = vertical[l] * beta * area;
                        across = 2 * y * decay / (1 - decay * decay);
                        aside = y * (1 - decay) / (1 + decay);
                    }
                    double below = l == 0 ? 0 : linkBelow[i] * (1 - carry[l - 1][i]);
                    double above = sink ? across * (aside + convection) / (across + aside + convection) : across;
                    inverse[l][i] = 1 / (shunt[i] + aside + below + above);
                    link[i] = sink ? 0 : across;
                    carry[l][i] = link[i] * inverse[l][i];
                    shunt[i] = aside;
                }
            }
            System.arraycopy(link, 0, linkBelow, 0, link.length);
        }
    }

    /** Eliminates: y, which has the powers of the layers from {@code first} on, up to the sink. */
    void sweepUp(double[][] y, int first) {
        for (int l = first + 1; l < layers; l++) {
            double[] here = y[l];
            double[] under = y[l - 1];
            double[] c = carry[l - 1];
            for (int i = 0; i < here.length; i++) {
                here[i] += c[i] * under[i];
            }
        }
    }

    /** Adds more heat, of the layers from {@code first} on that have any, to an eliminated y. */
    void add(double[][] y, double[][] heat, IntPredicate any, int first) {
        double[] risen = rising;
        Arrays.fill(risen, 0);
        for (int l = first; l < layers; l++) {
            double[] here = y[l];
            if (l > first) {
                double[] c = carry[l - 1];
                for (int i = 0; i < risen.length; i++) {
                    risen[i] *= c[i];
                }
            }
            if (any.test(l)) {
                double[] more = heat[l];
                for (int i = 0; i < risen.length; i++) {
                    risen[i] += more[i];
                }
            }
            for (int i = 0; i < here.length; i++) {
                here[i] += risen[i];
            }
        }
    }

    /** Substitutes: θ of the layers from the sink down to {@code last}. */
    void sweepDown(double[][] y, double[][] theta, int last) {
        for (int l = layers - 1; l >= last; l--) {
            double[] here = theta[l];
            double[] inv = inverse[l];
            double[] heat = y[l];
            if (l == layers - 1) {
                for (int i = 0; i < here.length; i++) {
                    here[i] = inv[i] * heat[i];
                }
            } else {
                double[] c = carry[l];
                double[] over = theta[l + 1];
                for (int i = 0; i < here.length; i++) {
                    here[i] = inv[i] * heat[i] + c[i] * over[i];
                }
            }
        }
    }
}
