package org.paretile.models.macro.spec;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paretile.models.macro.Component;
import org.paretile.models.macro.Entries;
import tools.jackson.databind.JsonNode;

class ProbeTest {
    static void show(String run, String macro, int k, int m, double[] in, double[] w, Object... overrides) {
        JsonNode g = Golden.runs().get(run);
        CompiledSpec spec = MacroSpec.shipped(macro).compile(Golden.TECHNOLOGY);
        Overrides o = spec.overrides();
        for (int i = 0; i < overrides.length; i += 2) {
            o = o.with((String) overrides[i], ((Number) overrides[i + 1]).doubleValue());
        }
        PreparedSpec p = spec.prepare(o);
        Entries e = Golden.entries(p, Golden.matrix(k, m, in, w));
        System.out.printf("%n%s  E/MAC %.3f vs %.3f fJ (%.2f %%)  macs %.0f vs %.0f  cycle %.4f vs %.4f ns latency %.3f ns%n", run,
                e.totals().energyPerMacJ() * 1e15, g.get("energy_per_mac_fJ").asDouble(),
                100 * (e.totals().energyPerMacJ() * 1e15 / g.get("energy_per_mac_fJ").asDouble() - 1), e.totals().macs(),
                g.get("macs").asDouble(), p.cycleS() * 1e9, g.get("cycle_ns").asDouble(), e.totals().latencyS() * 1e9);
        System.out.printf("  in %.5f vs %.5f w %.5f vs %.5f%n", p.value("input_mean"), g.get("average_input_value").asDouble(),
                p.value("weight_mean"), g.get("average_weight_value").asDouble());
        JsonNode ge = g.get("energy_breakdown_pJ");
        JsonNode ga = g.get("area_breakdown_um2");
        double area = 0;
        Map<Component, Double> a = e.areaMm2ByComponent();
        for (Map.Entry<Component, Double> x : e.energyJByComponent().entrySet()) {
            String n = x.getKey().name();
            double gj = ge.has(n) ? ge.get(n).asDouble() : 0;
            double gu = ga.has(n) ? ga.get(n).asDouble() : 0;
            double um2 = a.getOrDefault(x.getKey(), 0.0) * 1e6;
            area += um2;
            double joules = x.getValue() + e.leakages().stream().filter(l -> l.component().equals(x.getKey()))
                    .mapToDouble(l -> l.watts() * e.totals().latencyS()).sum();
            System.out.printf("   %-30s %14.5f %14.5f (%+.2f %%)   area %12.2f %12.2f (%+.2f %%)%n", n, joules * 1e12, gj,
                    100 * (joules * 1e12 / gj - 1), um2, gu, 100 * (um2 / gu - 1));
        }
        System.out.printf("   area %.2f vs %.2f (%+.2f %%)%n", area, g.get("area_um2").asDouble(),
                100 * (area / g.get("area_um2").asDouble() - 1));
    }

    @Test
    void probe() {
        double[] basic = {0, 0, 0, 3, 2, 1, 0};
        double[] jia = {0, 0, 0, 8, 4, 2, 1};
        double[] upper = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] wan = {5, 5, 6, 6, 7, 7, 8, 8, 8, 7, 7, 6, 6, 5, 5};
        double[] u = Golden.uniform(15);
        show("basic_analog", "basic-analog", 32, 32, basic, u);
        show("A_jia_1b_0.85V", "jia-jssc-2020", 2304, 256, jia, u, "input_bits", 1, "weight_bits", 1, "output_bits", 1);
        show("A_jia_1b_1.2V", "jia-jssc-2020", 2304, 256, jia, u, "input_bits", 1, "weight_bits", 1, "output_bits", 1, "voltage", 1.2);
        show("A_jia_8b", "jia-jssc-2020", 2304, 32, jia, u);
        show("B_sinangil_0.8V_avgout15", "sinangil-jssc-2021", 64, 16, basic, upper, "input_mean", 0.9682458365518543, "weight_mean", 0.9682458365518543);
        show("B_sinangil_1V_avgout6", "sinangil-jssc-2021", 64, 16, basic, upper, "voltage", 1, "input_mean", 0.6123724356957945, "weight_mean", 0.6123724356957945);
        show("C_wan_out3_in1", "wan-nature-2022", 256, 128, wan, wan, "output_bits", 3, "input_bits", 1);
        show("C_wan_out10_in8", "wan-nature-2022", 256, 128, wan, wan, "output_bits", 10, "input_bits", 8);
        show("D_wang_0.7V", "wang-vlsi-2022", 64, 128, u, u, "voltage", 0.7);
        show("D_wang_1V", "wang-vlsi-2022", 64, 128, u, u);
        show("digital_colonnade_1bx8b", "colonnade-jssc-2021", 128, 8, Golden.uniform(7), Golden.uniform(7), "weight_bits", 8, "output_bits", 16, "slow_clock", 1);
        show("digital_colonnade_8bx8b", "colonnade-jssc-2021", 128, 8, Golden.uniform(7), Golden.uniform(7), "input_bits", 8, "weight_bits", 8, "output_bits", 16, "slow_clock", 1);
    }
}
