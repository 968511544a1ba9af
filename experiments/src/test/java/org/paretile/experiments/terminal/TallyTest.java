package org.paretile.experiments.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private String shown(boolean interactive, long stepNs) {
        Terminal terminal = Terminal.of(System.out, new PrintStream(err, true, StandardCharsets.UTF_8), interactive, Map.of());
        try (Tally tally = new Tally(terminal, "verified", 1200, clock::get)) {
            for (int i = 0; i < 1200; i++) {
                clock.addAndGet(stepNs);
                tally.count();
            }
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineEveryTenSecondsForAFile() {
        assertThat(shown(false, 20_000_000).lines()).containsExactly("verified 500 of 1,200", "verified 1,000 of 1,200");
    }

    @Test
    void oneLineThatIsRedrawnForAPersonAndThenRemoved() {
        assertThat(shown(true, 2_000_000)).contains("verified 100 of 1,200", "verified 1,200 of 1,200").doesNotContain("\n", "verified 150")
                .endsWith("\r\u001b[?7l\u001b[K\u001b[?7h");
    }

    @Test
    void nothingOfWhatIsQuick() {
        assertThat(shown(true, 1000)).isEmpty();
    }
}
