package org.paretile.analysis.statistics;

/** Checks on samples. */
final class Samples {
    private Samples() {}

    /** The values, which must be finite. */
    static double[] requireFinite(double[] values, String name) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("value %d of %s is %s; leave it out or give it a finite value"
                        .formatted(i + 1, name, values[i]));
            }
        }
        return values;
    }

    static void requireSome(double[] values, String name) {
        if (requireFinite(values, name).length == 0) {
            throw new IllegalArgumentException(name + " has no value; give at least one");
        }
    }

    static void requirePairs(double[] x, double[] y) {
        requireSome(x, "the first sample");
        requireSome(y, "the second sample");
        if (x.length != y.length) {
            throw new IllegalArgumentException("the samples have %d and %d values; pairs need as many in both".formatted(x.length, y.length));
        }
    }
}
