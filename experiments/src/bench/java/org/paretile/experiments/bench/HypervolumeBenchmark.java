package org.paretile.experiments.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.paretile.analysis.indicator.Hypervolume;
import org.uma.jmetal.qualityindicator.impl.hypervolume.impl.WFGHypervolume;

/** Exact hypervolume of a spherical front of 2,000 points, reference (1, …, 1): the only one for which jMetal's is right. */
@State(Scope.Benchmark)
public class HypervolumeBenchmark {
    private static final int POINTS = 2000;

    @Param({"3", "4", "5", "6"})
    public int objectives;

    private final Hypervolume hypervolume = new Hypervolume();
    private double[] flat = {};
    private double[] reference = {};
    private double[][] points = {};

    @Setup
    public void createFront() {
        flat = RandomFront.SPHERICAL.points(objectives, POINTS, 1);
        reference = new double[objectives];
        Arrays.fill(reference, 1);
        points = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            points[i] = Arrays.copyOfRange(flat, i * objectives, (i + 1) * objectives);
        }
    }

    @Benchmark
    @Peer(what = "hypervolume, N = 2,000", measuredBy = "jMetal66", published = "moocore (C)",
            micros = {441, 3630, 34_900, 9_838_000})
    public double hypervolume() {
        return hypervolume.of(flat, POINTS, objectives, reference);
    }

    @Benchmark
    public double jMetal66() {
        return new WFGHypervolume(reference).compute(points);
    }
}
