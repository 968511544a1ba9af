package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.DesignModel.Share;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Scale;

/** Where the metrics of a design come from: a model's account, added up by component, chiplet and layer. */
final class Account {
    private static final int MOST = 10;

    private Account() {}

    /** One table a metric and a view, the largest part first. */
    static void table(List<Share> shares, PrintStream out) {
        for (Metric metric : shares.stream().map(Share::metric).distinct().toList()) {
            List<Share> of = shares.stream().filter(s -> s.metric().equals(metric)).toList();
            view(metric, "component", of, Share::component, out);
            view(metric, "chiplet", of, Share::chiplet, out);
            UnaryOperator<String> called = LayerGroups.of(of, MOST);
            view(metric, "layer", of, s -> called.apply(s.layer()), out);
        }
    }

    private static void view(Metric metric, String what, List<Share> shares, Function<Share, String> key, PrintStream out) {
        if (shares.stream().allMatch(s -> key.apply(s).isEmpty())) {
            return;
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        shares.forEach(s -> sums.merge(key.apply(s).isEmpty() ? "(no " + what + ")" : key.apply(s), s.amount(), Double::sum));
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(sums.entrySet());
        if (total != 0) {
            sorted.removeIf(part -> part.getValue() == 0);
        }
        sorted.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
        Scale scale = Scale.of(metric.unit(), total);
        TextTable table = new TextTable(List.of(what, scale.header(metric.name()), "share"));
        double rest = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double amount = sorted.get(i).getValue();
            if (i < MOST) {
                table.row(List.of(sorted.get(i).getKey(), scale.number(amount), percent(amount, total)));
            } else {
                rest += amount;
            }
        }
        if (sorted.size() > MOST) {
            table.row(List.of("(" + (sorted.size() - MOST) + " more)", scale.number(rest), percent(rest, total)));
        }
        out.println();
        table.print(out);
    }

    /** Every entry, amounts under the metric's column. */
    static List<Map<String, Object>> json(List<Share> shares) {
        return shares.stream().map(s -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("metric", s.metric().name());
            entry.put("component", s.component());
            entry.put("layer", s.layer());
            if (!s.chiplet().isEmpty()) {
                entry.put("chiplet", s.chiplet());
            }
            entry.put(s.metric().column(), FrontPrinter.plain(s.amount()));
            return entry;
        }).toList();
    }

    private static String percent(double part, double whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * part / whole);
    }
}
