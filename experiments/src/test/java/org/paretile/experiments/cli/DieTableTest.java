package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.heat.ThermalCase;
import org.paretile.experiments.heat.ThermalCaseText;
import tools.jackson.databind.JsonNode;

class DieTableTest {
    @TempDir
    private Path folder;

    private Path stack() throws IOException {
        Path study = Files.writeString(folder.resolve("stack.yaml"), """
                study: stack
                version: 1
                problem: edge-llm
                workload: bert-base
                tokens: 16
                objectives: [energy, cost]
                search: { algorithm: exhaustive }
                """);
        Path run = folder.resolve("run");
        assertThat(Paretile.run("run", study, "--out", run, "-q").code()).isZero();
        return run;
    }

    @Test
    void explainShowsTheDiesOfAStackFromTheBottomUp() throws IOException {
        Path run = stack();
        JsonNode design = Paretile.run("explain", run, "d0", "--format", "json").json();
        JsonNode dies = design.get("layout");
        assertThat(dies.size()).isEqualTo(design.get("metrics").get("chiplets").intValue());
        assertThat(dies.get(0).get("tier").stringValue()).isEqualTo("tier 1");
        assertThat(dies.get(0).get("kind").stringValue()).isEqualTo("logic");
        double areaMm2 = 0;
        double hottest = 0;
        for (JsonNode die : dies) {
            areaMm2 += die.get("width_mm").doubleValue() * die.get("height_mm").doubleValue();
            hottest = Math.max(hottest, die.get("peak_temperature_c").doubleValue());
        }
        assertThat(areaMm2).isCloseTo(design.get("metrics").get("area_mm2").doubleValue(), org.assertj.core.data.Percentage.withPercentage(1e-6));
        assertThat(hottest).isEqualTo(design.get("metrics").get("peak_temperature_c").doubleValue());
        assertThat(Paretile.run("explain", run, "d0").out()).containsPattern("tier +die +kind +size \\[mm\\] +power \\[.*W\\] +temperature \\[C\\]")
                .containsPattern("tier 1 +logic 0 +logic ");
    }

    @Test
    void aDesignIsACaseOfTheThermalModel() throws IOException {
        Path run = stack();
        JsonNode metrics = Paretile.run("explain", run, "d0", "--format", "json").json().get("metrics");
        Path file = folder.resolve("a case.json");
        Paretile explained = Paretile.run("explain", run, "d0", "--thermal-case", file);
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.err()).contains("paretile thermal '" + file + "'");
        JsonNode solved = Paretile.run("thermal", file).json();
        assertThat(solved.get("peak_temperature_c").doubleValue())
                .isCloseTo(metrics.get("peak_temperature_c").doubleValue(), org.assertj.core.api.Assertions.within(0.3));
        assertThat(solved.get("power_w").doubleValue()).isPositive();
        assertThat(ThermalCaseText.of(ThermalCase.read(file).stack())).isEqualTo(Files.readString(file));
    }

    @Test
    void onlyDesignsWithHeatAreCases() throws IOException {
        Path run = folder.resolve("knapsack");
        assertThat(Paretile.run("run", Paretile.study(folder, ""), "--out", run, "-q").code()).isZero();
        Path file = folder.resolve("case.json");
        Paretile refused = Paretile.run("explain", run, "d0", "--thermal-case", file);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("design d0 has no thermal case");
        assertThat(file).doesNotExist();
    }

    @Test
    void alikeDiesAreOneRowUnlessAllAreAskedFor() throws IOException {
        Path run = stack();
        JsonNode dies = Paretile.run("explain", run, "d0", "--format", "json").json().get("layout");
        long statics = dies.valueStream().filter(die -> die.get("kind").stringValue().equals("static")).count();
        assertThat(statics).isGreaterThan(1);
        String brief = Paretile.run("explain", run, "d0").out();
        String full = Paretile.run("explain", run, "d0", "-v").out();
        assertThat(brief).containsPattern("tier \\d+\\.\\.tier \\d+ +" + statics + " dies +static ");
        assertThat(full).containsPattern("static 0 +static ").containsPattern("static " + (statics - 1) + " +static ").contains("component  power");
        assertThat(brief.lines().count()).isLessThan(full.lines().count());
    }
}
