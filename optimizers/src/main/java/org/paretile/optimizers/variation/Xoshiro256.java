package org.paretile.optimizers.variation;

/**
 * Random generator xoshiro256++ (Blackman and Vigna, ACM TOMS 2021), seeded by SplitMix64 (Steele et al., OOPSLA 2014).
 * One a search: the numbers depend on the seed alone, not on the Java version. Not for several threads.
 */
public final class Xoshiro256 {
    private static final double UNIT = 0x1.0p-53;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    /** A generator of its own for that seed. */
    public Xoshiro256(long seed) {
        long state = seed;
        s0 = mix(state += GOLDEN);
        s1 = mix(state += GOLDEN);
        s2 = mix(state += GOLDEN);
        s3 = mix(state + GOLDEN);
    }

    /** A generator in that state. */
    Xoshiro256(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** One number of SplitMix64. */
    static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** 64 random bits. */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in 0 … bound − 1; bound ≥ 1. Without bias (Lemire, ACM TOMACS 2019). */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = 0x100000000L % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Uniform in 0 … bound − 1; bound ≥ 1. Without bias. */
    public long nextLong(long bound) {
        long mask = -1L >>> Long.numberOfLeadingZeros(bound | 1);
        long value = nextLong() & mask;
        while (value >= bound) {
            value = nextLong() & mask;
        }
        return value;
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** True in half of the cases. */
    public boolean nextBoolean() {
        return nextLong() < 0;
    }
}
