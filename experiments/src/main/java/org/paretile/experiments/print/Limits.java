package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.DesignModel.Limit;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Scale;

/** What limits a design: a table of each kind, what limits most first. */
final class Limits {
    private Limits() {}

    static void table(List<Limit> limits, PrintStream out) {
        for (String kind : limits.stream().map(Limit::of).distinct().toList()) {
            List<Limit> of = limits.stream().filter(l -> l.of().equals(kind)).toList();
            Limit first = of.getFirst();
            Scale scale = Scale.of(first.unit(), first.whole());
            TextTable table = new TextTable(List.of("limits the " + kind, scale.header("amount"), "of " + scale.text(first.whole())));
            for (Limit limit : of) {
                table.row(List.of(limit.by(), scale.number(limit.amount()),
                        limit.whole() == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * limit.amount() / limit.whole())));
            }
            out.println();
            table.print(out);
            out.println("(" + first.where() + ")");
        }
    }

    static List<Map<String, Object>> json(List<Limit> limits) {
        return limits.stream().map(limit -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("limit", limit.of());
            entry.put("by", limit.by());
            entry.put(Metric.withSuffix("amount", limit.unit()), FrontPrinter.plain(limit.amount()));
            entry.put(Metric.withSuffix("whole", limit.unit()), FrontPrinter.plain(limit.whole()));
            entry.put("where", limit.where());
            return entry;
        }).toList();
    }
}
