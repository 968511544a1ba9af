package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.paretile.optimizers.ranking.NondominatedSort;
import org.uma.jmetal.solution.doublesolution.DoubleSolution;
import org.uma.jmetal.solution.doublesolution.impl.DefaultDoubleSolution;
import org.uma.jmetal.util.bounds.Bounds;
import org.uma.jmetal.util.ranking.impl.FastNonDominatedSortRanking;

/** Nondominated sort of 2,000 uniform random points. */
@State(Scope.Benchmark)
public class SortBenchmark {
    private static final int POINTS = 2000;

    @Param({"2", "3", "4"})
    public int objectives;

    private final NondominatedSort sort = new NondominatedSort();
    private final double[] violations = new double[POINTS];
    private final int[] ranks = new int[POINTS];
    private final List<DoubleSolution> solutions = new ArrayList<>();
    private double[] rows = {};

    @Setup
    public void createPoints() {
        rows = new SplittableRandom(POINTS).doubles((long) POINTS * objectives).toArray();
        solutions.clear();
        for (int i = 0; i < POINTS; i++) {
            DoubleSolution solution = new DefaultDoubleSolution(List.of(Bounds.create(0.0, 1.0)), objectives, 0);
            System.arraycopy(rows, i * objectives, solution.objectives(), 0, objectives);
            solutions.add(solution);
        }
    }

    @Benchmark
    @Peer(what = "nondominated sort, N = 2,000", measuredBy = "jMetal66", published = "moocore (C)", micros = {30, 490, 1400})
    public int sort() {
        return sort.rank(rows, violations, POINTS, objectives, ranks);
    }

    @Benchmark
    public Object jMetal66() {
        return new FastNonDominatedSortRanking<DoubleSolution>().compute(solutions);
    }
}
