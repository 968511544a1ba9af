package org.paretile.optimizers.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationMemoryTest {
    @Test
    void findsWhatWasStoredAndNothingElse() {
        EvaluationMemory memory = new EvaluationMemory(2, 3);
        Map<Long, Integer> known = new HashMap<>();
        Random random = new Random(1);
        long[] key = new long[3];
        for (int i = 0; i < 60_000; i++) {
            long id = random.nextInt(40_000);
            key[1] = id << 40;
            key[2] = id % 7;
            Integer expected = known.get(id);
            assertThat(memory.find(key, 1)).isEqualTo(expected == null ? -1 : expected);
            if (expected == null) {
                known.put(id, memory.stored());
                memory.store(key, 1);
                memory.result(memory.stored() - 1, new double[] {id, -id, 0.5}, id * 2.0);
                memory.index();
            }
        }
        assertThat(memory.indexed()).isEqualTo(known.size());
        known.forEach((id, number) -> {
            assertThat(memory.objectives(number)).containsExactly(id, -id, 0.5);
            assertThat(memory.violation(number)).isEqualTo(id * 2.0);
        });
    }

    @Test
    void whatIsStoredIsNotKnownBeforeItIsIndexed() {
        EvaluationMemory memory = new EvaluationMemory(1, 1);
        memory.store(new long[] {5}, 0);
        assertThat(memory.find(new long[] {5}, 0)).isEqualTo(-1);
        assertThat(memory.same(0, new long[] {5}, 0)).isTrue();
        memory.index();
        assertThat(memory.find(new long[] {5}, 0)).isZero();
    }
}
