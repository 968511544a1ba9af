package org.paretile.models.technology;

/** Checks that return what they checked, so that a record can use them in its constructor. */
public final class Require {
    private Require() {}

    /** {@code value}, if finite and above zero. */
    public static double positive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new ModelException(name + " is " + value + "; give a finite number above 0");
        }
        return value;
    }

    /** {@code value}, if finite and not below zero. */
    public static double notNegative(double value, String name) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new ModelException(name + " is " + value + "; give a finite number, 0 or above");
        }
        return value;
    }

    /** {@code value}, if in [{@code low}, {@code high}]. */
    public static double within(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new ModelException(name + " is " + value + "; give a number from " + low + " to " + high);
        }
        return value;
    }

    /** {@code value}, if in [{@code low}, {@code high}]. */
    public static long within(long value, long low, long high, String name) {
        if (value < low || value > high) {
            throw new ModelException(name + " is " + value + "; give a whole number from " + low + " to " + high);
        }
        return value;
    }
}
