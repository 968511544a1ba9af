package org.paretile.models.thermal.grid;

/** Cholesky factors of the coarsest level, cells and nodes together. */
final class DirectSolution {
    private final Level level;
    private final int[] place;
    private final double[][] factor;

    DirectSolution(Level level) {
        this.level = level;
        int cells = level.layers * level.n;
        place = new int[cells + level.nodes];
        for (int i = 0; i < place.length; i++) {
            // cell by cell upwards, which keeps the factor narrow
            place[i] = i < cells ? level.pad + i % level.layers * level.n + i / level.layers : level.behind + i - cells;
        }
        factor = new double[place.length][];
        double[] unit = new double[level.size()];
        double[] column = new double[level.size()];
        for (int i = 0; i < place.length; i++) {
            unit[place[i]] = 1;
            level.multiply(column, unit);
            unit[place[i]] = 0;
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                factor[i][j] = column[place[j]];
            }
            eliminate(i);
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
            row[j] = i == j ? Math.sqrt(sum) : sum / other[j];
        }
    }

    void solve(double[] x, double[] b) {
        for (int i = 0; i < place.length; i++) {
            double sum = b[place[i]];
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * x[place[k]];
            }
            x[place[i]] = sum / factor[i][i];
        }
        for (int i = place.length - 1; i >= 0; i--) {
            double value = x[place[i]] / factor[i][i];
            x[place[i]] = value;
            for (int k = 0; k < i; k++) {
                x[place[k]] -= factor[i][k] * value;
            }
        }
    }
}
