package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class MeshTrafficTest {
    private final MeshTraffic traffic = new MeshTraffic();
    private final MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);

    private long estimate(MeshTrace trace) {
        traffic.clear(trace.edge());
        traffic.trace(trace);
        return traffic.cycles();
    }

    /** Relative errors of the estimate, the smallest first. */
    private double[] errors(List<MeshTrace> traces) {
        return traces.stream().mapToDouble(t -> Math.abs(estimate(t) / (double) router.cycles(t) - 1)).sorted().toArray();
    }

    private void assertErrors(List<MeshTrace> traces, double median, double worst) {
        double[] errors = errors(traces);
        assertThat(errors[errors.length / 2]).as("median").isLessThan(median);
        assertThat(errors[errors.length - 1]).as("worst").isLessThan(worst);
    }

    @Test
    void publishedTracesTakeAboutWhatIsEstimated() {
        assertErrors(Golden.PUBLISHED.stream().map(Golden::published).toList(), 0.015, 0.13);
    }

    @Test
    void generatedTracesTakeAboutWhatIsEstimated() {
        assertErrors(Golden.GENERATED.stream().map(Golden::generated).toList(), 0.05, 0.42);
    }

    @Test
    void randomTracesTakeAboutWhatIsEstimated() {
        List<MeshTrace> uniform = LongStream.range(0, 200)
                .mapToObj(i -> RandomTraces.uniform(2 + (int) i % 8, 1 + (int) (37 * i % 1999), 1 + (int) (53 * i % 400), i)).toList();
        assertErrors(uniform, 0.05, 0.40);
        assertErrors(LongStream.range(0, 200).mapToObj(RandomTraces::layers).toList(), 0.10, 0.35);
    }

    @Test
    void anEstimateIsNeverBelowTheUncontendedTime() {
        for (int seed = 0; seed < 50; seed++) {
            MeshTrace trace = RandomTraces.uniform(6, 20 * seed, 100, seed);
            assertThat(estimate(trace)).isGreaterThanOrEqualTo(trace.uncontendedCycles());
        }
    }

    @Test
    void oneFlitTakesTheUncontendedTime() {
        for (int node = 0; node < 36; node++) {
            traffic.clear(6);
            traffic.flow(8, node, 1, 5);
            assertThat(traffic.cycles()).isEqualTo(MeshTrace.uncontendedCycles(5, MeshTrace.hops(6, 8, node)));
        }
    }

    @Test
    void aBlockIsTheSumOfItsPairs() {
        SplittableRandom random = new SplittableRandom(3);
        MeshTraffic pairs = new MeshTraffic();
        for (int i = 0; i < 1000; i++) {
            int k = 1 + random.nextInt(7);
            int s0 = random.nextInt(k * k);
            int s1 = random.nextInt(s0, k * k);
            int d0 = random.nextInt(k * k);
            int d1 = random.nextInt(d0, k * k);
            traffic.clear(k);
            traffic.block(s0, s1, d0, d1, 1 + i % 40);
            pairs.clear(k);
            for (int s = s0; s <= s1; s++) {
                for (int d = d0; d <= d1; d++) {
                    if (s != d) {
                        pairs.flow(s, d, 1 + i % 40, 0);
                    }
                }
            }
            assertThat(traffic.cycles()).isEqualTo(pairs.cycles());
            assertThat(traffic.crossings()).isEqualTo(pairs.crossings());
        }
    }

    @Test
    void aMirroredMeshTakesAsLong() {
        MeshTraffic mirrored = new MeshTraffic();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 200; i++) {
            int k = 2 + random.nextInt(6);
            traffic.clear(k);
            mirrored.clear(k);
            for (int flow = 0; flow < 10; flow++) {
                int source = random.nextInt(k * k);
                int destination = random.nextInt(k * k);
                int flits = random.nextInt(200);
                traffic.flow(source, destination, flits, flow);
                mirrored.flow(source / k * k + k - 1 - source % k, destination / k * k + k - 1 - destination % k, flits, flow);
            }
            assertThat(mirrored.cycles()).isEqualTo(traffic.cycles());
        }
    }

    @Test
    void moreFlitsAreNeverFaster() {
        long before = 0;
        for (int flits = 0; flits < 300; flits += 7) {
            traffic.clear(5);
            traffic.flow(0, 24, flits, 0);
            traffic.flow(3, 24, 2L * flits, 0);
            assertThat(traffic.cycles()).isGreaterThanOrEqualTo(before);
            before = traffic.cycles();
        }
        assertThat(before).isGreaterThan(600);
    }

    @Test
    void aLongStreamGetsNineFlitsThroughInTenCycles() {
        traffic.clear(4);
        traffic.flow(0, 3, 1_000_000, 0);
        assertThat(traffic.cycles()).isBetween(1_111_111L, 1_111_150L);
        assertThat(traffic.crossings()).isEqualTo(new Crossings(1_000_000, 3_000_000, 0, 0));
    }

    @Test
    void crossingsAreThoseOfTheTrace() {
        MeshTrace trace = RandomTraces.uniform(7, 500, 10, 2);
        estimate(trace);
        assertThat(traffic.crossings()).isEqualTo(trace.crossings());
    }

    @Test
    void nothingTakesNoTime() {
        traffic.clear(3);
        traffic.flow(0, 5, 0, 40);
        traffic.block(2, 2, 2, 2, 10);
        assertThat(traffic.cycles()).isZero();
    }

    @Test
    void flowsOutOfTheMeshAreRefused() {
        traffic.clear(3);
        assertThatThrownBy(() -> traffic.flow(0, 9, 1, 0)).isInstanceOf(ModelException.class).hasMessageContaining("node is 9");
        assertThatThrownBy(() -> traffic.flow(-1, 0, 1, 0)).hasMessageContaining("node is -1");
        assertThatThrownBy(() -> traffic.flow(0, 1, -1, 0)).hasMessageContaining("flits is -1");
        assertThatThrownBy(() -> traffic.flow(0, 1, 1, -4)).hasMessageContaining("firstCycle is -4");
        assertThatThrownBy(() -> traffic.block(5, 4, 0, 1, 1)).hasMessageContaining("nodes 5 to 4");
        assertThatThrownBy(() -> traffic.trace(RandomTraces.uniform(4, 1, 1, 1))).hasMessageContaining("edge 4");
        assertThatThrownBy(() -> traffic.clear(0)).hasMessageContaining("mesh edge k is 0");
    }
}
