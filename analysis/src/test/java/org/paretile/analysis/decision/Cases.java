package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.paretile.analysis.indicator.NondominatedFilter;

/** Alternatives for tests. */
final class Cases {
    /** Every method by the designs it puts first. */
    static final List<Method> METHODS = List.of(Decision::knee, Decision::ideal,
            (a, n) -> Decision.topsis(a, ones(a.objectives().size()), n), Decision::spread);

    private Cases() {}

    interface Method {
        List<Choice> choose(Alternatives alternatives, int count);
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Designs A, B, C … of objectives f1, f2 … */
    static Alternatives of(double[]... points) {
        List<String> ids = IntStream.range(0, points.length).mapToObj(i -> points.length <= 26 ? "" + (char) ('A' + i) : "d" + (1000 + i)).toList();
        return new Alternatives(names(points[0].length), ids, points);
    }

    static List<String> names(int objectives) {
        return IntStream.rangeClosed(1, objectives).mapToObj(j -> "f" + j).toList();
    }

    static double[] p(double... values) {
        return values;
    }

    /** Nondominated of random points: convex, with negative values. */
    static double[][] random(int objectives, int count, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[count][objectives];
        for (double[] point : points) {
            double sum = 0;
            for (int j = 0; j < objectives; j++) {
                point[j] = -Math.log(1 - random.nextDouble());
                sum += point[j];
            }
            double length = sum / (0.9 + 0.2 * random.nextDouble());
            Arrays.setAll(point, j -> Math.pow(point[j] / length, 1.7) - 0.3);
        }
        return NondominatedFilter.of(points);
    }

    static Alternatives shuffled(Alternatives a, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, a.ids().size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        double[][] points = a.points();
        return new Alternatives(a.objectives(), order.stream().map(a.ids()::get).toList(),
                order.stream().map(i -> points[i]).toArray(double[][]::new));
    }

    static List<String> ids(Alternatives a, List<Choice> choices) {
        return choices.stream().map(c -> a.ids().get(c.alternative())).toList();
    }
}
