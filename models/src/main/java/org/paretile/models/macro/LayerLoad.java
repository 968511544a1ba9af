package org.paretile.models.macro;

import org.paretile.models.technology.Require;

/**
 * One layer as a macro sees it: for each group, {@code vectors} products of an M × K weight matrix with a vector. Build it once per
 * layer and way of slicing.
 *
 * @param k inputs of one output of one group: C·R·S of a convolution
 * @param m outputs of one group
 * @param vectors input vectors: N·P·Q of a convolution
 * @param groups groups with weights and inputs of their own
 * @param inputBits bits of an encoded input: 2B for two-part (differential) encoding of a signed input, B + 1 for ±1 bits, else B
 * @param weightBits bits of an encoded weight, in the same sense
 * @param meanInput mean level of an input slice as a share of its full scale, in [0, 1]
 * @param meanCell mean level of a cell as a share of its full scale, in [0, 1]
 */
public record LayerLoad(int k, int m, long vectors, int groups, int inputBits, int weightBits, double meanInput, double meanCell) {
    public LayerLoad {
        Require.within(k, 1, 1 << 24, "inputs per output k");
        Require.within(m, 1, 1 << 24, "outputs per group m");
        Require.within(vectors, 1, 1L << 40, "vectors");
        Require.within(groups, 1, 1 << 24, "groups");
        Require.within(inputBits, 1, 64, "encoded input bits");
        Require.within(weightBits, 1, 64, "encoded weight bits");
        Require.within((double) k * m * groups, 1, 1e15, "weights of the layer (k·m·groups)");
        Require.within(meanInput, 0.0, 1.0, "mean input level");
        Require.within(meanCell, 0.0, 1.0, "mean cell level");
    }

    /** Arrays of that size that its weights occupy: as many hold it without rewriting weights. */
    public long tiles(int rows, int columns, int bitsPerCell) {
        int slicedM = m * Math.ceilDiv(weightBits, bitsPerCell);
        return (long) groups * Math.ceilDiv(k, rows) * Math.ceilDiv(slicedM, columns);
    }
}
