package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.ModelException;
import tools.jackson.databind.JsonNode;

class MeshRouterTest {
    private final MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);

    private static MeshTrace trace(int k, int... packets) {
        MeshTrace trace = new MeshTrace();
        trace.clear(k);
        for (int i = 0; i < packets.length; i += 3) {
            trace.add(packets[i], packets[i + 1], packets[i + 2]);
        }
        return trace;
    }

    @Test
    void everyPublishedTraceTakesTheCyclesTheAuthorsSaw() {
        assertThat(Golden.PUBLISHED).hasSize(150).allSatisfy(c ->
                assertThat(router.cycles(Golden.published(c))).isEqualTo(c.get("authors_completion_cycles").asLong()));
    }

    @Test
    void everyGeneratedTraceTakesTheCyclesOfBookSim() {
        assertThat(Golden.GENERATED).hasSize(84).allSatisfy(c ->
                assertThat(router.cycles(Golden.generated(c))).as("trace %s", c.get("id")).isEqualTo(c.get("cycles").asLong()));
    }

    @Test
    void everyLoggedPacketLeavesAndArrivesWhenBookSimSaysSo() {
        int logs = 0;
        for (JsonNode c : Golden.GENERATED) {
            JsonNode log = c.get("packets_inject_vc_retire");
            if (log == null) {
                continue;
            }
            logs++;
            router.cycles(Golden.generated(c));
            for (int i = 0; i < log.size() / 3; i++) {
                assertThat(new int[] {router.injectionCycle(i), router.entryChannel(i), router.arrivalCycle(i)})
                        .as("trace %s packet %s", c.get("id"), i)
                        .containsExactly(log.get(3 * i).asInt(), log.get(3 * i + 1).asInt(), log.get(3 * i + 2).asInt());
            }
        }
        assertThat(logs).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"0,3,20,1,49", "0,3,100,1,137", "0,3,1000,1,1137", "0,1,20,0,35", "0,1,100,0,125", "0,1,1000,0,1125"})
    void aStreamSustainsNineFlitsInTenCycles(int source, int destination, int packets, int interval, long cycles) {
        MeshTrace stream = trace(4);
        for (int i = 0; i < packets; i++) {
            stream.add(source, destination, i * interval);
        }
        assertThat(router.cycles(stream)).isEqualTo(cycles);
    }

    @Test
    void aGapOfAMillionCyclesIsSkipped() {
        assertThat(router.cycles(trace(4, 0, 15, 0, 0, 15, 1_000_000))).isEqualTo(1_000_038);
    }

    @Test
    void onePacketTakesFiveCyclesALink() {
        for (int node = 0; node < 25; node++) {
            assertThat(router.cycles(trace(5, 7, node, 11)))
                    .isEqualTo(MeshTrace.uncontendedCycles(11, MeshTrace.hops(5, 7, node)));
        }
    }

    @Test
    void aTraceWithoutPacketsTakesNoTime() {
        assertThat(router.cycles(trace(3))).isZero();
    }

    @Test
    void aRouterForgetsTheTraceBefore() {
        MeshTrace large = RandomTraces.uniform(6, 900, 100, 1);
        long first = router.cycles(large);
        router.cycles(RandomTraces.uniform(9, 500, 10, 2));
        router.cycles(RandomTraces.uniform(2, 50, 3, 3));
        assertThat(router.cycles(large)).isEqualTo(first);
    }

    @Test
    void packetsOfOneLineMirroredTakeAsLong() {
        MeshTrace line = trace(5);
        MeshTrace mirrored = trace(5);
        for (int i = 0; i < 40; i++) {
            line.add(10 + i % 2, 13 + i % 2, i);
            mirrored.add(14 - i % 2, 11 - i % 2, i);
        }
        assertThat(router.cycles(mirrored)).isEqualTo(router.cycles(line));
    }

    @Test
    void contentionNeverBeatsTheUncontendedTime() {
        for (int seed = 0; seed < 20; seed++) {
            MeshTrace trace = RandomTraces.uniform(4 + seed % 5, 400, 20 * seed, seed);
            assertThat(router.cycles(trace)).isGreaterThanOrEqualTo(trace.uncontendedCycles());
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "5,2", "1,8"})
    void otherBuffersDeliverEveryPacketToo(int virtualChannels, int slots) {
        MeshRouter other = new MeshRouter(new RouterSettings(virtualChannels, slots));
        MeshTrace trace = RandomTraces.uniform(5, 600, 60, 4);
        long cycles = other.cycles(trace);
        assertThat(cycles).isGreaterThan(trace.uncontendedCycles());
        for (int i = 0; i < trace.packets(); i++) {
            assertThat(other.arrivalCycle(i) - other.injectionCycle(i))
                    .isGreaterThanOrEqualTo(5 * MeshTrace.hops(5, trace.source(i), trace.destination(i)) + 7);
        }
    }

    @Test
    void aPortBufferIsDividedAmongItsChannels() {
        assertThat(RouterSettings.ofPortBuffer(3, 10)).isEqualTo(RouterSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"0,9,0,node 9", "-1,0,0,node -1", "0,1,-2,cycle -2"})
    void aPacketOutOfTheMeshOrOfTimeIsRefused(int source, int destination, int cycle, String named) {
        assertThatThrownBy(() -> trace(3, source, destination, cycle)).isInstanceOf(ModelException.class).hasMessageContaining(named);
    }

    @Test
    void impossibleBuffersAndMeshesAreRefused() {
        assertThatThrownBy(() -> new RouterSettings(0, 3)).hasMessageContaining("virtualChannels is 0");
        assertThatThrownBy(() -> RouterSettings.ofPortBuffer(3, 2)).hasMessageContaining("portSlots is 2");
        assertThatThrownBy(() -> trace(0)).hasMessageContaining("mesh edge k is 0");
    }
}
