package org.paretile.analysis.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Empirical attainment function of two objectives: the share of runs whose front dominates or equals a point (Grunert da Fonseca, Fonseca
 * and Hall, Inferential Performance Assessment of Stochastic Optimisers and the Attainment Function, EMO 2001). Where it differs between two
 * algorithms shows where on the front one is better (López-Ibáñez, Paquete and Stützle 2010). Both objectives are minimised. O(n k log k) for
 * k runs with n points together.
 */
public final class Attainment {
    private Attainment() {}

    /**
     * A rectangle of objective space in which the attainment functions of two algorithms differ by the same amount; it holds its lower
     * left corner, not its upper and right sides.
     *
     * @param left least first objective
     * @param right where it ends
     * @param low least second objective
     * @param high where it ends
     * @param difference share of runs of the first algorithm that attain it minus that of the second, −1 … 1, not 0
     */
    public record Difference(double left, double right, double low, double high, double difference) {}

    /**
     * Corners of the region that at least {@code runs} of the fronts attain; the middle of them is the median front. Ascending in the first
     * objective, descending in the second; empty if so many never meet.
     *
     * @param fronts one a run, points of two objectives; a front without points attains nothing
     * @param runs 1 … number of fronts
     * @throws IllegalArgumentException if {@code runs} is not in that range, a value is not finite, or there are not two objectives
     */
    public static double[][] surface(List<double[][]> fronts, int runs) {
        if (runs < 1 || runs > fronts.size()) {
            throw new IllegalArgumentException("runs must be 1..%d but is %d".formatted(fronts.size(), runs));
        }
        Levels levels = new Levels(fronts);
        List<double[]> corners = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (double x : abscissae(fronts)) {
            double level = levels.at(x)[runs - 1];
            if (level < least) {
                least = level;
                corners.add(new double[] {x, level});
            }
        }
        return corners.toArray(double[][]::new);
    }

    /**
     * Where the attainment functions of two algorithms differ, up to a corner.
     *
     * @param first fronts of one algorithm, at least one
     * @param second fronts of the other, at least one
     * @param corner upper bounds of the two objectives, at which rectangles without another end do
     * @throws IllegalArgumentException as {@link #surface}
     */
    public static List<Difference> differences(List<double[][]> first, List<double[][]> second, double[] corner) {
        if (first.isEmpty() || second.isEmpty()) {
            throw new IllegalArgumentException("there are %d and %d fronts; give each algorithm at least one".formatted(first.size(), second.size()));
        }
        List<double[][]> all = new ArrayList<>(first);
        all.addAll(second);
        double[] xs = Arrays.stream(abscissae(all)).filter(x -> x < corner[0]).toArray();
        Levels mine = new Levels(first);
        Levels theirs = new Levels(second);
        List<Difference> done = new ArrayList<>();
        List<Difference> open = List.of();
        for (int i = 0; i < xs.length; i++) {
            double right = i + 1 < xs.length ? xs[i + 1] : corner[0];
            List<Difference> column = column(xs[i], right, mine.at(xs[i]), theirs.at(xs[i]), corner[1]);
            open = joined(open, column, done);
        }
        done.addAll(open);
        return List.copyOf(done);
    }

    /** The rectangles between two abscissae, from the lowest up; neighbours differ. */
    private static List<Difference> column(double left, double right, double[] mine, double[] theirs, double top) {
        List<Difference> column = new ArrayList<>();
        int a = 0;
        int b = 0;
        double low = Double.NEGATIVE_INFINITY;
        double difference = 0;
        while (low < top) {
            double next = Math.min(a < mine.length ? mine[a] : top, b < theirs.length ? theirs[b] : top);
            next = Math.min(next, top);
            if (difference != 0 && next > low) {
                column.add(new Difference(left, right, low, next, difference));
            }
            while (a < mine.length && mine[a] <= next) {
                a++;
            }
            while (b < theirs.length && theirs[b] <= next) {
                b++;
            }
            low = next;
            difference = (double) a / mine.length - (double) b / theirs.length;
        }
        return column;
    }

    /** Lengthens rectangles that go on in the next column; the others are done. */
    private static List<Difference> joined(List<Difference> open, List<Difference> column, List<Difference> done) {
        List<Difference> next = new ArrayList<>();
        int from = 0;
        for (Difference d : column) {
            while (from < open.size() && open.get(from).low() < d.low()) {
                done.add(open.get(from++));
            }
            boolean same = from < open.size() && open.get(from).low() == d.low() && open.get(from).high() == d.high()
                    && open.get(from).difference() == d.difference();
            next.add(same ? new Difference(open.get(from++).left(), d.right(), d.low(), d.high(), d.difference()) : d);
        }
        done.addAll(open.subList(from, open.size()));
        return next;
    }

    private static double[] abscissae(List<double[][]> fronts) {
        return fronts.stream().flatMap(Arrays::stream).mapToDouble(p -> p[0]).sorted().distinct().toArray();
    }

    /** Least second objective of each front up to an abscissa that may only grow. */
    private static final class Levels {
        private final double[][][] sorted;
        private final int[] next;
        private final double[] least;

        Levels(List<double[][]> fronts) {
            sorted = new double[fronts.size()][][];
            next = new int[sorted.length];
            least = new double[sorted.length];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int i = 0; i < sorted.length; i++) {
                Front.flat(fronts.get(i), 2, "front");
                sorted[i] = fronts.get(i).clone();
                Arrays.sort(sorted[i], (p, q) -> Double.compare(p[0], q[0]));
            }
        }

        /** Ascending. */
        double[] at(double x) {
            for (int i = 0; i < sorted.length; i++) {
                while (next[i] < sorted[i].length && sorted[i][next[i]][0] <= x) {
                    least[i] = Math.min(least[i], sorted[i][next[i]++][1]);
                }
            }
            double[] levels = least.clone();
            Arrays.sort(levels);
            return levels;
        }
    }
}
