package org.paretile.experiments.heat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Temperature maps of all layers from the sink down, side by side, north up, on one scale of temperature and one of length; blocks
 * are outlined and, where there is room, named.
 */
public final class HeatMap {
    private static final int LONGER_SIDE = 320;
    private static final int MARGIN = 24;
    private static final int TITLE = 20;
    private static final int HEADER = 20;
    private static final int LEGEND = 110;
    private static final int BAR = 18;
    private static final int PER_ROW = 4;
    private static final int FRAME = 0x404040;
    private static final int LIGHT_FRAME = 0xa0a0a0;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;
    /** Room that a letter takes, wide ones on average. */
    private static final double LETTER = 6.6;
    private static final int LINE = 14;
    /** Steps of the palette that are too dark for black letters. */
    private static final int DARK = 76;

    /** Part of a layer from which on a block is all of it. */
    private static final double WHOLE = 0.999;

    private static final double MM_PER_M = 1e3;

    /** Colours told apart. */
    private static final int STEPS = 128;

    private static final int TICKS = 5;

    /** From cold to hot, evenly spaced: dark blue, violet, red, orange, pale yellow. */
    private static final int[] ANCHORS = {0x0d1b4c, 0x5a1f8a, 0xc0304e, 0xf58a25, 0xfcf3b0};

    private final ThermalStack stack;
    private final TemperatureField field;
    private final List<Integer> shown;
    private final double mapWidth;
    private final double mapHeight;
    private final double coldest;
    private final double hottest;

    /** @param field temperatures of the layers of {@code stack} */
    public HeatMap(ThermalStack stack, TemperatureField field) {
        this.stack = stack;
        this.field = field;
        shown = IntStream.range(0, field.layers().size()).map(l -> field.layers().size() - 1 - l).boxed().toList();
        double scale = LONGER_SIDE / Math.max(stack.widthM(), stack.heightM());
        mapWidth = stack.widthM() * scale;
        mapHeight = stack.heightM() * scale;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int layer : shown) {
            for (double cell : field.celsius()[layer]) {
                low = Math.min(low, cell);
                high = Math.max(high, cell);
            }
        }
        coldest = low;
        hottest = Math.max(high, low + 1e-6);
    }

    /** As a PNG image. */
    public byte[] png() {
        PngCanvas canvas = new PngCanvas(width(), height());
        draw(canvas);
        return canvas.bytes();
    }

    /** As an SVG document. */
    public String svg() {
        SvgCanvas canvas = new SvgCanvas(width(), height());
        draw(canvas);
        return canvas.text();
    }

    int width() {
        return (int) Math.ceil(MARGIN + Math.min(shown.size(), PER_ROW) * (mapWidth + MARGIN) + LEGEND);
    }

    int height() {
        return (int) Math.ceil(HEADER + 2 * MARGIN + Math.ceilDiv(shown.size(), PER_ROW) * (TITLE + mapHeight + MARGIN));
    }

    void draw(Canvas canvas) {
        int hottest = shown.stream().reduce((a, b) -> field.peakC(b) > field.peakC(a) ? b : a).orElseThrow();
        canvas.text(MARGIN, MARGIN, String.format(Locale.ROOT, "%.4g W, ambient %s, peak %s in %s", stack.powerW(), celsius(stack.ambientC()),
                celsius(field.peakC()), field.layers().get(hottest).name()), BLACK);
        for (int i = 0; i < shown.size(); i++) {
            int row = i / PER_ROW;
            double x = MARGIN + i % PER_ROW * (mapWidth + MARGIN);
            double y = HEADER + MARGIN + row * (TITLE + mapHeight + MARGIN);
            layer(canvas, shown.get(i), x, y + TITLE - MARGIN / 4.0);
        }
        legend(canvas, MARGIN + Math.min(shown.size(), PER_ROW) * (mapWidth + MARGIN), HEADER + MARGIN + TITLE - MARGIN / 4.0);
    }

    private void layer(Canvas canvas, int at, double left, double top) {
        Layer layer = field.layers().get(at);
        canvas.text(left, top - MARGIN / 4.0, String.format(Locale.ROOT, "%s, peak %s, mean %s", layer.name(), celsius(field.peakC(at)),
                celsius(field.meanC(at))), BLACK);
        int columns = field.grid().columns();
        int rows = field.grid().rows();
        double w = mapWidth / columns;
        double h = mapHeight / rows;
        for (int row = 0; row < rows; row++) {
            double y = top + (rows - 1 - row) * h;
            int from = 0;
            for (int column = 1; column <= columns; column++) {
                int colour = step(field.celsius()[at][row * columns + from]);
                if (column == columns || step(field.celsius()[at][row * columns + column]) != colour) {
                    canvas.fill(left + from * w, y, (column - from) * w, h, colour(colour));
                    from = column;
                }
            }
        }
        for (Block block : layer.blocks()) {
            block(canvas, at, block, left, top);
        }
        canvas.frame(left, top, mapWidth, mapHeight, FRAME);
    }

    private void block(Canvas canvas, int layer, Block block, double left, double top) {
        double scale = mapWidth / field.grid().widthM();
        double x = left + block.xM() * scale;
        double y = top + mapHeight - (block.yM() + block.heightM()) * scale;
        double width = block.widthM() * scale;
        double height = block.heightM() * scale;
        if (width * height > WHOLE * mapWidth * mapHeight) {
            return;
        }
        boolean dark = step(field.meanC(layer, block)) < DARK;
        canvas.frame(x, y, width, height, dark ? LIGHT_FRAME : FRAME);
        if (block.name().length() * LETTER + 2 <= width && LINE <= height) {
            canvas.text(x + (width - block.name().length() * LETTER) / 2, y + height / 2 + LINE / 3.0, block.name(), dark ? WHITE : BLACK);
        }
    }

    private void legend(Canvas canvas, double left, double top) {
        double step = mapHeight / STEPS;
        for (int i = 0; i < STEPS; i++) {
            canvas.fill(left, top + (STEPS - 1 - i) * step, BAR, step, colour(i));
        }
        canvas.frame(left, top, BAR, mapHeight, FRAME);
        for (int tick = 0; tick < TICKS; tick++) {
            double part = tick / (TICKS - 1.0);
            canvas.text(left + BAR + 6, top + (1 - part) * mapHeight + 4, celsius(coldest + part * (hottest - coldest)), BLACK);
        }
        double barM = roundLength(field.grid().widthM() / 3);
        double bar = barM / field.grid().widthM() * mapWidth;
        double y = height() - MARGIN / 2.0;
        canvas.fill(MARGIN, y, bar, 3, BLACK);
        canvas.text(MARGIN + bar + 6, y + 5, String.format(Locale.ROOT, "%s mm", trimmed(barM * MM_PER_M)), BLACK);
    }

    /** The largest of 1, 2, 5, 10, … that is no longer. */
    private static double roundLength(double metres) {
        double decade = Math.pow(10, Math.floor(Math.log10(metres)));
        double times = metres / decade;
        return decade * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }

    private static String trimmed(double value) {
        double rounded = Math.round(value * 1e6) / 1e6;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String celsius(double value) {
        return String.format(Locale.ROOT, "%.1f °C", value);
    }

    private int step(double celsius) {
        return Math.clamp((int) ((celsius - coldest) / (hottest - coldest) * STEPS), 0, STEPS - 1);
    }

    private static int colour(int step) {
        double position = step / (STEPS - 1.0) * (ANCHORS.length - 1);
        int low = Math.min((int) position, ANCHORS.length - 2);
        double part = position - low;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = ANCHORS[low] >> shift & 0xff;
            int b = ANCHORS[low + 1] >> shift & 0xff;
            colour |= (int) Math.round(a + part * (b - a)) << shift;
        }
        return colour;
    }
}
