package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.network.PublishedRun.Edge;
import tools.jackson.databind.JsonNode;

/** What 3D-CIMlet printed for its networks, from the mapping on. */
class PublishedInterconnectTest {
    private static final double PRINTED = 4e-4; // percent
    private static final double EXACT = 1e-7; // percent
    private static final NetworkTechnology TECHNOLOGY = NetworkTechnology.builtIn();
    private static final NetworkRules RULES = NetworkRules.PUBLISHED;

    private final MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);
    private final MeshTrace trace = new MeshTrace();

    private record Totals(double latencyS, double energyJ, double areaM2) {}

    /** Cycles and power of meshes played one after another. */
    private static final class Sum {
        private long cycles;
        private double powerW;
        private double areaM2;
        private int traces;

        Totals totals(int reduction, double clockHz) {
            double latencyS = reduction * (double) cycles / clockHz;
            return new Totals(latencyS, latencyS * powerW / Math.max(1, traces), areaM2 / Math.max(1, traces));
        }
    }

    static List<PublishedRun> bertSmall() {
        return PublishedRun.all().stream().filter(PublishedRun::bertSmall).toList();
    }

    static List<PublishedRun> flat() {
        return bertSmall().stream().filter(r -> !r.stacked()).toList();
    }

    static List<PublishedRun> stacked() {
        return PublishedRun.all().stream().filter(PublishedRun::stacked).toList();
    }

    private void play(Sum sum, MeshTechnology technology, int channelBits, JsonNode printed) {
        long cycles = router.cycles(trace);
        assertThat(cycles).isEqualTo(printed.get(printed.size() - 2).asLong());
        sum.cycles += cycles;
        if (cycles > 0) {
            MeshPower mesh = new MeshPower(technology, trace.edge(), channelBits, 1, RULES);
            double power = mesh.powerW(trace.crossings(), cycles);
            assertThat(power * 1e3).isCloseTo(printed.get(printed.size() - 1).asDouble(), withPercentage(PRINTED));
            sum.powerW += power;
            sum.areaM2 += mesh.areaM2();
        }
        sum.traces++;
    }

    @ParameterizedTest
    @MethodSource("bertSmall")
    void networksInsideChiplets(PublishedRun run) {
        int reduction = (int) run.config("scale_noc");
        Packets packets = new Packets((int) run.config("pe_bus_width_2D"), reduction, RULES);
        MeshTechnology technology = TECHNOLOGY.onChip((int) run.config("static_chiplet_technode"));
        JsonNode chiplets = run.json().get("mapping").get("static_chiplet_layers");
        double latencyS = 0;
        double energyJ = 0;
        double areaM2 = 0;
        for (int chiplet = 0; chiplet < chiplets.size(); chiplet++) {
            Map<Integer, int[]> place = new HashMap<>();
            double before = 0;
            for (JsonNode layer : chiplets.get(chiplet)) {
                double after = before + run.json().get("mapping").get("num_static_pe_each_layer").get(layer.asInt()).asDouble();
                place.put(layer.asInt(), new int[] {(int) before, (int) Math.ceil(after) - 1});
                before = after;
            }
            Sum sum = new Sum();
            for (JsonNode row : run.rows("noc")) {
                if (row.get(0).asInt() == chiplet) {
                    trace.clear((int) Math.ceil(Math.sqrt(before)));
                    lastEdge(run, row.get(1).asInt(), chiplet, place).ifPresent(e -> {
                        int[] s = place.get(e.source());
                        int[] d = place.get(e.destination());
                        trace.rounds(s[0], s[1], d[0], d[1], (int) packets.insideChiplet(run.inputBits(e.destination()), 1));
                    });
                    play(sum, technology, (int) run.config("chiplet_bus_width_2D"), row);
                }
            }
            Totals totals = sum.totals(reduction, run.staticClockHz());
            latencyS += totals.latencyS;
            energyJ += totals.energyJ;
            areaM2 += totals.areaM2;
        }
        assertThat(latencyS).isCloseTo(run.interconnect("noc_latency_s"), withPercentage(EXACT));
        assertThat(energyJ).isCloseTo(run.interconnect("noc_energy_J"), withPercentage(PRINTED));
        assertThat(areaM2 / (run.stacked() ? run.count("total") : 1))
                .isCloseTo(run.interconnect("noc_area_m2"), withPercentage(PRINTED));
    }

    private static java.util.Optional<Edge> lastEdge(PublishedRun run, int source, int chiplet, Map<Integer, int[]> place) {
        return run.edges("dest_layers").stream()
                .filter(e -> e.source() == source && run.begin(e.destination()) == chiplet && place.containsKey(e.destination()))
                .reduce((first, second) -> second);
    }

    @ParameterizedTest
    @MethodSource("flat")
    void networkBetweenChipletsSideBySide(PublishedRun run) {
        int reduction = (int) run.config("scale_nop");
        int width = (int) run.config("chiplet_bus_width_2D");
        Packets packets = new Packets(width, reduction, RULES);
        Map<String, JsonNode> printed = new HashMap<>();
        run.rows("nop").forEach(row -> printed.put(row.get(0).asString(), row));
        Sum sum = new Sum();
        long bits = 0;
        for (Edge e : run.edges("dest_layers")) {
            if (run.movesBetweenChiplets(e)) {
                int from = run.begin(e.source());
                int to = run.begin(e.destination());
                int senders = run.chiplets(e.source());
                int receivers = run.chiplets(e.destination());
                trace.clear((int) Math.ceil(Math.sqrt(run.count("total"))));
                trace.rounds(from, from + senders - 1, to, to + receivers - 1,
                        (int) packets.betweenChiplets(run.inputBits(e.destination()), (long) senders * receivers));
                play(sum, TECHNOLOGY.onPackage(), width, printed.get(e.source() + "_to_" + e.destination()));
                bits += run.inputBits(e.destination());
            }
        }
        assertThat(sum.traces).isEqualTo(printed.size());
        Totals totals = sum.totals(reduction, run.nopClockHz());
        assertThat(totals.latencyS).isCloseTo(run.interconnect("nop_latency_s"), withPercentage(EXACT));
        assertThat(totals.energyJ).isCloseTo(run.interconnect("nop_energy_J"), withPercentage(PRINTED));
        assertThat(bits).isEqualTo((long) run.interconnect("nop_total_bits_inference"));
        Link link = TECHNOLOGY.link(run.config("Packaging_dimension") == 2 ? "published_2d" : "published_2_5d");
        assertThat(link.energyJ(bits)).isCloseTo(run.interconnect("nop_driver_energy_J"), withPercentage(EXACT));
        assertThat(PackageArea.driversM2(link, 1, dies(run))).isCloseTo(run.interconnect("nop_driver_area_m2"), withPercentage(EXACT));
        assertThat(PackageArea.sideBySideM2(link, TECHNOLOGY.publishedDieGapM(), dies(run)) * 1e6)
                .isCloseTo(run.json().get("chip_area_mm2").asDouble(), withPercentage(EXACT));
    }

    @ParameterizedTest
    @MethodSource("stacked")
    void networkInAStack(PublishedRun run) {
        long vias = (long) run.interconnect("num_tsv");
        DieStack stack = new DieStack(TECHNOLOGY.link("published_3d"), vias, run.config("nop_clk_freq_3d"), RULES);
        int[] order = DieStack.order(run.count("static") + run.count("semi_static"), run.count("dynamic"));
        JsonNode printed = run.json().get("interconnect").get("chip_order");
        assertThat(order).hasSize(printed.size());
        for (int i = 0; i < order.length; i++) {
            assertThat(order[i]).isEqualTo(printed.get(i).asInt());
        }
        if (run.bertSmall()) {
            stack.clear(order);
            for (Edge e : run.edges("dest_layers")) {
                if (run.movesBetweenChiplets(e)) {
                    stack.add(run.begin(e.source()), run.chiplets(e.source()), run.begin(e.destination()), run.chiplets(e.destination()),
                            run.inputBits(e.destination()));
                }
            }
            DieStack.Transfer transfer = stack.inference();
            assertThat(transfer.energyJ()).isCloseTo(run.interconnect("nop_energy_J"), withPercentage(EXACT));
            assertThat(transfer.latencyS()).isCloseTo(run.interconnect("nop_latency_s"), withPercentage(EXACT));
            assertThat(DieStack.viasFor(2048 * 32 * (long) run.config("BitWidth_in"))).isEqualTo(vias);
        }
        Via via = TECHNOLOGY.via("published");
        assertThat(vias * via.areaM2()).isCloseTo(run.interconnect("tsv_area_m2"), withPercentage(EXACT));
        assertThat(PackageArea.stackedM2(via, vias, RULES, dies(run)) * 1e6)
                .isCloseTo(run.json().get("chip_area_mm2").asDouble(), withPercentage(EXACT));
    }

    private static PackageArea.Dies[] dies(PublishedRun run) {
        JsonNode areas = run.json().get("areas");
        return List.of("static", "semistatic", "dynamic").stream()
                .map(kind -> new PackageArea.Dies(areas.get(kind).asDouble() * 1e-6, (int) run.config(kind + "_chiplet_technode"),
                        run.count(kind.equals("semistatic") ? "semi_static" : kind)))
                .toArray(PackageArea.Dies[]::new);
    }

    @Test
    void trainingInAStack() {
        PublishedRun run = stacked().getLast();
        DieStack stack = new DieStack(TECHNOLOGY.link("published_3d"), (long) run.interconnect("num_tsv"), run.config("nop_clk_freq_3d"), RULES);
        stack.clear(DieStack.order(run.count("static") + run.count("semi_static"), run.count("dynamic")));
        for (Edge e : run.edges("to_bp_dest_layers")) {
            if (run.movesBetweenChiplets(e)) {
                stack.add(run.begin(e.source()), run.chiplets(e.source()), run.begin(e.destination()), run.chiplets(e.destination()),
                        8L * run.mapped("num_to_bp_transfer_elements_to_layer", e.destination()));
            }
        }
        DieStack.Transfer transfer = stack.training();
        assertThat(transfer.energyJ()).isCloseTo(run.interconnect("nop_train_energy_J"), withPercentage(EXACT));
        assertThat(transfer.latencyS()).isCloseTo(run.interconnect("nop_train_latency_s"), within(1e-15));
    }
}
