package org.paretile.models.thermal.grid;

import java.util.Arrays;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Solves a stack by finite volumes. Error against the exact solution of the same equations is of the order of the tolerance
 * times the largest rise: about 1 mK at 1e-4, below 1e-6 K at 1e-8.
 *
 * @param columns cells in x
 * @param rows cells in y
 * @param tolerance norm of the residual over that of the power at which the solution is accepted
 */
public record GridSolver(int columns, int rows, double tolerance) {
    private static final int MOST_ITERATIONS = 500;

    /** Cells in x and y up to which the model is offered. */
    public static final int MOST_CELLS = 512;

    /** Cells in x and y unless asked otherwise. */
    public static final int USUAL_CELLS = 64;

    /** Tolerance unless asked otherwise. */
    public static final double USUAL_TOLERANCE = 1e-6;

    public GridSolver {
        Require.within(columns, 2, MOST_CELLS, "columns of the thermal grid");
        Require.within(rows, 2, MOST_CELLS, "rows of the thermal grid");
        Require.within(tolerance, 1e-13, 0.1, "tolerance of the thermal grid");
    }

    /** 64 × 64 cells, tolerance 1e-6. */
    public GridSolver() {
        this(USUAL_CELLS, USUAL_CELLS, USUAL_TOLERANCE);
    }

    /**
     * Temperatures of every cell.
     *
     * @throws ModelException if the iteration does not converge: conductivities differ by too many orders of magnitude
     */
    public GridSolution solve(ThermalStack stack) {
        CellGrid grid = new CellGrid(columns, rows, stack.widthM(), stack.heightM());
        Level level = CellConductances.level(stack, grid);
        double[] residual = new double[level.size()];
        for (int l = 0; l < stack.layers().size(); l++) {
            for (Block block : stack.layers().get(l).blocks()) {
                if (block.powerW() > 0) {
                    grid.addPower(block, block.powerW(), residual, level.pad + (stack.firstLayer() + l) * level.n);
                }
            }
        }
        double[] rise = new double[level.size()];
        double power = sum(residual);
        int iterations = power > 0 ? iterate(level, residual, rise) : 0;
        double imbalance = power > 0 ? Math.abs(level.toAmbient(rise) / power - 1) : 0;
        return new GridSolution(field(stack, grid, level, rise), iterations, imbalance);
    }

    private int iterate(Level level, double[] r, double[] x) {
        Multigrid preconditioner = new Multigrid(level);
        double[] p = new double[x.length];
        double[] ap = new double[x.length];
        double goal = dot(r, r) * tolerance * tolerance;
        double rho = 0;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double[] z = preconditioner.solve(r);
            double old = rho;
            rho = dot(r, z);
            double beta = iteration == 1 ? 0 : rho / old;
            for (int i = 0; i < p.length; i++) {
                p[i] = z[i] + beta * p[i];
            }
            level.multiply(ap, p);
            double alpha = rho / dot(p, ap);
            for (int i = 0; i < x.length; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            if (dot(r, r) <= goal) {
                return iteration;
            }
        }
        throw new ModelException("the thermal grid has not converged in " + MOST_ITERATIONS + " iterations",
                "check the conductivities and thicknesses: they may differ by too many orders of magnitude");
    }

    private static TemperatureField field(ThermalStack stack, CellGrid grid, Level level, double[] rise) {
        double[][] celsius = new double[level.layers][];
        for (int l = 0; l < level.layers; l++) {
            int from = level.pad + l * level.n;
            celsius[l] = Arrays.copyOfRange(rise, from, from + level.n);
            for (int c = 0; c < level.n; c++) {
                celsius[l][c] += stack.ambientC();
            }
        }
        return new TemperatureField(grid, stack.conductors(), celsius);
    }

    private static double sum(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value;
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
