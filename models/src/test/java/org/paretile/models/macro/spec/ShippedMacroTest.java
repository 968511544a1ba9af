package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.macro.Component;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.circuit.Revision;
import tools.jackson.databind.JsonNode;

/** The macros that come with the program against whole-macro runs of CiMLoop (Andrulis et al., ISPASS 2024). */
class ShippedMacroTest {
    private static final Percentage TWO = Percentage.withPercentage(2);

    /** Parts of ours that are one part there. */
    private static final Map<String, String> THERE = Map.of("zero_comparator", "input_zero_gating", "zero_flag", "input_zero_gating",
            "zero_counter", "input_zero_gating", "output_flags", "output_register");

    static java.util.stream.Stream<Golden.Run> runs() {
        return Golden.table();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void energyAndAreaOfTheMacro(Golden.Run run) {
        Entries entries = Golden.entries(run.prepare(Revision.PUBLISHED), run.layer());
        assertThat(entries.totals().energyJ() * 1e12).isCloseTo(run.golden().get("energy_pJ").asDouble(), TWO);
        assertThat(entries.totals().areaMm2() * 1e6).isCloseTo(run.golden().get("area_um2").asDouble(), TWO);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void timeOfTheMacro(Golden.Run run) {
        JsonNode golden = run.golden();
        double cycleNs = run.macro().startsWith("isaac") ? 100 : golden.get("cycle_ns").asDouble();
        double latencyS = Golden.entries(run.prepare(Revision.PUBLISHED), run.layer()).totals().steadyS();
        assertThat(latencyS * 1e9).isCloseTo(golden.get("cycles").asDouble() * cycleNs, Percentage.withPercentage(0.1));
    }

    @Test
    void everyComponentIsWithinTwoPercentOrNamed() {
        Map<String, Double> named = new HashMap<>();
        List<String> unused = new ArrayList<>();
        Golden.lines("/org/paretile/models/macro/survey/deviations.csv").map(line -> line.split(",", 6)).forEach(f -> {
            named.put(f[1] + ' ' + f[2] + ' ' + f[3], Double.parseDouble(f[4]));
            unused.add(f[1] + ' ' + f[2] + ' ' + f[3]);
        });
        List<String> unnamed = new ArrayList<>();
        Golden.table().forEach(run -> {
            JsonNode golden = run.golden();
            Map<String, Double> joules = new HashMap<>();
            Map<String, Double> mm2 = new HashMap<>();
            Entries entries = Golden.entries(run.prepare(Revision.PUBLISHED), run.layer());
            double seconds = entries.totals().steadyS();
            entries.energies().forEach(e -> joules.merge(there(e.component()), e.joules() * 1e12, Double::sum));
            entries.leakages().forEach(l -> joules.merge(there(l.component()), l.watts() * seconds * 1e12, Double::sum));
            entries.areas().forEach(a -> mm2.merge(there(a.component()), a.mm2() * 1e6, Double::sum));
            compare(run, "energy", joules, golden.get("energy_breakdown_pJ"), golden.get("energy_pJ").asDouble(), named, unused, unnamed);
            compare(run, "area", mm2, golden.get("area_breakdown_um2"), golden.get("area_um2").asDouble(), named, unused, unnamed);
        });
        assertThat(unnamed).as("beyond 2 %, and not named with its deviation").isEmpty();
        assertThat(unused).as("named, but within 2 %").isEmpty();
    }

    private static void compare(Golden.Run run, String quantity, Map<String, Double> ours, JsonNode golden, double total,
            Map<String, Double> named, List<String> unused, List<String> unnamed) {
        golden.propertyNames().forEach(name -> {
            double wanted = golden.get(name).asDouble();
            double percent = 100 * (ours.getOrDefault(name, 0.0) / wanted - 1);
            if (wanted < 1e-4 * total || Math.abs(percent) <= 2) {
                return;
            }
            String key = run.name() + ' ' + name + ' ' + quantity;
            if (named.containsKey(key) && Math.abs(percent - named.get(key)) < 0.5) {
                unused.remove(key);
            } else {
                unnamed.add(key.replace(' ', ',') + ',' + Math.round(10 * percent) / 10.0);
            }
        });
    }

    private static String there(Component component) {
        return THERE.getOrDefault(component.name(), component.name());
    }

    @Test
    void everyShippedMacroCompilesAndTakesALayer() {
        assertThat(MacroSpec.shipped()).hasSizeGreaterThan(8).allSatisfy(name -> {
            SpecLayer layer = Golden.matrix(100, 70, Golden.histogram("isaacWeights"), Golden.histogram("isaacWeights"));
            Entries entries = Golden.entries(MacroSpec.shipped(name).compile(Golden.TECHNOLOGY).prepare(
                    MacroSpec.shipped(name).compile(Golden.TECHNOLOGY).overrides()), layer);
            assertThat(entries.totals().energyJ()).isPositive().isFinite();
            assertThat(entries.totals().steadyS()).isPositive().isFinite();
            assertThat(entries.totals().macs()).isEqualTo(7000);
        });
    }
}
