package org.paretile.models.chiplet;

import org.paretile.models.network.Packaging;
import org.paretile.models.technology.Require;

/**
 * A package of static, semi-static and dynamic dies. In brackets the entry of 3D-CIMlet's configuration that means the same.
 *
 * @param staticDie die for trained weights
 * @param semiStaticDie die for operands kept for the backward pass
 * @param dynamicDie die for operands used at once
 * @param logicNodeNm node of the logic die, nm ({@code logic_chiplet_technode})
 * @param inputBits bits of an input ({@code BitWidth_in})
 * @param weightBits bits of a weight ({@code BitWidth_weight})
 * @param readoutMux columns that share a converter ({@code subarray_readout_mux})
 * @param peBusBits packet of the network on the die, bits ({@code pe_bus_width_2D})
 * @param chipletBusBits packet and channel of the network between dies, bits ({@code chiplet_bus_width_2D})
 * @param semiStaticSramRatio bits of SRAM buffer per cell of a semi-static die ({@code semistatic_chip_sram_buffer_ratio})
 * @param mostStaticChiplets dies that may hold weights ({@code num_static_chiplet})
 * @param batch samples of a training step ({@code train_batch_size})
 * @param pipelineParallel whether the samples of a step follow each other through the dies ({@code train_pipeline_parallel})
 * @param store where operands wait for the backward pass (options 1 to 3)
 * @param packaging how the dies are put together ({@code Packaging_dimension}: 2 is organic, 2.5 an interposer, 3 a
 *        hybrid-bonded stack)
 * @param stackOrder order of a stack; the tool knows one
 * @param clocks clocks
 * @param nocScale factor by which traces on a die are shortened ({@code scale_noc}); only where traffic is not whole
 * @param nopScale factor by which traces between dies are shortened ({@code scale_nop}); only where traffic is not whole
 */
public record ChipletDesign(Die staticDie, Die semiStaticDie, Die dynamicDie, int logicNodeNm, int inputBits, int weightBits,
        int readoutMux, int peBusBits, int chipletBusBits, double semiStaticSramRatio, int mostStaticChiplets, int batch,
        boolean pipelineParallel, Store store, Packaging packaging, StackOrder stackOrder, Clocks clocks, int nocScale,
        int nopScale) {
    public ChipletDesign {
        Require.within(inputBits, 1, 32, "input bits");
        Require.within(weightBits, 1, 32, "weight bits");
        Require.within(readoutMux, 1, 1 << 14, "readout mux");
        Require.within(peBusBits, 1, 1 << 16, "PE bus in bits");
        Require.within(chipletBusBits, 1, 1 << 16, "chiplet bus in bits");
        Require.within(semiStaticSramRatio, 0.0, 16.0, "SRAM ratio of the semi-static die");
        Require.within(mostStaticChiplets, 1, 10_000, "most static chiplets");
        Require.within(batch, 1, 1 << 20, "batch");
        Require.within(nocScale, 1, 1 << 24, "scale of the traces on a die");
        Require.within(nopScale, 1, 1 << 24, "scale of the traces between dies");
    }

    /** The default configuration of 3D-CIMlet in the package {@code packaging}. */
    public static ChipletDesign published(Packaging packaging) {
        return new ChipletDesign(
                new Die(Cell.RRAM, 40, 256, 256, 8, 8, 4, 4),
                new Die(Cell.EDRAM, 40, 256, 256, 16, 8, 4, 8),
                new Die(Cell.EDRAM, 14, 128, 128, 8, 8, 1, 1),
                40, 8, 8, 8, 256, 32, 1.0 / 16, 500, 16, false, Store.REFRESHED, packaging, StackOrder.DYNAMIC_MIDDLE,
                Clocks.published(), 10_000, 100);
    }

    /** The same package with other dies. */
    public ChipletDesign withDies(Die otherStatic, Die otherSemiStatic, Die otherDynamic) {
        return new ChipletDesign(otherStatic, otherSemiStatic, otherDynamic, logicNodeNm, inputBits, weightBits, readoutMux, peBusBits,
                chipletBusBits, semiStaticSramRatio, mostStaticChiplets, batch, pipelineParallel, store, packaging, stackOrder, clocks,
                nocScale, nopScale);
    }
}
