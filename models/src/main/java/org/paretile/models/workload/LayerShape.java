package org.paretile.models.workload;

/**
 * Loop bounds of a layer, as a convolution with seven loops and groups (Timeloop notation): batch N, input channels C of
 * one group, output channels M of one group, output height and width P and Q, filter height and width R and S, groups G.
 * A linear layer has Q = R = S = 1 and P = number of tokens.
 *
 * @param strideH vertical stride of the filter
 * @param strideW horizontal stride of the filter
 */
public record LayerShape(long n, long c, long m, long p, long q, long r, long s, long g, long strideH, long strideW) {

    private static final String[] NAMES = {"N", "C", "M", "P", "Q", "R", "S", "G", "strideH", "strideW"};

    /** Refuses bounds below one and layers whose number of multiply-accumulates does not fit 63 bits. */
    public LayerShape {
        long[] bounds = {n, c, m, p, q, r, s, g, strideH, strideW};
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] < 1) {
                throw new IllegalArgumentException(NAMES[i] + " is " + bounds[i] + "; a loop bound is at least 1");
            }
        }
        double macs = (double) n * c * m * p * q * r * s * g;
        if (macs > 0x1p62) {
            throw new IllegalArgumentException("the layer needs " + macs
                    + " multiply-accumulates, more than can be counted; check its loop bounds");
        }
    }

    /** A matrix product of {@code vectors} rows of length {@code inner} with a matrix of {@code outputs} columns. */
    public static LayerShape matrix(long vectors, long inner, long outputs) {
        return new LayerShape(1, inner, outputs, vectors, 1, 1, 1, 1, 1, 1);
    }

    /** Length K = C·R·S of one dot product. */
    public long dotLength() {
        return c * r * s;
    }

    /** Input vectors V = N·P·Q·G, each multiplied with M columns. */
    public long vectors() {
        return n * p * q * g;
    }

    /** Output values N·P·Q·G·M. */
    public long outputs() {
        return vectors() * m;
    }

    /** Stationary values C·R·S·M·G. */
    public long weights() {
        return dotLength() * m * g;
    }

    /** Multiply-accumulate operations V·M·K. */
    public long macs() {
        return outputs() * dotLength();
    }
}
