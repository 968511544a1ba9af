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

    /** Cells in x and y from which on the model is offered. */
    public static final int LEAST_CELLS = 2;

    /** Cells in x and y up to which the model is offered. */
    public static final int MOST_CELLS = 512;

    /** Cells in x and y unless asked otherwise. */
    public static final int USUAL_CELLS = 64;

    /** Tolerance unless asked otherwise. */
    public static final double USUAL_TOLERANCE = 1e-6;

    public GridSolver {
        Require.within(columns, LEAST_CELLS, MOST_CELLS, "columns of the thermal grid");
        Require.within(rows, LEAST_CELLS, MOST_CELLS, "rows of the thermal grid");
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
        Field residual = power(stack, grid, level);
        Field rise = new Field(level);
        double power = residual.sum();
        Stencil stencil = new Stencil(level);
        int iterations = power > 0 ? iterate(stencil, residual, rise) : 0;
        double imbalance = power > 0 ? Math.abs(stencil.toAmbient(rise) / power - 1) : 0;
        return new GridSolution(field(stack, grid, level, rise), iterations, imbalance);
    }

    private static Field power(ThermalStack stack, CellGrid grid, Level level) {
        Field field = new Field(level);
        Checkerboard board = level.board();
        double[] cellPowerW = new double[level.n];
        for (int l = 0; l < stack.layers().size(); l++) {
            if (stack.layers().get(l).powerW() == 0) {
                continue;
            }
            Arrays.fill(cellPowerW, 0);
            for (Block block : stack.layers().get(l).blocks()) {
                grid.addPower(block, block.powerW(), cellPowerW, 0);
            }
            for (int row = 0; row < level.ny; row++) {
                for (int column = 0; column < level.nx; column++) {
                    int array = Checkerboard.array(stack.firstLayer() + l, board.colour(row, column));
                    field.cells[array][board.at(row, column)] = cellPowerW[row * level.nx + column];
                }
            }
        }
        return field;
    }

    private int iterate(Stencil matrix, Field r, Field x) {
        Multigrid preconditioner = new Multigrid(matrix);
        Field z = new Field(matrix.level);
        Field p = new Field(matrix.level);
        Field ap = new Field(matrix.level);
        double goal = r.dot(r) * tolerance * tolerance;
        double rho = 0;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            preconditioner.solve(r, z);
            double old = rho;
            rho = r.dot(z);
            p.turn(iteration == 1 ? 0 : rho / old, z);
            matrix.multiply(ap, p);
            double alpha = rho / p.dot(ap);
            x.add(alpha, p);
            r.add(-alpha, ap);
            if (r.dot(r) <= goal) {
                return iteration;
            }
        }
        throw new ModelException("the thermal grid has not converged in " + MOST_ITERATIONS + " iterations",
                "check the conductivities and thicknesses: they may differ by too many orders of magnitude");
    }

    private static TemperatureField field(ThermalStack stack, CellGrid grid, Level level, Field rise) {
        double[][] celsius = new double[level.layers][level.n];
        Checkerboard board = level.board();
        for (int a = 0; a < rise.cells.length; a++) {
            double[] layer = celsius[a / Checkerboard.COLOURS];
            for (int row = 0; row < level.ny; row++) {
                int from = board.row(row);
                int to = row * level.nx + board.offset(row, a % Checkerboard.COLOURS);
                for (int k = 0; k < board.count(row, a % Checkerboard.COLOURS); k++) {
                    layer[to + 2 * k] = stack.ambientC() + rise.cells[a][from + k];
                }
            }
        }
        return new TemperatureField(grid, stack.conductors(), celsius);
    }
}
