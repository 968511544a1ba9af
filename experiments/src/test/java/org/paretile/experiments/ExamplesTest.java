package org.paretile.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.experiments.cli.Main;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.study.StudySchema;

/** What a new user runs first. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    private static int paretile(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
                PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            int code = Main.run(arguments, out, messages);
            assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isNotIn(65, 70);
            return code;
        }
    }

    private List<Map<String, String>> run(String example, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", EXAMPLES.resolve(example).toString(), "-q", "--out",
                folder.resolve("run").toString()));
        arguments.addAll(List.of(more));
        assertThat(paretile(arguments.toArray(String[]::new))).isZero();
        List<Csv.Row> rows = Csv.parse(Files.readString(folder.resolve("run").resolve("front.csv")));
        List<Map<String, String>> front = new ArrayList<>();
        for (Csv.Row row : rows.subList(1, rows.size())) {
            Map<String, String> design = new LinkedHashMap<>();
            for (int c = 0; c < row.cells().size(); c++) {
                design.put(rows.getFirst().cells().get(c), row.cells().get(c));
            }
            front.add(design);
        }
        return front;
    }

    private static double[][] points(List<Map<String, String>> front, String... columns) {
        return front.stream().map(d -> Stream.of(columns).mapToDouble(c -> Double.parseDouble(d.get(c))).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void quickstartGivesAFrontOfCoolPackages() throws IOException {
        List<Map<String, String>> front = run("quickstart.yaml", "--set", "search.evaluations=600");
        assertThat(front).hasSizeGreaterThan(20).allSatisfy(design -> {
            assertThat(Double.parseDouble(design.get("peak_temperature_c"))).isBetween(45.0, 85.0);
            assertThat(Double.parseDouble(design.get("cost_usd"))).isPositive();
        });
        assertThat(front.stream().map(d -> d.get("package")).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void macroQuickstartGivesAFrontThatKeepsItsConstraints() throws IOException {
        List<Map<String, String>> front = run("macro-quickstart.yaml");
        assertThat(front).hasSizeGreaterThan(40).allSatisfy(design -> {
            assertThat(Double.parseDouble(design.get("snr_db"))).isGreaterThanOrEqualTo(15);
            assertThat(Double.parseDouble(design.get("residency"))).isGreaterThanOrEqualTo(1);
            assertThat(design.get("node_nm")).isEqualTo("22");
        });
        double[][] points = points(front, "energy_j", "latency_s", "area_mm2");
        assertThat(NondominatedFilter.of(points)).hasDimensions(
                (int) Stream.of(points).map(java.util.Arrays::toString).distinct().count(), 3);
    }

    @Test
    void macroStudyFindsDesignsForFourObjectives() throws IOException {
        assertThat(run("macro-resnet18.yaml", "--set", "search.evaluations=3000", "--seed", "1")).hasSizeGreaterThan(20)
                .allSatisfy(design -> assertThat(Double.parseDouble(design.get("area_mm2"))).isLessThanOrEqualTo(200));
    }

    @Test
    void knapsackSearchFindsTheExactFront() throws IOException {
        double[][] searched = points(run("knapsack.yaml"), "f1", "f2");
        double[][] exact = points(run("knapsack.yaml", "--force", "--set", "search={algorithm: exhaustive}"), "f1", "f2");
        assertThat(NondominatedFilter.of(searched)).isDeepEqualTo(NondominatedFilter.of(exact));
    }

    @Test
    void theConverterStudyBendsWhereOperandsLimit() throws IOException {
        List<Map<String, String>> front = run("macro-adc-study.yaml");
        double best = front.stream().mapToDouble(d -> Double.parseDouble(d.get("snr_db"))).max().orElseThrow();
        assertThat(front).anySatisfy(d -> {
            assertThat(d.get("adc_bits")).isEqualTo("7"); // the knee: four bits short of the largest, half a decibel worse
            assertThat(Double.parseDouble(d.get("snr_db"))).isGreaterThan(best - 1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"macro-isaac.yaml", "my-macro.yaml"})
    void describedMacrosAreSearched(String example) throws IOException {
        assertThat(run(example)).hasSizeGreaterThan(5).allSatisfy(design ->
                assertThat(Double.parseDouble(design.get("energy_per_mac_j"))).isBetween(1e-15, 1e-10));
    }

    @Test
    void theComparisonFindsTheSearchesBetterThanChance() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[] {"compare", EXAMPLES.resolve("compare-algorithms.yaml").toString(), "-q", "--out",
            folder.resolve("run").toString()}, new PrintStream(out, true, StandardCharsets.UTF_8), err)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("nsga2 is better than random: A = ", "moead is better than random",
                "nsga3 is better than random", "smsemoa is better than random").doesNotContain("random is better", "too few seeds");
    }

    /** A small part of it, which supports no claim yet. */
    @Test
    void searchesForChipletsAreComparedAndReported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[] {"compare", EXAMPLES.resolve("compare-edge-llm.yaml").toString(), "-q", "--out",
            folder.resolve("run").toString(), "--seeds", "1..2", "--set", "search.evaluations=200"},
            new PrintStream(out, true, StandardCharsets.UTF_8), err)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("energy ", "latency ", "cost ", "too few seeds to compare")
                .doesNotContain("is better than");
        assertThat(Files.readString(folder.resolve("run").resolve("report.html"))).contains("too few seeds: with 5 algorithms");
    }

    @Test
    void circuitsChipletsAndPackageAreSearchedTogether() throws IOException {
        assertThat(run("edge-circuits.yaml", "--set", "search.evaluations=1500")).hasSizeGreaterThan(20).allSatisfy(design -> {
            assertThat(design.get("array")).isEqualTo("macro");
            assertThat(Double.parseDouble(design.get("snr_db"))).isGreaterThanOrEqualTo(15);
        });
    }

    @Test
    void aStackForBertKeepsCoolAndHoldsItsOperands() throws IOException {
        List<Map<String, String>> front = run("edge-bert-3d.yaml", "--set", "search.evaluations=600");
        assertThat(front).hasSizeGreaterThan(20).allSatisfy(design -> {
            assertThat(Double.parseDouble(design.get("peak_temperature_c"))).isLessThanOrEqualTo(85);
            assertThat(Double.parseDouble(design.get("retention_margin"))).isGreaterThanOrEqualTo(1);
            assertThat(Double.parseDouble(design.get("chiplets"))).isLessThanOrEqualTo(12);
        });
        double[][] points = points(front, "energy_j", "latency_s", "cost_usd");
        for (int objective = 0; objective < 3; objective++) {
            int o = objective;
            double best = Stream.of(points).mapToDouble(p -> p[o]).min().orElseThrow();
            assertThat(Stream.of(points).mapToDouble(p -> p[o]).max().orElseThrow()).isGreaterThan(1.02 * best);
        }
    }

    @Test
    void cellsThatWearOutDoNotLearnForYears() throws IOException {
        assertThat(run("continual-learning.yaml", "--set", "search.evaluations=600")).hasSizeGreaterThan(20)
                .allSatisfy(design -> assertThat(design.get("semistatic_cell")).isNotEqualTo("rram"))
                .anySatisfy(design -> assertThat(design.get("store")).isEqualTo("sram"))
                .anySatisfy(design -> assertThat(design.get("package")).isEqualTo("organic"))
                .anySatisfy(design -> assertThat(design.get("package")).isEqualTo("hybrid-bond"));
    }

    static Stream<Path> studies() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyExampleIsValid(Path study) {
        assertThat(paretile("validate", study.toString())).isZero();
    }

    /** {@code paretile schema > examples/study.schema.json} makes it anew. */
    @Test
    void theSchemaBesideTheExamplesIsTheGeneratedOne() throws IOException {
        assertThat(Files.readString(EXAMPLES.resolve("study.schema.json")).strip()).isEqualTo(StudySchema.json().strip());
    }
}
