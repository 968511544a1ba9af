package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import java.util.List;
import org.paretile.problems.space.DesignSpace;

/** The genes of {@link CimMacroFamily}, read without looking up names. */
final class CimMacroGenes {
    final Words device;
    final Amounts node;
    final Amounts rows;
    final Amounts columns;
    final Amounts dacBits;
    final Words pulses;
    final Amounts adcBits;
    final Amounts columnsPerAdc;
    final Amounts adcRateHz;
    final Words adcRange;
    final Amounts inputBits;
    final Amounts weightBits;
    final Amounts outputBits;
    final Words inputEncoding;
    final Words weightEncoding;
    final Amounts supplyV;
    final Words fit;
    final Amounts macros;
    final Words cellErrors;
    final Amounts ageS;
    final Amounts refreshS;
    final Amounts temperatureC;
    final Words irDrop;
    final Words packaging;
    private final Amounts bitsPerCell;
    private final DesignSpace space;

    /** A parameter whose values are names. */
    record Words(int position, List<String> values) {
        String of(int[] genome) {
            return values.get(genome[position]);
        }
    }

    /** A parameter whose values are numbers. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never changed
    record Amounts(int position, double[] values) {
        double of(int[] genome) {
            return values[genome[position]];
        }

        int whole(int[] genome) {
            return (int) values[genome[position]];
        }
    }

    CimMacroGenes(DesignSpace space) {
        this.space = space;
        device = words(DEVICE);
        node = amounts(NODE);
        rows = amounts(ROWS);
        columns = amounts(COLUMNS);
        bitsPerCell = amounts(BITS_PER_CELL);
        dacBits = amounts(DAC_BITS);
        pulses = words(PULSES);
        adcBits = amounts(ADC_BITS);
        columnsPerAdc = amounts(COLUMNS_PER_ADC);
        adcRateHz = amounts(ADC_RATE);
        adcRange = words(ADC_RANGE);
        inputBits = amounts(INPUT_BITS);
        weightBits = amounts(WEIGHT_BITS);
        outputBits = amounts(OUTPUT_BITS);
        inputEncoding = words(INPUT_ENCODING);
        weightEncoding = words(WEIGHT_ENCODING);
        supplyV = amounts(VOLTAGE);
        fit = words(FIT);
        macros = amounts(MACROS);
        cellErrors = words(CELL_ERRORS);
        ageS = amounts(AGE);
        refreshS = amounts(REFRESH);
        temperatureC = amounts(TEMPERATURE);
        irDrop = words(IR_DROP);
        packaging = words(PACKAGE);
    }

    private Words words(String parameter) {
        int p = position(parameter);
        return new Words(p, List.copyOf(space.texts(p)));
    }

    private Amounts amounts(String parameter) {
        int p = position(parameter);
        return new Amounts(p, space.numbers(p));
    }

    private int position(String parameter) {
        int p = space.indexOf(parameter);
        if (p < 0) {
            throw new IllegalArgumentException("the space has no parameter " + parameter);
        }
        return p;
    }

    /** Weight bits of a cell; one where the cell decides it. */
    int bitsPerCell(int[] genome) {
        return space.active(genome, bitsPerCell.position) ? bitsPerCell.whole(genome) : 1;
    }

    /** The genes that decide how operands are encoded and sliced. */
    GeneKey slicingKey() {
        return key(inputEncoding.position, weightEncoding.position, inputBits.position, weightBits.position, dacBits.position);
    }

    /** The genes that decide how accurate dot products are. */
    GeneKey accuracyKey() {
        return key(inputEncoding.position, weightEncoding.position, inputBits.position, weightBits.position, dacBits.position,
                rows.position, adcBits.position, adcRange.position);
    }

    /** Those, and the genes that decide which errors cells have. */
    GeneKey noisyAccuracyKey() {
        return key(inputEncoding.position, weightEncoding.position, inputBits.position, weightBits.position, dacBits.position,
                rows.position, adcBits.position, adcRange.position, device.position, cellErrors.position, ageS.position, refreshS.position,
                temperatureC.position, irDrop.position);
    }

    /** Numbers the combinations of some genes and the bits of a cell. */
    private GeneKey key(int... positions) {
        int[] radix = new int[positions.length];
        for (int i = 0; i < radix.length; i++) {
            radix[i] = space.cardinality(positions[i]);
        }
        return new GeneKey(positions, radix);
    }

    /** Mixed-radix number of some genes, most significant first, and of the bits of a cell. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never changed
    record GeneKey(int[] positions, int[] radix) {
        private static final int CELL_BITS = 16;

        long of(int[] genome, int cellBits) {
            long key = 0;
            for (int i = 0; i < positions.length; i++) {
                key = key * radix[i] + genome[positions[i]];
            }
            return key * CELL_BITS + cellBits;
        }

        double size() {
            double size = CELL_BITS;
            for (int r : radix) {
                size *= r;
            }
            return size;
        }
    }
}
