package org.paretile.analysis.report;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paretile.analysis.indicator.Attainment;
import org.paretile.analysis.statistics.Summary;

/** Draws results as SVG documents. */
public final class Figures {
    private static final String BLACK = "#000000";

    private Figures() {}

    /**
     * Values of one name.
     *
     * @param name of an algorithm
     * @param values one a search
     */
    public record Values(String name, double[] values) {}

    /**
     * The course of one algorithm.
     *
     * @param name of it
     * @param xs ascending
     * @param summaries of its searches, one for each of {@code xs}
     */
    public record Course(String name, double[] xs, List<Summary> summaries) {}

    /**
     * Fronts of one algorithm, of two objectives.
     *
     * @param name of it
     * @param fronts one a search
     */
    public record Fronts(String name, List<double[][]> fronts) {}

    /**
     * Box plot: quartiles, whiskers to the furthest values within 1.5 interquartile ranges of the box (Tukey 1977), and every value as a dot.
     *
     * @param axis what the values are
     * @param groups one box each, with at least one finite value
     */
    public static String boxPlot(String title, String axis, List<Values> groups) {
        double[] all = groups.stream().flatMapToDouble(g -> Arrays.stream(g.values())).toArray();
        Plot plot = new Plot(title, new double[] {0.5, groups.size() + 0.5}, all).up(axis)
                .across(IntStream.rangeClosed(1, groups.size()).asDoubleStream().toArray(),
                        groups.stream().map(Values::name).toArray(String[]::new));
        double half = Math.min(40, (plot.x.place(2) - plot.x.place(1)) * 0.3);
        SplittableRandom scatter = new SplittableRandom(1);
        for (int i = 0; i < groups.size(); i++) {
            double[] values = groups.get(i).values();
            Summary box = Summary.of(values);
            double reach = 1.5 * box.iqr();
            double middle = plot.x.place(i + 1);
            double low = Arrays.stream(values).filter(v -> v >= box.lower() - reach).min().orElse(box.lower());
            double high = Arrays.stream(values).filter(v -> v <= box.upper() + reach).max().orElse(box.upper());
            plot.svg.line(middle, plot.y.place(low), middle, plot.y.place(high), BLACK, 1);
            plot.svg.rectangle(middle - half, plot.y.place(box.upper()), 2 * half, plot.y.place(box.lower()) - plot.y.place(box.upper()),
                    "#FFFFFF", 1);
            plot.svg.rectangle(middle - half, plot.y.place(box.upper()), 2 * half, plot.y.place(box.lower()) - plot.y.place(box.upper()),
                    Svg.colour(i), 0.35);
            plot.svg.line(middle - half, plot.y.place(box.median()), middle + half, plot.y.place(box.median()), BLACK, 2);
            for (double value : values) {
                plot.svg.circle(middle + (scatter.nextDouble() - 0.5) * half, plot.y.place(value), 2.5, Svg.colour(i));
            }
        }
        return plot.finished();
    }

    /** Anytime curves: the median against effort, with a band between the quartiles. */
    public static String anytime(String title, String xAxis, String yAxis, List<Course> courses) {
        double[] xs = courses.stream().flatMapToDouble(c -> Arrays.stream(c.xs())).toArray();
        double[] ys = courses.stream().flatMap(c -> c.summaries().stream()).flatMapToDouble(s -> DoubleStream.of(s.lower(), s.upper())).toArray();
        Plot plot = new Plot(title, xs, ys).across(xAxis).up(yAxis);
        for (int i = 0; i < courses.size(); i++) {
            Course course = courses.get(i);
            double[] places = plot.x.places(course.xs());
            plot.svg.band(places, plot.y.places(course.summaries().stream().mapToDouble(Summary::lower).toArray()),
                    plot.y.places(course.summaries().stream().mapToDouble(Summary::upper).toArray()), Svg.colour(i));
            plot.svg.path(places, plot.y.places(course.summaries().stream().mapToDouble(Summary::median).toArray()), Svg.colour(i), 2);
            plot.legend(courses.size() - 1 - i, Svg.colour(i), course.name(), Plot.Corner.BOTTOM_RIGHT);
        }
        return plot.finished();
    }

    /**
     * Where on the front one algorithm attains more often than another: shades of one colour for the first, of another for the second, white where
     * they are alike, and the median front of each.
     *
     * @param xAxis first objective
     * @param yAxis second objective
     * @param corner where the plot ends above and to the right; what lies beyond is not shown
     */
    public static String attainment(String title, String xAxis, String yAxis, Fronts first, Fronts second, double[] corner) {
        List<Fronts> shown = Stream.of(first, second).map(f -> new Fronts(f.name(), f.fronts().stream().map(front -> inside(front, corner)).toList()))
                .toList();
        double[][] points = Stream.concat(shown.stream().flatMap(f -> f.fronts().stream()).flatMap(Stream::of), Stream.of(corner))
                .toArray(double[][]::new);
        Plot plot = new Plot(title, Arrays.stream(points).mapToDouble(p -> p[0]).toArray(), Arrays.stream(points).mapToDouble(p -> p[1]).toArray())
                .across(xAxis).up(yAxis);
        for (Attainment.Difference d : Attainment.differences(shown.getFirst().fronts(), shown.getLast().fronts(), corner)) {
            plot.svg.rectangle(plot.x.place(d.left()), plot.y.place(d.high()), plot.x.place(d.right()) - plot.x.place(d.left()),
                    plot.y.place(d.low()) - plot.y.place(d.high()), Svg.colour(d.difference() > 0 ? 0 : 1), Math.abs(d.difference()));
        }
        int i = 0;
        for (Fronts fronts : shown) {
            double[][] corners = Attainment.surface(fronts.fronts(), (fronts.fronts().size() + 1) / 2);
            double[][] stairs = Stairs.over(corners, corner);
            plot.svg.path(plot.x.places(stairs[0]), plot.y.places(stairs[1]), Svg.colour(i), 1.5);
            // nothing attains the corner of all best
            plot.legend(shown.size() - 1 - i, Svg.colour(i), "more often " + fronts.name() + ", and its median front", Plot.Corner.BOTTOM_LEFT);
            i++;
        }
        return plot.finished();
    }

    private static double[][] inside(double[][] front, double[] corner) {
        return Arrays.stream(front).filter(p -> p[0] < corner[0] && p[1] < corner[1]).toArray(double[][]::new);
    }

    /**
     * Critical-difference diagram: mean ranks on a line, the best to the left, and a bar over those that no critical difference parts (Demšar
     * 2006, figure 1).
     *
     * @param names of the algorithms
     * @param meanRanks of each
     * @param criticalDifference length of the bar at the top
     * @param groups of algorithms that do not differ, by index
     */
    public static String criticalDifference(String title, List<String> names, double[] meanRanks, double criticalDifference,
            List<int[]> groups) {
        return CriticalDifferenceDiagram.svg(title, names, meanRanks, criticalDifference, groups);
    }
}
