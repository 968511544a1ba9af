package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.workload.LayerGraph.Flow;
import tools.jackson.databind.JsonNode;

class FlowsTest {

    @ParameterizedTest
    @MethodSource("org.paretile.models.workload.CimletGolden#names")
    void publishedEdgesAreThoseOfTheGoldenRuns(String name) {
        JsonNode golden = CimletGolden.of(name);
        LayerGraph graph = Transformers.named(name).graph(FlowRules.published());
        List<List<Integer>> flows = destinations(graph.layers().size(), graph.flows());
        List<List<Integer>> stored = destinations(graph.layers().size(), graph.stored());
        for (int row = 0; row < graph.layers().size(); row++) {
            assertThat(flows.get(row)).as(name + " row " + row).isEqualTo(ints(golden.get("dest_layers").get(row)));
            assertThat(stored.get(row)).as(name + " row " + row).isEqualTo(ints(golden.get("to_bp_dest_layers").get(row)));
        }
        assertThat(graph.stored()).allSatisfy(flow ->
                assertThat(flow.values()).isEqualTo(golden.get("num_to_bp").get(flow.destination()).asLong()));
        assertThat(graph.flows()).allSatisfy(flow ->
                assertThat(flow.values()).isEqualTo(graph.layers().get(flow.destination()).inputs()));
    }

    private static List<List<Integer>> destinations(int rows, List<Flow> flows) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lists.add(new ArrayList<>());
        }
        flows.forEach(flow -> lists.get(flow.source()).add(flow.destination()));
        return lists;
    }

    private static List<Integer> ints(JsonNode node) {
        List<Integer> values = new ArrayList<>();
        node.forEach(value -> values.add(value.asInt()));
        return values;
    }

    @Test
    void correctedRowsTakeTheirInputOnce() {
        for (String name : List.of("bert-base-inf", "bert-small-adapter-inf", "deit-inf", "gpt2-inf", "tinyllama-inf")) {
            LayerGraph graph = Transformers.named(name).graph(FlowRules.corrected());
            for (int row = 0; row < graph.layers().size(); row++) {
                MatrixLayer layer = graph.layers().get(row);
                long taken = taken(graph.flows(), row);
                long needed = layer.inputs();
                if (layer.label().equals("K.Q")) {
                    needed += (long) Math.min(layer.inputRows(), layer.weightColumns()) * layer.weightRows();
                } else if (layer.label().startsWith("KQT")) {
                    needed += (long) Math.min(layer.inputRows(), layer.weightRows()) * layer.weightColumns();
                } else if (layer.label().equals("ff2") && name.startsWith("tiny")) {
                    needed *= 2;
                }
                boolean first = row == 0 || row < 3 && !name.startsWith("deit");
                assertThat(taken).as(name + " row " + row + " " + layer.label()).isEqualTo(first ? 0 : needed);
            }
        }
    }

    private static long taken(List<Flow> flows, int row) {
        return flows.stream().filter(flow -> flow.destination() == row).mapToLong(Flow::values).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert-small-adapter-cl", "bert-base-ft"})
    void correctedBackwardRowsTakeGradientAndStoredOperand(String name) {
        LayerGraph graph = Transformers.named(name).graph(FlowRules.corrected());
        int output = graph.layers().stream().map(MatrixLayer::label).toList().indexOf("FP:output weight projection");
        int checked = 0;
        for (int row = output + 1; row < graph.layers().size(); row++) {
            MatrixLayer layer = graph.layers().get(row);
            boolean firstProjection = row > graph.layers().size() - 4 && name.endsWith("ft");
            boolean summed = layer.label().endsWith("ff2") || layer.label().endsWith("adapter2-2");
            if (name.endsWith("cl") || !summed) {
                assertThat(taken(graph.flows(), row)).as("gradient of row " + row + " " + layer.label()).isEqualTo(layer.inputs());
            } else {
                assertThat(taken(graph.flows(), row) % layer.inputs()).as("row " + row).isZero();
            }
            long stored = layer.residence() == Residence.SEMI_STATIC && !firstProjection ? layer.weights() : 0;
            assertThat(taken(graph.stored(), row)).as("operand of row " + row + " " + layer.label()).isEqualTo(stored);
            checked++;
        }
        assertThat(checked).isGreaterThan(80);
    }

    /** Each rule alone changes something, and all of them together make the published graph the corrected one. */
    @Test
    void everyRuleHasAnEffect() throws Exception {
        var parts = FlowRules.class.getRecordComponents();
        List<String> names = List.of("bert-small-adapter-inf", "bert-small-adapter-cl", "bert-base-ft", "deit-inf", "gpt2-inf");
        for (int rule = 0; rule < parts.length; rule++) {
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = i == rule;
                types[i] = boolean.class;
            }
            FlowRules one = FlowRules.class.getDeclaredConstructor(types).newInstance(values);
            assertThat(names.stream().filter(name -> !Transformers.named(name).graph(one)
                    .equals(Transformers.named(name).graph(FlowRules.published())))).as(parts[rule].getName()).isNotEmpty();
        }
    }

    @Test
    void publishedConcatenationTakesItsInputOncePerHead() {
        LayerGraph published = Transformers.named("bert-base-inf").graph(FlowRules.published());
        LayerGraph corrected = Transformers.named("bert-base-inf").graph(FlowRules.corrected());
        assertThat(taken(published.flows(), 27)).isEqualTo(12 * taken(corrected.flows(), 27));
    }
}
