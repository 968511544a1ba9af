package org.paretile.problems.metric;

import java.math.BigDecimal;

/** Numbers as text. */
public final class Numbers {
    private Numbers() {}

    /** The shortest text that reads back to the same number: {@code 64}, {@code 0.85}, {@code 1.0E-12}. */
    public static String shortest(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e9
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
