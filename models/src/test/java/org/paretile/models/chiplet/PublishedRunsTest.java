package org.paretile.models.chiplet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Runs of 3D-CIMlet (Du et al., DAC 2025), with BookSim behind it. */
class PublishedRunsTest {
    private static final double EXACT = 1e-7; // percent: 1e-9
    private static final double PRINTED = 3e-4; // percent: BookSim prints power and area in six digits
    private static final Map<String, Detailed> DETAILED = new ConcurrentHashMap<>();
    private static final ChipletModel MODEL = ChipletModel.builtIn();

    static List<String> runs() {
        return GoldenRun.names();
    }

    private static void same(GoldenRun run, double ours, String pointer, double percent) {
        assertThat(ours).as(run.name() + " " + pointer).isCloseTo(run.at(pointer), withinPercentage(percent));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void layersPlacesAndWaitsAreThoseOfTheTool(String name) {
        GoldenRun run = GoldenRun.of(name);
        ChipletEvaluator evaluator = evaluated(run);
        LayerTable table = evaluator.table;
        LayerCosts costs = evaluator.costs;
        assertThat(table.rows).isEqualTo(run.json().at("/per_layer/rows").size());
        for (int row = 0; row < table.rows; row++) {
            int s = table.shapeOf[row];
            assertThat(evaluator.placement.first[row]).as(name + " die of layer " + row)
                    .isEqualTo(run.json().at("/mapping/layer_begin_chiplet/" + row).asInt());
            assertThat(costs.chiplets[s]).isEqualTo(run.json().at("/mapping/num_chiplet_each_layer/" + row).asInt());
            String kind = table.pass[row] == 0 ? "dynamic" : "static";
            same(run, costs.pes[s], "/mapping/num_" + kind + "_pe_each_layer/" + row, EXACT);
            double[] columns = {0, costs.phaseJ("input", s), costs.writeS[s], costs.phaseJ("weight", s), costs.readS[s],
                    costs.phaseJ("output", s), 0, 0, costs.treeInS[s], part(costs, Part.INPUT_TREE, s), costs.treeWeightS[s],
                    part(costs, Part.WEIGHT_TREE, s), costs.treeOutS[s], part(costs, Part.OUTPUT_TREE, s)};
            for (int column = 0; column < columns.length; column++) {
                same(run, columns[column], "/per_layer/rows/" + row + "/" + column, EXACT);
            }
            same(run, evaluator.latencyS[row], "/per_layer/total_latency_s/" + row, EXACT);
            same(run, evaluator.stored.waitS[row], "/per_layer/fp_to_bp_process_latency_s/" + row, EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void dieAndPackageAreasAreThoseOfTheTool(String name) {
        GoldenRun run = GoldenRun.of(name);
        ChipletDesign design = run.design();
        ChipletTechnology technology = ChipletTechnology.builtIn();
        Dies dies = Dies.of(design, Rules.published(), technology);
        for (DieModel model : List.of(dies.fixed(), dies.semiStatic(), dies.dynamic())) {
            String at = "/chiplet_areas/" + model.kind.label().replace("-", "");
            DieArea area = DieArea.of(model, run.at(at + "/chiplet_buffer_bits"), technology);
            same(run, area.totalM2() * 1e6, at + "/chiplet_area_mm2", EXACT);
            same(run, area.buffer() * 1e6, at + "/chiplet_buffer_area_mm2", EXACT);
            same(run, area.trees() * 1e6 / model.die.pes(), at + "/pe_htree_area_mm2", EXACT);
        }
        ChipletMetrics metrics = detailed(name).metrics();
        same(run, metrics.packageAreaM2() * 1e6, "/totals/chip_area_mm2", EXACT);
        assertThat(metrics.count(DieKind.STATIC)).isEqualTo(run.json().at("/chiplet_counts/static").asInt());
        assertThat(metrics.count(DieKind.SEMI_STATIC)).isEqualTo(run.json().at("/chiplet_counts/semi_static").asInt());
        assertThat(metrics.count(DieKind.DYNAMIC)).isEqualTo(run.json().at("/chiplet_counts/dynamic").asInt());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void timesAreThoseOfTheToolCycleByCycle(String name) {
        GoldenRun run = GoldenRun.of(name);
        ChipletMetrics metrics = detailed(name).metrics();
        same(run, metrics.computeS(), "/totals/latency_without_noc_nop_s", EXACT);
        same(run, metrics.parallelHeadsS(), "/totals/latency_parallel_heads_without_noc_nop_s", EXACT);
        same(run, metrics.nocS(), "/interconnect/noc_latency_s", EXACT);
        same(run, metrics.interconnect().nopS(), "/interconnect/nop_latency_s", EXACT);
        same(run, metrics.interconnect().storedS(), "/interconnect/nop_train_latency_s", EXACT);
        same(run, metrics.latencyS(), "/totals/latency_with_noc_nop_s", EXACT);
        assertThat(metrics.operations()).isCloseTo(run.at("/totals/TOP") * 1e12, withinPercentage(EXACT));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void energiesAreThoseOfTheTool(String name) {
        GoldenRun run = GoldenRun.of(name);
        StoredOperands stored = detailed(name).stored();
        ChipletMetrics metrics = detailed(name).metrics();
        ChipletMetrics.Stores stores = metrics.stores();
        ChipletMetrics.Interconnect net = metrics.interconnect();
        boolean stacked = run.design().packaging().stacked();
        same(run, metrics.computeJ(), "/totals/energy_compute_J", EXACT);
        same(run, stores.staticRefreshJ(), "/totals/energy_static_refresh_J", EXACT);
        same(run, stores.refreshedJ(), "/totals/energy_semistatic_refresh_opt1_J", EXACT);
        same(run, stores.sramJ(), "/totals/energy_sram_leak_opt2_J", EXACT);
        same(run, stores.hybridJ(), "/totals/energy_hybrid_extra_opt3_J", EXACT);
        same(run, stored.hybridStoreJ, "/totals/energy_bp_storage_opt3_J", EXACT);
        same(run, stored.hybridRefreshJ, "/totals/energy_bp_storage_edram_part_opt3_J", EXACT);
        same(run, net.nocJ(), "/interconnect/noc_energy_J", PRINTED);
        same(run, net.nocAreaM2(), "/interconnect/noc_area_m2", PRINTED);
        same(run, net.nopJ(), "/interconnect/nop_energy_J", stacked ? EXACT : PRINTED);
        same(run, net.nopAreaM2(), "/interconnect/nop_area_m2", PRINTED);
        same(run, net.storedJ(), "/interconnect/nop_train_energy_J", stacked ? EXACT : PRINTED);
        same(run, net.driversJ(), "/interconnect/nop_driver_energy_J", EXACT);
        assertThat(net.nopBits()).isEqualTo(run.json().at("/interconnect/nop_total_bits_inference").asLong());
        same(run, metrics.energyJ(), "/totals/total_energy_opt1_with_noc_nop_J", PRINTED);
        same(run, metrics.energyJ() - stores.refreshedJ() + stores.sramJ(), "/totals/total_energy_opt2_with_noc_nop_J", PRINTED);
        same(run, metrics.energyJ() - stores.refreshedJ() + stores.hybridJ(), "/totals/total_energy_opt3_with_noc_nop_J", PRINTED);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void powersAndFillingOfDiesAreThoseOfTheTool(String name) {
        GoldenRun run = GoldenRun.of(name);
        ChipletMetrics metrics = detailed(name).metrics();
        for (int die = 0; die < metrics.dies().size(); die++) {
            ChipletMetrics.DieReport report = metrics.dies().get(die);
            same(run, report.busyW() * 1e3, "/per_chiplet/power_mW/" + die, EXACT);
            if (report.kind() != DieKind.DYNAMIC) {
                same(run, report.utilisation(), "/per_chiplet/static_utilization/" + die, EXACT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void adapterGradientsWaitAsInTheTool(String name) {
        GoldenRun run = GoldenRun.of(name);
        ChipletEvaluator evaluator = evaluated(run);
        JsonNode rows = run.json().at("/adapter_gradient_storage/layer_index");
        List<GradientWait> waits = evaluator.gradients(run.design());
        assertThat(waits).hasSize(rows.size());
        for (int i = 0; i < waits.size(); i++) {
            String at = "/adapter_gradient_storage/";
            assertThat(waits.get(i).layer()).isEqualTo(rows.at("/" + i).asInt());
            same(run, waits.get(i).seconds(), at + "residence_latency_s/" + i, EXACT);
            same(run, waits.get(i).edramJPerBit(), at + "edram_refresh_energy_J_per_bit/" + i, EXACT);
            same(run, waits.get(i).rramJPerBit(), at + "rram_write_energy_J_per_bit/" + i, EXACT);
        }
    }

    private static double part(LayerCosts costs, Part part, int shape) {
        return costs.joules[part.ordinal()][shape];
    }

    private record Detailed(StoredOperands stored, ChipletMetrics metrics) {}

    /** The cycle-level run of a design, once for all tests. */
    private static Detailed detailed(String name) {
        return DETAILED.computeIfAbsent(name, key -> {
            GoldenRun run = GoldenRun.of(key);
            ChipletEvaluator evaluator = evaluator(run);
            return new Detailed(evaluator.stored, (ChipletMetrics) evaluator.evaluate(run.design(), Fidelity.DETAILED));
        });
    }

    private static ChipletEvaluator evaluator(GoldenRun run) {
        return MODEL.prepare(run.graph(), Rules.published()).evaluator();
    }

    private static ChipletEvaluator evaluated(GoldenRun run) {
        ChipletEvaluator evaluator = evaluator(run);
        evaluator.evaluate(run.design(), Fidelity.FAST);
        return evaluator;
    }
}
