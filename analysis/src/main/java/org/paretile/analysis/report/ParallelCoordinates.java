package org.paretile.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paretile.analysis.report.FrontFigures.Coordinate;

/** Parallel axes with one line a design. */
final class ParallelCoordinates {
    private static final double TOP = 60;
    private static final double BOTTOM = 340;
    private static final double LEFT = 50;
    private static final double PITCH = 96;
    private static final int LINES = 1_500;
    private static final int LETTERS = 13;
    /** From the lowest to the highest, readable in grey (viridis). */
    private static final String[] SHADES = {"#440154", "#3B528B", "#21918C", "#5EC962", "#FDE725"};

    private ParallelCoordinates() {}

    static String svg(String title, List<Coordinate> coordinates) {
        Svg svg = new Svg(2.6 * LEFT + PITCH * (coordinates.size() - 1), BOTTOM + 50, title);
        List<Axis> axes = coordinates.stream().map(ParallelCoordinates::axis).toList();
        int designs = coordinates.getFirst().values().length;
        int drawn = Math.min(designs, LINES);
        for (int i = 0; i < drawn; i++) {
            line(svg, coordinates, axes, (int) ((long) i * designs / drawn));
        }
        for (int c = 0; c < axes.size(); c++) {
            axis(svg, coordinates.get(c), axes.get(c), LEFT + PITCH * c, c % 2 == 0 ? 36 : 50);
        }
        return svg.finished();
    }

    private static Axis axis(Coordinate coordinate) {
        return Axis.of(coordinate.categories().isEmpty() ? coordinate.values()
                : IntStream.range(0, coordinate.categories().size()).asDoubleStream().toArray(), BOTTOM, TOP);
    }

    private static void line(Svg svg, List<Coordinate> coordinates, List<Axis> axes, int design) {
        List<double[]> points = new ArrayList<>();
        for (int c = 0; c < axes.size(); c++) {
            double value = coordinates.get(c).values()[design];
            if (Double.isFinite(value)) {
                points.add(new double[] {LEFT + PITCH * c, axes.get(c).place(value)});
            }
        }
        Axis first = axes.getFirst();
        double value = coordinates.getFirst().values()[design];
        double share = (value - first.low()) / (first.high() - first.low());
        svg.path(points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[1]).toArray(),
                SHADES[(int) Math.clamp(share * SHADES.length, 0, SHADES.length - 1)], 0.6);
    }

    private static void axis(Svg svg, Coordinate coordinate, Axis axis, double x, double height) {
        svg.line(x, TOP, x, BOTTOM, "#000000", 1.2);
        svg.text(x, height, coordinate.name(), Svg.Anchor.MIDDLE);
        List<String> categories = coordinate.categories();
        double[] ticks = categories.isEmpty() ? axis.ticks() : DoubleStream.iterate(0, v -> v + 1).limit(categories.size()).toArray();
        for (double tick : ticks) {
            svg.line(x, axis.place(tick), x + 4, axis.place(tick), "#000000", 1);
            svg.textOverLines(x + 7, axis.place(tick) + 4, categories.isEmpty() ? Axis.label(tick) : shortened(categories.get((int) tick)),
                    Svg.Anchor.START);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
    }
}
