package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.circuit.Revision;
import tools.jackson.databind.JsonNode;

/** The shipped macros against published silicon (Jia, Sinangil, Wan, Wang, Kim), and what CiMLoop reached on the same points. */
class SiliconTest {
    private static final Set<String> PERIPHERY = Set.of("out_datapath", "shift_add", "zero_comparator", "zero_flag", "zero_counter");
    private static final Map<String, Golden.Run> RUNS = Golden.table().collect(Collectors.toMap(Golden.Run::name, run -> run));

    private static double ours(Golden.Run run, String quantity, Revision revision) {
        Entries entries = Golden.entries(run.prepare(revision), run.layer());
        double seconds = entries.totals().steadyS();
        boolean part = quantity.contains("TOPS components");
        double joules = entries.energies().stream().filter(e -> !part || !PERIPHERY.contains(e.component().name()))
                .mapToDouble(Entries.Energy::joules).sum();
        double mm2 = entries.areas().stream().filter(a -> !part || !PERIPHERY.contains(a.component().name()))
                .mapToDouble(Entries.Area::mm2).sum();
        if (part) {
            joules -= entries.leakages().stream().filter(l -> PERIPHERY.contains(l.component().name()))
                    .mapToDouble(l -> l.watts() * seconds).sum();
        }
        double tops = 2e-12 * entries.totals().macs() / seconds;
        String plain = quantity.replaceAll("\\(.*", "");
        return switch (plain) {
            case "tops" -> tops;
            case "tops_48_cores" -> 48 * tops;
            case "tops_per_mm2" -> tops / mm2;
            case "tops_per_w", "tops_per_w_1b" -> 2e-12 * entries.totals().macs() / joules;
            case "fJ_per_mac_0.8V" -> 1e15 * joules / entries.totals().macs();
            case "area_um2" -> 1e6 * mm2;
            default -> throw new IllegalArgumentException(quantity);
        };
    }

    private static List<JsonNode> points() {
        List<JsonNode> points = new ArrayList<>();
        Golden.json("validation_model_vs_reference.json").get("rows").forEach(row -> {
            if (RUNS.containsKey(row.get("run").asString())) {
                points.add(row);
            }
        });
        return points;
    }

    private static double percent(JsonNode point, Revision revision) {
        double value = ours(RUNS.get(point.get("run").asString()), point.get("quantity").asString(), revision);
        return 100 * (value / point.get("reference").asDouble() - 1);
    }

    @Test
    void asPublishedEveryPointIsAsFarFromSiliconAsInThePublishedTool() {
        assertThat(points()).hasSize(41).allSatisfy(point -> assertThat(percent(point, Revision.PUBLISHED))
                .as(point.get("run").asString() + " " + point.get("quantity").asString())
                .isCloseTo(point.get("rel_err_pct").asDouble(), within(1.0)));
    }

    @Test
    void correctedPointsAreWithinNinePercentOfSiliconInTheMean() {
        double mean = points().stream().mapToDouble(point -> Math.abs(percent(point, Revision.CORRECTED))).average().orElseThrow();
        assertThat(mean).isLessThan(9);
        assertThat(points()).allSatisfy(point -> assertThat(Math.abs(percent(point, Revision.CORRECTED))).isLessThan(32));
    }

    @Test
    void breakdownOfWangAtOneVolt() {
        JsonNode reference = Golden.json("validation_references.json").get("macro_D_wang").get("energy_fraction");
        Entries entries = Golden.entries(RUNS.get("D_wang_1V").prepare(Revision.CORRECTED), RUNS.get("D_wang_1V").layer());
        Map<String, Double> joules = entries.energyJByComponent().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
        double total = entries.totals().energyJ();
        assertThat(joules.get("adc") / total).isCloseTo(reference.get("ADC").asDouble(), within(0.05));
        assertThat(joules.get("dac") / total).isCloseTo(reference.get("DAC").asDouble(), within(0.05));
    }

    @Test
    void energyOfSinangilFollowsTheSupply() {
        JsonNode reference = Golden.json("validation_references.json").get("macro_B_sinangil")
                .get("energy_per_mvm_pJ_vs_voltage_V_output15");
        Golden.Run run = RUNS.get("B_sinangil_0.8V_avgout15");
        for (String volt : List.of("0.70", "0.80", "0.90", "1.00")) {
            Golden.Run at = new Golden.Run(volt, run.macro(), 64, 16, "basic", "upper15", run.overrides() + " voltage=" + volt);
            double pj = 1e12 * Golden.entries(at.prepare(Revision.CORRECTED), at.layer()).totals().energyJ();
            assertThat(pj).isCloseTo(reference.get(volt).asDouble(), org.assertj.core.data.Percentage.withPercentage(20));
        }
    }
}
