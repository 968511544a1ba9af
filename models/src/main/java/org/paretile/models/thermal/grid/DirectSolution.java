package org.paretile.models.thermal.grid;

/** Cholesky factors of the coarsest level, cells and nodes together. */
final class DirectSolution {
    private final Smoother level;
    /** Array and place of each cell. */
    private final int[] array;
    private final int[] place;
    private final int cells;
    private final double[][] factor;
    private final double[] solution;

    DirectSolution(Stencil stencil, Smoother level) {
        this.level = level;
        Level size = level.level;
        Checkerboard board = level.board;
        cells = size.layers * size.n;
        array = new int[cells];
        place = new int[cells];
        for (int i = 0; i < cells; i++) {
            // cell by cell upwards, which keeps the factor narrow
            int row = i / size.layers / size.nx;
            int column = i / size.layers % size.nx;
            array[i] = Checkerboard.array(i % size.layers, board.colour(row, column));
            place[i] = board.at(row, column);
        }
        int unknowns = cells + size.nodes;
        factor = new double[unknowns][];
        solution = new double[unknowns];
        Field unit = new Field(size);
        Field column = new Field(size);
        for (int i = 0; i < unknowns; i++) {
            set(unit, i, 1);
            stencil.multiply(column, unit);
            set(unit, i, 0);
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                factor[i][j] = j < cells ? column.cells[array[j]][place[j]] : column.nodes[j - cells];
            }
            eliminate(i);
        }
    }

    private void set(Field field, int i, double value) {
        if (i < cells) {
            field.cells[array[i]][place[i]] = value;
        } else {
            field.nodes[i - cells] = value;
        }
    }

    private void eliminate(int i) {
        double[] row = factor[i];
        for (int j = 0; j <= i; j++) {
            double sum = row[j];
            double[] other = factor[j];
            for (int k = 0; k < j; k++) {
                sum -= row[k] * other[k];
            }
            row[j] = i == j ? 1 / Math.sqrt(sum) : sum * other[j];
        }
    }

    /** Solves for the level's heat. */
    void solve() {
        double[] x = solution;
        for (int i = 0; i < x.length; i++) {
            double sum = i < cells ? level.heat[array[i]][place[i]] : level.nodeHeat[i - cells];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * x[k];
            }
            x[i] = sum * factor[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            double value = x[i] * factor[i][i];
            x[i] = value;
            for (int k = 0; k < i; k++) {
                x[k] -= factor[i][k] * value;
            }
            if (i < cells) {
                level.x[array[i]][place[i]] = (float) value;
            } else {
                level.nodes[i - cells] = (float) value;
            }
        }
    }
}
