package org.paretile.models.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class MacroModelTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-10);
    private final Technology technology = Technology.builtIn();
    private final MacroModel model = new MacroModel(technology);

    private static MacroDesign design(int adcBits, int macros) {
        return new MacroDesign(32, "rram_neurosim_default", 128, 128, 2, 1, PulseCoding.SPIKING, adcBits, 8, 1e9, 0.9, macros,
                8, 8, 24);
    }

    private static MacroDesign at(double supplyV) {
        return new MacroDesign(32, "rram_neurosim_default", 128, 128, 2, 1, PulseCoding.SPIKING, 8, 8, 1e9, supplyV, 3, 8, 8, 24);
    }

    private static final LayerLoad[] NETWORK = {
        new LayerLoad(147, 64, 12544, 1, 8, 8, 0.3, 0.45), new LayerLoad(576, 64, 3136, 1, 8, 8, 0.12, 0.5),
        new LayerLoad(9, 1, 784, 128, 8, 8, 0.2, 0.4), new LayerLoad(512, 1000, 1, 1, 8, 4, 0.25, 0.5)};

    private Totals totals(MacroDesign design, LayerLoad... layers) {
        Totals totals = new Totals();
        MacroModel.evaluate(model.prepare(design), layers, totals);
        return totals;
    }

    private Entries entries(MacroDesign design, LayerLoad... layers) {
        Entries entries = new Entries();
        MacroModel.evaluate(model.prepare(design), layers, entries);
        return entries;
    }

    @Test void countsAgreeWithAHandCalculation() {
        // K = 300 on 128 rows: 3 row tiles; M = 50, 8 bits on 2-bit cells: 200 columns, 2 column tiles; 8 one-bit input slices
        LayerLoad layer = new LayerLoad(300, 50, 7, 1, 8, 8, 0.25, 0.5);
        Map<Component, Double> joules = entries(design(8, 4), layer).energyJByComponent();
        ArrayCircuits array = new ArrayCircuits(technology, "rram_neurosim_default", 32, 128, 128);
        DigitalCircuits gates = new DigitalCircuits(technology.node(32));
        PreparedMacro macro = model.prepare(design(8, 4));
        int conversions = 7 * 8 * 200 * 3;
        assertThat(joules.get(Component.ADC)).isCloseTo(conversions * macro.convertJ(), EXACT);
        assertThat(joules.get(Component.ROW_DRIVER))
                .isCloseTo(7 * 8 * 300 * 2 * array.rowDriveJ(0.25, 1, PulseCoding.SPIKING), EXACT);
        assertThat(joules.get(Component.CELL))
                .isCloseTo(7 * 8 * 300 * 200 * array.cellReadJ(0.25, 0.5, 1, PulseCoding.SPIKING), EXACT);
        assertThat(joules.get(Component.COLUMN_DRIVER)).isCloseTo(conversions * array.columnReadJ(8), EXACT);
        assertThat(joules.get(Component.SHIFT_ADD)).isCloseTo(conversions * gates.shiftAddJ(24, 24), EXACT);
        assertThat(joules.get(Component.OUTPUT_REGISTER))
                .isCloseTo(7 * 50 * (3 * gates.registerJ(24) + 2 * gates.adderJ(24)), EXACT);
        assertThat(joules.get(Component.INPUT_REGISTER)).isCloseTo(7 * 300 * 2 * gates.registerJ(8), EXACT);
        Totals totals = totals(design(8, 4), layer);
        assertThat(macro.stepS()).isCloseTo(8e-9, within(1e-20));
        assertThat(totals.steadyS()).isCloseTo(7 * 8 * 2 * 8e-9, EXACT);
        assertThat(totals.latencyS()).isCloseTo((7 * 8 * 2 + 1) * 8e-9, EXACT); // the columns of the last step are converted
        assertThat(macro.conversionS()).isCloseTo(8e-9, within(1e-20));
        assertThat(macro.arrayS()).isLessThanOrEqualTo(macro.stepS());
        assertThat(totals.utilisation()).isCloseTo(300 * 200 / (3.0 * 2 * 128 * 128), EXACT);
        assertThat(totals.macs()).isEqualTo(7 * 300 * 50);
    }

    @Test void groupsHaveTilesOfTheirOwn() {
        LayerLoad grouped = new LayerLoad(9, 1, 784, 128, 8, 8, 0.2, 0.4);
        LayerLoad one = new LayerLoad(9, 1, 784, 1, 8, 8, 0.2, 0.4);
        assertThat(totals(design(8, 1), grouped).energyJ()).isCloseTo(128 * totals(design(8, 1), one).energyJ(), EXACT);
        assertThat(totals(design(8, 1), grouped).steadyS()).isCloseTo(128 * totals(design(8, 1), one).steadyS(), EXACT);
        assertThat(totals(design(8, 128), grouped).steadyS()).isCloseTo(totals(design(8, 1), one).steadyS(), EXACT);
    }

    @Test void theConvertersRunJustFastEnough() {
        MacroDesign slowPulses = new MacroDesign(32, "rram_example", 128, 128, 2, 4, PulseCoding.SPIKING, 8, 8, 1e9, 0.9, 1, 8, 8,
                24);
        PreparedMacro macro = model.prepare(slowPulses);
        assertThat(macro.stepS()).isCloseTo(17e-9, within(1e-20));
        assertThat(macro.adcHz()).isCloseTo(8 / 17e-9, EXACT);
        assertThat(macro.extrapolated()).isFalse();
    }

    @Test void fewerAdcBitsNeverTakeMoreEnergy() {
        for (int bits = 2; bits <= 12; bits++) {
            assertThat(totals(design(bits - 1, 2), NETWORK).energyJ()).isLessThanOrEqualTo(totals(design(bits, 2), NETWORK).energyJ());
        }
        assertThat(totals(design(6, 2), NETWORK).energyJ()).isLessThan(totals(design(8, 2), NETWORK).energyJ());
    }

    @Test void energyAndTimeAreLinearInVectors() {
        Totals once = totals(design(8, 3), new LayerLoad(576, 64, 100, 1, 8, 8, 0.3, 0.5));
        Totals thrice = totals(design(8, 3), new LayerLoad(576, 64, 300, 1, 8, 8, 0.3, 0.5));
        assertThat(thrice.energyJ()).isCloseTo(3 * once.energyJ(), EXACT);
        assertThat(thrice.steadyS()).isCloseTo(3 * once.steadyS(), EXACT);
        assertThat(thrice.utilisation()).isCloseTo(once.utilisation(), EXACT);
    }

    @Test void moreMacrosAreNeverSlowerAndTakeTheirArea() {
        for (int macros = 1; macros <= 256; macros *= 2) {
            Totals fewer = totals(design(8, macros), NETWORK);
            Totals more = totals(design(8, 2 * macros), NETWORK);
            assertThat(more.steadyS()).isLessThanOrEqualTo(fewer.steadyS());
            assertThat(more.areaMm2()).isCloseTo(2 * fewer.areaMm2(), EXACT);
            assertThat(more.leakageW()).isCloseTo(2 * fewer.leakageW(), EXACT);
        }
        assertThat(totals(design(8, 8), NETWORK).steadyS()).isLessThan(totals(design(8, 1), NETWORK).steadyS());
    }

    @Test void theOrderOfTheLayersDoesNotMatter() {
        List<LayerLoad> turned = new ArrayList<>(Arrays.asList(NETWORK));
        Collections.reverse(turned);
        Totals one = totals(design(8, 2), NETWORK);
        Totals other = totals(design(8, 2), turned.toArray(LayerLoad[]::new));
        assertThat(other.energyJ()).isCloseTo(one.energyJ(), EXACT);
        assertThat(other.steadyS()).isCloseTo(one.steadyS(), EXACT);
        assertThat(other.utilisation()).isCloseTo(one.utilisation(), EXACT);
    }

    @Test void everyLedgerSeesTheSameAmounts() {
        Totals totals = totals(design(8, 2), NETWORK);
        Entries entries = entries(design(8, 2), NETWORK);
        assertThat(entries.energies().stream().mapToDouble(Entries.Energy::joules).sum()).isCloseTo(totals.energyJ(), EXACT);
        assertThat(entries.areas().stream().mapToDouble(Entries.Area::mm2).sum()).isCloseTo(totals.areaMm2(), EXACT);
        assertThat(entries.leakages().stream().mapToDouble(Entries.Leakage::watts).sum()).isCloseTo(totals.leakageW(), EXACT);
        assertThat(entries.layers().stream().mapToDouble(Entries.Layer::latencyS).sum()).isCloseTo(totals.latencyS(), EXACT);
        assertThat(entries.energies()).hasSize(NETWORK.length * Component.ofClosedForm().size());
        assertThat(entries.totals().energyJ()).isEqualTo(totals.energyJ());
        assertThat(entries.energyJByComponent().get(Component.LEAKAGE))
                .isCloseTo(totals.leakageW() * totals.steadyS(), EXACT);
        totals.clear();
        assertThat(totals.energyJ() + totals.areaMm2() + totals.leakageW() + totals.steadyS() + totals.utilisation()).isZero();
    }

    @Test void aLowerSupplySavesEnergyAndCostsTime() {
        Totals nominal = totals(at(0.9), NETWORK);
        Totals low = totals(at(0.75), NETWORK);
        assertThat(low.energyJ()).isLessThan(nominal.energyJ());
        assertThat(low.steadyS()).isCloseTo(nominal.steadyS() * 0.9 / 0.75, EXACT);
        assertThat(low.areaMm2()).isLessThanOrEqualTo(nominal.areaMm2());
        Map<Component, Double> cells = entries(at(0.75), NETWORK).energyJByComponent();
        assertThat(cells.get(Component.CELL)).isEqualTo(entries(at(0.9), NETWORK).energyJByComponent().get(Component.CELL));
        assertThat(model.prepare(at(0.3)).extrapolated()).isTrue();
    }

    @Test void aResNetLayerTakesTensToHundredsOfFemtojoulesAMultiplyAccumulate() {
        Totals totals = totals(design(8, 20), new LayerLoad(576, 64, 3136, 1, 8, 8, 0.2, 0.5));
        assertThat(totals.energyPerMacJ()).isBetween(50e-15, 1000e-15);
        assertThat(totals.areaMm2() / 20).isBetween(0.05, 0.5);
    }

    @Test void refusesDesignsAndLayersThatCannotBe() {
        assertThatThrownBy(() -> design(0, 1)).isInstanceOf(ModelException.class).hasMessageContaining("ADC bits is 0");
        assertThatThrownBy(() -> design(8, 0)).isInstanceOf(ModelException.class).hasMessageContaining("macros is 0");
        assertThatThrownBy(() -> at(Double.NaN)).isInstanceOf(ModelException.class).hasMessageContaining("supply voltage is NaN");
        assertThatThrownBy(() -> new MacroDesign(32, "rram_example", 128, 16, 2, 1, PulseCoding.SPIKING, 8, 32, 1e9, 0.9, 1, 8, 8,
                24)).isInstanceOf(ModelException.class).hasMessageContaining("columns per ADC is 32; give a whole number from 1 to 16");
        assertThatThrownBy(() -> model.prepare(new MacroDesign(28, "rram_example", 128, 128, 2, 1, PulseCoding.SPIKING, 8, 8, 1e9,
                0.9, 1, 8, 8, 24))).isInstanceOf(ModelException.class).hasMessageContaining("node 28 nm is not known");
        assertThatThrownBy(() -> new LayerLoad(0, 64, 1, 1, 8, 8, 0.5, 0.5)).isInstanceOf(ModelException.class)
                .hasMessageContaining("inputs per output k is 0");
        assertThatThrownBy(() -> new LayerLoad(9, 64, 1, 1, 8, 8, 1.5, 0.5)).isInstanceOf(ModelException.class)
                .hasMessageContaining("mean input level is 1.5");
        assertThatThrownBy(() -> new LayerLoad(1 << 24, 1 << 20, 1, 1 << 20, 8, 8, 0.5, 0.5)).isInstanceOf(ModelException.class)
                .hasMessageContaining("weights of the layer");
    }
}
