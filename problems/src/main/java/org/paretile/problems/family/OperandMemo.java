package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.accuracy.Adc;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.DotProduct;
import org.paretile.models.accuracy.OperandEncoding;
import org.paretile.models.accuracy.OperandTable;
import org.paretile.models.accuracy.StoredWeights;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.ValueHistogram;
import org.paretile.problems.family.CimMacroModel.Accuracy;
import org.paretile.problems.family.CimMacroModel.Slicing;

/**
 * What depends on the values of the tensors and on a few genes only: how encodings slice them, and how accurate their dot
 * products are. Each is computed once.
 */
final class OperandMemo {
    /** Accuracy beyond this means nothing: every layer computes exactly. */
    private static final double CAP_DB = 200;

    private final CimMacroGenes genes;
    private final Network network;
    private final CimMacroGenes.GeneKey slicingKey;
    private final CimMacroGenes.GeneKey accuracyKey;
    private final Memo<Slicing> slicings;
    private final Memo<Accuracy> accuracies;
    private final Map<Operand, OperandTable> tables = new ConcurrentHashMap<>();

    private final Memo<Operands> all;
    private final CimMacroGenes.GeneKey allKey;
    private final CellErrors errors;
    private final Map<Stored, StoredWeights> stored = new ConcurrentHashMap<>();

    /**
     * What of a design depends on the values of the tensors.
     *
     * @param quantised accuracy of operands and converters alone
     * @param noisy with the errors of cells and bit lines; null if the cells cannot hold the operands
     * @param objection why the cells cannot hold the operands; empty if they can
     */
    record Operands(Slicing slicing, Accuracy quantised, @Nullable Accuracy noisy, String objection) {}

    private record Stored(OperandTable weights, Device device) {}

    private record Operand(ValueHistogram histogram, int bits, OperandEncoding encoding, int sliceBits) {}

    OperandMemo(CimMacroGenes genes, Network network, CellErrors errors) {
        this.errors = errors;
        this.genes = genes;
        this.network = network;
        slicingKey = genes.slicingKey();
        accuracyKey = genes.accuracyKey();
        slicings = new Memo<>(slicingKey.size(), this::computeSlicing);
        accuracies = new Memo<>(accuracyKey.size(), this::computeQuantised);
        allKey = genes.noisyAccuracyKey();
        all = new Memo<>(allKey.size(), this::compute);
    }

    /** How a genome's operands are sliced and how accurate they are. */
    Operands of(int[] genome) {
        return all.get(allKey.of(genome, genes.bitsPerCell(genome)), genome);
    }

    private Operands compute(int[] genome) {
        int cellBits = genes.bitsPerCell(genome);
        Slicing slicing = slicings.get(slicingKey.of(genome, cellBits), genome);
        Accuracy quantised = accuracies.get(accuracyKey.of(genome, cellBits), genome);
        Device device;
        try {
            device = device(genome);
        } catch (IllegalArgumentException e) { // a cell that does not hold its value that long
            return new Operands(slicing, quantised, null, String.valueOf(e.getMessage()));
        }
        return new Operands(slicing, quantised, accuracy(genome, device), "");
    }

    private Device device(int[] genome) {
        String cell = genes.device.of(genome);
        double ageS = CellErrors.dynamic(cell) ? genes.refreshS.of(genome) : genes.ageS.of(genome);
        return errors.device(cell, genes.cellErrors.of(genome), ageS, genes.temperatureC.of(genome),
                genes.irDrop.of(genome), genes.bitsPerCell(genome));
    }

    /** How the genes of a design encode and slice operands. */
    private record Format(Encoding inputs, Encoding weights, int inputBits, int weightBits, int dacBits, int cellBits) {}

    private Format format(int[] genome) {
        return new Format(encoding(genes.inputEncoding.of(genome)), encoding(genes.weightEncoding.of(genome)),
                genes.inputBits.whole(genome), genes.weightBits.whole(genome), genes.dacBits.whole(genome),
                genes.bitsPerCell(genome));
    }

    private Slicing computeSlicing(int[] genome) {
        Format f = format(genome);
        List<Layer> layers = network.layers();
        LayerLoad[] loads = new LayerLoad[layers.size()];
        int mostInputBits = 1;
        int mostWeightBits = 1;
        for (int i = 0; i < loads.length; i++) {
            Layer layer = layers.get(i);
            LayerShape shape = layer.shape();
            int codedInput = f.inputs().encodedBits(f.inputBits(), layer.inputs().signed());
            int codedWeight = f.weights().encodedBits(f.weightBits(), layer.weights().signed());
            mostInputBits = Math.max(mostInputBits, codedInput);
            mostWeightBits = Math.max(mostWeightBits, codedWeight);
            loads[i] = new LayerLoad(count(shape.dotLength(), layer), count(shape.m(), layer), shape.vectors() / shape.g(),
                    count(shape.g(), layer), codedInput, codedWeight,
                    f.inputs().levels(layer.inputs(), codedInput, Math.min(f.dacBits(), codedInput)).mean(),
                    f.weights().levels(layer.weights(), codedWeight, Math.min(f.cellBits(), codedWeight)).mean());
        }
        return new Slicing(loads, mostInputBits, mostWeightBits);
    }

    private Accuracy computeQuantised(int[] genome) {
        return accuracy(genome, Device.IDEAL);
    }

    private Accuracy accuracy(int[] genome, Device device) {
        Format f = format(genome);
        int rows = genes.rows.whole(genome);
        Adc adc = new Adc(genes.adcBits.whole(genome), window(genes.adcRange.of(genome)), Adc.Step.WHOLE_COUNTS);
        double worstDb = CAP_DB;
        double noise = 0;
        double macs = 0;
        for (Layer layer : network.layers()) {
            OperandTable inputTable = table(layer.inputs(), f.inputBits(),
                    OperandEncoding.ofInputs(f.inputs(), layer.inputs().signed()), f.dacBits());
            OperandTable weightTable = table(layer.weights(), f.weightBits(), OperandEncoding.ofWeights(f.weights(),
                    layer.weights().signed(), OperandEncoding.Subtraction.DIGITAL), f.cellBits());
            StoredWeights cells = stored.computeIfAbsent(new Stored(weightTable, device),
                    s -> StoredWeights.of(s.weights(), s.device()));
            double db = Math.min(CAP_DB, new DotProduct(inputTable, cells, layer.shape().dotLength(), rows, adc).fast().totalSnrDb());
            worstDb = Math.min(worstDb, db);
            noise += layer.shape().macs() * Math.pow(10, -db / 10);
            macs += layer.shape().macs();
        }
        return new Accuracy(worstDb, -10 * Math.log10(noise / macs));
    }

    private OperandTable table(ValueHistogram histogram, int bits, OperandEncoding encoding, int sliceBits) {
        return tables.computeIfAbsent(new Operand(histogram, bits, encoding, sliceBits),
                o -> OperandTable.of(o.histogram(), o.bits(), o.encoding(), o.sliceBits()));
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

    private static Adc.Window window(String name) {
        return switch (name) {
            case FOUR_SIGMA -> new Adc.PerSlicePair(4);
            case FOUR_SIGMA_SHARED -> new Adc.Shared(4);
            default -> new Adc.FullRange();
        };
    }
}
