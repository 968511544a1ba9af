package org.paretile.models.macro;

import org.paretile.models.technology.ArrayConstants;
import org.paretile.models.technology.Technology;

/**
 * A design with all that does not depend on the layer. Actions of a layer of V vectors, K inputs and M outputs in G groups, with
 * S_i = ⌈B_i/b_i⌉ input and S_w = ⌈B_w/b_w⌉ weight slices, T_r = ⌈K/rows⌉ row and T_c = ⌈M·S_w/columns⌉ column tiles:
 * <pre>
 *   row drives           V·G·S_i·K·T_c          cell reads     V·G·S_i·K·M·S_w
 *   conversions          V·G·S_i·M·S_w·T_r      (as many column reads and shift-adds)
 *   output updates       V·G·M·T_r              merging adds   V·G·M·(T_r − 1)
 *   input register loads V·G·K·T_c              steps          V·S_i·⌈G·T_r·T_c/macros⌉
 * </pre>
 * Rows without a weight are not driven, columns without one not converted. The tiles of all groups are spread over the macros;
 * tiles beyond the number of macros take further passes, whose weight writes are <em>not</em> included; macros beyond the number
 * of tiles idle and leak. A step lasts as long as the pulses of a slice and the settling, or as long as a converter needs for its
 * columns, whichever is longer, since columns are sampled and held while the next slice is shown; the converters then run just fast
 * enough for the step. The first result of a layer is out one step later, when its columns are converted (pipeline fill).
 *
 * <p>The row tiles are ⌈K/rows⌉, as hardware that unrolls a convolution packs them; CiMLoop tiles channels and kernel one by one and
 * may need more. Every layer is slower or costlier than here if inputs or outputs cannot be moved at the pace of the steps.
 *
 * <p>Supply: energies of drivers, gates, converters and charge cells go with V², times and converter rate with a power of V, leakage
 * power too (exponents in the technology); a resistive cell has its own read voltage.
 */
public final class PreparedMacro {
    private static final double MM2_PER_UM2 = 1e-6;

    private final MacroDesign design;
    private final ArrayCircuits array;
    private final DigitalCircuits digital;
    private final AdcCurve adc;
    private final double nominalV;
    private final double leakageScale;

    private final double arrayS;
    private final double conversionS;
    private final double stepS;
    private final double adcHz;
    private final double rowIdleJ;
    private final double rowSwingJ;
    private final double cellOffJ;
    private final double cellSwingJ;
    private final double columnJ;
    private final double convertJ;
    private final double shiftAddJ;
    private final double outputJ;
    private final double mergeJ;
    private final double inputBitJ;
    private final double leakageW;

    PreparedMacro(MacroDesign design, Technology technology) {
        this.design = design;
        this.array = new ArrayCircuits(technology, design.cell(), design.nodeNm(), design.rows(), design.columns());
        this.digital = new DigitalCircuits(array.node());
        this.adc = new AdcModel(technology.adc()).curve(design.nodeNm(), design.adcBits());
        this.nominalV = array.node().supplyV();

        ArrayConstants constants = technology.array();
        double supplyRatio = design.supplyV() / nominalV;
        double delay = Math.pow(supplyRatio, -constants.delayExponent());
        arrayS = (array.pulseTimeS(design.dacBits()) + constants.settlingS()) * delay;
        conversionS = design.columnsPerAdc() * delay / design.adcRateHz();
        stepS = Math.max(arrayS, conversionS);
        adcHz = design.columnsPerAdc() / stepS;

        double scale = supplyRatio * supplyRatio;
        double cellScale = array.cellFollowsSupply() ? scale : 1;
        int bits = design.dacBits();
        int sumBits = design.outputBits();
        rowIdleJ = scale * array.rowIdleJ();
        rowSwingJ = scale * array.rowSwingJ(bits, design.coding());
        cellOffJ = cellScale * array.offReadJ(bits, design.coding());
        cellSwingJ = cellScale * array.onReadJ(bits, design.coding()) - cellOffJ;
        columnJ = scale * array.columnReadJ(design.columnsPerAdc());
        convertJ = scale * adc.energyJ(adcHz);
        shiftAddJ = scale * digital.shiftAddJ(sumBits, sumBits);
        outputJ = scale * digital.registerJ(sumBits);
        mergeJ = scale * digital.adderJ(sumBits);
        inputBitJ = scale * digital.registerJ(1);

        leakageScale = Math.pow(supplyRatio, constants.leakageExponent());
        Totals sum = new Totals();
        enterLeakage(sum);
        leakageW = sum.leakageW();
    }

    /** The design. */
    public MacroDesign design() {
        return design;
    }

    /** Time of one step, s. */
    public double stepS() {
        return stepS;
    }

    /** Time the array needs for a step: pulses of an input slice and settling, s. */
    public double arrayS() {
        return arrayS;
    }

    /** Time a converter needs for its columns at the rate it can reach, s. */
    public double conversionS() {
        return conversionS;
    }

    /** Rate the converters run at, samples per second each. */
    public double adcHz() {
        return adcHz;
    }

    /** Energy of one conversion, J. */
    public double convertJ() {
        return convertJ;
    }

    /** Whether converter or supply lies outside the range the models were made on (supply: 0.6 to 1.3 times nominal). */
    public boolean extrapolated() {
        double ratio = design.supplyV() / nominalV;
        return adc.extrapolated(adcHz) || ratio < 0.6 || ratio > 1.3;
    }

    /** Enters area and leakage of all macros. */
    public void enterDesign(Ledger ledger) {
        double all = MM2_PER_UM2 * design.macros();
        int adcs = design.adcs();
        int sumBits = design.outputBits();
        ledger.area(Component.ADC, all * adcs * adc.areaUm2(adcHz));
        ledger.area(Component.ROW_DRIVER, all * array.rowDriversUm2());
        ledger.area(Component.CELL, all * array.cellsUm2());
        ledger.area(Component.COLUMN_DRIVER, all * array.columnDriversUm2(design.columnsPerAdc()));
        ledger.area(Component.SHIFT_ADD, all * adcs * digital.shiftAddUm2(sumBits, sumBits));
        ledger.area(Component.OUTPUT_REGISTER,
                all * (design.outputRegisters() * digital.registerUm2(sumBits) + adcs * digital.adderUm2(sumBits)));
        ledger.area(Component.INPUT_REGISTER, all * design.rows() * digital.registerUm2(design.inputBits()));
        enterLeakage(ledger);
    }

    private void enterLeakage(Ledger ledger) {
        double all = leakageScale * design.macros();
        int adcs = design.adcs();
        int sumBits = design.outputBits();
        ledger.leakage(Component.ROW_DRIVER, all * array.rowDriversLeakageW());
        ledger.leakage(Component.CELL, all * array.cellsLeakageW());
        ledger.leakage(Component.COLUMN_DRIVER, all * array.columnDriversLeakageW());
        ledger.leakage(Component.SHIFT_ADD, all * adcs * digital.shiftAddLeakageW(sumBits, sumBits));
        ledger.leakage(Component.OUTPUT_REGISTER,
                all * (design.outputRegisters() * digital.registerLeakageW(sumBits) + adcs * digital.adderLeakageW(sumBits)));
        ledger.leakage(Component.INPUT_REGISTER, all * design.rows() * digital.registerLeakageW(design.inputBits()));
    }

    /** Enters energy, time and utilisation of the layer of index {@code layer}. */
    public void enterLayer(int layer, LayerLoad load, Ledger ledger) {
        enterLayer(layer, load.k(), load.m(), load.vectors(), load.groups(), load.inputBits(), load.weightBits(),
                load.meanInput(), load.meanCell(), ledger);
    }

    /**
     * Enters energy, time and utilisation of a layer given as plain numbers, which are not checked; see {@link LayerLoad} for their
     * meaning.
     */
    public void enterLayer(int layer, int k, int m, long vectors, int groups, int inputBits, int weightBits, double meanInput,
            double meanCell, Ledger ledger) {
        int inputSlices = ceil(inputBits, design.dacBits());
        int slicedM = m * ceil(weightBits, design.bitsPerCell());
        int rowTiles = ceil(k, design.rows());
        int columnTiles = ceil(slicedM, design.columns());
        long tiles = (long) groups * rowTiles * columnTiles;

        double products = (double) vectors * groups;
        double shows = products * inputSlices;
        double loads = products * k * columnTiles;
        double converts = shows * slicedM * rowTiles;
        double outputs = products * m;
        double steadyS = (double) vectors * inputSlices * Math.ceilDiv(tiles, design.macros()) * stepS;

        ledger.energy(Component.ADC, layer, converts * convertJ);
        ledger.energy(Component.ROW_DRIVER, layer, loads * inputSlices * (rowIdleJ + rowSwingJ * meanInput));
        ledger.energy(Component.CELL, layer, shows * k * slicedM * meanInput * (cellOffJ + cellSwingJ * meanCell));
        ledger.energy(Component.COLUMN_DRIVER, layer, converts * columnJ);
        ledger.energy(Component.SHIFT_ADD, layer, converts * shiftAddJ);
        ledger.energy(Component.OUTPUT_REGISTER, layer, outputs * (rowTiles * outputJ + (rowTiles - 1) * mergeJ));
        ledger.energy(Component.INPUT_REGISTER, layer, loads * inputBits * inputBitJ);
        ledger.energy(Component.LEAKAGE, layer, leakageW * steadyS);
        double cells = (double) rowTiles * columnTiles * design.rows() * design.columns();
        ledger.fill(layer, stepS);
        ledger.layer(layer, steadyS + stepS, products * k * m, (double) k * slicedM / cells);
    }

    private static int ceil(int amount, int size) {
        return (amount + size - 1) / size;
    }
}
