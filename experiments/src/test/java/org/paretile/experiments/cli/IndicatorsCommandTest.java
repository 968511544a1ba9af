package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IndicatorsCommandTest {
    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatEachPointAddsAndTheFactorThatIsMissing() throws IOException {
        Path front = file("front.csv", "1,4\n2,2\n4,1\n3,3\n");
        JsonNode json = Paretile.run("indicators", front, "--reference", "5,5", "--contributions", "--against", file("best.csv", "1,3\n2,1\n"),
                "--format", "json").json();
        assertThat(json.get("contributions").toString()).isEqualTo("[1.0,3.0,1.0,0.0]");
        assertThat(json.get("epsilon_multiplicative").doubleValue()).isEqualTo(2);
        assertThat(Paretile.run("indicators", front, "--reference", "5,5", "--contributions").out().lines().toList().get(4).strip()).matches("2 +3");
        JsonNode negative = Paretile.run("indicators", file("low.csv", "-1,4\n"), "--reference", "5,5", "--against", front, "--format", "json").json();
        assertThat(negative.has("epsilon")).isTrue();
        assertThat(negative.has("epsilon_multiplicative")).isFalse();
    }

    @Test
    void measuresTheHypervolumeWithAndWithoutAHeaderLine() throws IOException {
        for (String header : new String[] {"", "f1,f2\n"}) {
            JsonNode json = Paretile.run("indicators", file("a.csv", header + "1,3\n2,2\n3,1\n"), "--reference", "4,4",
                    "--format", "json").json();
            assertThat(json.get("hypervolume").doubleValue()).isEqualTo(6);
            assertThat(json.get("points").intValue()).isEqualTo(3);
        }
    }

    @Test
    void takesNegativeReferencesAndPassesOverDominatedPoints() throws IOException {
        JsonNode json = Paretile.run("indicators", file("a.csv", "-3,-1\n-1,-3\n-0.5,-0.5\n"), "--reference", "-0.0,0", "--format", "json").json();
        assertThat(json.get("hypervolume").doubleValue()).isEqualTo(5);
        assertThat(json.get("nondominated").intValue()).isEqualTo(2);
        assertThat(Paretile.run("indicators", folder.resolve("a.csv"), "--reference", "-1,-1", "--format", "json").json()
                .get("hypervolume").doubleValue()).isZero();
    }

    @Test
    void comparesWithAnotherFront() throws IOException {
        Path truth = file("truth.csv", "0,10\n5,5\n10,0\n");
        JsonNode same = Paretile.run("indicators", truth, "--normalise", "--against", truth, "--format", "json").json();
        assertThat(same.get("hypervolume_ratio").doubleValue()).isEqualTo(1);
        assertThat(same.get("igd_plus").doubleValue()).isZero();
        assertThat(same.get("epsilon").doubleValue()).isZero();
        assertThat(same.get("hypervolume").doubleValue()).isCloseTo(1.1 * 1.1 - 1 + 0.25, Offset.offset(1e-12));
        JsonNode worse = Paretile.run("indicators", file("a.csv", "1,11\n6,6\n11,1\n"), "--normalise", "--against", truth, "--format", "json").json();
        assertThat(worse.get("epsilon").doubleValue()).isCloseTo(0.1, Offset.offset(1e-12));
    }

    @Test
    void putsSeveralFrontsUnderOneKey() throws IOException {
        Paretile two = Paretile.run("indicators", file("a.csv", "1,2\n"), file("b.csv", "2,1\n"), "--normalise", "--format", "json");
        assertThat(two.json().get("fronts").size()).isEqualTo(2);
        assertThat(Paretile.run("indicators", folder.resolve("a.csv"), folder.resolve("b.csv"), "--normalise", "--format", "csv").out().lines()).hasSize(3);
        assertThat(Paretile.run("indicators", folder.resolve("a.csv"), "--normalise").out()).contains("hypervolume", "1.21");
    }

    @Test
    void takesColumnsOfARunsFront() throws IOException {
        Path run = Paretile.finished(folder);
        Paretile picked = Paretile.run("indicators", run.resolve("front.csv"), "--columns", "f1,f2", "--reference", "0,0", "--format", "json");
        assertThat(picked.json().get("objectives").intValue()).isEqualTo(2);
        assertThat(picked.json().get("hypervolume").doubleValue()).isPositive();
        assertThat(Paretile.run("indicators", run.resolve("front.csv"), "--columns", "f1,f7", "--reference", "0,0").code()).isEqualTo(2);
    }

    @Test
    void takesTheObjectivesOfARunsFront() throws IOException {
        Path run = Paretile.finished(folder);
        JsonNode picked = Paretile.run("indicators", run.resolve("front.csv"), "--columns", "f1,f2", "--reference", "0,0", "--format", "json").json();
        for (Path front : new Path[] {run.resolve("front.csv"), run.resolve("exhaustive-1/front.csv")}) {
            JsonNode whole = Paretile.run("indicators", front, "--reference", "0,0", "--format", "json").json();
            assertThat(whole.get("objectives").intValue()).isEqualTo(2);
            assertThat(whole.get("hypervolume")).isEqualTo(picked.get("hypervolume"));
        }
        Path alone = Files.createDirectories(folder.resolve("elsewhere/far")).resolve("front.csv");
        Files.copy(run.resolve("front.csv"), alone);
        Paretile wrong = Paretile.run("indicators", alone, "--normalise");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--columns; the file has id, search, x1", "f1, f2");
    }

    @Test
    void whatIsMaximisedCountsWithTheOppositeSign() throws IOException {
        Path study = Paretile.study(folder, "objectives: [{ maximize: f1 }, f2]\nsearch: { algorithm: exhaustive }\n");
        Path run = folder.resolve("run");
        assertThat(Paretile.run("run", study, "--out", run, "-q").code()).isZero();
        Paretile measured = Paretile.run("indicators", run.resolve("front.csv"), "--reference", "100,100", "--format", "json");
        assertThat(measured.err()).contains("note: f1 of ", "is maximised");
        // f1 = -profit is best at 0, where nothing is packed, f2 at the best second knapsack: one trades for the other
        double best = Paretile.run("front", run, "--sort", "f1", "--top", 1, "--format", "json").json().get("designs").get(0)
                .get("metrics").get("f1").doubleValue();
        assertThat(best).isZero();
        assertThat(measured.json().get("hypervolume").doubleValue()).isGreaterThanOrEqualTo(100 * 100);
    }

    @Test
    void namesTheLineOfAPointThatIsWrong() throws IOException {
        String[][] cases = {{"1,2\n3\n", "a.csv:2"}, {"f1,f2\n1,2\n1,x\n", "a.csv:3 has 'x'"}, {"1,NaN\n", "a.csv:1 has 'NaN'"},
            {"1,2\n,3\n", "a.csv:2"}, {"f1,f2\n", "no point"}, {"", "no point"}};
        for (String[] wrong : cases) {
            Paretile ran = Paretile.run("indicators", file("a.csv", wrong[0]), "--reference", "4,4");
            assertThat(ran.code()).as(wrong[0]).isEqualTo(65);
            assertThat(ran.err()).contains(wrong[1]);
        }
    }

    @Test
    void saysWhatIsWrongWithAReference() throws IOException {
        Path a = file("a.csv", "1,2\n");
        for (String reference : new String[] {"1", "1,2,3", "1,x", "1,", "1,Infinity"}) {
            Paretile wrong = Paretile.run("indicators", a, "--reference", reference);
            assertThat(wrong.code()).as(reference).isEqualTo(2);
            assertThat(wrong.err()).contains("--reference");
        }
        assertThat(Paretile.run("indicators", a).code()).isEqualTo(2);
        assertThat(Paretile.run("indicators", a).err()).startsWith("error: --reference or --normalise is needed\n");
        assertThat(Paretile.run("indicators", a, "--normalise", "--reference", "1,1").code()).isEqualTo(2);
        assertThat(Paretile.run("indicators", a, "--normalise", "--against", file("b.csv", "1,2,3\n")).code()).isEqualTo(2);
        assertThat(Paretile.run("indicators", folder.resolve("none.csv"), "--normalise").code()).isEqualTo(66);
    }
}
