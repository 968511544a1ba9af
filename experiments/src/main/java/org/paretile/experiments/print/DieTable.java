package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.Layout;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Unit;

/** The dies of a design from the bottom up. */
final class DieTable {
    private DieTable() {}

    /** A die and the tier it lies on. */
    private record Placed(String tier, Layout.Block die) {
        /** What makes dies alike: their kind and their outline. */
        List<Object> sort() {
            return List.of(die.kind(), die.widthMm(), die.heightMm());
        }
    }

    /** Alike dies in a row: how many, between which tiers, from least to most power and temperature. */
    static void inShort(Layout layout, PrintStream out) {
        table(List.copyOf(placed(layout).stream().collect(Collectors.groupingBy(Placed::sort, LinkedHashMap::new, Collectors.toList())).values()), out);
    }

    /** A row a die. */
    static void inFull(Layout layout, PrintStream out) {
        table(placed(layout).stream().map(List::of).toList(), out);
    }

    private static List<Placed> placed(Layout layout) {
        return layout.tiers().stream().flatMap(tier -> tier.blocks().stream().map(die -> new Placed(tier.name(), die))).toList();
    }

    private static void table(List<List<Placed>> rows, PrintStream out) {
        Scale power = Scale.of(Unit.of("W"), rows.stream().flatMap(List::stream).mapToDouble(p -> p.die().powerW()).toArray());
        TextTable table = new TextTable(List.of("tier", "die", "kind", "size [mm]", power.header("power"), "temperature [C]"));
        for (List<Placed> alike : rows) {
            Layout.Block first = alike.getFirst().die();
            table.row(List.of(range(alike.getFirst().tier(), alike.getLast().tier()), alike.size() == 1 ? first.name() : alike.size() + " dies",
                    first.kind(), Scale.digits(first.widthMm()) + " x " + Scale.digits(first.heightMm()),
                    range(alike, Layout.Block::powerW, power::number), range(alike, Layout.Block::temperatureC, Scale::digits)));
        }
        out.println();
        table.print(out);
    }

    private static String range(List<Placed> alike, ToDoubleFunction<Layout.Block> quantity, DoubleFunction<String> text) {
        DoubleSummaryStatistics values = alike.stream().map(Placed::die).mapToDouble(quantity).summaryStatistics();
        return Double.isNaN(values.getSum()) ? "-" : range(text.apply(values.getMin()), text.apply(values.getMax()));
    }

    private static String range(String from, String to) {
        return from.equals(to) ? from : from + ".." + to;
    }

    static List<Map<String, Object>> json(Layout layout) {
        return layout.tiers().stream().flatMap(tier -> tier.blocks().stream().map(die -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("tier", tier.name());
            entry.put("die", die.name());
            entry.put("kind", die.kind());
            entry.put("x_mm", FrontPrinter.plain(die.xMm()));
            entry.put("y_mm", FrontPrinter.plain(die.yMm()));
            entry.put("width_mm", FrontPrinter.plain(die.widthMm()));
            entry.put("height_mm", FrontPrinter.plain(die.heightMm()));
            entry.put("power_w", FrontPrinter.plain(die.powerW()));
            if (!Double.isNaN(die.temperatureC())) {
                entry.put("peak_temperature_c", FrontPrinter.plain(die.temperatureC()));
            }
            return entry;
        })).toList();
    }
}
