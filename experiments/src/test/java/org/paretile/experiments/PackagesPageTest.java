package org.paretile.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.experiments.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the three packages says what the studies beside it give today. */
class PackagesPageTest {
    private static final Path PACKAGES = Path.of("..", "examples", "packages");

    @TempDir
    private Path folder;

    private record Gain(double efficiency, double edpCut) {}

    private static String paretile(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode metrics(Path study, String revision, String packaging) {
        return JsonMapper.shared().readTree(paretile("evaluate", study.toString(), "--set", "revision=" + revision, "--set",
                "package=" + packaging, "--fidelity", "detailed", "--format", "json")).at("/designs/0/metrics");
    }

    private static Gain gain(JsonNode flat, JsonNode other) {
        return new Gain(flat.at("/energy_j").asDouble() / other.at("/energy_j").asDouble(),
                100 * (1 - other.at("/edp_j_s").asDouble() / flat.at("/edp_j_s").asDouble()));
    }

    private static String row(Path study, String revision) {
        JsonNode flat = metrics(study, revision, "organic");
        Gain interposer = gain(flat, metrics(study, revision, "interposer"));
        Gain stack = gain(flat, metrics(study, revision, "hybrid-bond"));
        return String.format(Locale.ROOT, "| revision %s | %.2f× | %.2f× | %.1f %% | %.1f %% |", revision, interposer.efficiency,
                stack.efficiency, interposer.edpCut, stack.edpCut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert-base-inf", "deit-inf", "gpt2-inf", "bert-base-adapter-cl"})
    void theTableIsWhatTheStudiesGive(String workload) throws IOException {
        Path study = PACKAGES.resolve(workload + ".yaml");
        List<String> page = Files.readAllLines(PACKAGES.resolve("README.md"));
        int section = page.indexOf("### `" + workload + "`");
        assertThat(section).isNotNegative();
        List<String> table = new ArrayList<>(page.subList(section + 1, page.size()));
        int end = 0;
        while (end < table.size() && !table.get(end).startsWith("#")) {
            end++;
        }
        String published = row(study, "published");
        assertThat(table.subList(0, end)).contains(published, row(study, "corrected"))
                .contains(published.replace("revision published", "3D-CIMlet, default configuration, run by us"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bert-base-inf", "deit-inf", "gpt2-inf", "bert-base-adapter-cl"})
    void theFrontHasThePlaneAndTheStack(String workload) throws IOException {
        paretile("run", PACKAGES.resolve(workload + ".yaml").toString(), "-q", "--out", folder.resolve("run").toString());
        String front = Files.readString(folder.resolve("run").resolve("front.csv"));
        assertThat(front).contains("organic", "hybrid-bond").doesNotContain("interposer");
    }
}
