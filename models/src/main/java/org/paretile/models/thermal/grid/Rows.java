package org.paretile.models.thermal.grid;

/**
 * Loops over rows of numbers in single precision: one index, different arrays, few of them at a time, which is what the compiler turns
 * into vector instructions.
 */
final class Rows {
    private Rows() {}

    /** In single precision. */
    static float[][] narrow(double[][] wide) {
        float[][] narrow = new float[wide.length][wide[0].length];
        for (int a = 0; a < wide.length; a++) {
            narrow(wide[a], narrow[a]);
        }
        return narrow;
    }

    /** In single precision. */
    static void narrow(double[] wide, float[] narrow) {
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) wide[i];
        }
    }

    /** pivot −= up · carry. */
    static void subtract(float[] pivot, float[] up, float[] carry, int from, int to) {
        for (int i = from; i < to; i++) {
            pivot[i] -= up[i] * carry[i];
        }
    }

    /** Pivots become their reciprocals, {@code carry} is {@code up} over the pivot. */
    static void eliminate(float[] pivot, float[] carry, float[] up, int from, int to) {
        for (int i = from; i < to; i++) {
            float inverse = 1 / pivot[i];
            carry[i] = up[i] * inverse;
            pivot[i] = inverse;
        }
    }

    /** In double precision. */
    static void widen(float[] narrow, double[] wide) {
        for (int i = 0; i < wide.length; i++) {
            wide[i] = narrow[i];
        }
    }

    /** y = b · s. */
    static void scale(float[] y, float[] b, float[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = b[i] * s[i];
        }
    }

    /** y = (b + a · u) · s. */
    static void scale(float[] y, float[] b, float[] a, float[] u, float[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = (b[i] + a[i] * u[i]) * s[i];
        }
    }

    /** y = a · u + b · v. */
    static void combine(float[] y, float[] a, float[] u, float[] b, float[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = a[i] * u[i] + b[i] * v[i];
        }
    }

    /** y += u. */
    static void accumulate(float[] y, float[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += u[i];
        }
    }

    /** y += a · u. */
    static void accumulate(float[] y, float[] a, float[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += a[i] * u[i];
        }
    }

    /** y += a · u + b · v. */
    static void accumulate(float[] y, float[] a, float[] u, float[] b, float[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += a[i] * u[i] + b[i] * v[i];
        }
    }
}
