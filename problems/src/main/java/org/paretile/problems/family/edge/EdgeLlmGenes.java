package org.paretile.problems.family.edge;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.Clocks;
import org.paretile.models.chiplet.Die;
import org.paretile.models.chiplet.StackOrder;
import org.paretile.models.chiplet.Store;
import org.paretile.models.network.Packaging;
import org.paretile.models.system.DieOrder;
import org.paretile.models.system.Mounting;
import org.paretile.models.thermal.Arrangement;
import org.paretile.problems.family.Genes;
import org.paretile.problems.family.Genes.Amounts;
import org.paretile.problems.family.Genes.Words;
import org.paretile.problems.space.DesignSpace;

/** Turns a genome into a {@link ChipletDesign} and its {@link Mounting}. */
final class EdgeLlmGenes {
    private final DieGenes fixed;
    private final DieGenes semiStatic;
    private final DieGenes dynamic;
    private final Amounts staticChiplets;
    private final Amounts sramRatio;
    private final Amounts logicNode;
    private final Amounts inputBits;
    private final Amounts weightBits;
    private final Amounts readoutMux;
    private final Amounts peBus;
    private final Amounts chipletBus;
    private final Words packaging;
    private final Words stackOrder;
    private final Words store;
    private final Amounts batch;
    private final Words pipelineParallel;
    private final List<Amounts> clocks;
    private final List<Amounts> scales;
    private final Words cooling;
    private final Words arrangement;
    private final Words dieOrder;
    private final Amounts dieGapMm;
    private final Words bonding;

    EdgeLlmGenes(DesignSpace space, boolean published) {
        Genes genes = new Genes(space);
        fixed = new DieGenes(genes, EdgeLlmParameters.KINDS.get(0));
        semiStatic = new DieGenes(genes, EdgeLlmParameters.KINDS.get(1));
        dynamic = new DieGenes(genes, EdgeLlmParameters.KINDS.get(2));
        staticChiplets = genes.amounts(EdgeLlmParameters.STATIC_CHIPLETS);
        sramRatio = genes.amounts(EdgeLlmParameters.SRAM_RATIO);
        logicNode = genes.amounts(EdgeLlmParameters.LOGIC_NODE);
        inputBits = genes.amounts(EdgeLlmParameters.INPUT_BITS);
        weightBits = genes.amounts(EdgeLlmParameters.WEIGHT_BITS);
        readoutMux = genes.amounts(EdgeLlmParameters.READOUT_MUX);
        peBus = genes.amounts(EdgeLlmParameters.PE_BUS);
        chipletBus = genes.amounts(EdgeLlmParameters.CHIPLET_BUS);
        packaging = genes.words(EdgeLlmParameters.PACKAGE);
        stackOrder = genes.words(EdgeLlmParameters.STACK_ORDER);
        store = genes.words(EdgeLlmParameters.STORE);
        batch = genes.amounts(EdgeLlmParameters.BATCH);
        pipelineParallel = genes.words(EdgeLlmParameters.PIPELINE_PARALLEL);
        clocks = List.of(genes.amounts(EdgeLlmParameters.EDRAM_CLOCK), genes.amounts(EdgeLlmParameters.RRAM_CLOCK),
                genes.amounts(EdgeLlmParameters.NOP_CLOCK_2D), genes.amounts(EdgeLlmParameters.NOP_CLOCK_2_5D),
                genes.amounts(EdgeLlmParameters.NOP_CLOCK_3D));
        cooling = genes.words(EdgeLlmParameters.COOLING);
        arrangement = genes.words(EdgeLlmParameters.ARRANGEMENT);
        dieOrder = genes.words(EdgeLlmParameters.DIE_ORDER);
        dieGapMm = genes.amounts(EdgeLlmParameters.DIE_GAP);
        bonding = genes.words(EdgeLlmParameters.BONDING);
        scales = published ? List.of(genes.amounts(EdgeLlmParameters.SCALE_NOC), genes.amounts(EdgeLlmParameters.SCALE_NOP)) : List.of();
    }

    /** How the dies are put into their package. */
    Mounting mounting(int[] genome) {
        return new Mounting(cooling.of(genome), of(Arrangement.values(), EdgeLlmParameters::word, arrangement.of(genome)),
                of(DieOrder.values(), DieOrder::label, dieOrder.of(genome)), dieGapMm.of(genome) * 1e-3,
                bonding.of(genome).equals(EdgeLlmParameters.WAFER_TO_WAFER));
    }

    ChipletDesign design(int[] genome) {
        return new ChipletDesign(fixed.die(genome), semiStatic.die(genome), dynamic.die(genome), logicNode.whole(genome),
                inputBits.whole(genome), weightBits.whole(genome), readoutMux.whole(genome), peBus.whole(genome),
                chipletBus.whole(genome), sramRatio.of(genome), staticChiplets.whole(genome), batch.whole(genome),
                pipelineParallel.of(genome).equals(EdgeLlmParameters.YES),
                of(Store.values(), Store::label, store.of(genome)),
                of(Packaging.values(), EdgeLlmParameters::word, packaging.of(genome)),
                of(StackOrder.values(), StackOrder::label, stackOrder.of(genome)),
                new Clocks(clocks.get(0).of(genome), clocks.get(1).of(genome), clocks.get(2).of(genome), clocks.get(3).of(genome),
                        clocks.get(4).of(genome)),
                scales.isEmpty() ? 1 : scales.get(0).whole(genome), scales.isEmpty() ? 1 : scales.get(1).whole(genome));
    }

    private static <T> T of(T[] values, Function<T, String> label, String word) {
        return Arrays.stream(values).filter(v -> label.apply(v).equals(word)).findFirst().orElseThrow();
    }

    /** The genes of one kind of die. */
    private static final class DieGenes {
        private final Words cell;
        private final List<Amounts> sizes;

        DieGenes(Genes genes, String kind) {
            cell = genes.words(kind + ".cell");
            sizes = List.of("node", "subarray_height", "subarray_width", "pe_height", "pe_width", "chiplet_height", "chiplet_width")
                    .stream().map(name -> genes.amounts(kind + "." + name)).toList();
        }

        Die die(int[] genome) {
            return new Die(Cell.of(cell.of(genome)), sizes.get(0).whole(genome), sizes.get(1).whole(genome), sizes.get(2).whole(genome),
                    sizes.get(3).whole(genome), sizes.get(4).whole(genome), sizes.get(5).whole(genome), sizes.get(6).whole(genome));
        }
    }
}
