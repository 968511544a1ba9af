package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.paretile.models.macro.Component;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerKind;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;

class CountsTest {
    private static final double[] VALUES = {1, 2, 3, 4, 3, 2, 1};

    private static SpecLayer layer(long vectors, long k, long m) {
        return SpecLayer.of(new Layer("l", LayerKind.LINEAR, LayerShape.matrix(vectors, k, m), ValueHistogram.of("i", VALUES),
                ValueHistogram.of("w", VALUES)));
    }

    /** Picojoules by component: with 1 pJ an action, the number of actions. */
    private static Map<String, Double> actions(CompiledSpec spec, SpecLayer layer) {
        return Golden.entries(spec.prepare(spec.overrides()), layer).energyJByComponent().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), e -> e.getValue() * 1e12));
    }

    @Test
    void countsOfAWeightStationaryArrayByHand() {
        // K = 20 in 3 row tiles, M = 7 of 2 slices in 3 column tiles of 3 outputs; 4 one-bit input slices, 5 vectors
        Map<String, Double> actions = actions(Files.small(), layer(5, 20, 7));
        assertThat(actions.get("driver")).isCloseTo(5 * 4 * 20 * 3, within(1e-6));
        assertThat(actions.get("adc")).isCloseTo(5 * 4 * 7 * 2 * 3, within(1e-6));
        assertThat(actions.get("shift_add")).isCloseTo(5 * 4 * 7 * 2 * 3, within(1e-6));
        assertThat(actions.get("cell")).isCloseTo(5 * 4 * 20 * 7 * 2, within(1e-6));
    }

    @Test
    void countsAreThoseOfTheClosedForm() {
        MacroDesign design = new MacroDesign(32, "rram_example", 8, 6, 2, 1, PulseCoding.SPIKING, 8, 1, 1e9, 0.9, 2, 4, 4, 8);
        Entries closed = new Entries();
        MacroModel.evaluate(new MacroModel(Golden.TECHNOLOGY).prepare(design),
                new LayerLoad[] {new LayerLoad(20, 7, 5, 1, 4, 4, 0.5, 0.5)}, closed);
        double conversions = closed.energyJByComponent().get(Component.ADC)
                / new MacroModel(Golden.TECHNOLOGY).prepare(design).convertJ();
        assertThat(actions(Files.small(), layer(5, 20, 7)).get("adc")).isCloseTo(conversions, Percentage.withPercentage(1e-9));
    }

    @Test
    void stepsRunOnAllMacrosAndTheLatencyFillsThePipelineOnce() {
        // 9 tiles on 2 macros: the row tiles first, 2 at a time
        Entries plain = Golden.entries(Files.small().prepare(Files.small().overrides()), layer(5, 20, 7));
        assertThat(plain.totals().latencyS()).isCloseTo(5 * 4 * 2 * 3 * 10e-9, within(1e-15));
        CompiledSpec slow = Files.small("adc,latency,25,ns,test,assumption", "driver,latency,5,ns,test,assumption");
        PreparedSpec prepared = slow.prepare(slow.overrides());
        assertThat(prepared.criticalPathS()).isCloseTo(30e-9, within(1e-15));
        assertThat(Golden.entries(prepared, layer(5, 20, 7)).totals().latencyS())
                .isCloseTo(plain.totals().latencyS() + 20e-9, within(1e-15));
    }

    @Test
    void aSlowComponentHoldsTheStepsBack() {
        CompiledSpec spec = Files.small("adc,actions_per_cycle,1,1,test,assumption");
        // one conversion a cycle in each of 2 macros
        assertThat(Golden.entries(spec.prepare(spec.overrides()), layer(5, 20, 7)).totals().latencyS())
                .isCloseTo(5 * 4 * 7 * 2 * 3 / 2.0 * 10e-9, within(1e-15));
    }

    @Test
    void unusedCopiesUnderPowerGatingLeakNothing() {
        SpecLayer one = layer(5, 8, 3);
        double gated = Golden.entries(Files.small().prepare(Files.small().overrides()), one).energyJByComponent().get(Component.LEAKAGE);
        CompiledSpec open = Files.small();
        PreparedSpec ungated = open.prepare(open.overrides().with("macro.power_gated", 0).with("macro.mesh_x", 2));
        // five vectors are spread over the two macros, so both are in use: give one vector
        SpecLayer single = layer(1, 8, 3);
        double off = Golden.entries(Files.small().prepare(Files.small().overrides()), single).energyJByComponent().get(Component.LEAKAGE);
        double on = Golden.entries(ungated, single).energyJByComponent().get(Component.LEAKAGE);
        assertThat(on).isCloseTo(2 * off, Percentage.withPercentage(1e-9));
        assertThat(gated).isPositive();
    }

    @Test
    void stationaryInputsMirrorStationaryWeights() {
        CompiledSpec inputs = Files.compile(Files.SMALL + "variables,stationary,inputs,text,,");
        Map<String, Double> there = actions(inputs, layer(7, 20, 5));
        Map<String, Double> here = actions(Files.small(), layer(5, 20, 7));
        assertThat(there).isEqualTo(here);
    }

    @Test
    void replicatingTheMacroSavesTimeAndCostsArea() {
        CompiledSpec spec = Files.small();
        Entries two = Golden.entries(spec.prepare(spec.overrides()), layer(64, 8, 3));
        Entries eight = Golden.entries(spec.prepare(spec.overrides().with("macro.mesh_x", 8)), layer(64, 8, 3));
        assertThat(eight.totals().latencyS()).isCloseTo(two.totals().latencyS() / 4, within(1e-15));
        assertThat(eight.totals().areaMm2()).isCloseTo(two.totals().areaMm2() * 4, within(1e-15));
        assertThat(eight.energyJByComponent().get(new Component("adc"))).isEqualTo(two.energyJByComponent().get(new Component("adc")));
    }

    @Test
    void copiesToHoldANetworkAreTheTilesOfItsLayers() {
        CompiledSpec spec = Files.small();
        assertThat(spec.prepare(spec.overrides()).copiesToHold("macro", List.of(layer(5, 20, 7), layer(1, 8, 3)))).isEqualTo(9 + 1);
    }

    @Test
    void weightsWithAHomeAreFetchedOnceALayer() {
        String memory = Files.HEADER + """
                memory,class,dram,text,,
                memory,memory,lpddr4,text,,
                memory,weights,home,text,,
                memory,word,8,bit,test,assumption
                memory,width,8,bit,test,assumption
                """ + Files.SMALL.substring(Files.HEADER.length());
        Map<String, Double> actions = actions(Files.compile(memory), layer(5, 20, 7));
        assertThat(actions.get("memory")).isCloseTo(20 * 7 * 4 * 8.0, Percentage.withPercentage(1e-6)); // 8 pJ a bit
    }

    @Test
    void fewerRowsNeverMeanFewerConversions() {
        CompiledSpec spec = Files.small();
        double last = 0;
        for (int rows : new int[] {64, 32, 16, 8, 4, 2, 1}) {
            Entries entries = Golden.entries(spec.prepare(spec.overrides().with("row.mesh_y", rows)), layer(5, 50, 7));
            double now = entries.energyJByComponent().get(new Component("adc"));
            assertThat(now).isGreaterThanOrEqualTo(last);
            last = now;
        }
    }

    @Test
    void aPreparedMacroSetAnewIsAsOnePreparedAnew() {
        CompiledSpec spec = MacroSpec.shipped("wan-nature-2022").compile(Golden.TECHNOLOGY);
        Overrides other = spec.overrides().with("voltage", 1.5).with("column.mesh_x", 128).with("output_bits", 6);
        PreparedSpec reused = spec.prepare(spec.overrides());
        Golden.entries(reused, layer(5, 300, 70));
        reused.set(other);
        Entries one = Golden.entries(reused, layer(5, 300, 70), layer(2, 30, 700));
        Entries two = Golden.entries(spec.prepare(other), layer(5, 300, 70), layer(2, 30, 700));
        assertThat(one.energies()).isEqualTo(two.energies());
        assertThat(one.areas()).isEqualTo(two.areas());
        assertThat(one.layers()).isEqualTo(two.layers());
    }
}
