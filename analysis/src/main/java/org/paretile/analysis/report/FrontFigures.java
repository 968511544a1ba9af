package org.paretile.analysis.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.paretile.problems.family.Layout;

/** Draws a front and single designs of it as SVG documents. */
public final class FrontFigures {
    private static final String OTHERS = "#BBBBBB";
    private static final String FRONT = "#0072B2";
    private static final String MARK = "#D55E00";
    /** How far beyond the front others are shown, as a share of its extent. */
    private static final double NEAR = 0.3;
    /** Room above the designs for the legend, as a share of their extent. */
    private static final double LEGEND = 0.18;
    /** From one line of text to the next. */
    private static final double LINE = 15;

    private FrontFigures() {}

    /**
     * Designs in two quantities.
     *
     * @param xs first quantity
     * @param ys second quantity
     */
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
    public record Coordinate(String name, double[] values, List<String> categories) {}

    /**
     * A front in two of its objectives, over those of the other feasible designs that lie near it.
     *
     * @param front nondominated designs, in all objectives
     * @param others dominated ones
     * @param marks designs of the front with a name
     */
    public static String scatter(String title, String xAxis, String yAxis, Points front, Points others, List<Mark> marks) {
        Plot plot = Plot.fitting(title, withRoom(front.xs(), others.xs(), 0), withRoom(front.ys(), others.ys(), LEGEND)).across(xAxis).up(yAxis);
        dots(plot, others, 1.5, OTHERS);
        dots(plot, front, 2.5, FRONT);
        marks(plot, front, marks);
        plot.legend(0, FRONT, "nondominated, " + front.xs().length + " designs", Plot.Corner.TOP_RIGHT);
        if (others.xs().length > 0) {
            plot.legend(1, OTHERS, "other feasible designs", Plot.Corner.TOP_RIGHT);
        }
        return plot.finished();
    }

    /** Marked designs with their names, those below moved down so that no two are written over one another. */
    private static void marks(Plot plot, Points front, List<Mark> marks) {
        List<Mark> downwards = marks.stream().sorted(Comparator.comparingDouble(m -> plot.y.place(front.ys()[m.design()]))).toList();
        double last = Double.NEGATIVE_INFINITY;
        for (Mark mark : downwards) {
            double x = plot.x.place(front.xs()[mark.design()]);
            double y = plot.y.place(front.ys()[mark.design()]);
            boolean right = x < (plot.x.from() + plot.x.to()) / 2;
            double line = Math.max(y - 6, last + LINE);
            plot.svg.circle(x, y, 4.5, MARK).textOverLines(right ? x + 9 : x - 9, line, mark.name(), right ? Svg.Anchor.START : Svg.Anchor.END);
            last = line;
        }
    }

    /** The front's values, others as far as they lie near it, and a share of its extent above for what is written there. */
    private static double[] withRoom(double[] front, double[] others, double above) {
        double low = Arrays.stream(front).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(front).filter(Double::isFinite).max().orElse(1);
        double room = NEAR * (high - low);
        double[] shown = DoubleStream.concat(Arrays.stream(front), Arrays.stream(others).filter(v -> v >= low - room && v <= high + room)).toArray();
        double top = Arrays.stream(shown).filter(Double::isFinite).max().orElse(1);
        return DoubleStream.concat(Arrays.stream(shown), DoubleStream.of(top + above * (top - low))).toArray();
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

    /** A design to scale: its tiers side by side, or, where they are many, one above the other as seen from the side. */
    public static String floorplan(String title, Layout layout) {
        return Floorplan.svg(title, layout);
    }
}
