package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.Layout;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Unit;

/** The dies of a design, tier by tier from the bottom up. */
public final class DieTable {
    private DieTable() {}

    public static void table(Layout layout, PrintStream out) {
        List<Layout.Block> dies = layout.tiers().stream().flatMap(t -> t.blocks().stream()).toList();
        Scale power = Scale.of(Unit.of("W"), dies.stream().mapToDouble(Layout.Block::powerW).toArray());
        TextTable table = new TextTable(List.of("tier", "die", "kind", "size [mm]", power.header("power"), "temperature [C]"));
        layout.tiers().forEach(tier -> tier.blocks().forEach(die -> table.row(List.of(tier.name(), die.name(), die.kind(),
                Scale.digits(die.widthMm()) + " x " + Scale.digits(die.heightMm()), power.number(die.powerW()),
                Double.isNaN(die.temperatureC()) ? "-" : Scale.digits(die.temperatureC())))));
        out.println();
        table.print(out);
    }

    public static List<Map<String, Object>> json(Layout layout) {
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
