package org.paretile.optimizers.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paretile.optimizers.ranking.NondominatedSort;
import org.uma.jmetal.solution.doublesolution.DoubleSolution;
import org.uma.jmetal.solution.doublesolution.impl.DefaultDoubleSolution;
import org.uma.jmetal.util.bounds.Bounds;
import org.uma.jmetal.util.ranking.impl.FastNonDominatedSortRanking;

/** Nondominated sorting of uniform random points, CPU time: ours against stock jMetal 6.6. */
public final class SortBenchmark {
    private SortBenchmark() {}

    public static void main(String[] args) {
        System.out.println("points  objectives  ours ms  stock jMetal 6.6 ms  ratio");
        for (int objectives = 2; objectives <= 5; objectives++) {
            for (int points : new int[] {200, 2000, 10_000}) {
                compare(points, objectives);
            }
        }
    }

    private static void compare(int points, int objectives) {
        double[] rows = new Random(points).doubles((long) points * objectives).toArray();
        double[] violations = new double[points];
        int[] ranks = new int[points];
        NondominatedSort sort = new NondominatedSort();
        double ours = CpuTime.median(200, 51, () -> sort.rank(rows, violations, points, objectives, ranks)) * 1e3;
        if (points > 2000) {
            System.out.printf("%6d  %10d  %.3f%n", points, objectives, ours);
            return;
        }
        List<DoubleSolution> solutions = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            DoubleSolution solution = new DefaultDoubleSolution(List.of(Bounds.create(0.0, 1.0)), objectives, 0);
            System.arraycopy(rows, i * objectives, solution.objectives(), 0, objectives);
            solutions.add(solution);
        }
        double stock = CpuTime.median(5, 7, () -> new FastNonDominatedSortRanking<DoubleSolution>().compute(solutions)) * 1e3;
        System.out.printf("%6d  %10d  %.3f  %.1f  %.0f%n", points, objectives, ours, stock, stock / ours);
    }
}
