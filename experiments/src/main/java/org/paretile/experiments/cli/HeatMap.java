package org.paretile.experiments.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/** Temperature maps of the layers that dissipate, side by side, north up, on one scale with its legend. */
final class HeatMap {
    private static final int LONGER_SIDE = 320;
    private static final int MARGIN = 24;
    private static final int TITLE = 20;
    private static final int LEGEND = 90;
    private static final int BAR = 18;
    private static final int PER_ROW = 4;
    private static final int FRAME = 0x404040;

    /** Colours told apart. */
    private static final int STEPS = 64;

    private static final int TICKS = 5;

    /** From cold to hot, evenly spaced: dark blue, violet, red, orange, pale yellow. */
    private static final int[] ANCHORS = {0x0d1b4c, 0x5a1f8a, 0xc0304e, 0xf58a25, 0xfcf3b0};

    private final TemperatureField field;
    private final List<Integer> shown;
    private final double mapWidth;
    private final double mapHeight;
    private final double coldest;
    private final double hottest;

    HeatMap(ThermalStack stack, TemperatureField field) {
        this.field = field;
        List<Integer> sources = IntStream.range(0, field.layers().size()).filter(l -> field.layers().get(l).powerW() > 0).boxed().toList();
        shown = sources.isEmpty() ? List.of(stack.firstLayer()) : sources;
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

    int width() {
        return (int) Math.ceil(MARGIN + Math.min(shown.size(), PER_ROW) * (mapWidth + MARGIN) + LEGEND);
    }

    int height() {
        return (int) Math.ceil(MARGIN + Math.ceilDiv(shown.size(), PER_ROW) * (TITLE + mapHeight + MARGIN));
    }

    void draw(Canvas canvas) {
        for (int i = 0; i < shown.size(); i++) {
            double x = MARGIN + i % PER_ROW * (mapWidth + MARGIN);
            double y = MARGIN + i / PER_ROW * (TITLE + mapHeight + MARGIN);
            layer(canvas, shown.get(i), x, y + TITLE - MARGIN / 4.0);
        }
        legend(canvas, MARGIN + Math.min(shown.size(), PER_ROW) * (mapWidth + MARGIN), MARGIN + TITLE);
    }

    private void layer(Canvas canvas, int at, double left, double top) {
        Layer layer = field.layers().get(at);
        canvas.text(left, top - MARGIN / 4.0, layer.name() + ", peak " + celsius(field.peakC(at)));
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
            if (block.powerW() > 0) {
                double scaleX = mapWidth / field.grid().widthM();
                double scaleY = mapHeight / field.grid().heightM();
                canvas.frame(left + block.xM() * scaleX, top + mapHeight - (block.yM() + block.heightM()) * scaleY,
                        block.widthM() * scaleX, block.heightM() * scaleY, FRAME);
            }
        }
        canvas.frame(left, top, mapWidth, mapHeight, FRAME);
    }

    private void legend(Canvas canvas, double left, double top) {
        double step = mapHeight / STEPS;
        for (int i = 0; i < STEPS; i++) {
            canvas.fill(left, top + (STEPS - 1 - i) * step, BAR, step, colour(i));
        }
        for (int tick = 0; tick < TICKS; tick++) {
            double part = tick / (TICKS - 1.0);
            canvas.text(left + BAR + 6, top + (1 - part) * mapHeight + 4, celsius(coldest + part * (hottest - coldest)));
        }
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
