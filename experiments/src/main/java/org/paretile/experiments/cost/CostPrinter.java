package org.paretile.experiments.cost;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.cost.Split;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;

/** Prints what products cost, by cause and by part. */
public final class CostPrinter {
    private static final List<String> COLUMNS = List.of("product", "kind", "entry", "depth", "count", "area_mm2", "yield", "quality",
            "cost_usd", "carbon_kg");

    private static final String TOTAL = "total";

    private CostPrinter() {}

    /** One entry of a bill. */
    private record Entry(String name, double usd, double kg) {}

    /** Prints the parts and the bill of every product. */
    public static void print(List<CostReport> reports, Format format, Terminal terminal) {
        PrintStream out = terminal.out();
        switch (format) {
            case JSON -> out.print(Json.pretty(Map.of("products", reports.stream().map(CostPrinter::json).toList())));
            case CSV -> {
                out.println(Csv.row(COLUMNS));
                reports.forEach(r -> csv(r, out));
            }
            case TABLE -> {
                for (int i = 0; i < reports.size(); i++) {
                    if (i > 0) {
                        out.println();
                    }
                    table(reports.get(i), out);
                }
            }
        }
    }

    private static List<Entry> entries(Bill bill) {
        Split usd = bill.made().usd();
        Split kg = bill.made().carbonKg();
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("dies", usd.dies(), kg.dies()));
        entries.add(new Entry("die_defects", usd.dieDefects(), kg.dieDefects()));
        entries.add(new Entry("die_test", usd.dieTest(), kg.dieTest()));
        entries.add(new Entry("packaging", usd.packaging(), kg.packaging()));
        entries.add(new Entry("assembly", usd.assembly(), kg.assembly()));
        entries.add(new Entry("package_defects", usd.packageDefects(), kg.packageDefects()));
        entries.add(new Entry("wasted_dies", usd.wastedDies(), kg.wastedDies()));
        entries.add(new Entry("nre_modules", bill.nrePerUnit().modules(), 0));
        entries.add(new Entry("nre_dies", bill.nrePerUnit().dies(), bill.designKg()));
        entries.add(new Entry("nre_interfaces", bill.nrePerUnit().interfaces(), 0));
        entries.add(new Entry("nre_packages", bill.nrePerUnit().packages(), 0));
        entries.add(new Entry("operation", 0, bill.useKg()));
        entries.add(new Entry(TOTAL, bill.unitUsd(), bill.carbonKg()));
        return entries;
    }

    /** Entries of the bill, which has neither depth nor area, and then the parts. */
    private static void csv(CostReport report, PrintStream out) {
        if (!(report.quote() instanceof Bill bill)) {
            return;
        }
        String product = report.product().name();
        entries(bill).forEach(e -> out.println(Csv.row(List.of(product, "bill", e.name(), "", "", "", "", "",
                Numbers.shortest(e.usd()), Numbers.shortest(e.kg())))));
        report.parts().forEach(p -> out.println(Csv.row(List.of(product, p.kind(), p.name(), String.valueOf(p.depth()),
                String.valueOf(p.count()), Numbers.shortest(p.areaMm2()), Numbers.shortest(p.yield()), Numbers.shortest(p.quality()),
                Numbers.shortest(p.usd()), Numbers.shortest(p.carbonKg())))));
    }

    private static void table(CostReport report, PrintStream out) {
        out.println(report.product().name() + ", " + Scale.digits(report.product().economics().volume(), 6) + " units");
        if (!(report.quote() instanceof Bill bill)) {
            return;
        }
        TextTable parts = new TextTable(List.of("part", "made", "count", "area mm2", "yield", "USD each", "kg each"));
        report.parts().forEach(p -> parts.row(List.of("  ".repeat(p.depth()) + p.name(), p.made(), String.valueOf(p.count()),
                Scale.digits(p.areaMm2()), Scale.digits(p.yield()), Scale.digits(p.usd()), Scale.digits(p.carbonKg()))));
        parts.print(out);
        out.println();
        TextTable table = new TextTable(List.of("of a unit", "cost USD", "share", "carbon kg", "share"));
        entries(bill).forEach(e -> table.row(List.of(e.name().replace('_', ' '), Scale.digits(e.usd()), share(e.usd(), bill.unitUsd()),
                Scale.digits(e.kg()), share(e.kg(), bill.carbonKg()))));
        table.print(out);
        out.println("masks are " + Scale.digits(bill.nrePerUnit().masks()) + " USD of nre dies");
        out.println("largest in cost: " + largest(bill, Entry::usd) + ", in carbon: " + largest(bill, Entry::kg)
                + "; yield of the silicon " + Scale.digits(100 * bill.made().yield()) + " %, escapes "
                + Scale.digits(100 * bill.made().escapes()) + "%");
    }

    private static String share(double part, double whole) {
        return part == 0 ? "" : String.format(Locale.ROOT, "%.1f%%", 100 * part / whole);
    }

    private static String largest(Bill bill, ToDoubleFunction<Entry> amount) {
        return entries(bill).stream().filter(e -> !e.name().equals(TOTAL)).max(Comparator.comparingDouble(amount)).orElseThrow()
                .name().replace('_', ' ');
    }

    private static Map<String, Object> json(CostReport report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("product", report.product().name());
        map.put("feasible", report.quote() instanceof Bill);
        switch (report.quote()) {
            case Infeasible infeasible -> {
                map.put("node", infeasible.node());
                map.put("reason", infeasible.toString());
            }
            case Bill bill -> {
                map.put("cost_usd", bill.unitUsd());
                map.put("die_cost_usd", bill.dieUsd());
                map.put("package_cost_usd", bill.packageUsd());
                map.put("nre_per_unit_usd", bill.nrePerUnit().total());
                map.put("masks_per_unit_usd", bill.nrePerUnit().masks());
                map.put("yield", bill.made().yield());
                map.put("escapes", bill.made().escapes());
                map.put("carbon_kg", bill.carbonKg());
                map.put("manufacturing_carbon_kg", bill.made().carbonKg().total());
                map.put("design_carbon_kg", bill.designKg());
                map.put("operation_carbon_kg", bill.useKg());
                map.put("entries", entries(bill).stream().map(CostPrinter::json).toList());
                map.put("parts", report.parts().stream().map(CostPrinter::json).toList());
            }
        }
        return map;
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("entry", entry.name());
        map.put("cost_usd", entry.usd());
        map.put("carbon_kg", entry.kg());
        return map;
    }

    private static Map<String, Object> json(CostReport.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", line.name());
        map.put("kind", line.kind());
        map.put("made", line.made());
        map.put("depth", line.depth());
        map.put("count", line.count());
        map.put("area_mm2", line.areaMm2());
        map.put("yield", line.yield());
        map.put("quality", line.quality());
        map.put("cost_usd", line.usd());
        map.put("carbon_kg", line.carbonKg());
        return map;
    }
}
