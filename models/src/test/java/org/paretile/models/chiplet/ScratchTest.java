package org.paretile.models.chiplet;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.paretile.models.workload.*;
import org.paretile.models.network.*;
import tools.jackson.databind.*;
import tools.jackson.databind.json.JsonMapper;
class ScratchTest {
    static final ChipletTechnology T = ChipletTechnology.builtIn();
    double rel(double a, double b) { return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(b), 1e-300); }
    @Test void all() throws Exception {
        try (var files = Files.list(Path.of("/work/shared/golden/3d-cimlet"))) {
            for (Path f : files.sorted().toList()) {
                String n = f.getFileName().toString();
                if (!n.endsWith(".json") || n.startsWith("booksim") || n.startsWith("bertsmall_inf__")) continue;
                try { one(new GoldenRun(n.substring(0, n.length() - 5), JsonMapper.shared().readTree(Files.readString(f)))); }
                catch (Exception e) { System.out.println(n + " FAILED " + e); e.printStackTrace(System.out); }
            }
        }
    }
    void one(GoldenRun g) {
        ChipletDesign d = g.design(); Rules r = Rules.published();
        LayerTable t = new LayerTable(g.graph(), T.logic());
        Dies dies = Dies.of(d, r, DieTemperatures.ROOM, T);
        LayerCosts c = new LayerCosts(); c.price(t, dies, d, r, T.logic());
        Placement p = new Placement();
        boolean fits = p.place(t, c, d.mostStaticChiplets(), d.staticDie().pes(), d.semiStaticDie().pes(), false);
        JsonNode m = g.json().at("/mapping");
        int badMap = 0; double worst = 0; String where = "";
        JsonNode rows = g.json().at("/per_layer/rows");
        if (rows.size() != t.rows) { System.out.println(g.name() + " rows " + rows.size() + " vs " + t.rows); return; }
        double[] col = new double[14];
        double[] lat = new double[t.rows];
        for (int i = 0; i < t.rows; i++) {
            int s = t.shapeOf[i]; lat[i] = c.latencyS[s];
            if (p.first[i] != m.at("/layer_begin_chiplet/" + i).asInt() || c.chiplets[s] != m.at("/num_chiplet_each_layer/" + i).asInt()) badMap++;
            double pe = t.pass[i] == 0 ? m.at("/num_dynamic_pe_each_layer/" + i).asDouble() : m.at("/num_static_pe_each_layer/" + i).asDouble();
            if (rel(c.pes[s], pe) > 1e-12) badMap++;
            double[] o = {0, c.phaseJ("input", s), c.writeS[s], c.phaseJ("weight", s), c.readS[s], c.phaseJ("output", s), 0, 0,
                c.treeInS[s], c.joules[Part.INPUT_TREE.ordinal()][s], c.treeWeightS[s], c.joules[Part.WEIGHT_TREE.ordinal()][s], c.treeOutS[s], c.joules[Part.OUTPUT_TREE.ordinal()][s]};
            for (int k = 0; k < 14; k++) { double e = rel(o[k], rows.at("/" + i + "/" + k).asDouble()); if (e > worst) { worst = e; where = i + "/" + k + " " + o[k] + " vs " + rows.at("/" + i + "/" + k); } }
        }
        StoredOperands so = new StoredOperands(); so.waits(t, c, lat, d.batch());
        double wl = 0, wp = 0;
        for (int i = 0; i < t.rows; i++) { wl = Math.max(wl, rel(lat[i], g.at("/per_layer/total_latency_s/" + i))); wp = Math.max(wp, rel(so.waitS[i], g.at("/per_layer/fp_to_bp_process_latency_s/" + i))); }
        double ib = t.mostInputs * (double) d.inputBits();
        DieArea a = DieArea.of(dies.fixed(), ib, T), b = DieArea.of(dies.semiStatic(), d.semiStaticDie().cells() * d.semiStaticSramRatio(), T), y = DieArea.of(dies.dynamic(), ib, T);
        double wa = 0;
        wa = Math.max(wa, rel(a.totalM2() * 1e6, g.at("/chiplet_areas/static/chiplet_area_mm2")));
        wa = Math.max(wa, rel(b.totalM2() * 1e6, g.at("/chiplet_areas/semistatic/chiplet_area_mm2")));
        wa = Math.max(wa, rel(y.totalM2() * 1e6, g.at("/chiplet_areas/dynamic/chiplet_area_mm2")));
        String tot;
        try {
            ChipletOutcome out = new ChipletModel(T, NetworkTechnology.builtIn()).prepare(g.graph(), r).evaluator().evaluate(d, Fidelity.DETAILED);
            ChipletMetrics x = (ChipletMetrics) out;
            var I = x.interconnect();
            double ns = g.at("/interconnect/nop_latency_s");
            tot = String.format("area %.1e lat %.1e par %.1e E %.1e opt2 %.1e opt3 %.1e static %.1e noc %.1e/%.1e/%.1e nop %.1e/%.1e/%.1e train %.1e/%.1e drv %.1e latT %.1e",
              rel(x.packageAreaM2() * 1e6, g.at("/totals/chip_area_mm2")), rel(x.computeS(), g.at("/totals/latency_without_noc_nop_s")), rel(x.parallelHeadsS(), g.at("/totals/latency_parallel_heads_without_noc_nop_s")),
              rel(x.energyJ(), g.at("/totals/total_energy_opt1_with_noc_nop_J")), rel(x.energyJ() - x.stores().refreshedJ() + x.stores().sramJ(), g.at("/totals/total_energy_opt2_with_noc_nop_J")),
              rel(x.energyJ() - x.stores().refreshedJ() + x.stores().hybridJ(), g.at("/totals/total_energy_opt3_with_noc_nop_J")), rel(x.stores().staticRefreshJ(), g.at("/totals/energy_static_refresh_J")),
              rel(I.nocJ(), g.at("/interconnect/noc_energy_J")), rel(I.nocS(), g.at("/interconnect/noc_latency_s")), rel(I.nocAreaM2(), g.at("/interconnect/noc_area_m2")),
              rel(I.nopJ(), g.at("/interconnect/nop_energy_J")), rel(I.nopS(), ns), rel(I.nopAreaM2(), g.at("/interconnect/nop_area_m2")), rel(I.storedJ(), g.at("/interconnect/nop_train_energy_J")), rel(I.storedS(), g.at("/interconnect/nop_train_latency_s")),
              rel(I.driversJ(), g.at("/interconnect/nop_driver_energy_J")), rel(x.latencyS(), g.at("/totals/latency_with_noc_nop_s")));
            JsonNode pw = g.json().at("/per_chiplet/power_mW"); double w = 0; String h = "";
            for (int i = 0; i < pw.size(); i++) { double e = rel(x.dies().get(i).busyW() * 1e3, pw.at("/" + i).asDouble()); if (e > w) { w = e; h = i + ":" + x.dies().get(i).busyW() * 1e3 + " vs " + pw.at("/" + i); } }
            tot += String.format(" power %.1e %s", w, h);
        } catch (UnsupportedOperationException e) { tot = "net " + e.getStackTrace()[0]; }
        System.out.printf("%s fits %s map bad %d layers %.1e (%s) lat %.1e wait %.1e area %.1e | %s%n", g.name(), fits, badMap, worst, worst > 1e-9 ? where : "", wl, wp, wa, tot);
    }
}
