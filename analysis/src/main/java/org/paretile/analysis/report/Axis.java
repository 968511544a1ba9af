package org.paretile.analysis.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An axis, linear or logarithmic, with ticks at 1, 2 or 5 times a power of ten.
 *
 * @param low value at its start
 * @param high value at its end, above {@code low}
 * @param from place of its start
 * @param to place of its end
 * @param logarithmic whether equal distances are equal ratios; {@code low} is above 0 then
 */
record Axis(double low, double high, double from, double to, boolean logarithmic) {
    private static final double ROOM = 0.04;
    /** Ratio of the ends from which on a logarithm shows more. */
    private static final double WIDE = 12;
    /** Ratio of the ends from which on powers of ten are ticks enough. */
    private static final double VERY_WIDE = 1_000;

    /** A linear axis. */
    Axis(double low, double high, double from, double to) {
        this(low, high, from, to, false);
    }

    /** An axis that shows all values, with a little room at either end. */
    static Axis of(double[] values, double from, double to) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double range = high > low ? high - low : high != 0 ? Math.abs(high) : 1;
        return new Axis(low - ROOM * range, high + ROOM * range, from, to);
    }

    /** As {@link #of}, logarithmic if the values are positive and span more than a power of ten. */
    static Axis fitting(double[] values, double from, double to) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        if (low <= 0 || high / low <= WIDE) {
            return of(values, from, to);
        }
        double room = Math.pow(high / low, ROOM);
        return new Axis(low / room, high * room, from, to, true);
    }

    boolean shows(double value) {
        return value >= low && value <= high;
    }

    double place(double value) {
        double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    double[] places(double[] values) {
        return Arrays.stream(values).map(this::place).toArray();
    }

    /** About five values inside it. */
    double[] ticks() {
        return logarithmic ? logarithmicTicks() : linearTicks();
    }

    private double[] logarithmicTicks() {
        double[] mantissas = high / low > VERY_WIDE ? new double[] {1} : new double[] {1, 2, 5};
        return IntStream.rangeClosed((int) Math.floor(Math.log10(low)), (int) Math.floor(Math.log10(high))).boxed()
                .flatMapToDouble(power -> Arrays.stream(mantissas).map(m -> m * Math.pow(10, power))).filter(this::shows).toArray();
    }

    private double[] linearTicks() {
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
