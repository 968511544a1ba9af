package org.paretile.problems.family.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.family.Spaces;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/** Settings of the family, and what it says of what it cannot do. */
class EdgeLlmProblemTest {

    private static FamilyProblem edge(String... settings) {
        Map<String, SettingValue> values = new HashMap<>(Map.of("workload", new SettingValue.Word("bert-small-inf")));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], new SettingValue.Word(settings[i + 1]));
        }
        return new EdgeLlmFamily().bind(new Settings(values));
    }

    private static double metric(FamilyProblem problem, String name) {
        DesignSpace space = Spaces.of(problem, Map.of());
        Evaluation.Metrics metrics = (Evaluation.Metrics) problem.model(space).evaluate(new int[space.genes()]);
        return metrics.values()[problem.metrics().stream().map(metric -> metric.name()).toList().indexOf(name)];
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7 K", "7K"})
    void aGuardBandIsADifferenceInKelvin(String text) {
        assertThat(metric(edge("guard_band", text), "thermal_margin")).isCloseTo(metric(edge(), "thermal_margin") - 7, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thermal_margin >= 5", "thermal_margin >= 5 K"})
    void aThermalMarginIsADifferenceInKelvin(String text) {
        Constraint constraint = Constraint.parse(text, edge().metrics());
        assertThat(constraint.limit()).isEqualTo(5);
        assertThat(constraint).hasToString("thermal_margin >= 5 K");
        assertThat(constraint.metric().column()).isEqualTo("thermal_margin_k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "101", "NaN", "hot", "5 C", "5 mm"})
    void aGuardBandThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> edge("guard_band", text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aParameterOfOtherSettingsComesWithAdvice() {
        assertThat(edge().advice("scale_noc")).hasValueSatisfying(help -> assertThat(help).contains("revision: published"));
        assertThat(edge("workload", "bert-small-adapter-cl").advice("static.adc_bits"))
                .hasValueSatisfying(help -> assertThat(help).contains("backward pass"));
        assertThat(edge().advice("no_such")).isEmpty();
    }

    /** A die of 1,024 PEs of a million cells is larger than the reticle. */
    @Test
    void publishedNumbersHaveNoPriceUnlessOneIsNeeded() {
        FamilyProblem published = edge("revision", "published");
        DesignSpace space = Spaces.of(published, Map.of("static.chiplet_height", 32, "static.chiplet_width", 32, "static.subarray_height", 512,
                "static.subarray_width", 512));
        int[] genome = new int[space.genes()];
        assertThat(published.model(space).evaluate(genome)).isInstanceOf(Evaluation.Metrics.class);
        assertThat(published.model(space, Set.of(EdgeLlmMetrics.ENERGY)).evaluate(genome)).isInstanceOf(Evaluation.Metrics.class);
        assertThat(published.model(space, Set.of(EdgeLlmMetrics.COST)).evaluate(genome))
                .isInstanceOfSatisfying(Evaluation.Infeasible.class, why -> assertThat(why.reason()).contains("cannot be made"));
    }
}
