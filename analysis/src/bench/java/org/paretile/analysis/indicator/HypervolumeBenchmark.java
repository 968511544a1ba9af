package org.paretile.analysis.indicator;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hypervolume and exclusive contributions of random fronts, reference (1, …, 1), one thread, reused workspace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HypervolumeBenchmark {
    @Param({"SPHERICAL", "LINEAR", "INVERTED"})
    public BenchmarkFront front = BenchmarkFront.SPHERICAL;

    @Param({"2", "3", "4", "5", "6"})
    public int objectives;

    @Param({"100", "500", "2000"})
    public int count;

    private final Hypervolume hypervolume = new Hypervolume();
    private final HypervolumeContributions contributions = new HypervolumeContributions();
    private double[] points = new double[0];
    private double[] reference = new double[0];
    private double[] exclusive = new double[0];

    @Setup
    public void createFront() {
        points = front.points(objectives, count, 1);
        reference = new double[objectives];
        Arrays.fill(reference, 1);
        exclusive = new double[count];
    }

    @Benchmark
    public double hypervolume() {
        return hypervolume.of(points, count, objectives, reference);
    }

    @Benchmark
    public double[] exclusiveHypervolume() {
        contributions.of(points, count, objectives, reference, exclusive);
        return exclusive;
    }
}
