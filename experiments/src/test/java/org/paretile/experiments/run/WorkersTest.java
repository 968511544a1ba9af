package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkersTest {
    /** So that too little memory is said as such, on whatever thread it was missed. */
    @Test
    void whatIsThrownArrivesAsItself() {
        try (Workers workers = new Workers(2)) {
            for (Throwable thrown : List.of(new OutOfMemoryError("none"), new IllegalStateException("no"))) {
                Supplier<String> end = workers.begin(() -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                });
                assertThatThrownBy(end::get).isSameAs(thrown);
            }
        }
    }
}
