package org.paretile.analysis.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A linear axis with ticks at 1, 2 or 5 times a power of ten.
 *
 * @param low value at its start
 * @param high value at its end, above {@code low}
 * @param from place of its start
 * @param to place of its end
 */
record Axis(double low, double high, double from, double to) {
    private static final double ROOM = 0.04;

    /** An axis that shows all values, with a little room at either end. */
    static Axis of(double[] values, double from, double to) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double range = high > low ? high - low : high != 0 ? Math.abs(high) : 1;
        return new Axis(low - ROOM * range, high + ROOM * range, from, to);
    }

    boolean shows(double value) {
        return value >= low && value <= high;
    }

    double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    double[] places(double[] values) {
        return Arrays.stream(values).map(this::place).toArray();
    }

    /** About five values inside it. */
    double[] ticks() {
        double rough = (high - low) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough / power < 1.5 ? power : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
        int first = (int) Math.ceil(low / step);
        int last = (int) Math.floor(high / step);
        return IntStream.rangeClosed(first, last).mapToDouble(i -> i * step + 0.0).toArray();
    }

    /** A tick in few digits. */
    static String label(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return size >= 1e-3 && size < 1e6 ? rounded.toPlainString() : String.format(Locale.ROOT, "%.3g", value).replaceAll("\\.?0*(e|$)", "$1");
    }
}
