package org.paretile.problems.family.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.chiplet.ChipletModel;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.Rules;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.models.system.ChipletSystem;
import org.paretile.models.system.SystemData;
import org.paretile.models.system.SystemMetrics;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.MatrixLayer;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Transformers;
import org.paretile.problems.family.CimMacroFamily;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.family.Spaces;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.Value;

/** Arrays that are macros: circuits, chiplets and package in one design. */
class EdgeCircuitsTest {
    private static final String WORKLOAD = "bert-small-inf";
    private static final FamilyProblem BERT = edge(Map.of("workload", WORKLOAD));
    private static final LayerGraph GRAPH = Transformers.named(WORKLOAD).graph(FlowRules.corrected());
    /** SRAM dies whose circuits are alike. */
    private static final Map<String, Object> SRAM = Map.ofEntries(Map.entry("array", "macro"), Map.entry("cooling", "cold-plate"),
            Map.entry("static.cell", "sram"), Map.entry("static.node", 22), Map.entry("static.subarray_height", 128),
            Map.entry("static.subarray_width", 128), Map.entry("static.adc_bits", 7), Map.entry("static.columns_per_adc", 16),
            Map.entry("dynamic.cell", "sram"), Map.entry("dynamic.node", 22), Map.entry("dynamic.adc_bits", 7),
            Map.entry("dynamic.columns_per_adc", 16));

    private static FamilyProblem edge(Map<String, String> settings) {
        Map<String, SettingValue> values = new HashMap<>();
        settings.forEach((key, word) -> values.put(key, new SettingValue.Word(word)));
        return new EdgeLlmFamily().bind(new Settings(values));
    }

    private static Map<String, Object> with(Object... changes) {
        Map<String, Object> changed = new HashMap<>(SRAM);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static Evaluation evaluate(FamilyProblem problem, Map<String, Object> design) {
        DesignSpace space = Spaces.of(problem, design);
        return problem.model(space).evaluate(new int[space.genes()]);
    }

    private static Map<String, Double> metrics(FamilyProblem problem, Map<String, Object> design) {
        Evaluation evaluation = evaluate(problem, design);
        assertThat(evaluation).isInstanceOf(Evaluation.Metrics.class);
        Map<String, Double> values = new HashMap<>();
        for (int i = 0; i < problem.metrics().size(); i++) {
            values.put(problem.metrics().get(i).name(), ((Evaluation.Metrics) evaluation).values()[i]);
        }
        return values;
    }

    private static double metric(String name, Map<String, Object> design) {
        return metrics(BERT, design).getOrDefault(name, Double.NaN);
    }

    private static FamilyProblem cimMacro() {
        return new CimMacroFamily().bind(new Settings(Map.of("workload",
                new SettingValue.TextFile("bert.csv", Network.of(GRAPH).csv()))));
    }

    private static final Map<String, Object> SAME_MACRO = Map.ofEntries(Map.entry("device", "sram_jia_jssc_2020"), Map.entry("node", 22),
            Map.entry("rows", 128), Map.entry("columns", 128), Map.entry("bits_per_cell", 1), Map.entry("dac_bits", 1),
            Map.entry("adc_bits", 7), Map.entry("columns_per_adc", 16), Map.entry("input_encoding", "two-part"),
            Map.entry("weight_encoding", "two-part"), Map.entry("voltage", 0.9), Map.entry("fit", "macros"));

    @Test
    void accuracyIsThatOfTheSameMacroAlone() {
        Map<String, Double> alone = metrics(cimMacro(), SAME_MACRO);
        Map<String, Double> package3d = metrics(BERT, SRAM);
        for (String name : List.of("sqnr", "sqnr_mac", "snr", "snr_mac", "accuracy_valid")) {
            assertThat(package3d.get(name)).as(name).isCloseTo(alone.get(name), within(1e-9));
        }
    }

    /** Products of one shape are priced together, so it is their sums that agree. */
    @Test
    void arraysTakeTheEnergyOfTheSameMacroAlone() {
        FamilyProblem macro = cimMacro();
        DesignSpace alone = Spaces.of(macro, SAME_MACRO);
        DesignSpace space = Spaces.of(BERT, SRAM);
        Map<String, Double> expected = new HashMap<>();
        for (DesignModel.Share share : macro.model(alone).breakdown(new int[alone.genes()])) {
            if (share.metric().name().equals("energy") && !share.component().equals("leakage")) {
                expected.merge(shape(share.layer()), share.amount(), Double::sum);
            }
        }
        Map<String, Double> found = new HashMap<>();
        for (DesignModel.Share share : BERT.model(space).breakdown(new int[space.genes()])) {
            if (share.component().equals("output.array")) {
                found.merge(shape(share.layer()), share.amount(), Double::sum);
            }
        }
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(4);
        expected.forEach((shape, joules) -> assertThat(found.get(shape)).as(shape).isCloseTo(joules, withinPercentage(1e-7)));
    }

    /** Sizes of the product that a layer's name begins with the row of. */
    private static String shape(String layer) {
        MatrixLayer product = GRAPH.layers().get(Integer.parseInt(layer.substring(0, layer.indexOf(' '))));
        return product.inputRows() + "x" + product.weightRows() + "x" + product.weightColumns();
    }

    @Test
    void constantsPerBitGiveWhatTheChipletModelGives() {
        Map<String, Double> values = metrics(BERT, Map.of("package", "interposer"));
        DesignSpace space = Spaces.of(BERT, Map.of("package", "interposer"));
        CostData costs = CostData.builtIn();
        ChipletSystem system = new ChipletSystem(ChipletModel.builtIn().prepare(GRAPH, Rules.corrected()),
                new SystemData(ThermalData.builtIn(), costs, new Economics(100_000, 3 * 365.25 * 24, costs.gridGramsPerKwh()), 0));
        EdgeLlmGenes genes = new EdgeLlmGenes(space, false);
        int[] genome = new int[space.genes()];
        SystemMetrics expected = (SystemMetrics) system.evaluate(genes.design(genome), genes.mounting(genome),
                org.paretile.models.chiplet.Fidelity.FAST);
        double[] all = EdgeLlmMetrics.values(expected);
        assertThat(all).hasSameSizeAs(EdgeLlmMetrics.METRICS);
        for (int i = 0; i < all.length; i++) {
            assertThat(values.get(EdgeLlmMetrics.METRICS.get(i).name())).as(EdgeLlmMetrics.METRICS.get(i).name()).isEqualTo(all[i]);
        }
    }

    @Test
    void constantsPerBitHaveTheAccuracyOfTheOperandsAndSaySo() {
        Map<String, Double> values = metrics(BERT, Map.of());
        assertThat(values).containsEntry("snr", values.get("sqnr")).containsEntry("accuracy_valid", 0.0);
        assertThat(metric("sqnr", Map.of("input_bits", 4))).isLessThan(values.get("sqnr") - 10);
        assertThat(metric("sqnr", Map.of("input_bits", 1))).isEqualTo(0);
        assertThat(metric("sqnr", Map.of("input_bits", 32, "weight_bits", 32)))
                .isEqualTo(metric("sqnr", Map.of("input_bits", 16, "weight_bits", 16))).isGreaterThan(80);
        assertThat(metric("sqnr", SRAM)).isLessThanOrEqualTo(values.get("sqnr") + 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"4-sigma, offset", "4-sigma, two-part", "4-sigma-shared, offset", "4-sigma-shared, two-part"})
    void moreConverterBitsNeverLoseAccuracyNorSaveArea(String range, String encoding) {
        double sqnr = Double.NEGATIVE_INFINITY;
        double area = 0;
        for (int bits = 4; bits <= 12; bits++) {
            Map<String, Double> values = metrics(BERT, with("static.adc_bits", bits, "dynamic.adc_bits", bits, "static.adc_range", range,
                    "dynamic.adc_range", range, "static.input_encoding", encoding, "static.weight_encoding", encoding,
                    "dynamic.input_encoding", encoding, "dynamic.weight_encoding", encoding));
            assertThat(values.get("sqnr")).isGreaterThanOrEqualTo(sqnr - 1e-9);
            assertThat(values.get("area")).isGreaterThan(area);
            sqnr = values.get("sqnr");
            area = values.get("area");
        }
        assertThat(sqnr).isGreaterThan(30);
    }

    @Test
    void theWorstDieDecidesAndEachCountsByItsWork() {
        Map<String, Double> good = metrics(BERT, SRAM);
        Map<String, Double> weights = metrics(BERT, with("static.adc_bits", 4));
        Map<String, Double> attention = metrics(BERT, with("dynamic.adc_bits", 4));
        assertThat(weights.get("sqnr")).isLessThan(good.get("sqnr"));
        assertThat(attention.get("sqnr")).isLessThan(good.get("sqnr"));
        assertThat(metric("sqnr", with("static.adc_bits", 4, "dynamic.adc_bits", 4)))
                .isCloseTo(Math.min(weights.get("sqnr"), attention.get("sqnr")), within(1e-9));
        // nearly all the work is that of the weights
        assertThat(attention.get("sqnr_mac")).isGreaterThan(weights.get("sqnr_mac"));
    }

    @Test
    void weightsInTwoPartsTakeTwiceTheCells() {
        assertThat(metric("programming_energy", with("static.weight_encoding", "two-part")))
                .isCloseTo(metric("programming_energy", with("static.weight_encoding", "offset")) * 2, withinPercentage(25));
        double two = metric("static_chiplets", with("static.weight_encoding", "two-part"));
        assertThat(two).isGreaterThan(metric("static_chiplets", with("static.weight_encoding", "offset")));
        assertThat(metric("static_chiplets", Map.of("static.cell", "sram", "static.node", 22, "static.subarray_height", 128,
                "static.subarray_width", 128))).isEqualTo(metric("static_chiplets", with("static.weight_encoding", "offset")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert-base-inf", "bert-base-adapter-inf", "deit-inf", "gpt2-inf", "qwen2.5-0.5b-inf", "mixtral-8x7b-inf"})
    void everyRowThatComputesHasItsLayer(String workload) {
        LayerGraph graph = Transformers.named(workload).graph(FlowRules.corrected());
        Map<DieKind, KindLayers> kinds = KindLayers.split(graph, Network.of(graph));
        assertThat(kinds.values().stream().mapToDouble(KindLayers::macs).sum()).isEqualTo(graph.operations() / 2.0);
        for (int row = 0; row < graph.layers().size(); row++) {
            var product = graph.layers().get(row);
            KindLayers own = kinds.get(DieKind.of(product.residence()));
            int place = own.layerOfRow()[row];
            assertThat(place < 0).isEqualTo(product.idle());
            if (place >= 0) {
                var shape = own.network().layers().get(place).shape();
                assertThat(List.of(shape.dotLength(), shape.m(), shape.p())).containsExactly((long) product.weightRows(),
                        (long) product.weightColumns(), (long) product.inputRows());
            }
        }
    }

    @Test
    void equalGenomesGiveEqualBitsWhateverWasAskedBefore() {
        DesignSpace space = searched();
        DesignModel one = BERT.model(space);
        DesignModel other = BERT.model(space);
        SplittableRandom random = new SplittableRandom(5);
        List<int[]> genomes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int[] genome = random.ints(space.genes(), 0, 1 << 20).toArray();
            for (int p = 0; p < genome.length; p++) {
                genome[p] %= space.cardinality(p);
            }
            space.canonicalise(genome);
            genomes.add(genome);
        }
        List<Evaluation> forward = genomes.stream().map(one::evaluate).toList();
        for (int i = genomes.size() - 1; i >= 0; i--) {
            if (forward.get(i) instanceof Evaluation.Metrics(double[] values)) {
                assertThat(((Evaluation.Metrics) other.evaluate(genomes.get(i))).values()).isEqualTo(values);
            } else {
                assertThat(other.evaluate(genomes.get(i))).isEqualTo(forward.get(i));
            }
        }
    }

    private static DesignSpace searched() {
        return Spaces.of(BERT, with("array", Choice.of("published", "macro"), "static.cell", Choice.of("rram", "sram", "edram"),
                "static.adc_bits", IntegerRange.of(5, 7),
                "static.node", new Ordered(List.of(Value.of(14), Value.of(22), Value.of(40)))));
    }

    @Test
    void circuitsHaveNoMeaningWithoutMacrosAndTheReverse() {
        DesignSpace space = searched();
        int[] genome = new int[space.genes()];
        assertThat(space.values(genome)).containsKey("readout_mux").doesNotContainKeys("static.adc_bits", "macro.rram");
        genome[space.indexOf("array")] = 1;
        assertThat(space.values(genome)).doesNotContainKey("readout_mux").containsKeys("static.adc_bits", "macro.rram");
    }

    @ParameterizedTest
    @CsvSource({
        "static.node, 40, static dies: circuits of macros are not known at 40 nm but at 7",
        "dynamic.node, 16, dynamic dies: circuits of macros are not known at 16 nm",
        "static.columns_per_adc, 256, static dies: 256 columns share a converter",
        "dynamic.voltage, 1.7, dynamic dies: supply 1.7 V is outside",
        "input_bits, 12, inputs have 12 bits; circuits of macros are modelled for 2 to 8",
        "weight_bits, 1, weights have 1 bits",
    })
    void whatCannotBeIsInfeasibleAndSaysWhy(String parameter, double value, String reason) {
        assertThat(evaluate(BERT, with(parameter, value))).isInstanceOfSatisfying(Evaluation.Infeasible.class,
                no -> assertThat(no.reason()).contains(reason));
    }

    @Test
    void cellsThatForgetOrAreNotMadeAreInfeasible() {
        assertThat(evaluate(BERT, with("dynamic.cell", "edram", "macro.refresh", 1))).isInstanceOfSatisfying(
                Evaluation.Infeasible.class, no -> assertThat(no.reason()).startsWith("dynamic dies: "));
        assertThat(evaluate(BERT, with("static.cell", "rram", "static.node", 14))).isInstanceOfSatisfying(
                Evaluation.Infeasible.class, no -> assertThat(no.reason()).contains("rram is not known at 14 nm"));
    }

    @ParameterizedTest
    @CsvSource({
        "bert-small-inf, published, revision published has the constants per bit of 3D-CIMlet alone",
        "bert-small-adapter-cl, corrected, workload bert-small-adapter-cl has a backward pass",
    })
    void macrosAreRefusedWhereThereAreNone(String workload, String revision, String reason) {
        FamilyProblem problem = edge(Map.of("workload", workload, "revision", revision));
        assertThatThrownBy(() -> problem.model(Spaces.of(problem, Map.of("array", "macro")))).hasMessageContaining("array cannot be macro")
                .hasMessageContaining(reason);
        assertThat(problem.metrics()).isEqualTo(EdgeLlmMetrics.METRICS);
        assertThat(evaluate(problem, Map.of())).isInstanceOf(Evaluation.Metrics.class);
    }
}
