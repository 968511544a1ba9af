package org.paretile.experiments.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsNumbersToTheRightAndWordsToTheLeft() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextTable(List.of("name", "n", "what")).row(List.of("a", "1,000", "x")).row(List.of("long", "2", ""))
                .print(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("name      n  what", "a     1,000  x", "long      2");
    }
}
