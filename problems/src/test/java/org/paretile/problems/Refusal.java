package org.paretile.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a user is told of a problem that is stated wrongly. */
public final class Refusal {
    private Refusal() {}

    /** Runs {@code code} and expects this error, with these words in message or help. */
    public static void expect(String code, ThrowingCallable action, String... words) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(action).satisfies(e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.help()).isNotBlank();
            for (String word : words) {
                assertThat(e.getMessage() + " — " + e.help()).contains(word);
            }
        });
    }
}
