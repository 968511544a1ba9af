package org.paretile.models.chiplet;

/**
 * Silicon of one die, m². Equations: 3D-CIMlet (Du et al., DAC 2025).
 *
 * @param bufferBits bits of the buffer of the die
 * @param arrays subarrays of all PEs
 * @param peBuffers buffers of the PEs
 * @param accumulators those of the PEs and of the die
 * @param trees H-trees of the PEs
 * @param softmax softmax units of the PEs
 * @param buffer buffer of the die
 */
record DieArea(double bufferBits, double arrays, double peBuffers, double accumulators, double trees, double softmax,
        double buffer) {
    /** Cells along the edge of a block of the buffer of a die. */
    static final int BLOCK = 128;
    private static final int PE_BLOCK = 32;

    /** A die of {@code model} whose buffer holds {@code bufferBits}. */
    static DieArea of(DieModel model, double bufferBits, ChipletTechnology technology) {
        LogicData logic = technology.logic();
        Die die = model.die;
        DieNode node = model.dieNode;
        double sramM2 = logic.sramOverhead() * node.sramCellM2();
        double width = bufferWidth(bufferBits);
        double peBuffer = sramM2 * PE_BLOCK * Math.ceil((double) BLOCK / die.peHeight() / PE_BLOCK)
                * PE_BLOCK * Math.ceil(width / die.pes() / die.peWidth() / PE_BLOCK);
        CimArray array = model.areaArray;
        HTree tree = HTree.over(die.peHeight(), die.peWidth(), Math.sqrt(array.areaM2()), die.subarrayHeight(), node, technology);
        double pes = die.pes();
        double accumulator = logic.accumulatorM2(node.nm());
        return new DieArea(bufferBits, pes * die.peHeight() * die.peWidth() * array.areaM2(), pes * peBuffer,
                pes * accumulator + accumulator, pes * tree.areaM2(), pes * logic.softmaxM2(node.nm()),
                sramM2 * width * BLOCK);
    }

    /** The logic die: a buffer and an accumulator. */
    static DieArea logic(double bufferBits, DieNode node, LogicData logic) {
        return new DieArea(bufferBits, 0, 0, logic.accumulatorM2(node.nm()), 0, 0,
                logic.sramOverhead() * node.sramCellM2() * bufferWidth(bufferBits) * BLOCK);
    }

    /** Columns of a buffer of {@value #BLOCK} rows, in whole blocks. */
    static double bufferWidth(double bits) {
        return BLOCK * Math.ceil(bits / BLOCK / BLOCK);
    }

    double totalM2() {
        return arrays + peBuffers + accumulators + trees + softmax + buffer;
    }

    /** The buffer of a die of {@code pes} PEs, with the accumulator of the die, m². */
    double bufferM2(int pes) {
        return buffer + accumulators / (pes + 1);
    }

    /** Bits of SRAM on the die. */
    double sramBits(double cellM2) {
        return (buffer + peBuffers) / cellM2;
    }
}
