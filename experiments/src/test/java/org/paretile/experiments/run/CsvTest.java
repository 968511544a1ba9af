package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void readsWhatItWrites() {
        List<String> cells = List.of("plain", "", "a,b", "say \"so\"", "two\nlines", " spaced ");
        assertThat(Csv.parse(Csv.row(cells) + "\n")).containsExactly(new Csv.Row(1, cells));
    }

    @Test
    void readsWindowsLineEndsByteOrderMarkAndAFileWithoutLastLineEnd() {
        assertThat(Csv.parse("\uFEFFa,b\r\n1,2\r\n3,4").stream().map(Csv.Row::cells))
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void passesOverBlankLinesAndCountsThem() {
        assertThat(Csv.parse("\na,b\n\n  \n1,2\n")).extracting(Csv.Row::line).containsExactly(2, 5);
    }

    @Test
    void knowsTheLineOfARowBehindAQuotedLineEnd() {
        assertThat(Csv.parse("\"x\ny\",1\n2,3\n")).extracting(Csv.Row::line).containsExactly(1, 3);
    }

    @Test
    void takesAnUnclosedQuoteToTheEnd() {
        assertThat(Csv.parse("\"open,1\n2")).hasSize(1);
    }
}
