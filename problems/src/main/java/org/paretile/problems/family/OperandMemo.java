package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.OFFSET;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.accuracy.OperandEncoding.Subtraction;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.Network;
import org.paretile.problems.family.CimMacroModel.Slicing;

/**
 * What depends on the values of the tensors and on a few genes only: how encodings slice them, and how accurate their dot
 * products are. Each is computed once.
 */
final class OperandMemo {
    private final CimMacroGenes genes;
    private final Network network;
    private final NetworkDots dots;
    private final CellErrors errors;
    private final CimMacroGenes.GeneKey slicingKey;
    private final CimMacroGenes.GeneKey idealKey;
    private final CimMacroGenes.GeneKey allKey;
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
        this.network = network;
        this.dots = dots;
        this.errors = errors;
        slicingKey = genes.slicingKey();
        idealKey = genes.accuracyKey();
        allKey = genes.noisyAccuracyKey();
        slicings = new Memo<>(slicingKey.size(), this::computeSlicing);
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
        String cell = genes.device.of(genome);
        double ageS = CellErrors.dynamic(cell) ? genes.refreshS.of(genome) : genes.ageS.of(genome);
        return errors.device(cell, genes.cellErrors.of(genome), ageS, genes.temperatureC.of(genome),
                genes.irDrop.of(genome), genes.bitsPerCell(genome));
    }

    private List<LayerAccuracy> layers(int[] genome, Device device) {
        NetworkDots.Format format = new NetworkDots.Format(false, false, encoding(genes.inputEncoding.of(genome)),
                encoding(genes.weightEncoding.of(genome)), Subtraction.DIGITAL, genes.inputBits.whole(genome),
                genes.weightBits.whole(genome), genes.dacBits.whole(genome), genes.bitsPerCell(genome), genes.rows.whole(genome),
                genes.adcBits.whole(genome), genes.adcRange.of(genome));
        return dots.layers(layer -> format, device);
    }

    private Slicing computeSlicing(int[] genome) {
        Encoding inputs = encoding(genes.inputEncoding.of(genome));
        Encoding weights = encoding(genes.weightEncoding.of(genome));
        int inputBits = genes.inputBits.whole(genome);
        int weightBits = genes.weightBits.whole(genome);
        List<Layer> layers = network.layers();
        LayerLoad[] loads = new LayerLoad[layers.size()];
        int mostInputBits = 1;
        int mostWeightBits = 1;
        for (int i = 0; i < loads.length; i++) {
            Layer layer = layers.get(i);
            LayerShape shape = layer.shape();
            int codedInput = inputs.encodedBits(inputBits, layer.inputs().signed());
            int codedWeight = weights.encodedBits(weightBits, layer.weights().signed());
            mostInputBits = Math.max(mostInputBits, codedInput);
            mostWeightBits = Math.max(mostWeightBits, codedWeight);
            loads[i] = new LayerLoad(count(shape.dotLength(), layer), count(shape.m(), layer), shape.vectors() / shape.g(),
                    count(shape.g(), layer), codedInput, codedWeight,
                    inputs.levels(layer.inputs(), codedInput, Math.min(genes.dacBits.whole(genome), codedInput)).mean(),
                    weights.levels(layer.weights(), codedWeight, Math.min(genes.bitsPerCell(genome), codedWeight)).mean());
        }
        return new Slicing(loads, mostInputBits, mostWeightBits);
    }

    private static int count(long bound, Layer layer) {
        if (bound > Integer.MAX_VALUE) {
            throw new ModelException("layer " + layer.name() + " has a loop of " + bound + " steps, more than a macro model can count",
                    "split the layer");
        }
        return (int) bound;
    }

    private static Encoding encoding(String name) {
        return name.equals(OFFSET) ? Encoding.OFFSET_IF_SIGNED : Encoding.TWO_PART_IF_SIGNED;
    }
}
