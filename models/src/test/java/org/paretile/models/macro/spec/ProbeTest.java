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
            System.out.printf("   %-30s %14.5f %14.5f (%+.2f %%)   area %12.2f %12.2f (%+.2f %%)%n", n, x.getValue() * 1e12, gj,
                    100 * (x.getValue() * 1e12 / gj - 1), um2, gu, 100 * (um2 / gu - 1));
        }
        System.out.printf("   area %.2f vs %.2f (%+.2f %%)%n", area, g.get("area_um2").asDouble(),
                100 * (area / g.get("area_um2").asDouble() - 1));
    }

    @Test
    void probe() {
        double[] basic = {0, 0, 0, 3, 2, 1, 0};
        show("basic_analog", "basic-analog", 32, 32, basic, Golden.uniform(15));
    }
}
