package org.paretile.models.accuracy;

/**
 * The converter that digitises the sum of a column.
 *
 * @param bits resolution, 1 to 20
 * @param window which sums it can tell apart
 * @param step how its step relates to one count, the smallest difference of two sums
 */
public record Adc(int bits, Window window, Step step) {

    /** Refuses a resolution out of range. */
    public Adc {
        if (bits < 1 || bits > 20) {
            throw new IllegalArgumentException("ADC bits are " + bits + "; give 1 to 20");
        }
    }

    /** A converter over all possible sums, with a step of whole counts. */
    public static Adc fullRange(int bits) {
        return new Adc(bits, new FullRange(), Step.WHOLE_COUNTS);
    }

    /** The sums between which a converter resolves; what lies outside is clipped. */
    public sealed interface Window permits FullRange, PerSlicePair, Shared {}

    /** Every possible sum. */
    public record FullRange() implements Window {}

    /**
     * Mean ± {@code sigmas} standard deviations of each pair of input and weight slice (programmable reference and
     * offset). The two columns of a differential weight share a converter whose range spans both.
     */
    public record PerSlicePair(double sigmas) implements Window {
        /** Refuses a window without width. */
        public PerSlicePair {
            requireWidth(sigmas);
        }
    }

    /** From zero to the largest mean + {@code sigmas} standard deviations of all pairs (fixed reference). */
    public record Shared(double sigmas) implements Window {
        /** Refuses a window without width. */
        public Shared {
            requireWidth(sigmas);
        }
    }

    /** How finely a converter may be set; never finer than one count. */
    public enum Step {
        /** A whole number of counts: the default, the reference trimmed to a count. */
        WHOLE_COUNTS,
        /** A power of two counts. */
        POWER_OF_TWO_COUNTS,
        /** Whatever fills the window. */
        REAL
    }

    /** Step in counts of a converter for sums from {@code low} to {@code high} counts. */
    double stepFor(double low, double high) {
        double codes = Math.scalb(1.0, bits);
        return switch (step) {
            case WHOLE_COUNTS -> Math.max(1, Math.ceil((high - low + 1) / codes));
            case POWER_OF_TWO_COUNTS -> powerOfTwoAtLeast((high - low) / (codes - 1));
            case REAL -> Math.max(1, (high - low) / (codes - 1));
        };
    }

    private static double powerOfTwoAtLeast(double value) {
        if (value <= 1) {
            return 1;
        }
        double power = Math.scalb(1.0, Math.getExponent(value));
        return power < value ? 2 * power : power;
    }

    private static void requireWidth(double sigmas) {
        if (!(sigmas > 0 && sigmas <= 100)) {
            throw new IllegalArgumentException("ADC window is " + sigmas
                    + " standard deviations to either side; give a number above 0, 4 is a safe choice");
        }
    }
}
