package org.paretile.experiments.verify;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.experiments.print.FrontPrinter;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.Words;
import org.paretile.experiments.verify.Verification.Broken;
import org.paretile.experiments.verify.Verification.Change;
import org.paretile.experiments.verify.Verification.Design;
import org.paretile.experiments.verify.Verification.Dominated;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;

/** Prints what the detailed models change about a front. */
public final class VerificationPrinter {
    /** Smaller changes, in per cent or the unit of a difference, are not told from each other in the table. */
    private static final double LEAST = 0.001;

    private static final List<String> COLUMNS = List.of("metric", "unit", "kind", "median", "worst", "worst_design", "fast", "detailed");

    private final Verification verification;

    /** @param verification what to print */
    public VerificationPrinter(Verification verification) {
        this.verification = verification;
    }

    /** What changed, for people. */
    public void table(PrintStream out) {
        List<Change> changes = verification.changes();
        List<Change> changed = changes.stream().filter(c -> c.worst() != 0).toList();
        out.println(Words.count(verification.designs().size(), "design") + " of the front by the detailed models");
        if (verification.designs().isEmpty()) {
            return;
        }
        if (!changed.isEmpty()) {
            TextTable table = new TextTable(List.of("metric", "median", "worst", "of design", "fast", "detailed"));
            changed.forEach(c -> table.row(List.of(c.metric().name(), text(c.metric(), c.median()), text(c.metric(), c.worst()),
                    c.design().id(), value(c.metric(), searched(c.design(), c.metric())),
                    value(c.metric(), detailed(c.design(), c.metric())))));
            out.println();
            table.print(out);
        }
        if (changed.size() < changes.size()) {
            out.println("(" + Words.count(changes.size() - changed.size(), "metric") + " the same in every design)");
        }
        broken(out);
        dominated(out);
    }

    private void broken(PrintStream out) {
        List<Broken> broken = verification.broken();
        if (!broken.isEmpty()) {
            TextTable table = new TextTable(List.of("no longer allowed", "constraint", "fast", "detailed"));
            broken.forEach(b -> table.row(List.of(b.design().id(), b.constraint().toString(),
                    value(b.constraint().metric(), searched(b.design(), b.constraint().metric())),
                    value(b.constraint().metric(), detailed(b.design(), b.constraint().metric())))));
            out.println();
            table.print(out);
        }
        List<Design> impossible = verification.impossible();
        if (!impossible.isEmpty()) {
            TextTable table = new TextTable(List.of("no such design", "reason"));
            impossible.forEach(d -> table.row(List.of(d.id(), d.reason())));
            out.println();
            table.print(out);
        }
        if (broken.isEmpty() && impossible.isEmpty() && !verification.problem().constraints().isEmpty()) {
            out.println();
            out.println("every design still meets every constraint");
        }
    }

    private void dominated(PrintStream out) {
        List<Dominated> dominated = verification.dominated();
        out.println();
        if (dominated.isEmpty()) {
            out.println("no design became dominated");
            return;
        }
        TextTable table = new TextTable(List.of("became dominated", "by"));
        dominated.forEach(d -> table.row(List.of(d.design().id(), d.by().id())));
        table.print(out);
    }

    /** A row a metric. */
    public void csv(PrintStream out) {
        out.println(Csv.row(COLUMNS));
        verification.changes().forEach(c -> out.println(Csv.row(List.of(c.metric().name(), c.metric().unit().symbol(), kind(c.metric()),
                Numbers.shortest(c.median()), Numbers.shortest(c.worst()), c.design().id(),
                Numbers.shortest(searched(c.design(), c.metric())), Numbers.shortest(detailed(c.design(), c.metric()))))));
    }

    /** Everything under snake-case keys. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fidelities", verification.problem().model().fidelities().stream().map(Fidelity::label).toList());
        json.put("designs", verification.designs().size());
        json.put("differences", verification.changes().stream().map(this::json).toList());
        json.put("broken", verification.broken().stream().map(b -> {
            Map<String, Object> entry = new LinkedHashMap<>(Map.of("id", b.design().id()));
            entry.put("constraint", b.constraint().toString());
            entry.putAll(both(b.design(), b.constraint().metric()));
            return entry;
        }).toList());
        json.put("impossible", verification.impossible().stream().map(d -> Map.of("id", d.id(), "reason", d.reason()))
                .toList());
        json.put("dominated", verification.dominated().stream().map(d -> Map.of("id", d.design().id(), "by", d.by().id())).toList());
        return json;
    }

    private Map<String, Object> json(Change change) {
        Map<String, Object> entry = new LinkedHashMap<>(Map.of("metric", change.metric().name()));
        entry.put("kind", kind(change.metric()));
        for (String name : List.of("median", "worst")) {
            String key = change.metric().isDifference() ? Metric.withSuffix(name, change.metric().unit()) : name;
            entry.put(key, FrontPrinter.plain(name.equals("median") ? change.median() : change.worst()));
        }
        entry.put("worst_design", change.design().id());
        entry.putAll(both(change.design(), change.metric()));
        return entry;
    }

    /** A metric of a design at either fidelity. */
    private Map<String, Object> both(Design design, Metric metric) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(Metric.withSuffix("fast", metric.unit()), FrontPrinter.plain(searched(design, metric)));
        both.put(Metric.withSuffix("detailed", metric.unit()), FrontPrinter.plain(detailed(design, metric)));
        return both;
    }

    private double searched(Design design, Metric metric) {
        return design.row().metrics()[verification.problem().metrics().indexOf(metric)];
    }

    private double detailed(Design design, Metric metric) {
        return design.metrics().orElseThrow()[verification.problem().metrics().indexOf(metric)];
    }

    private static String kind(Metric metric) {
        return metric.isDifference() ? "difference" : "relative";
    }

    private static String value(Metric metric, double value) {
        return Scale.of(metric.unit(), value).text(value);
    }

    private static String text(Metric metric, double change) {
        String unit = metric.isDifference() ? " " + metric.unit() : "%";
        double shown = unit.equals("%") ? 100 * change : change;
        if (shown != 0 && Math.abs(shown) < LEAST) {
            return "under " + Scale.digits(LEAST) + unit;
        }
        return Double.isFinite(shown) ? (shown > 0 ? "+" : "") + Scale.digits(shown, 3) + unit : "from 0";
    }
}
