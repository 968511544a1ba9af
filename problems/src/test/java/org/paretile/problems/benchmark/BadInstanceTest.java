package org.paretile.problems.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;

/** What users are told of instances that cannot be used. */
class BadInstanceTest {

    private static Map<String, Object> knapsack() {
        return new LinkedHashMap<>(Map.of("profits", List.of(List.of(1, 2, 3), List.of(4, 5, 6)),
                "weights", List.of(List.of(1, 1, 1)), "capacities", List.of(2)));
    }

    private static Map<String, Object> landscape() {
        List<Integer> table = List.of(1, 2, 3, 4);
        return new LinkedHashMap<>(Map.of("n", 2, "letters", 2, "K", 1,
                "neighbours", List.of(List.of(List.of(1), List.of(0))), "tables", List.of(List.of(table, table)),
                "constraints", List.of("x1 != x2")));
    }

    private static Map<String, Object> assignment() {
        List<List<Integer>> matrix = List.of(List.of(0, 1), List.of(1, 0));
        return new LinkedHashMap<>(Map.of("distance", matrix, "flows", List.of(matrix, matrix)));
    }

    private static void rejected(Map<String, Object> tree, String field, Object value, String code, String... says) {
        Map<String, Object> bad = Instances.with(tree, field, _ -> value);
        refused(bad, code, says);
    }

    private static void refused(Object tree, String code, String... says) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Instances.bind(tree)).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains("it.json");
            assertThat(List.of(says)).allSatisfy(word -> assertThat(e.getMessage()).contains(word));
            assertThat(e.help()).isNotBlank();
        });
    }

    @Test
    void theGoodOnesAreGood() {
        for (Object tree : List.of(knapsack(), landscape(), assignment())) {
            assertThat(Instances.problem(Instances.bind(tree)).space().size()).isPositive();
        }
    }

    @Test
    void knapsacks() {
        rejected(knapsack(), "weights", null, "missing-field", "'weights'");
        rejected(knapsack(), "weights", List.of(List.of(1, 1)), "wrong-length", "weights[0]", "2 entries, not 3");
        rejected(knapsack(), "weights", List.of(List.of(1, "two", 1)), "bad-field", "weights[0][1]", "'two'", "not a number");
        rejected(knapsack(), "weights", List.of(List.of(1, -1, 1)), "out-of-range", "weights[0][1] in it.json is -1");
        rejected(knapsack(), "weights", 7, "bad-field", "weights", "not a list");
        rejected(knapsack(), "weights", List.of(List.of(1, Double.NaN, 1)), "bad-field", "weights[0][1]", "NaN");
        rejected(knapsack(), "profits", List.of(List.of(1, 2, 3), List.of(4, 5)), "wrong-length", "profits[1]");
        rejected(knapsack(), "profits", List.of(), "wrong-length", "profits");
        rejected(knapsack(), "profits", Arrays.asList(Arrays.asList(1, null, 2), List.of(1, 2, 3)), "bad-field", "profits[0][1]", "null");
        rejected(knapsack(), "capacities", List.of(2, 2), "wrong-length", "capacities");
        rejected(knapsack(), "capacities", List.of(-2), "out-of-range", "capacities[0]");
        rejected(knapsack(), "spaceSize", 16, "wrong-size", "spaceSize", "16", "8 designs");
    }

    @Test
    void misspeltField() {
        Map<String, Object> tree = knapsack();
        tree.put("capacites", tree.remove("capacities"));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Instances.bind(tree))
                .satisfies(e -> assertThat(e.help()).contains("'capacites'"));
    }

    @Test
    void landscapes() {
        rejected(landscape(), "n", 2.5, "out-of-range", "n in it.json is 2.5");
        rejected(landscape(), "n", 3, "wrong-length", "tables[0]");
        rejected(landscape(), "letters", 1, "out-of-range", "letters");
        rejected(landscape(), "K", 2, "wrong-length", "tables[0][0]", "4 entries, not 8");
        rejected(landscape(), "K", 20, "out-of-range", "2^21");
        rejected(landscape(), "neighbours", List.of(List.of(List.of(1), List.of(2))), "out-of-range", "neighbours[0][1][0]");
        rejected(landscape(), "neighbours", List.of(List.of(List.of(1), List.of(-1))), "out-of-range", "neighbours[0][1][0]");
        rejected(landscape(), "neighbours", List.of(List.of(List.of(1), List.of(0, 1))), "wrong-length", "neighbours[0][1]");
        rejected(landscape(), "neighbours", List.of(), "wrong-length", "neighbours");
        rejected(landscape(), "constraints", List.of("x1 != x3"), "bad-field", "constraints[0]", "x1 to x2");
        rejected(landscape(), "constraints", List.of("x0 != x1"), "bad-field", "constraints[0]");
        rejected(landscape(), "constraints", List.of("count(x==2)-3 <= 0"), "bad-field", "letters are 0 to 1");
        rejected(landscape(), "constraints", List.of("x1 < x2"), "bad-field", "'x1 < x2'");
        rejected(landscape(), "constraints", List.of(3), "bad-field", "constraints[0]", "3");
    }

    @Test
    void assignments() {
        rejected(assignment(), "distance", null, "missing-field", "'distance'");
        rejected(assignment(), "distance", List.of(List.of(0, 1), List.of(1)), "wrong-length", "distance[1]");
        rejected(assignment(), "distance", List.of(List.of(0)), "wrong-length", "distance");
        rejected(assignment(), "flows", List.of(List.of(List.of(0, 1))), "wrong-length", "flows[0]");
        rejected(assignment(), "flows", List.of(List.of(List.of(0, true), List.of(1, 0))), "bad-field", "flows[0][0][1]", "true");
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(List.of());
        }
        rejected(assignment(), "distance", many, "wrong-length", "501");
    }

    @Test
    void coilSpring() {
        Map<String, Object> tree = Instances.tree("re25-grid");
        rejected(tree, "wireDiameters", List.of(0.1, 0.1), "bad-field", "wireDiameters[1]");
        rejected(tree, "wireDiameters", List.of(0.01, 0.6), "out-of-range", "wireDiameters");
        rejected(tree, "constants", Map.of("Fmax", 1000.0), "missing-field", "constants.Fp");
        rejected(tree, "constants", 3, "bad-field", "constants");
        rejected(tree, "wireDiameters", List.of(0.1, 0.2), "wrong-size", "33740 designs");
    }

    @Test
    void unknownKinds() {
        refused(Map.of("kind", "RE37"), "unknown-instance");
        refused(Map.of(), "unknown-instance");
        refused(Map.of("kind", 36), "bad-field", "kind");
        refused(List.of(1, 2), "bad-field");
        refused("text", "bad-field");
    }

    @Test
    void noInstanceAtAll() {
        BenchmarkFamily family = new BenchmarkFamily();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> family.bind(Settings.NONE))
                .satisfies(e -> assertThat(e.code()).isEqualTo("missing-setting"));
        for (SettingValue value : List.of(new SettingValue.Word("mokp"), new SettingValue.TextFile("a.csv", "1,2"))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> family.bind(new Settings(Map.of("instance", value))))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("bad-setting"));
        }
        assertThat(family.settings()).singleElement().satisfies(s -> assertThat(s.required()).isTrue());
        assertThat(family.name()).isEqualTo("benchmark");
    }
}
