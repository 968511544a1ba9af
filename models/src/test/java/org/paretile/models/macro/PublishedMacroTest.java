package org.paretile.models.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.technology.Technology;

/**
 * CiMLoop's basic analogue macro run by CiMLoop itself: 65 nm at 1 V, 32 × 32 cells of 8 bits, 8-bit pulse trains, 8 converters of
 * 8 bits, on single layers of ResNet-18 over 4096 macros and on one vector that fills the array.
 */
class PublishedMacroTest {
    private final Technology technology = Technology.builtIn();
    private final MacroDesign basic = new MacroDesign(65, "rram_example", 32, 32, 8, 8, PulseCoding.SPIKING, 8, 4, 1e9, 1.0, 4096,
            8, 8, 24);

    @ParameterizedTest
    @CsvSource({
        // k, m, vectors, mean input, mean cell, cells pJ, row drivers pJ, ADC pJ, steps
        "32, 32, 1, 0.5276688453159042, 0.46666666666666656, 3.29252864, 51.43265280000001, 207.61804800000002, 1",
        "576, 64, 3136, 0.54971115741212, 0.4812635367944452, 394205.52019968, 6037381.840896, 23439247.147007998, 3136",
        "1152, 256, 196, 0.5534473460124781, 0.47431932739496135, 196806.81000959998, 3048285.9294719994, 11719623.573503999, 196",
        "256, 512, 49, 0.5469249917523915, 0.4777999971374555, 21703.006617600004, 335410.102272, 1302180.397056, 49",
    })
    void breakdownOfTheBasicAnalogueMacro(int k, int m, long vectors, double meanInput, double meanCell, double cellsPj,
            double rowsPj, double adcPj, long steps) {
        PreparedMacro macro = new MacroModel(technology).prepare(basic);
        Entries entries = new Entries();
        macro.enterLayer(0, new LayerLoad(k, m, vectors, 1, 8, 8, meanInput, meanCell), entries);
        Map<Component, Double> joules = entries.energyJByComponent();
        double nominalOverSupply = 1.1 * 1.1;
        assertThat(joules.get(Component.CELL) * 1e12).isCloseTo(cellsPj, Percentage.withPercentage(0.1));
        assertThat(joules.get(Component.ROW_DRIVER) * 1e12).isCloseTo(rowsPj, Percentage.withPercentage(1));
        // CiMLoop's calibration of this macro refers the converters to 1 V, ours to the nominal supply of the node
        assertThat(joules.get(Component.ADC) * 1e12 * nominalOverSupply).isCloseTo(adcPj, Percentage.withPercentage(0.2));
        assertThat(entries.totals().steadyS() / macro.stepS()).isCloseTo(steps, Percentage.withPercentage(1e-9));
    }

    @Test void areasOfTheBasicAnalogueMacro() {
        Entries entries = new Entries();
        new MacroModel(technology).prepare(basic).enterDesign(entries);
        Map<Component, Double> mm2 = entries.areaMm2ByComponent();
        assertThat(mm2.get(Component.CELL) * 1e6 / 4096).isCloseTo(173.056, Percentage.withPercentage(1e-4));
        assertThat(mm2.get(Component.ROW_DRIVER) * 1e6 / 4096).isCloseTo(519.889, Percentage.withPercentage(1e-3));
    }

    /** ISAAC: 128 × 128 cells of 2 bits, 16-bit operands, one converter of 1.28 GS/s an array. */
    @Test void breakdownOfIsaac() {
        MacroDesign isaac = new MacroDesign(32, "rram_isaac_isca_2016", 128, 128, 2, 1, PulseCoding.SPIKING, 8, 128, 1.28e9, 0.9, 96,
                16, 16, 32);
        PreparedMacro macro = new MacroModel(technology).prepare(isaac);
        Entries entries = new Entries();
        macro.enterLayer(0, new LayerLoad(128, 16, 12288, 1, 16, 16, 0.5833333333333334, 0.4675925925925926), entries);
        Map<Component, Double> joules = entries.energyJByComponent();
        assertThat(entries.totals().macs()).isEqualTo(25165824);
        assertThat(joules.get(Component.CELL) * 1e12).isCloseTo(20718922.236, Percentage.withPercentage(0.5));
        assertThat(joules.get(Component.ROW_DRIVER) * 1e12).isCloseTo(907097.093, Percentage.withPercentage(1));
        assertThat(joules.get(Component.ADC) * 1e12).isCloseTo(48550310.314, Percentage.withPercentage(0.1));
        assertThat(macro.stepS()).isCloseTo(100e-9, Percentage.withPercentage(1e-9));
    }

    /** NeuRRAM: 256 × 256 cells holding differential weights, one ternary input pulse. */
    @Test void cellEnergyOfNeuRram() {
        MacroDesign neurram = new MacroDesign(130, "rram_neurram", 256, 256, 1, 1, PulseCoding.SPIKING, 4, 1, 1e6, 1.8, 1, 1, 2, 16);
        Entries entries = new Entries();
        new MacroModel(technology).prepare(neurram)
                .enterLayer(0, new LayerLoad(256, 128, 1, 1, 1, 2, 0.4583333333333333, 0.24583333333333332), entries);
        assertThat(entries.energyJByComponent().get(Component.CELL) * 1e12).isCloseTo(129.76128, Percentage.withPercentage(0.5));
    }
}
