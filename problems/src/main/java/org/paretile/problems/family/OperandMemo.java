package org.paretile.problems.family;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.workload.Network;
import org.paretile.problems.family.CircuitGenes.Slicing;

/**
 * What depends on the values of the tensors and on a few genes only: how encodings slice them, and how accurate their dot
 * products are. Each is computed once.
 */
final class OperandMemo {
    private final CimMacroGenes genes;
    private final NetworkDots dots;
    private final CellErrors errors;
    private final Genes.Key slicingKey;
    private final Genes.Key idealKey;
    private final Genes.Key allKey;
    private final Memo<Slicing> slicings;
    private final Memo<List<LayerAccuracy>> ideals;
    private final Memo<Operands> all;

    /**
     * What of a design depends on the values of the tensors.
     *
     * @param accuracy null if the cells cannot hold the operands
     * @param objection why the cells cannot hold the operands; empty if they can
     */
    record Operands(Slicing slicing, @Nullable Accuracy accuracy, String objection) {}

    OperandMemo(CimMacroGenes genes, Network network, NetworkDots dots, CellErrors errors) {
        this.genes = genes;
        this.dots = dots;
        this.errors = errors;
        slicingKey = genes.slicingKey();
        idealKey = genes.accuracyKey();
        allKey = genes.noisyAccuracyKey();
        slicings = new Memo<>(slicingKey.size(),
                genome -> genes.circuit.slicing(genome, network.layers(), genes.bitsPerCell(genome)));
        ideals = new Memo<>(idealKey.size(), genome -> layers(genome, Device.IDEAL));
        all = new Memo<>(allKey.size(), this::compute);
    }

    /** How a genome's operands are sliced and how accurate they are. */
    Operands of(int[] genome) {
        return all.get(allKey.of(genome, genes.bitsPerCell(genome)), genome);
    }

    /** Accuracy of every layer with the errors of the cells. */
    List<LayerAccuracy> layers(int[] genome) {
        return layers(genome, device(genome));
    }

    private Operands compute(int[] genome) {
        int cellBits = genes.bitsPerCell(genome);
        Slicing slicing = slicings.get(slicingKey.of(genome, cellBits), genome);
        Device device;
        try {
            device = device(genome);
        } catch (IllegalArgumentException e) { // a cell that does not hold its value that long
            return new Operands(slicing, null, String.valueOf(e.getMessage()));
        }
        List<LayerAccuracy> ideal = ideals.get(idealKey.of(genome, cellBits), genome);
        return new Operands(slicing, Accuracy.of(ideal, layers(genome, device)), "");
    }

    private Device device(int[] genome) {
        return genes.circuit.device(genome, errors, genes.device.of(genome), genes.bitsPerCell(genome));
    }

    private List<LayerAccuracy> layers(int[] genome, Device device) {
        NetworkDots.Format format = genes.circuit.format(genome, genes.bitsPerCell(genome));
        return dots.layers(layer -> format, device);
    }
}
