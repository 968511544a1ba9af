package org.paretile.analysis.report;

/** Paper for a plot of two axes: frame, ticks, names. */
final class Plot {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;
    private static final double LEFT = 78;
    private static final double RIGHT = WIDTH - 20;
    private static final double TOP = 34;
    private static final double BOTTOM = HEIGHT - 58;
    private static final String GREY = "#DDDDDD";

    final Svg svg;
    final Axis x;
    final Axis y;

    /** Axes that show all of these values. */
    Plot(String title, double[] xs, double[] ys) {
        this(title, Axis.of(xs, LEFT, RIGHT), Axis.of(ys, BOTTOM, TOP));
    }

    private Plot(String title, Axis x, Axis y) {
        svg = new Svg(WIDTH, HEIGHT, title);
        this.x = x;
        this.y = y;
    }

    /** Axes that show all of these values, logarithmic where these span more than a power of ten. */
    static Plot fitting(String title, double[] xs, double[] ys) {
        return new Plot(title, Axis.fitting(xs, LEFT, RIGHT), Axis.fitting(ys, BOTTOM, TOP));
    }

    /** Ticks and name of the horizontal axis. */
    Plot across(String name) {
        for (double tick : x.ticks()) {
            svg.line(x.place(tick), TOP, x.place(tick), BOTTOM, GREY, 1);
            svg.text(x.place(tick), BOTTOM + 16, Axis.label(tick), Svg.Anchor.MIDDLE);
        }
        svg.text((LEFT + RIGHT) / 2, HEIGHT - 14, name, Svg.Anchor.MIDDLE);
        return this;
    }

    /** Names at places of the horizontal axis. */
    Plot across(double[] places, String[] names) {
        boolean slanted = names.length > 6;
        for (int i = 0; i < places.length; i++) {
            svg.text(x.place(places[i]), BOTTOM + 16, names[i], slanted ? Svg.Anchor.END : Svg.Anchor.MIDDLE, slanted ? 25 : 0);
        }
        return this;
    }

    /** Ticks and name of the vertical axis. */
    Plot up(String name) {
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.place(tick), RIGHT, y.place(tick), GREY, 1);
            svg.text(LEFT - 6, y.place(tick) + 4, Axis.label(tick), Svg.Anchor.END);
        }
        svg.text(16, (TOP + BOTTOM) / 2, name, Svg.Anchor.MIDDLE, 90);
        return this;
    }

    /** Where there is room for a legend. */
    enum Corner { TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT }

    /** A word in a colour, the i-th from the edge in a corner. */
    Plot legend(int i, String colour, String name, Corner corner) {
        double height = corner == Corner.TOP_RIGHT ? TOP + 16 + 16 * i : BOTTOM - 10 - 16 * i;
        boolean left = corner == Corner.BOTTOM_LEFT;
        svg.rectangle(left ? LEFT + 6 : RIGHT - 14, height - 9, 10, 10, colour, 1);
        svg.text(left ? LEFT + 22 : RIGHT - 20, height, name, left ? Svg.Anchor.START : Svg.Anchor.END);
        return this;
    }

    /** The document, with a frame around the plot. */
    String finished() {
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM, "#000000", 1);
        svg.line(LEFT, TOP, LEFT, BOTTOM, "#000000", 1);
        return svg.finished();
    }
}
