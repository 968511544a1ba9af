package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FrontCommandTest {
    @TempDir
    private Path folder;
    private Path run;

    @BeforeEach
    void search() throws IOException {
        run = Paretile.finished(folder);
    }

    @Test
    void csvIsTheFileItself() throws IOException {
        assertThat(Paretile.run("front", run, "--format", "csv").out()).isEqualTo(Files.readString(run.resolve("front.csv")));
    }

    @Test
    void sortsFiltersAndCutsOff() {
        JsonNode best = Paretile.run("front", run, "--sort", "f2", "--top", 2, "--format", "json").json().get("designs");
        assertThat(best.size()).isEqualTo(2);
        double first = best.get(0).get("metrics").get("f2").doubleValue();
        assertThat(first).isLessThanOrEqualTo(best.get(1).get("metrics").get("f2").doubleValue());
        JsonNode some = Paretile.run("front", run, "--where", "f2 <= " + first + " or not x1 == 0", "--format", "json").json().get("designs");
        assertThat(some.size()).isPositive();
        some.forEach(d -> assertThat(d.get("metrics").get("f2").doubleValue() <= first
                || d.get("parameters").get("x1").intValue() == 1).isTrue());
    }

    @Test
    void anEmptySelectionIsNoError() {
        Paretile none = Paretile.run("front", run, "--where", "f1 > 1e6");
        assertThat(none.code()).isZero();
        assertThat(none.out().lines()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        for (String where : new String[] {"", "f1", "f1 <=", "f1 3", "f1 <= 3 and", "(f1 <= 3", "f1 <= 3)", "f1 <= 3 pJ", "f1 <= many", "g <= 3", "<= 3"}) {
            Paretile wrong = Paretile.run("front", run, "--where", where);
            assertThat(wrong.code()).as(where).isEqualTo(2);
            assertThat(wrong.err()).as(where).startsWith("error: ").contains("'" + where + "'");
        }
        assertThat(Paretile.run("front", run, "--sort", "f3").err()).contains("did you mean 'f");
        assertThat(Paretile.run("front", run, "--top", 0).code()).isEqualTo(2);
        assertThat(Paretile.run("front", run, "--format", "xml").code()).isEqualTo(2);
        assertThat(Paretile.run("front", folder.resolve("none")).code()).isEqualTo(66);
    }

    @Test
    void aFrontThatIsGoneComesBackWithResume() throws IOException {
        String before = Files.readString(run.resolve("front.csv"));
        Files.delete(run.resolve("front.csv"));
        Paretile gone = Paretile.run("front", run);
        assertThat(gone.code()).isEqualTo(66);
        assertThat(gone.err()).contains("has no front.csv", "'paretile resume " + run + "'");
        assertThat(Paretile.run("resume", run).code()).isZero();
        assertThat(Files.readString(run.resolve("front.csv"))).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithAManifest() throws IOException {
        String[][] cases = {{"{ broken", "manifest.json:1:3 cannot be read: unexpected character 'b'"},
            {"{\"program\": \"paretile\", \"study\": \"s\"}", "it has no 'problem'"},
            {"{\"program\": \"paretile\", \"seeds\": [1, \"x\"]}", "'seeds[1]' is not what belongs there"}};
        for (String[] wrong : cases) {
            Files.writeString(run.resolve("manifest.json"), wrong[0]);
            Paretile status = Paretile.run("status", run);
            assertThat(status.err()).contains(wrong[1]).doesNotContain("`", "Source");
            assertThat(status.code()).as(wrong[0]).isEqualTo(65);
        }
    }

    @Test
    void saysThatAFrontWasScribbledOn() throws IOException {
        Files.writeString(run.resolve("front.csv"), "hello\n");
        Paretile wrong = Paretile.run("front", run);
        assertThat(wrong.code()).isEqualTo(65);
        assertThat(wrong.err()).contains("front.csv", "columns");
    }

    @Test
    void explainsADesignOfTheFront() {
        JsonNode design = Paretile.run("front", run, "--top", 1, "--format", "json").json().get("designs").get(0);
        String id = design.get("id").stringValue();
        JsonNode explained = Paretile.run("explain", run, id, "--format", "json").json();
        assertThat(explained.get("metrics")).isEqualTo(design.get("metrics"));
        assertThat(explained.get("parameters")).isEqualTo(design.get("parameters"));
        assertThat(explained.get("feasible").booleanValue()).isTrue();
        assertThat(explained.get("neighbours").size()).isEqualTo(12);
        explained.get("neighbours").forEach(n -> assertThat(n.get("verdict").stringValue()).isNotEqualTo("better"));
        Paretile table = Paretile.run("explain", run, id);
        assertThat(table.out()).contains("design " + id, "objective", "constraint", "margin", "change");
    }

    @Test
    void saysThatThereIsNoSuchDesign() {
        Paretile wrong = Paretile.run("explain", run, "dzzzzzzzz");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("dzzzzzzzz");
        assertThat(Paretile.run("explain", run, "d1", "--format", "csv").code()).isEqualTo(2);
        assertThat(Paretile.run("explain", run).code()).isEqualTo(2);
    }

    @Test
    void statusHasEveryForm() {
        assertThat(Paretile.run("status", run).out()).contains("exhaustive-1", "finished", "4,096");
        assertThat(Paretile.run("status", run, "--format", "csv").out().lines()).hasSize(2);
        assertThat(Paretile.run("status", run, "--format", "json").json().get("searches").get(0).get("reason").stringValue())
                .isIn("space_exhausted", "evaluations");
        assertThat(Paretile.run("status", folder).code()).isEqualTo(66);
    }

    @Test
    void evaluatesTheDesignsOfAFrontToTheSameMetrics() throws IOException {
        Path study = folder.resolve("study.yaml");
        JsonNode front = Paretile.run("front", run, "--format", "json").json().get("designs");
        Path json = Files.writeString(folder.resolve("designs.json"), Paretile.run("front", run, "--format", "json").out());
        for (Path file : new Path[] {run.resolve("front.csv"), json}) {
            JsonNode again = Paretile.run("evaluate", study, "--design", file, "--format", "json").json().get("designs");
            assertThat(again.size()).isEqualTo(front.size());
            for (int i = 0; i < again.size(); i++) {
                assertThat(again.get(i).get("id")).isEqualTo(front.get(i).get("id"));
                assertThat(again.get(i).get("metrics")).isEqualTo(front.get(i).get("metrics"));
            }
        }
        assertThat(Paretile.run("evaluate", study, "--design", json, "--format", "csv").out().lines()).hasSize(front.size() + 1);
        assertThat(Paretile.run("evaluate", study, "--design", json, "--breakdown").out()).contains("design d");
    }

    @Test
    void evaluatesOneDesignGivenByItsParameters() {
        Object[] command = {"evaluate", folder.resolve("study.yaml"), "--format", "json"};
        Object[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.stream.IntStream.rangeClosed(1, 12)
                .boxed().flatMap(i -> java.util.stream.Stream.of("--set", "x" + i + "=" + (i == 3 ? 1 : 0)))).toArray();
        JsonNode design = Paretile.run(all).json().get("designs").get(0);
        assertThat(design.get("metrics").get("f1").intValue()).isEqualTo(-7);
        assertThat(design.get("metrics").get("f2").intValue()).isEqualTo(-3);
    }

    @Test
    void saysWhatIsWrongWithADesign() throws IOException {
        Path study = folder.resolve("study.yaml");
        Path file = folder.resolve("d.csv");
        assertThat(Paretile.run("evaluate", study).err()).contains("no value for x1, x2", "--set x1=");
        assertThat(Paretile.run("evaluate", study, "--design", folder.resolve("none.csv")).code()).isEqualTo(66);
        assertThat(Paretile.run("evaluate", study, "--fidelity", "detailed").code()).isEqualTo(2);
        assertThat(Paretile.run("evaluate", study, "--fidelity", "exact").code()).isEqualTo(2);
        String[][] cases = {{"x1,y\n1,1\n", "'y'"}, {"x1\n7\n", "'7'"}, {"x1\n1\n", "no value for x2"}, {"x1,x2\n1\n", "d.csv:2"}, {"x1\n", "no design"}};
        for (String[] wrong : cases) {
            Files.writeString(file, wrong[0]);
            Paretile ran = Paretile.run("evaluate", study, "--design", file);
            assertThat(ran.code()).as(wrong[0]).isEqualTo(65);
            assertThat(ran.err()).contains("d.csv", wrong[1]).doesNotContain("\tat ");
        }
        Files.writeString(folder.resolve("d.json"), "{ nope");
        Paretile nope = Paretile.run("evaluate", study, "--design", folder.resolve("d.json"));
        assertThat(nope.code()).isEqualTo(65);
        assertThat(nope.err()).contains("d.json:1:3 is not JSON: unexpected character 'n'").doesNotContain("(code");
        Files.writeString(folder.resolve("d.json"), "[3]");
        assertThat(Paretile.run("evaluate", study, "--design", folder.resolve("d.json")).code()).isEqualTo(65);
    }
}
