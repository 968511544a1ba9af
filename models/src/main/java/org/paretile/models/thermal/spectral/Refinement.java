package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Corrects the temperatures of uniform layers for what the uneven ones conduct otherwise: steps of conjugate gradients with the uniform
 * layers as preconditioner (Saad, Iterative Methods for Sparse Linear Systems, 2003, §9.2). What is left of the equations after a
 * step lies in the uneven layers and their neighbours only, so that only these are transformed. The coefficients are those for a
 * reference load and stay with the geometry: temperatures remain linear in the powers.
 */
final class Refinement {
    /** Part of the first residual, squared, below which nothing is left to correct. */
    private static final double NOTHING = 1e-20;

    private final int n;
    private final CosineBasis basis;
    private final UniformResponse uniform;
    private final Unevenness unevenness;
    private final double[] alpha;
    private final double[] beta;
    /** Steps that the reference load has taken; the first only scales the uniform solution. */
    private int steps;
    private int first;
    private int end;

    // by layer and mode
    private double[][] residual = {};
    private double[][] source = {};
    private double[][] direction = {};
    private double[][] sum = {};
    private double[][] change = {};
    private double[][] heat = {};
    // by layer and cell
    private double[][] warm = {};
    private double[][] excess = {};

    /** @param corrections solutions beyond the first */
    Refinement(int n, CosineBasis basis, UniformResponse uniform, int corrections) {
        this.n = n;
        this.basis = basis;
        this.uniform = uniform;
        unevenness = new Unevenness(n);
        alpha = new double[corrections + 1];
        beta = new double[corrections + 1];
    }

    /**
     * Takes a geometry.
     *
     * @param sourceLayer conductors that dissipate
     * @return whether there is anything to correct
     */
    boolean prepare(ThermalStack stack, List<Layer> conductors, int[] sourceLayer, int sources, CellGrid grid, double[] lateral, double[] vertical) {
        if (alpha.length == 1 || sources == 0 || !unevenness.prepare(stack, conductors, grid, lateral, vertical)) {
            return false;
        }
        first = unevenness.first();
        end = unevenness.last() + 1;
        for (int s = 0; s < sources; s++) {
            first = Math.min(first, sourceLayer[s]);
            end = Math.max(end, sourceLayer[s] + 1);
        }
        int layers = conductors.size();
        if (residual.length < layers) {
            residual = new double[layers][n * n];
            source = new double[layers][n * n];
            direction = new double[layers][n * n];
            sum = new double[layers][n * n];
            change = new double[layers][n * n];
            heat = new double[layers][n * n];
            warm = new double[layers][n * n];
            excess = new double[layers][n * n];
        }
        for (int l = first; l < end; l++) {
            Arrays.fill(excess[l], 0); // an earlier geometry may have been uneven where this one is not
        }
        return true;
    }

    /** Takes the powers before they are solved for, by layer and mode. */
    void start(double[][] power) {
        for (int l = first; l < end; l++) {
            System.arraycopy(power[l], 0, residual[l], 0, n * n);
        }
    }

    /** Finds the coefficients with the powers of {@link #start} and their solution for uniform layers. */
    void fit(double[][] theta) {
        steps = alpha.length;
        iterate(theta, true);
    }

    /** Corrects the solution for uniform layers of the powers of {@link #start}. */
    void refine(double[][] theta) {
        iterate(theta, false);
    }

    private void iterate(double[][] theta, boolean fitting) {
        double[][] latest = theta;
        double before = 0;
        double least = 0;
        for (int k = 0; k < steps; k++) {
            if (fitting) {
                double rho = dot(residual, latest);
                if (rho <= least) {
                    steps = k;
                    break;
                }
                beta[k] = k == 0 ? 0 : rho / before;
                before = rho;
                least = k == 0 ? NOTHING * rho : least;
            }
            turn(direction, latest, k, 0, uniform.layers());
            turn(source, residual, k, first, end);
            if (fitting || k + 1 < steps) {
                basis.inverse(direction, warm, first, end);
                unevenness.excess(warm, excess);
            }
            if (fitting) {
                alpha[k] = before / (dot(direction, source) + dot(warm, excess));
            }
            go(k);
            if (k + 1 < steps) {
                remain(k);
                uniform.solve(heat, first, change);
                latest = change;
            }
        }
        for (int l = 0; l < uniform.layers(); l++) {
            System.arraycopy(sum[l], 0, theta[l], 0, n * n);
        }
    }

    /** a = b + β a. */
    private void turn(double[][] a, double[][] b, int k, int from, int to) {
        double factor = beta[k];
        for (int l = from; l < to; l++) {
            double[] into = a[l];
            double[] more = b[l];
            if (k == 0) {
                System.arraycopy(more, 0, into, 0, into.length);
            } else {
                for (int i = 0; i < into.length; i++) {
                    into[i] = more[i] + factor * into[i];
                }
            }
        }
    }

    private void go(int k) {
        double factor = alpha[k];
        for (int l = 0; l < uniform.layers(); l++) {
            double[] to = sum[l];
            double[] by = direction[l];
            if (k == 0) {
                for (int i = 0; i < to.length; i++) {
                    to[i] = factor * by[i];
                }
            } else {
                for (int i = 0; i < to.length; i++) {
                    to[i] += factor * by[i];
                }
            }
        }
    }

    /** The residual after a step, and the heat to be solved for next. */
    private void remain(int k) {
        double factor = alpha[k];
        basis.forward(excess, warm, first, end);
        for (int l = 0; l < uniform.layers(); l++) {
            if (l < first || l >= end) {
                Arrays.fill(heat[l], 0);
                continue;
            }
            double[] left = residual[l];
            double[] even = source[l];
            double[] more = warm[l];
            for (int i = 0; i < left.length; i++) {
                left[i] -= factor * (even[i] + more[i]);
            }
            System.arraycopy(left, 0, heat[l], 0, left.length);
        }
    }

    private double dot(double[][] a, double[][] b) {
        double even = 0;
        double odd = 0;
        for (int l = first; l < end; l++) {
            double[] x = a[l];
            double[] y = b[l];
            for (int i = 0; i < x.length; i += 4) {
                even += x[i] * y[i] + x[i + 2] * y[i + 2];
                odd += x[i + 1] * y[i + 1] + x[i + 3] * y[i + 3];
            }
        }
        return even + odd;
    }
}
