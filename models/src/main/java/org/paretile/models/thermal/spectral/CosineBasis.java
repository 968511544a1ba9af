package org.paretile.models.thermal.spectral;

/**
 * Orthonormal cosines on n cells, φ_m(j) = c_m cos(πm(j+½)/n), c_0 = √(1/n), c_m = √(2/n): the discrete cosine transform
 * in which the seven-point operator with insulated sides is diagonal (Strang, SIAM Review 41(1), 1999). Even modes are
 * symmetric about the middle and odd ones antisymmetric, so that half of the work suffices; they are kept apart: position p
 * holds mode 2p in the lower half, mode 2(p − n/2) + 1 in the upper.
 */
final class CosineBasis {
    private final int n;
    private final int half;
    /** φ_m(j) for j in the lower half, by mode and by cell. */
    private final double[] byMode;
    private final double[] byCell;

    CosineBasis(int n) {
        this.n = n;
        half = n / 2;
        byMode = new double[n * half];
        byCell = new double[n * half];
        for (int p = 0; p < n; p++) {
            for (int j = 0; j < half; j++) {
                double value = value(p, j);
                byMode[p * half + j] = value;
                byCell[(p / half * half + j) * half + p % half] = value;
            }
        }
    }

    /** The mode at position {@code p}. */
    int mode(int p) {
        return p < half ? 2 * p : 2 * (p - half) + 1;
    }

    /** The mode at position {@code p} in cell {@code j}. */
    double value(int p, int j) {
        int m = mode(p);
        return Math.sqrt((m == 0 ? 1.0 : 2.0) / n) * Math.cos(Math.PI * m * (j + 0.5) / n);
    }

    /** Eigenvalue of the second difference, 2 − 2 cos(πm/n). */
    double eigenvalue(int p) {
        double sine = Math.sin(Math.PI * mode(p) / (2 * n));
        return 4 * sine * sine;
    }

    /** Coefficients by mode in y and mode in x, of values by row and column; {@code scratch} is of the same size. */
    void forward(double[] values, double[] coefficients, double[] scratch) {
        analyse(values, coefficients, scratch);
        transpose(coefficients, scratch);
        analyse(scratch, coefficients, scratch);
        transpose(coefficients, scratch);
        System.arraycopy(scratch, 0, coefficients, 0, n * n);
    }

    /** Values by row and column of coefficients, which are lost. */
    void inverse(double[] coefficients, double[] values, double[] scratch) {
        synthesise(coefficients, scratch, values);
        transpose(scratch, values);
        synthesise(values, scratch, coefficients);
        transpose(scratch, values);
    }

    /** Transforms the columns of {@code in}; {@code folded} may be {@code in}. */
    private void analyse(double[] in, double[] out, double[] folded) {
        for (int j = 0; j < half; j++) {
            int low = j * n;
            int high = (n - 1 - j) * n;
            int difference = (n - 1 - j) * n;
            for (int k = 0; k < n; k++) {
                double a = in[low + k];
                double b = in[high + k];
                folded[low + k] = a + b;
                folded[difference + k] = a - b;
            }
        }
        multiply(byMode, 0, folded, 0, n, out, 0);
        multiply(byMode, half * half, folded, (n - 1) * n, -n, out, half * n);
    }

    /** Undoes {@link #analyse}. */
    private void synthesise(double[] in, double[] out, double[] parts) {
        multiply(byCell, 0, in, 0, n, parts, 0);
        multiply(byCell, half * half, in, half * n, n, parts, half * n);
        for (int j = 0; j < half; j++) {
            int even = j * n;
            int odd = (half + j) * n;
            int high = (n - 1 - j) * n;
            for (int k = 0; k < n; k++) {
                double a = parts[even + k];
                double b = parts[odd + k];
                out[even + k] = a + b;
                out[high + k] = a - b;
            }
        }
    }

    /** out = table · in for half × half and half × n; rows of {@code in} are {@code stride} apart. */
    private void multiply(double[] table, int t, double[] in, int first, int stride, double[] out, int to) {
        for (int m = 0; m < half; m++) {
            int o = to + m * n;
            int c = t + m * half;
            for (int j = 0; j < half; j += 4) {
                double c0 = table[c + j];
                double c1 = table[c + j + 1];
                double c2 = table[c + j + 2];
                double c3 = table[c + j + 3];
                int i0 = first + j * stride;
                int i1 = i0 + stride;
                int i2 = i1 + stride;
                int i3 = i2 + stride;
                if (j == 0) {
                    for (int k = 0; k < n; k++) {
                        out[o + k] = c0 * in[i0 + k] + c1 * in[i1 + k] + c2 * in[i2 + k] + c3 * in[i3 + k];
                    }
                } else {
                    for (int k = 0; k < n; k++) {
                        out[o + k] += c0 * in[i0 + k] + c1 * in[i1 + k] + c2 * in[i2 + k] + c3 * in[i3 + k];
                    }
                }
            }
        }
    }

    private void transpose(double[] in, double[] out) {
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                out[c * n + r] = in[r * n + c];
            }
        }
    }
}
