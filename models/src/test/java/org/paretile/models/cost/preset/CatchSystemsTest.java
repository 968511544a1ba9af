package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.cost.preset.CatchInputs.Edit;
import tools.jackson.databind.JsonNode;

/** All that CATCH prints at hand: its generated systems with what each sweep substitutes, and its own examples. */
class CatchSystemsTest {
    private static final Map<String, Integer> CORE = Map.of("2", 400, "4", 200, "9", 88, "16", 50, "25", 32, "36", 22, "49", 16, "64", 12);
    private static final Map<String, Integer> SELF = Map.of("0.84", 40, "0.92", 80, "0.96", 160, "0.98", 320, "0.99", 640, "0.68", 20);
    private static final double BASE_QUANTITY = 1e7;

    private final CatchInputs inputs = new CatchInputs();
    private final Catch published = new Catch(CatchRules.PUBLISHED);

    @Test
    void everySystem() {
        for (JsonNode result : CatchGolden.results()) {
            CatchGolden.compare(result, ours(result.get("group").stringValue(), result.get("label").stringValue()));
        }
    }

    private CatchCost ours(String group, String label) {
        String last = label.substring(label.indexOf('/') + 1);
        String first = label.substring(0, Math.max(0, label.indexOf('/')));
        return switch (group) {
            case "sweep_chiplet_size", "sweep_defect_density" -> cost(flat(last, ""), edit("combined_" + first, s -> s, "", 1));
            case "sweep_nre_lf0" -> cost(flat(last, ""), edit("combined_5nm", s -> s, "", Double.parseDouble(first) / BASE_QUANTITY));
            case "sweep_nre_design" -> cost(flat(last, last), edit("combined_5nm", s -> s, "", Double.parseDouble(first) / BASE_QUANTITY));
            case "sweep_assembly_process" -> {
                Edit edit = edit("combined_5nm", s -> first, "", 1);
                yield cost(flat(last, ""), first.startsWith("organic") ? interposer(edit, "combined_interposer_organic") : edit);
            }
            case "sweep_substrates_intended" -> label.equals("organic") ? organic() : cost(flat("16", ""),
                    interposer(edit("combined_5nm", s -> s, "", 1), "combined_interposer_" + label));
            case "sweep_test_coverage" -> cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0", edit("combined_3nm", s -> s, label, 1));
            case "sweep_test_coverage_immature" -> cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0",
                    edit("combined_3nm_0.01", s -> s, label, 1));
            case "sweep_test_coverage_3d" -> cost("3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0", edit("combined_3nm", s -> s, label, 1));
            case "sweep_test_coverage_immature_3d" -> cost("3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0",
                    edit("combined_3nm_0.01", s -> s, label, 1));
            case "sweep_substrates_as_shipped" -> label.equals("organic") ? organic() : cost(flat("16", ""),
                    interposer(edit("combined_5nm", s -> "organic_simultaneous_bonding", "", 1), "combined_interposer_organic"));
            case "sweep_reach" -> reaching(Double.parseDouble(label.replace("mm", "")));
            case "shipped_example" -> label.equals("sip") ? CatchExamples.sip(published) : CatchExamples.heterogeneous(published);
            case "sweep_nre_1_custom" -> CatchExamples.oneCustomDie(published, Double.parseDouble(label));
            default -> throw new AssertionError(group);
        };
    }

    private static String flat(String chiplets, String logic) {
        return "chiplet_" + chiplets + "_" + CORE.get(chiplets) + "_UCIe_advanced_orgFalse_bw32_lf"
                + (logic.isEmpty() ? "0.0" : String.valueOf(Integer.parseInt(logic) / 100.0));
    }

    private static Edit edit(String layer, UnaryOperator<String> assembly, String coverage, double quantity) {
        return new Edit(Map.of("combined_5nm", layer), assembly,
                name -> coverage.isEmpty() || name.contains("interposer") ? CatchTest.KNOWN_GOOD
                        : CatchTest.patterns(Double.parseDouble(coverage), SELF.get(coverage), SELF.get(coverage) / 10), quantity);
    }

    private static Edit interposer(Edit edit, String layer) {
        return new Edit(Map.of("combined_interposer_silicon", layer), edit.assembly(), edit.tests(), edit.quantityFactor());
    }

    private CatchCost organic() {
        return cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0", edit("combined_5nm", s -> s, "", 1));
    }

    private CatchCost cost(String name, Edit edit) {
        return published.cost(inputs.system(name, edit), inputs.links(name));
    }

    /** Single wires of 2 Gb/s that reach so far. */
    private CatchCost reaching(double reachMm) {
        String name = "chiplet_16_50_UCIe_standard_orgTrue_bw10000_lf0.0";
        CatchLink.Type wire = new CatchLink.Type(2e-4, 2e-4, 2, 1, reachMm, 1e-3, false);
        List<CatchLink> links = inputs.links(name).stream()
                .map(link -> new CatchLink(wire, link.from(), link.to(), link.gbps(), link.utilisation())).toList();
        return published.cost(inputs.system(name, edit("combined_5nm", s -> s, "", 1)), links);
    }

    /** Totals to the digits they are quoted with, the ones beyond the stored systems included. */
    @ParameterizedTest
    @CsvSource({"3nm, 862.656, 533.917, 400.837, 374.176, 375.296, 389.462, 414.150, 445.675",
        "5nm, 708.886, 446.151, 340.011, 320.488, 322.813, 336.119, 358.751, 386.634",
        "7nm, 371.914, 241.691, 189.995, 184.441, 188.259, 198.223, 214.464, 232.527",
        "10nm, 241.110, 161.348, 130.435, 130.180, 134.482, 143.035, 156.655, 170.757",
        "12nm, 164.608, 114.012, 95.109, 97.895, 102.448, 110.128, 122.150, 133.880",
        "40nm, 96.628, 73.215, 65.533, 71.239, 76.160, 83.241, 94.065, 103.900"})
    void totalsBySizeOfTheChiplets(ArgumentsAccessor totals) {
        List<String> counts = List.of("2", "4", "9", "16", "25", "36", "49", "64");
        for (int i = 0; i < counts.size(); i++) {
            CatchCost ours = ours("sweep_chiplet_size", totals.getString(0) + "/" + counts.get(i));
            assertThat(ours.totalUsd()).as(counts.get(i)).isCloseTo(totals.getDouble(i + 1), within(5.1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({"sweep_test_coverage, 871.577, 691.338, 634.367, 644.647, 721.278",
        "sweep_test_coverage_immature, 1701.360, 1037.576, 831.154, 789.896, 857.517"})
    void totalsByCoverage(String sweep, double a, double b, double c, double d, double e) {
        Map.of("0.84", a, "0.92", b, "0.96", c, "0.98", d, "0.99", e).forEach((coverage, total) ->
                assertThat(ours(sweep, coverage).totalUsd()).as(coverage).isCloseTo(total, within(5.1e-4)));
    }

    @ParameterizedTest
    @CsvSource({"sweep_nre_1_custom, 10000, 2855.777", "sweep_nre_1_custom, 100000, 785.732", "sweep_nre_1_custom, 1000000, 578.727",
        "sweep_nre_1_custom, 10000000, 558.027", "sweep_substrates_intended, silicon, 320.488",
        "sweep_substrates_intended, glass, 348.911", "sweep_substrates_intended, organic, 451.672"})
    void totalsOfOtherSystems(String sweep, String label, double total) {
        assertThat(ours(sweep, label).totalUsd()).isCloseTo(total, within(5.1e-4));
    }

    /** Pins between dies fail, too; escapes of a stack are seen by what it is put on; what does not work is paid for. */
    @Test
    void defectsAreSwitchedByName() {
        String name = "3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0";
        Edit edit = edit("combined_3nm", s -> s, "0.84", 1);
        CatchNode root = inputs.system(name, edit);
        List<CatchLink> links = inputs.links(name);
        CatchCost theirs = published.cost(root, links);
        CatchCost pins = new Catch(new CatchRules(true, false, true)).cost(root, links);
        assertThat(pins.children().getFirst().assemblyYield()).isLessThan(theirs.children().getFirst().assemblyYield());
        CatchCost escapes = new Catch(new CatchRules(true, true, false)).cost(root, links);
        assertThat(escapes.trueYield()).isNotEqualTo(theirs.trueYield());
        assertThat(theirs.goodUsd()).isGreaterThanOrEqualTo(theirs.costUsd());
    }
}
