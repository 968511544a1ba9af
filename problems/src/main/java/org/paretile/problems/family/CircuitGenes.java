package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.OperandEncoding.Subtraction;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerShape;
import org.paretile.problems.family.Genes.Amounts;
import org.paretile.problems.family.Genes.Words;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Numbers;

/** The genes of a macro's array and circuit, under the names that a family has for them, and what they mean. */
final class CircuitGenes {
    private static final double LOWEST_SUPPLY = 0.6;
    private static final double HIGHEST_SUPPLY = 1.3;

    final Amounts node;
    final Amounts rows;
    final Amounts columns;
    final Amounts inputBits;
    final Amounts weightBits;
    private final Amounts dacBits;
    private final Words pulses;
    private final Amounts adcBits;
    private final Amounts columnsPerAdc;
    private final Amounts adcRateHz;
    private final Words adcRange;
    private final Amounts outputBits;
    private final Words inputEncoding;
    private final Words weightEncoding;
    private final Amounts supplyV;
    private final Words cellErrors;
    private final Amounts ageS;
    private final Amounts refreshS;
    private final Amounts temperatureC;
    private final Words irDrop;

    /** A network cut into slices: its layers and the widest operands. */
    record Slicing(LayerLoad[] loads, int inputBits, int weightBits) {}

    /** @param names the family's name for a parameter of {@link CimMacroParameters} */
    CircuitGenes(Genes genes, UnaryOperator<String> names) {
        node = genes.amounts(names.apply(NODE));
        rows = genes.amounts(names.apply(ROWS));
        columns = genes.amounts(names.apply(COLUMNS));
        inputBits = genes.amounts(names.apply(INPUT_BITS));
        weightBits = genes.amounts(names.apply(WEIGHT_BITS));
        dacBits = genes.amounts(names.apply(DAC_BITS));
        pulses = genes.words(names.apply(PULSES));
        adcBits = genes.amounts(names.apply(ADC_BITS));
        columnsPerAdc = genes.amounts(names.apply(COLUMNS_PER_ADC));
        adcRateHz = genes.amounts(names.apply(ADC_RATE));
        adcRange = genes.words(names.apply(ADC_RANGE));
        outputBits = genes.amounts(names.apply(OUTPUT_BITS));
        inputEncoding = genes.words(names.apply(INPUT_ENCODING));
        weightEncoding = genes.words(names.apply(WEIGHT_ENCODING));
        supplyV = genes.amounts(names.apply(VOLTAGE));
        cellErrors = genes.words(names.apply(CELL_ERRORS));
        ageS = genes.amounts(names.apply(AGE));
        refreshS = genes.amounts(names.apply(REFRESH));
        temperatureC = genes.amounts(names.apply(TEMPERATURE));
        irDrop = genes.words(names.apply(IR_DROP));
    }

    /** Places of the genes that decide how operands are encoded and sliced. */
    int[] slicingPlaces() {
        return new int[] {inputEncoding.position(), weightEncoding.position(), inputBits.position(), weightBits.position(),
            dacBits.position()};
    }

    /** Places of the genes that decide how accurate dot products are on ideal cells. */
    int[] idealPlaces() {
        return joined(slicingPlaces(), rows.position(), adcBits.position(), adcRange.position());
    }

    /** Places of the genes that decide how accurate dot products are on a cell. */
    int[] accuracyPlaces() {
        return joined(idealPlaces(), cellErrors.position(), ageS.position(), refreshS.position(), temperatureC.position(),
                irDrop.position());
    }

    static int[] joined(int[] places, int... more) {
        return IntStream.concat(IntStream.of(places), IntStream.of(more)).toArray();
    }

    /** How dot products are computed. */
    NetworkDots.Format format(int[] genome, int cellBits) {
        return new NetworkDots.Format(false, false, encoding(inputEncoding.of(genome)), encoding(weightEncoding.of(genome)),
                Subtraction.DIGITAL, inputBits.whole(genome), weightBits.whole(genome), dacBits.whole(genome), cellBits,
                rows.whole(genome), adcBits.whole(genome), adcRange.of(genome));
    }

    /**
     * The errors of cells of that name.
     *
     * @throws IllegalArgumentException if the cell does not hold its value that long
     */
    Device device(int[] genome, CellErrors errors, String cell, int cellBits) {
        double writtenS = CellErrors.dynamic(cell) ? refreshS.of(genome) : ageS.of(genome);
        return errors.device(cell, cellErrors.of(genome), writtenS, temperatureC.of(genome), irDrop.of(genome), cellBits);
    }

    /** Cuts layers into slices. */
    Slicing slicing(int[] genome, List<Layer> layers, int cellBits) {
        Encoding inputs = encoding(inputEncoding.of(genome));
        Encoding weights = encoding(weightEncoding.of(genome));
        LayerLoad[] loads = new LayerLoad[layers.size()];
        int mostInputBits = 1;
        int mostWeightBits = 1;
        for (int i = 0; i < loads.length; i++) {
            Layer layer = layers.get(i);
            LayerShape shape = layer.shape();
            int codedInput = inputs.encodedBits(inputBits.whole(genome), layer.inputs().signed());
            int codedWeight = weights.encodedBits(weightBits.whole(genome), layer.weights().signed());
            mostInputBits = Math.max(mostInputBits, codedInput);
            mostWeightBits = Math.max(mostWeightBits, codedWeight);
            loads[i] = new LayerLoad(count(shape.dotLength(), layer), count(shape.m(), layer), shape.vectors() / shape.g(),
                    count(shape.g(), layer), codedInput, codedWeight,
                    inputs.levels(layer.inputs(), codedInput, Math.min(dacBits.whole(genome), codedInput)).mean(),
                    weights.levels(layer.weights(), codedWeight, Math.min(cellBits, codedWeight)).mean());
        }
        return new Slicing(loads, mostInputBits, mostWeightBits);
    }

    /** Macros of cells of that name. */
    MacroDesign design(int[] genome, String cell, int cellBits, int macros, Slicing slicing) {
        return new MacroDesign(node.whole(genome), cell, rows.whole(genome), columns.whole(genome), cellBits, dacBits.whole(genome),
                pulses.of(genome).equals(SPIKING) ? PulseCoding.SPIKING : PulseCoding.PULSE_WIDTH, adcBits.whole(genome),
                columnsPerAdc.whole(genome), adcRateHz.of(genome), supplyV.of(genome), macros, slicing.inputBits(), slicing.weightBits(),
                outputBits.whole(genome));
    }

    /** Why there can be no such macro in a node that the technology knows; null if there can. */
    Evaluation.@Nullable Infeasible objection(int[] genome, Technology technology) {
        double sharing = columnsPerAdc.of(genome);
        double wide = columns.of(genome);
        if (sharing > wide) {
            return new Evaluation.Infeasible(Numbers.shortest(sharing) + " columns share a converter, but the array has "
                    + Numbers.shortest(wide), sharing / wide - 1);
        }
        double supply = supplyV.of(genome);
        double nominal = technology.node(node.whole(genome)).supplyV();
        double ratio = supply / nominal;
        if (ratio < LOWEST_SUPPLY || ratio > HIGHEST_SUPPLY) {
            return new Evaluation.Infeasible("supply " + Numbers.shortest(supply) + " V is outside "
                    + Numbers.shortest(LOWEST_SUPPLY) + " to " + Numbers.shortest(HIGHEST_SUPPLY) + " times the nominal "
                    + Numbers.shortest(nominal) + " V of the node",
                    Math.max(LOWEST_SUPPLY / ratio, ratio / HIGHEST_SUPPLY) - 1);
        }
        return null;
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
