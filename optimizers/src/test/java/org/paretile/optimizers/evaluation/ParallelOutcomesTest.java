package org.paretile.optimizers.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.paretile.problems.metric.Outcome;

class ParallelOutcomesTest {
    private static Outcome slow(int i) {
        LockSupport.parkNanos(50_000);
        return new Outcome(new double[] {i}, 0);
    }

    @Test
    void outcomesLieInTheOrderOfTheBatchWhoeverEvaluates() {
        ConcurrentHashMap<Thread, Integer> threads = new ConcurrentHashMap<>();
        try (EvaluationPool pool = new EvaluationPool(3)) {
            Outcome[] outcomes = new Outcome[400];
            new ParallelOutcomes(pool).fill(outcomes, 10, 400, i -> {
                threads.merge(Thread.currentThread(), 1, Integer::sum);
                return slow(i);
            });
            for (int i = 10; i < 400; i++) {
                assertThat(outcomes[i].objectives()).containsExactly(i);
            }
            assertThat(outcomes[9]).isNull();
            assertThat(threads).hasSizeBetween(2, 4);
        }
    }

    @Test
    void theFirstFailureOfTheBatchIsThrownAsItself() {
        try (EvaluationPool pool = new EvaluationPool(4)) {
            ParallelOutcomes parallel = new ParallelOutcomes(pool);
            for (int trial = 0; trial < 20; trial++) {
                assertThatThrownBy(() -> parallel.fill(new Outcome[300], 0, 300, i -> {
                    if (i % 100 == 57) {
                        throw new IllegalStateException("failure " + i);
                    }
                    return slow(i);
                })).isExactlyInstanceOf(IllegalStateException.class).hasMessage("failure 57");
            }
        }
    }
}
