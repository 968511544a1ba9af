package org.paretile.analysis.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paretile.problems.family.Layout;

/** Draws a front and single designs of it as SVG documents. */
public final class FrontFigures {
    private static final String OTHERS = "#BBBBBB";
    private static final String FRONT = "#0072B2";
    private static final String MARK = "#D55E00";
    /** How far beyond the front others are shown, as a share of its extent. */
    private static final double NEAR = 0.3;

    private FrontFigures() {}

    /**
     * Designs in two quantities.
     *
     * @param xs first quantity
     * @param ys second quantity
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers, never changed
    public record Points(double[] xs, double[] ys) {}

    /**
     * A design that a figure names.
     *
     * @param design its place among the points
     * @param name written beside it
     */
    public record Mark(int design, String name) {}

    /**
     * One axis of parallel coordinates.
     *
     * @param name with unit
     * @param values one a design; NaN leaves the line open
     * @param categories names of the values 0, 1, …; empty for numbers
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers, never changed
    public record Coordinate(String name, double[] values, List<String> categories) {}

    /**
     * A front in two of its objectives, over those of the other feasible designs that lie near it.
     *
     * @param front nondominated designs, in all objectives
     * @param others dominated ones
     * @param marks designs of the front with a name
     */
    public static String scatter(String title, String xAxis, String yAxis, Points front, Points others, List<Mark> marks) {
        Plot plot = new Plot(title, withRoom(front.xs(), others.xs()), withRoom(front.ys(), others.ys())).across(xAxis).up(yAxis);
        dots(plot, others, 1.5, OTHERS);
        dots(plot, front, 2.5, FRONT);
        for (Mark mark : marks) {
            double x = plot.x.place(front.xs()[mark.design()]);
            double y = plot.y.place(front.ys()[mark.design()]);
            boolean right = x < (plot.x.from() + plot.x.to()) / 2;
            plot.svg.circle(x, y, 4.5, MARK).textOverLines(right ? x + 8 : x - 8, y - 6, mark.name(), right ? Svg.Anchor.START : Svg.Anchor.END);
        }
        plot.legend(0, FRONT, "nondominated, " + front.xs().length + " designs", true);
        if (others.xs().length > 0) {
            plot.legend(1, OTHERS, "other feasible designs", true);
        }
        return plot.finished();
    }

    /** The front's values, and others as far as they lie near it. */
    private static double[] withRoom(double[] front, double[] others) {
        double low = Arrays.stream(front).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(front).filter(Double::isFinite).max().orElse(1);
        double room = NEAR * (high - low);
        return DoubleStream.concat(Arrays.stream(front), Arrays.stream(others).filter(v -> v >= low - room && v <= high + room)).toArray();
    }

    private static void dots(Plot plot, Points points, double radius, String colour) {
        for (int i = 0; i < points.xs().length; i++) {
            if (plot.x.shows(points.xs()[i]) && plot.y.shows(points.ys()[i])) {
                plot.svg.circle(plot.x.place(points.xs()[i]), plot.y.place(points.ys()[i]), radius, colour);
            }
        }
    }

    /** Parallel coordinates: one line a design, in a colour from the lowest to the highest value of the first axis. */
    public static String parallel(String title, List<Coordinate> coordinates) {
        return ParallelCoordinates.svg(title, coordinates);
    }

    /** Parts of a whole as bars, the largest first. */
    public static String bars(String title, String axis, List<String> names, double[] amounts) {
        double bar = 20;
        double left = 190;
        Svg svg = new Svg(640, 60 + bar * names.size() + 30, title);
        Axis x = new Axis(0, Math.max(Arrays.stream(amounts).max().orElse(1), Double.MIN_NORMAL), left, 540);
        double total = Arrays.stream(amounts).sum();
        for (int i = 0; i < names.size(); i++) {
            double y = 40 + bar * i;
            svg.rectangle(left, y, x.place(amounts[i]) - left, bar - 6, FRONT, 1);
            svg.text(left - 8, y + 11, names.get(i), Svg.Anchor.END);
            svg.text(x.place(amounts[i]) + 6, y + 11, Axis.label(amounts[i]) + String.format(java.util.Locale.ROOT, " (%.1f%%)",
                    total == 0 ? 0 : 100 * amounts[i] / total), Svg.Anchor.START);
        }
        svg.text((left + 540) / 2, 60 + bar * names.size() + 12, axis, Svg.Anchor.MIDDLE);
        return svg.finished();
    }

    /** Tiers of a design side by side, all to one scale; dies in a colour from the coolest to the hottest. */
    public static String floorplan(String title, Layout layout) {
        double widest = layout.tiers().stream().mapToDouble(Layout.Tier::widthMm).max().orElse(1);
        double highest = layout.tiers().stream().mapToDouble(Layout.Tier::heightMm).max().orElse(1);
        double scale = Math.min(280 / widest, 280 / highest);
        double pitch = widest * scale + 30;
        Svg svg = new Svg(Math.max(360, 40 + pitch * layout.tiers().size()), highest * scale + 110, title);
        double[] heat = layout.tiers().stream().flatMap(t -> t.blocks().stream()).mapToDouble(Layout.Block::temperatureC)
                .filter(Double::isFinite).toArray();
        double cool = Arrays.stream(heat).min().orElse(0);
        double hot = Arrays.stream(heat).max().orElse(1);
        double bottom = 50 + highest * scale;
        IntStream.range(0, layout.tiers().size()).forEach(i -> tier(svg, layout.tiers().get(i), 20 + i * pitch, bottom, scale, cool, hot));
        double bar = Math.pow(10, Math.floor(Math.log10(widest / 2)));
        svg.line(20, bottom + 40, 20 + bar * scale, bottom + 40, "#000000", 2);
        svg.text(20, bottom + 34, Axis.label(bar) + " mm", Svg.Anchor.START);
        if (heat.length > 0) {
            svg.text(120, bottom + 44, "hottest point of a die: " + Axis.label(cool) + " to " + Axis.label(hot) + " °C", Svg.Anchor.START);
        }
        return svg.finished();
    }

    private static void tier(Svg svg, Layout.Tier tier, double left, double bottom, double scale, double cool, double hot) {
        svg.rectangle(left, bottom - tier.heightMm() * scale, tier.widthMm() * scale, tier.heightMm() * scale, "#EEEEEE", 1);
        for (Layout.Block block : tier.blocks()) {
            double share = Double.isFinite(block.temperatureC()) && hot > cool ? (block.temperatureC() - cool) / (hot - cool) : 0;
            double y = bottom - (block.yMm() + block.heightMm()) * scale;
            svg.rectangle(left + block.xMm() * scale, y, block.widthMm() * scale, block.heightMm() * scale, "#000000", 1);
            svg.rectangle(left + block.xMm() * scale + 0.5, y + 0.5, block.widthMm() * scale - 1, block.heightMm() * scale - 1, "#FFFFFF", 1);
            svg.rectangle(left + block.xMm() * scale + 0.5, y + 0.5, block.widthMm() * scale - 1, block.heightMm() * scale - 1, MARK,
                    0.15 + 0.75 * share);
            svg.text(left + (block.xMm() + block.widthMm() / 2) * scale, y + block.heightMm() * scale / 2 + 4, block.name(), Svg.Anchor.MIDDLE);
        }
        svg.text(left, bottom + 16, tier.name(), Svg.Anchor.START);
    }
}
