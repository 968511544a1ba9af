package org.paretile.models.thermal.spectral;

import java.util.Arrays;

/**
 * Orthonormal cosines on n cells, φ_m(j) = c_m cos(πm(j+½)/n), c_0 = √(1/n), c_m = √(2/n): the discrete cosine transform
 * in which the seven-point operator with insulated sides is diagonal (Strang, SIAM Review 41(1), 1999). Even modes are
 * symmetric about the middle and odd ones antisymmetric, so that half of the work suffices; they are kept apart: position p
 * holds mode 2p in the lower half, mode 2(p − n/2) + 1 in the upper. Values lie by row and column, coefficients by mode in x and
 * then in y. Several layers are transformed at a time, side by side in rows of their own array each: loops of one index over
 * different arrays are what the compiler turns into vector instructions.
 */
final class CosineBasis {
    /** Layers transformed at a time. */
    private static final int TOGETHER = 4;

    private final int n;
    private final int half;
    /** φ_m(j) for j in the lower half, by mode and by cell. */
    private final double[] byMode;
    private final double[] byCell;
    private final double[][] work;
    private final double[][] turned;

    CosineBasis(int n) {
        this.n = n;
        half = n / 2;
        byMode = new double[n * half];
        byCell = new double[n * half];
        work = new double[n][TOGETHER * n];
        turned = new double[n][TOGETHER * n];
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

    /** Adds {@code part} of the cosines in cell {@code j} to the coefficients of a line of cells from {@code at} on. */
    void addCell(double part, int j, double[] line, int at) {
        int row = Math.min(j, n - 1 - j);
        double mirrored = j < half ? part : -part;
        for (int p = 0; p < half; p++) {
            line[at + p] += part * byMode[p * half + row];
            line[at + half + p] += mirrored * byMode[(half + p) * half + row];
        }
    }

    /** Eigenvalue of the second difference, 2 − 2 cos(πm/n). */
    double eigenvalue(int p) {
        double sine = Math.sin(Math.PI * mode(p) / (2 * n));
        return 4 * sine * sine;
    }

    /** Coefficients of the values of layers {@code from} to {@code to} − 1. */
    void forward(double[][] values, double[][] coefficients, int from, int to) {
        for (int first = from; first < to; first += TOGETHER) {
            int layers = Math.min(TOGETHER, to - first);
            gather(values, first, layers, 1);
            analyse(work, turned, layers * n);
            turn(turned, work, layers);
            analyse(work, turned, layers * n);
            scatter(coefficients, first, layers, 1);
        }
    }

    /** Values of the coefficients of layers {@code from} to {@code to} − 1. */
    void inverse(double[][] coefficients, double[][] values, int from, int to) {
        inverse(coefficients, values, from, to, 1);
    }

    /** Values of the coefficients of every {@code step}th layer from {@code from} to {@code to} − 1. */
    void inverse(double[][] coefficients, double[][] values, int from, int to, int step) {
        for (int first = from; first < to; first += TOGETHER * step) {
            int layers = Math.min(TOGETHER, Math.ceilDiv(to - first, step));
            gather(coefficients, first, layers, step);
            synthesise(work, turned, layers * n);
            turn(turned, work, layers);
            synthesise(work, turned, layers * n);
            scatter(values, first, layers, step);
        }
    }

    private void gather(double[][] layer, int first, int layers, int step) {
        for (int l = 0; l < layers; l++) {
            for (int r = 0; r < n; r++) {
                System.arraycopy(layer[first + l * step], r * n, work[r], l * n, n);
            }
        }
    }

    private void scatter(double[][] layer, int first, int layers, int step) {
        for (int l = 0; l < layers; l++) {
            for (int r = 0; r < n; r++) {
                System.arraycopy(turned[r], l * n, layer[first + l * step], r * n, n);
            }
        }
    }

    /** Transforms columns; {@code in} is lost. */
    private void analyse(double[][] in, double[][] out, int width) {
        for (int j = 0; j < half; j++) {
            sumAndDifference(in[j], in[n - 1 - j], in[j], in[n - 1 - j], width);
        }
        for (int m = 0; m < half; m += 2) {
            for (int j = 0; j < half; j += 4) {
                combine(byMode, m * half + j, in[j], in[j + 1], in[j + 2], in[j + 3], out[m], out[m + 1], j == 0, width);
                combine(byMode, (half + m) * half + j, in[n - 1 - j], in[n - 2 - j], in[n - 3 - j], in[n - 4 - j], out[half + m],
                        out[half + m + 1], j == 0, width);
            }
        }
    }

    /** Undoes {@link #analyse}. */
    private void synthesise(double[][] in, double[][] out, int width) {
        for (int j = 0; j < half; j += 2) {
            for (int m = 0; m < half; m += 4) {
                combine(byCell, j * half + m, in[m], in[m + 1], in[m + 2], in[m + 3], out[j], out[j + 1], m == 0, width);
                combine(byCell, (half + j) * half + m, in[half + m], in[half + m + 1], in[half + m + 2], in[half + m + 3], out[n - 1 - j],
                        out[n - 2 - j], m == 0, width);
            }
        }
        for (int j = 0; j < half; j++) {
            sumAndDifference(out[j], out[n - 1 - j], out[j], out[n - 1 - j], width);
        }
    }

    private static void sumAndDifference(double[] a, double[] b, double[] sum, double[] difference, int width) {
        for (int k = 0; k < width; k++) {
            double x = a[k];
            double y = b[k];
            sum[k] = x + y;
            difference[k] = x - y;
        }
    }

    /** Adds four rows to two, with the factors of either from {@code t} on, {@code half} apart; the first time in place of what was there. */
    private void combine(double[] table, int t, double[] a, double[] b, double[] c, double[] d, double[] one, double[] two, boolean anew,
            int width) {
        if (anew) {
            Arrays.fill(one, 0, width, 0);
            Arrays.fill(two, 0, width, 0);
        }
        double a1 = table[t];
        double b1 = table[t + 1];
        double c1 = table[t + 2];
        double d1 = table[t + 3];
        double a2 = table[t + half];
        double b2 = table[t + half + 1];
        double c2 = table[t + half + 2];
        double d2 = table[t + half + 3];
        for (int k = 0; k < width; k++) {
            one[k] += a1 * a[k] + b1 * b[k] + c1 * c[k] + d1 * d[k];
            two[k] += a2 * a[k] + b2 * b[k] + c2 * c[k] + d2 * d[k];
        }
    }

    /** Exchanges rows and columns of every layer. */
    private void turn(double[][] in, double[][] out, int layers) {
        for (int r = 0; r < n; r += 4) {
            double[] r0 = in[r];
            double[] r1 = in[r + 1];
            double[] r2 = in[r + 2];
            double[] r3 = in[r + 3];
            for (int l = 0; l < layers; l++) {
                for (int c = 0, at = l * n, to = at + r; c < n; c++, at++) {
                    double[] column = out[c];
                    column[to] = r0[at];
                    column[to + 1] = r1[at];
                    column[to + 2] = r2[at];
                    column[to + 3] = r3[at];
                }
            }
        }
    }
}
