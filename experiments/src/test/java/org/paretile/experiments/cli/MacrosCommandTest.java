package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.paretile.experiments.run.Csv;
import tools.jackson.databind.JsonNode;

class MacrosCommandTest {
    private static final Path PAGE = Path.of("..", "models", "published-macros.md");

    @Test
    void theCheckedInPageIsWhatTheCommandPrints() throws IOException {
        assertThat(Paretile.run("macros", "--published").out()).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyPublishedMacroIsPredictedOrNamedWithTheReason() {
        JsonNode page = Paretile.run("macros", "--published", "--format", "json").json();
        assertThat(page.get("predictions").size() + page.get("not_represented").size()).isEqualTo(58);
        assertThat(StreamSupport.stream(page.get("not_represented").spliterator(), false))
                .allSatisfy(m -> assertThat(m.get("reason").stringValue()).isNotBlank());
        assertThat(StreamSupport.stream(page.get("numbers").spliterator(), false))
                .allSatisfy(n -> assertThat(n.get("source").stringValue()).isNotBlank());
        List<Csv.Row> rows = Csv.parse(Paretile.run("macros", "--published", "--format", "csv").out());
        assertThat(rows).hasSize(page.get("predictions").size() + 1);
    }

    @Test
    void listsTheShippedMacrosAndTheNumbersOfOne() {
        assertThat(Paretile.run("macros").out()).contains("isaac-isca-2016", "raella-isca-2023");
        JsonNode wan = Paretile.run("macros", "wan-nature-2022", "--format", "json").json();
        JsonNode supply = StreamSupport.stream(wan.get("numbers").spliterator(), false)
                .filter(n -> n.get("attribute").stringValue().equals("voltage")).findFirst().orElseThrow();
        assertThat(supply.get("value").doubleValue()).isCloseTo(1.8, within(1e-12));
        assertThat(supply.get("unit").stringValue()).isEqualTo("V");
    }

    @Test
    void setsTheChipBesideTheModelPointByPoint() {
        JsonNode wang = Paretile.run("macros", "wang-vlsi-2022", "--format", "json").json();
        JsonNode first = wang.get("silicon").get(0);
        assertThat(wang.get("silicon").size()).isEqualTo(10);
        assertThat(first.get("published").doubleValue()).isEqualTo(31.998);
        assertThat(first.get("deviation_percent").doubleValue())
                .isCloseTo(100 * (first.get("model").doubleValue() / 31.998 - 1), within(0.051));
        assertThat(wang.get("beyond_2_percent_of_cimloop").get(0).get("reason").stringValue()).contains("supply");
        assertThat(Paretile.run("macros", "wang-vlsi-2022").out()).contains("D_wang_1.1V", "resize their transistors");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(Paretile.run("macros", "wan-nature").err()).contains("there is no macro 'wan-nature'");
        Paretile both = Paretile.run("macros", "wan-nature-2022", "--published");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("cannot be given together");
    }
}
