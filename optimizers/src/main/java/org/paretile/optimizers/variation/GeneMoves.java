package org.paretile.optimizers.variation;

/** Moves of a single gene with {@code n} values 0 … n − 1. None of them prefers a value: uniform genes stay uniform. */
final class GeneMoves {
    /** Half-width beyond the parents at which a blend keeps their variance: (√3 − 1)/2 (Deb 2001, section 4.3). */
    private static final double VARIANCE_KEEPING = 0.3660254037844386;

    private GeneMoves() {}

    /** Another value, each as likely; n ≥ 2. */
    static int reset(int value, int n, Xoshiro256 random) {
        int other = random.nextInt(n - 1);
        return other < value ? other : other + 1;
    }

    /**
     * A step up or down, each as likely, of size {@code 2^e … 2^(e+1) − 1} with every octave {@code e} as likely: mostly
     * small, sometimes across the range. The range mirrors at −½ and n − ½, which makes the move x → y as likely as
     * y → x. May return the same value at an end; n ≥ 2.
     */
    static int creep(int value, int n, Xoshiro256 random) {
        if (n == 2) {
            return 1 - value;
        }
        int octaves = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
        int octave = random.nextInt(octaves);
        int step = (1 << octave) + (octave == 0 ? 0 : random.nextInt(1 << octave));
        return mirror(random.nextBoolean() ? value + step : value - step, n);
    }

    private static int mirror(int value, int n) {
        int folded = value;
        while (folded < 0 || folded >= n) {
            folded = folded < 0 ? -1 - folded : 2 * n - 1 - folded;
        }
        return folded;
    }

    /**
     * First of two blended genes; the second is {@code a + b} minus the first, so that their sum, and with it the mean of
     * a population, stays. Uniform between the parents and a little beyond, as far as both children stay in range
     * (Eshelman and Schaffer 1993, blend crossover).
     */
    static int blend(int a, int b, int n, Xoshiro256 random) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int beyond = Math.min((int) Math.round(VARIANCE_KEEPING * (high - low)), Math.min(low, n - 1 - high));
        return low - beyond + random.nextInt(high - low + 2 * beyond + 1);
    }
}
