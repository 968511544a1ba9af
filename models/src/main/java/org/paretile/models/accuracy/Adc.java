package org.paretile.models.accuracy;

/**
 * The converter that digitises the sum of a column.
 *
 * @param bits resolution, 1 to 20
 * @param window which sums it can tell apart
 * @param step how its step relates to one count, the smallest difference of two sums
 * @param shared what the converter that the two columns of a differential weight share must span
 */
public record Adc(int bits, Window window, Step step, SharedRange shared) {

    private static final double LEAST_SIGMAS = 3;
    private static final int MOST_BITS = 20;
    /** 2^−bits. */
    private static final double[] PER_CODE = new double[MOST_BITS + 1];

    static {
        for (int b = 0; b <= MOST_BITS; b++) {
            PER_CODE[b] = Math.scalb(1.0, -b);
        }
    }

    /** Refuses a resolution out of range. */
    public Adc {
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("ADC bits are " + bits + "; give 1 to 20");
        }
    }

    /** A converter that spans both {@link SharedRange#CONVERTERS} of a differential weight, as it was simulated. */
    public Adc(int bits, Window window, Step step) {
        this(bits, window, step, SharedRange.CONVERTERS);
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
     * offset).
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

    /**
     * Range of the converter shared by the two columns of a weight in {@link OperandEncoding#DIFFERENTIAL} layout. The
     * two differ if the windows of the columns do.
     */
    public enum SharedRange {
        /**
         * All codes that a converter of its own would give either column. Two windows one count apart cost a step of
         * two counts where one would do; this is the converter of the Monte Carlo simulation.
         */
        CONVERTERS,
        /** The two windows: no code is spent on sums outside both, and accuracy has fewer jumps. Better for a search. */
        WINDOWS
    }

    /** Whether its step is whole counts and its window at least three sigma: what the model was compared with simulation for. */
    boolean trimmed() {
        return step != Step.REAL && switch (window) {
            case FullRange() -> true;
            case PerSlicePair(double sigmas) -> sigmas >= LEAST_SIGMAS;
            case Shared(double sigmas) -> sigmas >= LEAST_SIGMAS;
        };
    }

    /**
     * Bits of a converter that costs at most {@code lossDb} of the analogue signal-to-noise ratio, clipping at four sigma:
     * (SNR + 7.2 − γ − 10 log₁₀(1 − 10<sup>−γ/10</sup>))/6, rounded up (minimum-precision criterion of Gonugondla et al.,
     * ICCAD 2020). Independent of the rows summed; where its step would be below one count, fewer bits do. A place for a
     * search to start from.
     *
     * @throws IllegalArgumentException if the loss is not positive
     */
    public static int bitsFor(double analogueSnrDb, double lossDb) {
        if (!(lossDb > 0) || !Double.isFinite(analogueSnrDb)) {
            throw new IllegalArgumentException("bits for a loss of " + lossDb + " dB at an analogue SNR of " + analogueSnrDb
                    + " dB are not bounded; allow a positive loss, 0.5 dB is usual, and give a finite SNR");
        }
        double bits = (analogueSnrDb + 7.2 - lossDb - 10 * Math.log10(1 - Math.pow(10, -lossDb / 10))) / 6;
        return (int) Math.clamp(Math.ceil(bits), 1, 20);
    }

    /** Step in counts of a converter for sums from {@code low} to {@code high} counts. */
    double stepFor(double low, double high) {
        int codes = 1 << bits;
        return switch (step) {
            case WHOLE_COUNTS -> atLeastOne(Math.ceil((high - low + 1) * PER_CODE[bits]));
            case POWER_OF_TWO_COUNTS -> powerOfTwoAtLeast((high - low) / (codes - 1));
            case REAL -> atLeastOne((high - low) / (codes - 1));
        };
    }

    private static double atLeastOne(double value) {
        return value > 1 ? value : 1;
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
