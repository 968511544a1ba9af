package org.paretile.analysis.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paretile.problems.family.Layout;

/** Dies of a design at their places, in a colour from the coolest to the hottest. */
final class Floorplan {
    private static final int SIDE_BY_SIDE = 3;
    private static final double SIZE = 280;
    /** Shares of a length along the edge of a tier that go across and down where it is seen from the side. */
    private static final double ACROSS = 0.87;
    private static final double DOWN = 0.4;
    private static final double MARGIN = 20;
    private static final double TITLE = 34;
    private static final double STACK = 420;
    private static final double NAMES = 180;
    private static final double SWATCH = 10;
    /** From cool to hot, readable in grey (inferno). */
    private static final int[][] SHADES = {{0x4A, 0x0C, 0x6B}, {0xA5, 0x2C, 0x60}, {0xED, 0x69, 0x25}, {0xF7, 0xD1, 0x3D}};
    private static final String TIER = "#EEEEEE";
    private static final String LINE = "#555555";

    private final double cool;
    private final double hot;
    private final boolean heat;

    private Floorplan(Layout layout) {
        double[] celsius = layout.tiers().stream().flatMap(t -> t.blocks().stream()).mapToDouble(Layout.Block::temperatureC)
                .filter(Double::isFinite).toArray();
        heat = celsius.length > 0;
        cool = Arrays.stream(celsius).min().orElse(0);
        hot = Arrays.stream(celsius).max().orElse(1);
    }

    static String svg(String title, Layout layout) {
        double widest = layout.tiers().stream().mapToDouble(Layout.Tier::widthMm).max().orElse(1);
        double highest = layout.tiers().stream().mapToDouble(Layout.Tier::heightMm).max().orElse(1);
        Floorplan plan = new Floorplan(layout);
        return layout.tiers().size() <= SIDE_BY_SIDE ? plan.sideBySide(title, layout.tiers(), widest, highest)
                : plan.stacked(title, layout.tiers(), widest, highest);
    }

    private String sideBySide(String title, List<Layout.Tier> tiers, double widest, double highest) {
        double scale = SIZE / Math.max(widest, highest);
        double pitch = widest * scale + 30;
        Svg svg = new Svg(Math.max(360, 2 * MARGIN + pitch * tiers.size()), highest * scale + 110, title);
        double bottom = 50 + highest * scale;
        IntStream.range(0, tiers.size()).forEach(i -> tier(svg, tiers.get(i), MARGIN + i * pitch, bottom, scale));
        foot(svg, bottom + 40, widest, scale);
        return svg.finished();
    }

    private void tier(Svg svg, Layout.Tier tier, double left, double bottom, double scale) {
        svg.rectangle(left, bottom - tier.heightMm() * scale, tier.widthMm() * scale, tier.heightMm() * scale, TIER, 1);
        for (Layout.Block block : tier.blocks()) {
            double x = left + block.xMm() * scale;
            double y = bottom - (block.yMm() + block.heightMm()) * scale;
            svg.rectangle(x, y, block.widthMm() * scale, block.heightMm() * scale, colour(block), 1);
            svg.textOverLines(x + block.widthMm() / 2 * scale, y + block.heightMm() * scale / 2 + 4, block.name(), Svg.Anchor.MIDDLE);
        }
        svg.text(left, bottom + 16, tier.name(), Svg.Anchor.START);
    }

    private String stacked(String title, List<Layout.Tier> tiers, double widest, double highest) {
        double scale = SIZE / ((widest + highest) * ACROSS);
        double pitch = Math.min(52, Math.max(15, STACK / tiers.size()));
        double depth = (widest + highest) * scale * DOWN;
        double bottom = TITLE + depth + pitch * (tiers.size() - 1);
        Svg svg = new Svg(2 * MARGIN + SIZE + NAMES, bottom + 60, title);
        for (int level = 0; level < tiers.size(); level++) {
            Layout.Tier tier = tiers.get(level);
            double top = TITLE + pitch * (tiers.size() - 1 - level);
            double back = MARGIN + highest * scale * ACROSS;
            plate(svg, back, top, 0, 0, tier.widthMm() * scale, tier.heightMm() * scale, TIER);
            for (Layout.Block block : tier.blocks()) {
                plate(svg, back, top, block.xMm() * scale, (tier.heightMm() - block.yMm() - block.heightMm()) * scale, block.widthMm() * scale,
                        block.heightMm() * scale, colour(block));
            }
            double edge = top + widest * scale * DOWN;
            svg.line(MARGIN + SIZE + 3, edge, MARGIN + SIZE + 12, edge, LINE, 1);
            swatch(svg, MARGIN + SIZE + 16, edge - SWATCH / 2, tier);
            svg.text(MARGIN + SIZE + 22 + SWATCH, edge + 4, named(tier), Svg.Anchor.START);
        }
        foot(svg, bottom + 44, widest, scale * Math.hypot(ACROSS, DOWN));
        return svg.finished();
    }

    /** A rectangle of a tier seen from the side: x to the right and down, y to the left and down, from the corner at the back. */
    private static void plate(Svg svg, double back, double top, double x, double y, double width, double height, String fill) {
        double[] xs = {x, x + width, x + width, x};
        double[] ys = {y, y, y + height, y + height};
        svg.polygon(IntStream.range(0, 4).mapToDouble(i -> back + ACROSS * (xs[i] - ys[i])).toArray(),
                IntStream.range(0, 4).mapToDouble(i -> top + DOWN * (xs[i] + ys[i])).toArray(), fill, LINE);
    }

    /** The colour of a tier's hottest die, which the tier above may hide. */
    private void swatch(Svg svg, double x, double y, Layout.Tier tier) {
        tier.blocks().stream().filter(b -> Double.isFinite(b.temperatureC())).max(Comparator.comparingDouble(Layout.Block::temperatureC))
                .ifPresent(hottest -> svg.rectangle(x, y, SWATCH, SWATCH, colour(hottest), 1));
    }

    private static String named(Layout.Tier tier) {
        double peak = tier.blocks().stream().mapToDouble(Layout.Block::temperatureC).filter(Double::isFinite).max().orElse(Double.NaN);
        String name = tier.blocks().size() == 1 ? tier.blocks().getFirst().name() : tier.name();
        return Double.isNaN(peak) ? name : name + ", " + Axis.label(Math.rint(10 * peak) / 10) + " °C";
    }

    /** The scale, and what the colours say. */
    private void foot(Svg svg, double y, double widest, double scale) {
        double bar = Math.pow(10, Math.floor(Math.log10(widest / 2)));
        svg.line(MARGIN, y, MARGIN + bar * scale, y, "#000000", 2);
        svg.text(MARGIN, y - 6, Axis.label(bar) + " mm", Svg.Anchor.START);
        if (heat) {
            svg.text(120, y + 4, "hottest point of a die: " + Axis.label(cool) + " to " + Axis.label(hot) + " °C", Svg.Anchor.START);
        }
    }

    private String colour(Layout.Block block) {
        if (!Double.isFinite(block.temperatureC())) {
            return "#FFFFFF";
        }
        double at = (hot > cool ? (block.temperatureC() - cool) / (hot - cool) : 0) * (SHADES.length - 1);
        int below = Math.min(SHADES.length - 2, (int) at);
        double[] mixed = DoubleStream.of(0, 1, 2)
                .map(c -> SHADES[below][(int) c] * (1 - at + below) + SHADES[below + 1][(int) c] * (at - below)).toArray();
        return String.format(java.util.Locale.ROOT, "#%02X%02X%02X", (int) mixed[0], (int) mixed[1], (int) mixed[2]);
    }
}
