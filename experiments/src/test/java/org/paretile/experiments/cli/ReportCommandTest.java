package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>.json";
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    /** A run of the macro family with one free converter. */
    static Path macro(Path folder, String more) throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: a-macro
                version: 1
                problem: cim-macro
                workload: alexnet
                space:
                  device: { choice: [sram_jia_jssc_2020, rram_neurram] }
                  node: 22 nm
                  rows: { pow2: [64, 512] }
                  columns: { pow2: [32, 1024] }
                  dac_bits: { range: [1, 4] }
                  adc_bits: { range: [4, 12] }
                  columns_per_adc: { pow2: [1, 16] }
                  voltage: { range: [0.6 V, 1 V], step: 50 mV }
                  macros: 64
                objectives: [energy, latency, area]
                constraints: [snr >= 10 dB]
                """ + more);
        assertThat(Paretile.run("run", study, "--out", folder.resolve("run"), "-q").code()).isZero();
        return folder.resolve("run");
    }

    static JsonNode data(Path page) throws IOException {
        Matcher data = DATA.matcher(Files.readString(page));
        assertThat(data.find()).isTrue();
        return JsonMapper.shared().readTree(data.group(1));
    }

    @Test
    void aRunLeavesItsReport() throws IOException {
        Path run = macro(folder, "search: { algorithm: nsga2, population: 40, evaluations: 600, seeds: 1 }\n");
        byte[] left = Files.readAllBytes(run.resolve("report.html"));
        Paretile again = Paretile.run("report", run);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("report.html");
        assertThat(Files.readAllBytes(run.resolve("report.html"))).as("the directory decides every byte").isEqualTo(left);
        Paretile.run("report", run, "--jobs", "1", "-o", folder.resolve("one.html"));
        assertThat(Files.readAllBytes(folder.resolve("one.html"))).as("not the number of threads").isEqualTo(left);
        assertThat(Paretile.run("report", run, "--jobs", "0").err()).contains("--jobs must be 1..4096 but is 0");
    }

    @Test
    void holdsTheFrontInHandyUnits() throws IOException {
        Path run = macro(folder, "search: { algorithm: nsga2, population: 40, evaluations: 600, seeds: 1 }\n");
        JsonNode data = data(run.resolve("report.html"));
        List<String> rows = Files.readAllLines(run.resolve("front.csv"));
        assertThat(data.get("ids").size()).isEqualTo(rows.size() - 1);
        assertThat(data.get("ids").get(0).stringValue()).isEqualTo(rows.get(1).split(",", -1)[0]);
        JsonNode energy = data.get("columns").get(0);
        assertThat(energy.get("name").stringValue() + " " + energy.get("unit").stringValue() + " " + energy.get("role").stringValue() + " "
                + energy.get("better").stringValue()).matches("energy [munpf]J objective less");
        double joules = Double.parseDouble(rows.get(1).split(",", -1)[List.of(rows.getFirst().split(",", -1)).indexOf("energy_j")]);
        double factor = org.paretile.problems.metric.Unit.of(energy.get("unit").stringValue()).factor();
        assertThat(energy.get("values").get(0).doubleValue() * factor).isCloseTo(joules, org.assertj.core.data.Offset.offset(1e-4 * joules));
    }

    @Test
    void breakdownsAddUpToTheMetric() throws IOException {
        JsonNode data = data(macro(folder, "search: { algorithm: nsga2, population: 40, evaluations: 600, seeds: 1 }\n").resolve("report.html"));
        JsonNode detail = data.get("details").get("designs").get(0);
        JsonNode account = detail.get("accounts").get(0);
        assertThat(account.get("metric").stringValue()).isEqualTo("energy");
        double sum = 0;
        for (JsonNode amount : account.get("views").get("component").get("amounts")) {
            sum += amount.doubleValue();
        }
        double factor = org.paretile.problems.metric.Unit.of(account.get("unit").stringValue()).factor();
        JsonNode energy = data.get("columns").get(0);
        double shown = energy.get("values").get(detail.get("design").intValue()).doubleValue()
                * org.paretile.problems.metric.Unit.of(energy.get("unit").stringValue()).factor();
        assertThat(sum * factor).isCloseTo(shown, org.assertj.core.data.Offset.offset(1e-3 * shown));
    }

    @Test
    void saysWhatTheConstraintsReject() throws IOException {
        JsonNode limits = data(macro(folder, "search: { algorithm: random, evaluations: 600, seeds: 1 }\n").resolve("report.html")).get("limits");
        JsonNode manifest = JsonMapper.shared().readTree(Files.readString(folder.resolve("run/manifest.json"))).get("searches").get(0);
        assertThat(limits.get("looked").intValue()).isEqualTo(600);
        int rejected = limits.get("constraints").get(0).get("rejected").intValue();
        assertThat(rejected).isPositive();
        assertThat(600 - rejected - limits.get("impossible").intValue()).isEqualTo(manifest.get("feasible").intValue());
        assertThat(limits.get("constraints").get(0).get("text").stringValue()).isEqualTo("snr ≥ 10 dB");
    }

    @Test
    void comparesTheSearchesAndDrawsFigures() throws IOException {
        Path run = macro(folder, "search: [{ algorithm: nsga2, population: 20, evaluations: 200, seeds: 1..3 },"
                + " { algorithm: random, evaluations: 200, seeds: 1..3 }]\n");
        Paretile ran = Paretile.run("report", run, "--figures", folder.resolve("figures"), "-o", folder.resolve("page.html"));
        assertThat(ran.code()).isZero();
        JsonNode data = data(folder.resolve("page.html"));
        assertThat(data.get("courses").size()).isEqualTo(6);
        assertThat(data.get("standing").get("indicators").get(0).get("rows").size()).isEqualTo(2);
        data.get("courses").forEach(course -> {
            double before = 0;
            for (JsonNode value : course.get("hypervolume")) {
                assertThat(value.doubleValue()).as("never falls, never beyond the run's front").isBetween(before, 1.00001);
                before = value.doubleValue();
            }
        });
        try (Stream<Path> figures = Files.list(folder.resolve("figures"))) {
            assertThat(figures.map(f -> f.getFileName().toString())).contains("front-energy-latency.svg", "parallel.svg", "convergence.svg",
                    "breakdown-energy-component.svg", "box-hypervolume.svg", "anytime.svg");
        }
    }

    @Test
    void aRunWithoutFeasibleDesignsHasAReport() throws IOException {
        Path study = Paretile.study(folder, "constraints: [f1 >= 1000]\nsearch: { algorithm: random, evaluations: 100 }\n");
        Paretile.run("run", study, "--out", folder.resolve("run"), "-q");
        Paretile ran = Paretile.run("report", folder.resolve("run"));
        assertThat(ran.code()).isEqualTo(ExitCode.NO_FEASIBLE_DESIGN.code());
        assertThat(ran.err()).contains("no feasible design");
        JsonNode limits = data(folder.resolve("run/report.html")).get("limits");
        JsonNode ours = java.util.stream.StreamSupport.stream(limits.get("constraints").spliterator(), false)
                .filter(c -> c.get("text").stringValue().startsWith("f1")).findFirst().orElseThrow();
        assertThat(ours.get("rejected").intValue() + limits.get("impossible").intValue()).isEqualTo(100);
    }

    /** The nearest design is shown with what it lacks, and each search's way to it. */
    @Test
    void aRunWithoutFeasibleDesignsShowsTheNearest() throws IOException {
        Path study = Paretile.study(folder, "constraints: [f1 >= 1000]\nsearch: { algorithm: random, evaluations: 100, seeds: 1..2 }\n");
        Paretile.run("run", study, "--out", folder.resolve("run"), "-q");
        assertThat(Paretile.run("report", folder.resolve("run"), "--figures", folder.resolve("figures")).code()).isEqualTo(ExitCode.NO_FEASIBLE_DESIGN.code());
        JsonNode data = data(folder.resolve("run/report.html"));
        assertThat(data.get("ids")).hasSize(1);
        JsonNode f1 = java.util.stream.StreamSupport.stream(data.get("columns").spliterator(), false)
                .filter(c -> c.get("name").stringValue().equals("f1")).findFirst().orElseThrow();
        double nearest = (f1.get("values").isNull() ? f1.get("levels") : f1.get("values")).get(0).doubleValue();
        double violation = data.get("approach").get("violation").doubleValue();
        assertThat(violation).isCloseTo((1000 - nearest) / 1000, org.assertj.core.data.Offset.offset(1e-9));
        double least = Double.POSITIVE_INFINITY;
        for (JsonNode course : data.get("courses")) {
            double before = Double.POSITIVE_INFINITY;
            for (JsonNode value : course.get("violation")) {
                double now = value.isNumber() ? value.doubleValue() : Double.POSITIVE_INFINITY;
                assertThat(now).as("never rises").isLessThanOrEqualTo(before);
                before = now;
            }
            least = Math.min(least, before);
        }
        assertThat(least).isCloseTo(violation, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(Files.readString(folder.resolve("figures/convergence.svg"))).contains("least violation");
    }

    @Test
    void namesOfFilesAreText() throws IOException {
        Path study = Paretile.study(folder, "search: { algorithm: exhaustive }\n");
        Files.copy(folder.resolve("knapsack.json"), folder.resolve(HOSTILE));
        Files.writeString(study, Files.readString(study).replace("knapsack.json", "'" + HOSTILE + "'"));
        assertThat(Paretile.run("run", study, "--out", folder.resolve("run"), "-q").code()).isZero();
        assertThat(Files.readString(folder.resolve("run/report.html"))).doesNotContain("<img src=x");
        assertThat(data(folder.resolve("run/report.html")).get("provenance").get("study").stringValue()).contains(HOSTILE);
    }

    @Test
    void twentyThousandDesignsAreAPageThatCanBeSent() throws IOException {
        Path run = macro(folder, "search: { algorithm: random, evaluations: 1000, seeds: 1 }\n");
        Files.writeString(run.resolve("front.csv"), largeFront(run, 20_000));
        assertThat(Paretile.run("report", run).code()).isZero();
        JsonNode data = data(run.resolve("report.html"));
        assertThat(data.get("ids").size()).isEqualTo(20_000);
        JsonNode rows = data.get("columns").valueStream().filter(c -> c.get("name").stringValue().equals("rows")).findFirst().orElseThrow();
        List<String> table = Files.readAllLines(run.resolve("front.csv"));
        int column = List.of(table.getFirst().split(",", -1)).indexOf("rows");
        byte[] codes = java.util.Base64.getDecoder().decode(rows.get("codes").stringValue());
        for (int i = 0; i < codes.length; i += 997) {
            assertThat(rows.get("levels").get(Byte.toUnsignedInt(codes[i])).doubleValue()).isEqualTo(Double.parseDouble(table.get(i + 1).split(",", -1)[column]));
        }
        assertThat(Files.size(run.resolve("report.html"))).isLessThan(8_000_000);
    }

    /** So many designs of the space as if all were nondominated. */
    static String largeFront(Path run, int count) {
        try (RunDirectory directory = RunDirectory.view(run)) {
            DesignProblem problem = Studies.of(directory).problem();
            List<FrontTable.Row> rows = new ArrayList<>();
            long size = problem.space().size().min(BigInteger.valueOf(Integer.MAX_VALUE)).longValue();
            for (long rank = 0; rank < size && rows.size() < count; rank++) {
                int[] genome = problem.space().unrank(BigInteger.valueOf(rank));
                if (problem.evaluate(genome) instanceof Evaluation.Metrics(double[] values)) {
                    rows.add(new FrontTable.Row(directory.manifest().searches().getFirst().name(), genome, values));
                }
            }
            return new FrontTable(problem, rows).csv();
        }
    }

    @Test
    void refusesWhatIsNoRunAndNoFile() throws IOException {
        assertThat(Paretile.run("report", folder.resolve("none")).code()).isEqualTo(ExitCode.INPUT_MISSING.code());
        assertThat(Paretile.run("report", Paretile.finished(folder), "-o", folder).err()).contains("is a directory", "report.html");
    }
}
