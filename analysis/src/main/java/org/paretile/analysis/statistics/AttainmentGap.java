package org.paretile.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the attainment functions of two algorithms differ the most, and whether chance would do as much: a two-sample test of Kolmogorov
 * and Smirnov's kind in the plane of two minimised objectives (Fonseca, Grunert da Fonseca and Paquete, Exploring the Performance of
 * Stochastic Multiobjective Optimisers with the Second-Order Attainment Function, EMO 2005). Its distribution is that of fronts
 * dealt out anew to the algorithms {@value #DEALS} times; those of one seed change places only with each other where seeds pair them.
 *
 * @param difference share of fronts of the first algorithm that attain {@code at} less that of the second, −1 … 1
 * @param at the point: a design there, or one that dominates it
 * @param first fronts of the first algorithm that attain it
 * @param second those of the second
 * @param p of a difference at least as large, wherever it lies
 */
public record AttainmentGap(double difference, double[] at, int first, int second, double p) {
    private static final int DEALS = 999;
    /** Abscissae looked at, at most; of more, an even choice. */
    private static final int ABSCISSAE = 1_000;

    /** The fronts in the order in which they reach down, at one abscissa. */
    private record Column(double x, int[] order, double[] levels) {}

    /** A place of a column: after so many fronts. */
    private record Cell(Column column, int reached, double difference) {}

    /**
     * The test.
     *
     * @param first fronts of one algorithm, points of two finite objectives
     * @param second fronts of the other
     * @param paired whether the fronts belong together one by one
     * @param seed of the deals
     * @throws IllegalArgumentException if an algorithm has no front, or paired ones are not as many
     */
    public static AttainmentGap of(List<double[][]> first, List<double[][]> second, boolean paired, long seed) {
        if (first.isEmpty() || second.isEmpty() || (paired && first.size() != second.size())) {
            throw new IllegalArgumentException("there are %d and %d fronts; give each algorithm at least one%s"
                    .formatted(first.size(), second.size(), paired ? ", and as many" : ""));
        }
        List<double[][]> fronts = Stream.concat(first.stream(), second.stream()).toList();
        List<Column> columns = columns(fronts);
        boolean[] mine = new boolean[fronts.size()];
        Arrays.fill(mine, 0, first.size(), true);
        List<Cell> largest = largest(columns, mine);
        if (largest.isEmpty()) {
            return new AttainmentGap(0, new double[0], 0, 0, 1);
        }
        Cell cell = largest.get(largest.size() / 2);
        SplittableRandom random = new SplittableRandom(seed);
        double enough = Math.abs(cell.difference()) - 1e-12;
        int reached = 1;
        for (int deal = 0; deal < DEALS; deal++) {
            reached += largestSize(columns, paired ? swapped(first.size(), random) : shuffled(mine, random)) >= enough ? 1 : 0;
        }
        int count = (int) IntStream.range(0, cell.reached()).filter(i -> mine[cell.column().order()[i]]).count();
        return new AttainmentGap(cell.difference(), new double[] {cell.column().x(), cell.column().levels()[cell.reached() - 1]}, count,
                cell.reached() - count, reached / (DEALS + 1.0));
    }

    private static List<Column> columns(List<double[][]> fronts) {
        double[] xs = fronts.stream().flatMap(Arrays::stream).mapToDouble(p -> p[0]).sorted().distinct().toArray();
        int shown = Math.min(xs.length, ABSCISSAE);
        double[][][] sorted = fronts.stream().map(f -> Arrays.stream(f).sorted((p, q) -> Double.compare(p[0], q[0])).toArray(double[][]::new))
                .toArray(double[][][]::new);
        int[] next = new int[sorted.length];
        double[] level = new double[sorted.length];
        Arrays.fill(level, Double.POSITIVE_INFINITY);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            double x = xs[(int) ((i + 1L) * xs.length / shown) - 1];
            for (int f = 0; f < sorted.length; f++) {
                while (next[f] < sorted[f].length && sorted[f][next[f]][0] <= x) {
                    level[f] = Math.min(level[f], sorted[f][next[f]++][1]);
                }
            }
            int[] order = IntStream.range(0, level.length).filter(f -> level[f] < Double.POSITIVE_INFINITY).boxed()
                    .sorted((f, g) -> Double.compare(level[f], level[g])).mapToInt(f -> f).toArray();
            columns.add(new Column(x, order, Arrays.stream(order).mapToDouble(f -> level[f]).toArray()));
        }
        return columns;
    }

    /** Every place where the difference is as large as anywhere; empty if there is none. */
    private static List<Cell> largest(List<Column> columns, boolean[] mine) {
        double size = largestSize(columns, mine);
        double[] steps = steps(mine);
        List<Cell> largest = new ArrayList<>();
        for (Column column : columns) {
            double sum = 0;
            for (int i = 0; i < column.order().length; i++) {
                sum += steps[column.order()[i]];
                if (ends(column, i) && size > 0 && Math.abs(sum) >= size - 1e-12) {
                    largest.add(new Cell(column, i + 1, sum));
                }
            }
        }
        return largest;
    }

    private static double largestSize(List<Column> columns, boolean[] mine) {
        double[] steps = steps(mine);
        double largest = 0;
        for (Column column : columns) {
            double sum = 0;
            for (int i = 0; i < column.order().length; i++) {
                sum += steps[column.order()[i]];
                largest = ends(column, i) ? Math.max(largest, Math.abs(sum)) : largest;
            }
        }
        return largest;
    }

    /** Whether no further front reaches the same level. */
    private static boolean ends(Column column, int i) {
        return i + 1 == column.levels().length || column.levels()[i + 1] > column.levels()[i];
    }

    /** What a front adds to the difference. */
    private static double[] steps(boolean[] mine) {
        int ours = (int) IntStream.range(0, mine.length).filter(f -> mine[f]).count();
        return IntStream.range(0, mine.length).mapToDouble(f -> mine[f] ? 1.0 / ours : -1.0 / (mine.length - ours)).toArray();
    }

    private static boolean[] swapped(int pairs, SplittableRandom random) {
        boolean[] mine = new boolean[2 * pairs];
        for (int i = 0; i < pairs; i++) {
            boolean stays = random.nextBoolean();
            mine[i] = stays;
            mine[pairs + i] = !stays;
        }
        return mine;
    }

    private static boolean[] shuffled(boolean[] mine, SplittableRandom random) {
        boolean[] dealt = mine.clone();
        for (int i = dealt.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            boolean held = dealt[i];
            dealt[i] = dealt[other];
            dealt[other] = held;
        }
        return dealt;
    }
}
