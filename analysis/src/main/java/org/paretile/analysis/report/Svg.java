package org.paretile.analysis.report;

import java.util.Locale;

/** Writes an SVG document. Lengths are pixels, y grows downwards. */
final class Svg {
    private static final String[] COLOURS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442"};
    private final StringBuilder out = new StringBuilder();

    /** Where a text is held. */
    enum Anchor { START, MIDDLE, END }

    Svg(double width, double height, String title) {
        out.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
                + " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\" role=\"img\">%n", number(width), number(height), number(width),
                number(height)));
        out.append("<title>").append(Markup.escaped(title)).append("</title>\n");
        rectangle(0, 0, width, height, "#FFFFFF", 1);
        text(width / 2, 18, title, Anchor.MIDDLE);
    }

    /** A colour for the i-th of several; they begin anew after the eighth. */
    static String colour(int i) {
        return COLOURS[i % COLOURS.length];
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
        out.append(String.format(Locale.ROOT, "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>%n",
                number(x1), number(y1), number(x2), number(y2), colour, number(width)));
        return this;
    }

    /** A rectangle, or none if it has no area. */
    Svg rectangle(double x, double y, double width, double height, String fill, double opacity) {
        if (width > 0 && height > 0) {
            out.append(String.format(Locale.ROOT, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>%n", number(x), number(y),
                    number(width), number(height), fill, opacity < 1 ? " fill-opacity=\"" + number(opacity) + "\"" : ""));
        }
        return this;
    }

    Svg circle(double x, double y, double radius, String fill) {
        out.append(String.format(Locale.ROOT, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" fill-opacity=\"0.6\"/>%n", number(x), number(y),
                number(radius), fill));
        return this;
    }

    /** A line through points. */
    Svg path(double[] xs, double[] ys, String colour, double width) {
        if (xs.length > 0) {
            out.append("<path d=\"").append(points(xs, ys)).append("\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"")
                    .append(number(width)).append("\"/>\n");
        }
        return this;
    }

    /** A closed shape with an outline. */
    Svg polygon(double[] xs, double[] ys, String fill, String outline) {
        out.append("<path d=\"").append(points(xs, ys)).append("Z\" fill=\"").append(fill).append("\" stroke=\"").append(outline)
                .append("\" stroke-width=\"0.8\"/>\n");
        return this;
    }

    /** The area between two lines of the same abscissae. */
    Svg band(double[] xs, double[] lower, double[] upper, String colour) {
        if (xs.length > 0) {
            double[] back = new double[xs.length];
            double[] down = new double[xs.length];
            for (int i = 0; i < xs.length; i++) {
                back[i] = xs[xs.length - 1 - i];
                down[i] = lower[xs.length - 1 - i];
            }
            out.append("<path d=\"").append(points(xs, upper)).append(points(back, down).replaceFirst("M", "L")).append("Z\" fill=\"")
                    .append(colour).append("\" fill-opacity=\"0.2\"/>\n");
        }
        return this;
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? 'M' : 'L').append(number(xs[i])).append(' ').append(number(ys[i]));
        }
        return points.toString();
    }

    Svg text(double x, double y, String text, Anchor anchor) {
        return text(x, y, text, anchor, 0);
    }

    /** A text that stays readable over lines. */
    Svg textOverLines(double x, double y, String text, Anchor anchor) {
        out.append(String.format(Locale.ROOT, "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#FFFFFF\" stroke-width=\"3\">%s</text>%n",
                number(x), number(y), anchor.name().toLowerCase(Locale.ROOT), Markup.escaped(text)));
        return this;
    }

    /** A text turned anticlockwise by so many degrees. */
    Svg text(double x, double y, String text, Anchor anchor, double degrees) {
        out.append(String.format(Locale.ROOT, "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>", number(x), number(y),
                anchor.name().toLowerCase(Locale.ROOT), degrees == 0 ? ""
                        : " transform=\"rotate(" + number(-degrees) + " " + number(x) + " " + number(y) + ")\""));
        out.append(Markup.escaped(text)).append("</text>\n");
        return this;
    }

    /** The document. */
    String finished() {
        return out + "</svg>\n";
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100 + 0.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
