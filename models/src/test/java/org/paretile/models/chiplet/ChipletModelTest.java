package org.paretile.models.chiplet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.macro.Totals;
import org.paretile.models.network.Packaging;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.MatrixLayer;
import org.paretile.models.workload.Residence;
import org.paretile.models.workload.Transformers;

/** What holds for every design, and what is refused. */
class ChipletModelTest {
    private static final ChipletModel MODEL = ChipletModel.builtIn();
    private static final ChipletDesign STACK = ChipletDesign.published(Packaging.HYBRID_BOND_3D);
    private static final double EXACT = 1e-7;

    private static ChipletEvaluator corrected(String workload) {
        return MODEL.prepare(Transformers.named(workload).graph(FlowRules.corrected()), Rules.corrected()).evaluator();
    }

    private static ChipletMetrics metrics(String workload, ChipletDesign design) {
        return (ChipletMetrics) corrected(workload).evaluate(design, Fidelity.FAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert-base-inf", "bert-base-adapter-cl", "bert-base-ft", "gpt2-inf", "deit-inf"})
    void entriesPowersAndTimesAddUp(String workload) {
        for (Packaging packaging : new Packaging[] {Packaging.ORGANIC, Packaging.INTERPOSER, Packaging.HYBRID_BOND_3D}) {
            ChipletDesign design = ChipletDesign.published(packaging);
            ChipletEntries entries = new ChipletEntries();
            ChipletMetrics metrics = (ChipletMetrics) corrected(workload).explain(design, DieTemperatures.ROOM, Fidelity.FAST, entries);
            double entered = entries.energies().stream().mapToDouble(ChipletEntries.Energy::joules).sum();
            assertThat(entered).isCloseTo(metrics.energyJ(), withinPercentage(EXACT));
            assertThat(metrics.dies().stream().mapToDouble(ChipletMetrics.DieReport::powerW).sum())
                    .isCloseTo(metrics.powerW(), withinPercentage(EXACT));
            assertThat(entries.layers().stream().mapToDouble(LayerReport::latencyS).sum())
                    .isCloseTo(metrics.computeS(), withinPercentage(EXACT));
            assertThat(entries.areas().stream().mapToDouble(area -> area.dies() * area.mm2()).sum())
                    .isCloseTo(metrics.siliconAreaM2() * 1e6, withinPercentage(EXACT));
            assertThat(metrics.overlappedS()).isBetween(metrics.computeS() * (1 - 1e-9), metrics.latencyS() * (1 + 1e-9));
            assertThat(metrics.intervalS()).isLessThanOrEqualTo(metrics.overlappedS() * (1 + 1e-9));
        }
    }

    @Test
    void aReusedEvaluatorForgetsTheDesignBefore() {
        ChipletEvaluator evaluator = corrected("bert-base-adapter-cl");
        ChipletOutcome first = evaluator.evaluate(STACK, Fidelity.FAST);
        evaluator.evaluate(ChipletDesign.published(Packaging.INTERPOSER)
                .withDies(STACK.staticDie().withPes(8, 8), STACK.semiStaticDie(), STACK.dynamicDie()), Fidelity.FAST);
        assertThat(evaluator.evaluate(STACK, Fidelity.FAST)).isEqualTo(first);
    }

    @Test
    void closedFormAndCyclesAgreeOnTraffic() {
        ChipletEvaluator evaluator = corrected("bert-small-inf");
        ChipletDesign design = ChipletDesign.published(Packaging.INTERPOSER);
        ChipletMetrics fast = (ChipletMetrics) evaluator.evaluate(design, Fidelity.FAST);
        ChipletMetrics detailed = (ChipletMetrics) evaluator.evaluate(design, Fidelity.DETAILED);
        assertThat(fast.nopS()).isCloseTo(detailed.nopS(), withinPercentage(10));
        assertThat(fast.energyJ()).isCloseTo(detailed.energyJ(), withinPercentage(5));
    }

    @Test
    void weightsThatDoNotFitAreAResultInTheUsersWords() {
        ChipletDesign few = new ChipletDesign(STACK.staticDie(), STACK.semiStaticDie(), STACK.dynamicDie(), 40, 8, 8, 8, 256, 32, 1.0 / 16,
                4, 1, false, Store.HYBRID, Packaging.ORGANIC, StackOrder.DYNAMIC_TOP, Clocks.published(), 1, 1);
        for (Rules rules : new Rules[] {Rules.published(), Rules.corrected()}) {
            ChipletOutcome outcome = MODEL.prepare(Transformers.named("bert-base-inf").graph(FlowRules.corrected()), rules).evaluator()
                    .evaluate(few, Fidelity.FAST);
            assertThat(outcome).isInstanceOfSatisfying(ChipletOutcome.Infeasible.class,
                    no -> assertThat(no.reason()).contains("bert-base-inf", "4 chiplets", "allow more chiplets"));
        }
    }

    @Test
    void theShortfallFallsWithEveryDieMore() {
        for (Rules rules : new Rules[] {Rules.published(), Rules.corrected()}) {
            double before = 1;
            for (int most = 1; most < 5; most++) {
                ChipletDesign few = new ChipletDesign(STACK.staticDie(), STACK.semiStaticDie(), STACK.dynamicDie(), 40, 8, 8, 8, 256, 32,
                        1.0 / 16, most, 1, false, Store.HYBRID, Packaging.ORGANIC, StackOrder.DYNAMIC_TOP, Clocks.published(), 1, 1);
                ChipletOutcome.Infeasible no = (ChipletOutcome.Infeasible) MODEL.prepare(
                        Transformers.named("bert-base-inf").graph(FlowRules.corrected()), rules).evaluator().evaluate(few, Fidelity.FAST);
                assertThat(no.shortfall()).isPositive().isLessThan(before);
                before = no.shortfall();
            }
        }
    }

    @Test
    void aResistiveDynamicDieWearsOutSoon() {
        ChipletDesign worn = STACK.withDies(STACK.staticDie(), STACK.semiStaticDie(), STACK.dynamicDie().with(Cell.RRAM, 40));
        ChipletMetrics metrics = metrics("bert-base-inf", worn);
        assertThat(metrics.writesPerPass()).isEqualTo(288); // 12 blocks of 12 heads with two products each
        assertThat(metrics.lifetimeS()).isCloseTo(1e5 / 288 * metrics.latencyS(), withinPercentage(EXACT));
        assertThat(metrics("bert-base-inf", STACK).lifetimeYears()).isGreaterThan(100);
    }

    @Test
    void hotterDiesNeedMoreRefresh() {
        ChipletEvaluator evaluator = corrected("bert-base-adapter-cl");
        double last = 0;
        for (double kelvin = 300; kelvin <= 360; kelvin += 20) {
            ChipletMetrics metrics = (ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(kelvin), Fidelity.FAST);
            assertThat(metrics.energyJ()).isGreaterThan(last);
            last = metrics.energyJ();
        }
    }

    @Test
    void arraysMayBeMacros() {
        MacroDesign design = new MacroDesign(22, "rram_neurosim_default", 256, 256, 1, 1, PulseCoding.SPIKING, 8, 8, 1e8, 0.85, 1, 8, 8, 24);
        ArrayChoice.Macro macro = new ArrayChoice.Macro(new MacroModel(Technology.builtIn()).prepare(design), operands(8, 0.3));
        Die made = new Die(Cell.RRAM, 22, 256, 256, 8, 8, 4, 4, macro);
        ChipletMetrics metrics = metrics("bert-small-inf", STACK.withDies(made, STACK.semiStaticDie(), STACK.dynamicDie()));
        ChipletMetrics bits = metrics("bert-small-inf",
                STACK.withDies(STACK.staticDie().with(Cell.RRAM, 22), STACK.semiStaticDie(), STACK.dynamicDie()));
        assertThat(metrics.energyJ()).isNotCloseTo(bits.energyJ(), withinPercentage(1));
        assertThat(metrics.dies().getFirst().areaM2()).isPositive();
        assertThatThrownBy(() -> new Die(Cell.RRAM, 22, 128, 256, 8, 8, 4, 4, macro))
                .isInstanceOf(ModelException.class).hasMessageContaining("256x256").hasMessageContaining("128x256");
    }

    @Test
    void anArrayOfAMacroIsTheMacro() {
        MacroDesign design = new MacroDesign(22, "sram_jia_jssc_2020", 128, 128, 1, 2, PulseCoding.SPIKING, 8, 8, 1e9, 0.85, 4096, 8, 16, 24);
        PreparedMacro macro = new MacroModel(Technology.builtIn()).prepare(design);
        Totals alone = new Totals();
        MacroModel.evaluate(macro, new LayerLoad[] {new LayerLoad(512, 512, 128, 1, 8, 16, 0.3, 0.2)}, alone);
        CimArray array = new MacroArray(new ArrayChoice.Macro(macro, operands(16, 0.2)), 1e-15, 1e-9);
        assertThat(array.readJ(0, 128, 512, 512)).isCloseTo(alone.energyJ() - alone.leakageW() * alone.steadyS(), withinPercentage(EXACT));
        assertThat(array.readS(0, 128)).isCloseTo(alone.latencyS(), withinPercentage(EXACT));
        assertThat(array.areaM2() * 4096 * 1e6).isCloseTo(alone.areaMm2(), withinPercentage(EXACT));
        assertThat(array.leakageW() * 4096).isCloseTo(alone.leakageW(), withinPercentage(EXACT));
        assertThat(array.columnsPerWeight(0)).isEqualTo(16);
        assertThat(array.writeJ()).isEqualTo(1e-15);
        assertThat(array.shiftsAndAdds()).isTrue();
    }

    /** Static products of bert-small-inf, all alike. */
    private static SlicedOperands operands(int weightBits, double meanCell) {
        ChipletWorkload workload = MODEL.prepare(Transformers.named("bert-small-inf").graph(FlowRules.corrected()), Rules.corrected());
        LayerLoad load = new LayerLoad(1, 1, 1, 1, 8, weightBits, 0.3, meanCell);
        return workload.sliced(DieKind.STATIC, Collections.nCopies(workload.graph().layers().size(), load));
    }

    @Test
    void productsOfOneShapeAreAddedUpWithoutError() {
        LayerGraph graph = Transformers.named("bert-small-inf").graph(FlowRules.corrected());
        ChipletWorkload workload = MODEL.prepare(graph, Rules.corrected());
        MacroDesign design = new MacroDesign(22, "rram_neurosim_default", 128, 128, 1, 1, PulseCoding.SPIKING, 8, 8, 1e9, 0.85, 1, 16, 16, 24);
        PreparedMacro macro = new MacroModel(Technology.builtIn()).prepare(design);
        List<LayerLoad> loads = new ArrayList<>();
        Totals apart = new Totals();
        for (int row = 0; row < graph.layers().size(); row++) {
            MatrixLayer layer = graph.layers().get(row);
            LayerLoad load = new LayerLoad(layer.weightRows(), layer.weightColumns(), layer.inputRows(), 1, row % 3 == 0 ? 8 : 16, 16,
                    0.1 + 0.8 * row / graph.layers().size(), 0.9 - 0.7 * row / graph.layers().size());
            loads.add(load);
            if (layer.residence() == Residence.STATIC) {
                macro.enterLayer(row, load, apart);
            }
        }
        CimArray array = new MacroArray(new ArrayChoice.Macro(macro, workload.sliced(DieKind.STATIC, loads)), 0, 0);
        LayerTable table = new LayerTable(graph, ChipletTechnology.builtIn().logic());
        double joined = 0;
        for (int row = 0; row < table.rows; row++) {
            MatrixLayer layer = graph.layers().get(row);
            if (layer.residence() == Residence.STATIC) {
                joined += array.readJ(table.shapeOf[row], layer.inputRows(), layer.weightRows(), layer.weightColumns());
            }
        }
        assertThat(joined).isCloseTo(apart.energyJ() - array.leakageW() * apart.steadyS(), withinPercentage(EXACT));
    }

    @Test
    void operandsAreGivenForEveryProduct() {
        ChipletWorkload workload = MODEL.prepare(Transformers.named("bert-small-inf").graph(FlowRules.corrected()), Rules.corrected());
        assertThatThrownBy(() -> workload.sliced(DieKind.STATIC, List.of())).isInstanceOf(ModelException.class).hasMessageContaining("57");
        assertThatThrownBy(() -> workload.sliced(DieKind.STATIC, Collections.nCopies(57, null)))
                .isInstanceOf(ModelException.class).hasMessageContaining("layer 0").hasMessageContaining("static");
    }

    @Test
    void unknownNodesAndCellsAreNamed() {
        ChipletEvaluator evaluator = corrected("bert-small-inf");
        for (int node : new int[] {14, 90}) {
            ChipletDesign none = STACK.withDies(STACK.staticDie().with(Cell.RRAM, node), STACK.semiStaticDie(), STACK.dynamicDie());
            assertThat(evaluator.evaluate(none, Fidelity.FAST)).isInstanceOfSatisfying(ChipletOutcome.Infeasible.class,
                    why -> assertThat(why.reason()).contains("rram", node + " nm"));
        }
        assertThatThrownBy(() -> Cell.of("flash")).isInstanceOf(ModelException.class).hasMessageContaining("flash").hasMessageContaining("rram");
        assertThatThrownBy(() -> DieTemperatures.uniform(27)).isInstanceOf(ModelException.class).hasMessageContaining("27");
    }

    @Test
    void aUsersFileAddsACell(@TempDir Path folder) throws IOException {
        String head = "subject,quantity,value,unit,source,confidence\n";
        Path cells = Files.writeString(folder.resolve("cells.csv"), head + "cell:rram@14,area,5e-14,m2,mine,assumption\n"
                + "cell:rram@14,mac_energy,1e-14,J,mine,assumption\ncell:rram@14,write_energy,1e-12,J/bit,mine,assumption\n"
                + "cell:rram@14,refresh_energy,0,J/bit,mine,assumption\ncell:rram@14,retention,1e8,s,mine,assumption\n");
        ChipletModel own = new ChipletModel(ChipletTechnology.builtIn().with(cells), NetworkTechnology.builtIn());
        ChipletDesign small = STACK.withDies(STACK.staticDie().with(Cell.RRAM, 14), STACK.semiStaticDie(), STACK.dynamicDie());
        assertThat(own.prepare(Transformers.named("bert-small-inf").graph(FlowRules.corrected()), Rules.corrected()).evaluator()
                .evaluate(small, Fidelity.FAST)).isInstanceOf(ChipletMetrics.class);
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), head + "cell:rram@14,area,0.05,um2,mine,assumption\n");
        assertThatThrownBy(() -> ChipletTechnology.builtIn().with(wrong)).isInstanceOf(ModelException.class)
                .hasMessageContaining("wrong.csv line 2").hasMessageContaining("m2");
    }

    @Test
    void stackOrdersHoldEveryDieOnce() {
        assertThat(StackOrder.DYNAMIC_MIDDLE.dies(3, 1)).containsExactly(0, 3, 1, 2);
        assertThat(StackOrder.DYNAMIC_BOTTOM.dies(3, 1)).containsExactly(3, 0, 1, 2);
        assertThat(StackOrder.DYNAMIC_TOP.dies(3, 1)).containsExactly(0, 1, 2, 3);
    }
}
