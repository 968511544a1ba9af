package org.paretile.models.thermal.spectral;

import java.util.Arrays;

/** A small symmetric positive definite system, solved by Cholesky factors in place. */
final class SmallSystem {
    private int size;
    private double[] matrix = {};
    /** Right-hand side before {@link #solve}, solution after. */
    double[] right = {};

    void clear(int unknowns) {
        size = unknowns;
        if (matrix.length < size * size) {
            matrix = new double[size * size];
            right = new double[size];
        }
        Arrays.fill(matrix, 0);
    }

    void add(int row, int column, double value) {
        matrix[row * size + column] += value;
    }

    void factor() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i * size + k] * matrix[j * size + k];
                }
                matrix[i * size + j] = i == j ? 1 / Math.sqrt(sum) : sum * matrix[j * size + j];
            }
        }
    }

    void solve() {
        for (int i = 0; i < size; i++) {
            double sum = right[i];
            for (int k = 0; k < i; k++) {
                sum -= matrix[i * size + k] * right[k];
            }
            right[i] = sum * matrix[i * size + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double value = right[i] * matrix[i * size + i];
            right[i] = value;
            for (int k = 0; k < i; k++) {
                right[k] -= matrix[i * size + k] * value;
            }
        }
    }
}
