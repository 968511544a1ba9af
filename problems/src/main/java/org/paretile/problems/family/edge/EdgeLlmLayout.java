package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.system.ChipletSystem;
import org.paretile.models.system.Mounting;
import org.paretile.models.system.SystemMetrics;
import org.paretile.models.thermal.Placement;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.problems.family.Layout;

/** Draws a package: one tier of dies side by side, or a tier for each die of a stack, with its temperatures. */
final class EdgeLlmLayout {
    private static final double M_TO_MM = 1e3;
    private static final int CELLS = 32;

    private EdgeLlmLayout() {}

    static Layout of(ChipletDesign design, Mounting mounting, ChipletSystem system, SystemMetrics metrics) {
        TemperatureField field = system.field(design, mounting, metrics, CELLS);
        Placement placement = metrics.heat().placement();
        List<Layout.Block> blocks = blocks(metrics);
        if (!design.packaging().stacked()) {
            return new Layout(List.of(tier(EdgeLlmParameters.word(design.packaging()), placement, blocks, field, 0)));
        }
        List<Layout.Tier> tiers = new ArrayList<>();
        for (int level = 0; level < blocks.size(); level++) {
            tiers.add(tier("tier " + (level + 1), placement, List.of(blocks.get(level)), field, level));
        }
        return new Layout(tiers);
    }

    private static Layout.Tier tier(String name, Placement placement, List<Layout.Block> blocks, TemperatureField field, int level) {
        return new Layout.Tier(name, placement.widthM() * M_TO_MM, placement.heightM() * M_TO_MM, blocks,
                new Layout.TemperatureMap(CELLS, CELLS, field.celsius()[field.layer("dies " + level)]));
    }

    private static List<Layout.Block> blocks(SystemMetrics metrics) {
        String[] names = ChipletSystem.names(metrics.chiplets());
        SystemMetrics.Heat heat = metrics.heat();
        List<Layout.Block> blocks = new ArrayList<>();
        for (int place = 0; place < heat.levels().length; place++) {
            int die = heat.levels()[place];
            DieReport report = metrics.chiplets().dies().get(die);
            blocks.add(new Layout.Block(names[die], report.kind().label(), heat.placement().xM()[place] * M_TO_MM,
                    heat.placement().yM()[place] * M_TO_MM, report.sideM() * M_TO_MM, report.sideM() * M_TO_MM, report.powerW(),
                    heat.peakC()[die]));
        }
        return blocks;
    }
}
