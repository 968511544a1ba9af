package org.paretile.analysis.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Mean ranks on a line. */
final class CriticalDifferenceDiagram {
    private static final double WIDTH = 640;
    private static final double LEFT = 150;
    private static final double LINE = 92;
    private static final double BAR = 9;
    private static final double NAME = 20;
    private static final String BLACK = "#000000";

    private CriticalDifferenceDiagram() {}

    static String svg(String title, List<String> names, double[] meanRanks, double criticalDifference, List<int[]> groups) {
        int k = names.size();
        double below = LINE + 14 + BAR * groups.size();
        int onTheLeft = (k + 1) / 2;
        Svg svg = new Svg(WIDTH, below + NAME * onTheLeft + 16, title);
        Axis axis = new Axis(1, k, LEFT, WIDTH - LEFT);
        scale(svg, axis, k, criticalDifference);
        for (int g = 0; g < groups.size(); g++) {
            double from = axis.place(Arrays.stream(groups.get(g)).mapToDouble(i -> meanRanks[i]).min().orElseThrow());
            double to = axis.place(Arrays.stream(groups.get(g)).mapToDouble(i -> meanRanks[i]).max().orElseThrow());
            svg.line(from - 4, LINE + 10 + BAR * g, to + 4, LINE + 10 + BAR * g, BLACK, 4);
        }
        int[] order = IntStream.range(0, k).boxed().sorted(Comparator.comparingDouble((Integer i) -> meanRanks[i])).mapToInt(i -> i).toArray();
        for (int n = 0; n < k; n++) {
            boolean left = n < onTheLeft;
            double height = below + NAME * (left ? n + 1 : k - n);
            double x = axis.place(meanRanks[order[n]]);
            double end = left ? LEFT - 20 : WIDTH - LEFT + 20;
            svg.line(x, LINE, x, height, BLACK, 1);
            svg.line(x, height, end, height, BLACK, 1);
            svg.text(left ? end - 4 : end + 4, height + 4, names.get(order[n]) + String.format(Locale.ROOT, " %.2f", meanRanks[order[n]]),
                    left ? Svg.Anchor.END : Svg.Anchor.START);
        }
        return svg.finished();
    }

    private static void scale(Svg svg, Axis axis, int k, double criticalDifference) {
        svg.line(axis.from(), LINE, axis.to(), LINE, BLACK, 1.5);
        for (int rank = 1; rank <= k; rank++) {
            svg.line(axis.place(rank), LINE - 6, axis.place(rank), LINE, BLACK, 1);
            svg.text(axis.place(rank), LINE - 10, Integer.toString(rank), Svg.Anchor.MIDDLE);
        }
        double end = axis.place(Math.min(k, 1 + criticalDifference));
        svg.line(axis.from(), 52, end, 52, BLACK, 1.5);
        svg.line(axis.from(), 48, axis.from(), 56, BLACK, 1);
        svg.line(end, 48, end, 56, BLACK, 1);
        svg.text((axis.from() + end) / 2, 44, "CD = " + String.format(Locale.ROOT, "%.2f", criticalDifference)
                + (1 + criticalDifference > k ? " (longer than the line)" : ""), Svg.Anchor.MIDDLE);
    }
}
