package org.paretile.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paretile.analysis.report.FrontFigures.Coordinate;

/** Parallel axes with one line a design. */
final class ParallelCoordinates {
    private static final double TOP = 84;
    private static final double BOTTOM = 360;
    private static final double LEFT = 44;
    /** Widest distance of two axes, and the room for all, that of a page. */
    private static final double PITCH = 96;
    private static final double WIDTH = 700;
    private static final int LETTERS_OF_A_NAME = 10;
    private static final int LINES = 1_500;
    private static final double LETTER = 6.6;
    private static final double LINE = 14;
    /** From the lowest to the highest, readable in grey (viridis). */
    private static final String[] SHADES = {"#440154", "#3B528B", "#21918C", "#5EC962", "#FDE725"};

    private ParallelCoordinates() {}

    static String svg(String title, List<Coordinate> coordinates) {
        double pitch = Math.min(PITCH, WIDTH / Math.max(1, coordinates.size() - 1));
        Svg svg = new Svg(2.6 * LEFT + pitch * (coordinates.size() - 1), BOTTOM + 24, title);
        List<Axis> axes = coordinates.stream().map(ParallelCoordinates::axis).toList();
        int designs = coordinates.getFirst().values().length;
        int drawn = Math.min(designs, LINES);
        for (int i = 0; i < drawn; i++) {
            line(svg, coordinates, axes, pitch, (int) ((long) i * designs / drawn));
        }
        for (int c = 0; c < axes.size(); c++) {
            axis(svg, coordinates.get(c), axes.get(c), LEFT + pitch * c, pitch);
        }
        return svg.finished();
    }

    private static Axis axis(Coordinate coordinate) {
        return coordinate.categories().isEmpty() ? Axis.fitting(coordinate.values(), BOTTOM, TOP)
                : Axis.of(IntStream.range(0, coordinate.categories().size()).asDoubleStream().toArray(), BOTTOM, TOP);
    }

    private static void line(Svg svg, List<Coordinate> coordinates, List<Axis> axes, double pitch, int design) {
        List<double[]> points = new ArrayList<>();
        for (int c = 0; c < axes.size(); c++) {
            double value = coordinates.get(c).values()[design];
            if (Double.isFinite(value)) {
                points.add(new double[] {LEFT + pitch * c, axes.get(c).place(value)});
            }
        }
        Axis first = axes.getFirst();
        double value = coordinates.getFirst().values()[design];
        double share = (first.place(value) - first.from()) / (first.to() - first.from());
        svg.path(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray(),
                SHADES[(int) Math.clamp(share * SHADES.length, 0, SHADES.length - 1)], 0.6);
    }

    private static void axis(Svg svg, Coordinate coordinate, Axis axis, double x, double pitch) {
        svg.line(x, TOP, x, BOTTOM, "#000000", 1.2);
        List<String> name = broken(coordinate.name());
        for (int i = 0; i < name.size(); i++) {
            svg.text(x, TOP - 10 - LINE * (name.size() - 1 - i), name.get(i), Svg.Anchor.MIDDLE);
        }
        List<String> categories = coordinate.categories();
        double[] ticks = categories.isEmpty() ? axis.ticks() : DoubleStream.iterate(0, v -> v + 1).limit(categories.size()).toArray();
        for (double tick : ticks) {
            svg.line(x, axis.place(tick), x + 4, axis.place(tick), "#000000", 1);
            svg.textOverLines(x + 7, axis.place(tick) + 4,
                    categories.isEmpty() ? Axis.label(tick) : shortened(categories.get((int) tick), (int) (pitch / LETTER)),
                    Svg.Anchor.START);
        }
    }

    /** A name in lines of about ten letters. */
    private static List<String> broken(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split("[ .]")) {
            boolean joins = !lines.isEmpty() && !word.startsWith("[") && lines.getLast().length() + word.length() < LETTERS_OF_A_NAME;
            lines.add(joins ? lines.removeLast() + " " + word : word);
        }
        return lines;
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }
}
