package org.paretile.experiments.heat;

import java.util.Locale;
import org.paretile.analysis.report.Markup;

/** Draws scalable vector graphics. */
final class SvgCanvas implements Canvas {
    private final StringBuilder text = new StringBuilder();

    SvgCanvas(int width, int height) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" font-family=\"sans-serif\" font-size=\"12\" shape-rendering=\"crispEdges\">\n");
        fill(0, 0, width, height, 0xffffff);
    }

    @Override
    public void fill(double x, double y, double width, double height, int colour) {
        rectangle(x, y, width, height, "fill", colour, "");
    }

    @Override
    public void frame(double x, double y, double width, double height, int colour) {
        rectangle(x, y, width, height, "stroke", colour, " fill=\"none\"");
    }

    private void rectangle(double x, double y, double width, double height, String paint, int colour, String more) {
        text.append(String.format(Locale.ROOT, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s=\"#%06x\"%s/>\n", number(x), number(y),
                number(width), number(height), paint, colour, more));
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    @Override
    public void text(double x, double y, String words, int colour) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append(String.format(Locale.ROOT, "\" fill=\"#%06x\">", colour))
                .append(Markup.escaped(words)).append("</text>\n");
    }

    String text() {
        return text + "</svg>\n";
    }
}
