package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.terminal.ExitCode;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
    private static final String SEARCHES = """
            search:
              - { algorithm: nsga2, population: 20, evaluations: 600, seeds: 1..9 }
              - { algorithm: random, evaluations: 600, seeds: 1..9 }
              - { algorithm: smsemoa, name: sms_emoa, population: 20, evaluations: 600, seeds: 1..9 }
            """;

    @TempDir
    private Path folder;

    private Path study(String more) throws IOException {
        Files.copy(Path.of("..", "examples", "knapsack-18.json"), folder.resolve("knapsack-18.json"), StandardCopyOption.REPLACE_EXISTING);
        return Files.writeString(folder.resolve("study.yaml"), """
                study: knapsack
                version: 1
                problem: benchmark
                instance: knapsack-18.json
                """ + more);
    }

    private Path run(String name, String more, String... arguments) throws IOException {
        Path path = folder.resolve(name);
        Object[] all = Stream.concat(Stream.of("run", study(more), "--out", path, "-q"), Stream.of(arguments)).toArray();
        assertThat(Paretile.run(all).code()).isLessThan(2);
        return path;
    }

    @Test
    void runsAStudyAndSaysWhatIsBetter() throws IOException {
        Paretile compared = Paretile.run("compare", study(SEARCHES), "--out", folder.resolve("run"), "-q");
        assertThat(compared.code()).as(compared.err()).isZero();
        assertThat(compared.out()).contains("hypervolume, the more the better", "igd_plus, the less the better", "Friedman: chi2 = ")
                .containsPattern("nsga2 is better than random: A = [01]\\.\\d\\d .* after Holm over 3 \\(signed-rank test\\)")
                .containsPattern("no difference shown between (nsga2|sms_emoa) and (nsga2|sms_emoa)");
        assertThat(compared.out()).containsPattern("nsga2 needs at most \\d+ evaluations for the median hypervolume that random has after 600 \\(\\d+%\\)")
                .containsPattern("nsga2 attains more than random, most of all f1 <= .* and f2 <= .*: \\d of 9 searches against \\d of 9, p = ");
        assertThat(compared.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("run/report.html"))).contains("nsga2 is better than random", "box-hypervolume", "ranks-hypervolume");
    }

    @Test
    void severalRunsGiveAPageOfTheirComparison() throws IOException {
        Path first = run("first", "search: { algorithm: nsga2, population: 20, evaluations: 600, seeds: 1..9 }\n");
        Path rest = run("rest", "search: { algorithm: random, name: 'a_b', evaluations: 600, seeds: 1..9 }\n");
        Path page = folder.resolve("page.html");
        assertThat(Paretile.run("compare", first, rest, "--report", page).err()).contains("written to " + page);
        assertThat(Files.readString(page)).contains("nsga2 is better than a_b", "<svg", first.toString(), "hypervolume, more is better")
                .doesNotContain("<script", "Infinity", "NaN");
        assertThat(Paretile.run("compare", first, rest, "--report", folder).err()).contains("is a directory");
        assertThat(Paretile.run("compare", run("both", SEARCHES), "--report", page, "--format", "csv").code()).isZero();
        assertThat(Files.readString(page)).contains("<script", "nsga2 is better than random");
    }

    @Test
    void theNumberOfJobsChangesNothing() throws IOException {
        Paretile one = Paretile.run("compare", study(SEARCHES), "--out", folder.resolve("a"), "-q", "--jobs", "1", "--format", "csv");
        Paretile three = Paretile.run("compare", study(SEARCHES), "--out", folder.resolve("b"), "-q", "--jobs", "3", "--format", "csv");
        assertThat(three.out()).contains(",verdict,first_median,first_iqr,second_median,second_iqr,difference,difference_low,difference_high\n");
        assertThat(three.out()).isEqualTo(one.out()).startsWith("indicator,first,second,first_seeds,second_seeds,test,p,p_holm,");
        Paretile again = Paretile.run("compare", study(SEARCHES), "--out", folder.resolve("a"), "--format", "csv");
        assertThat(again.out()).isEqualTo(one.out());
        assertThat(again.err()).doesNotContain("finished").contains("written to " + folder.resolve("a/report.html"));
        assertThat(Paretile.run("compare", folder.resolve("b"), "--format", "csv").out()).isEqualTo(one.out());
    }

    @Test
    void searchesOfSeveralRunsAreComparedLikeThoseOfOne() throws IOException {
        Path both = run("both", SEARCHES);
        Path first = run("first", "search: { algorithm: nsga2, population: 20, evaluations: 600, seeds: 1..4 }\n");
        Path rest = run("rest", "search:\n  - { algorithm: nsga2, population: 20, evaluations: 600, seeds: 5..9 }\n"
                + "  - { algorithm: random, evaluations: 600, seeds: 1..9 }\n"
                + "  - { algorithm: smsemoa, name: sms_emoa, population: 20, evaluations: 600, seeds: 1..9 }\n");
        assertThat(Paretile.run("compare", first, rest, "--format", "csv").out())
                .isEqualTo(Paretile.run("compare", both, "--format", "csv").out());
    }

    @Test
    void otherSettingsOfOneNameAreTwoAlgorithms() throws IOException {
        Path small = run("small", "search: { algorithm: nsga2, population: 10, evaluations: 600, seeds: 1..8 }\n");
        Path large = run("large", "search: { algorithm: nsga2, population: 50, evaluations: 600, seeds: 1..8 }\n");
        assertThat(Paretile.run("compare", small, large).out()).contains("small/nsga2", "large/nsga2");
    }

    @Test
    void theSameSearchInTwoRunsIsNoEvidence() throws IOException {
        String search = "search: { algorithm: nsga2, population: 10, evaluations: 200, seeds: 1..8 }\n";
        Paretile compared = Paretile.run("compare", run("one", search), run("two", search));
        assertThat(compared.err()).contains("have 8 searches of the same settings and seed");
        assertThat(compared.out()).contains("no difference shown between one/nsga2 and two/nsga2").doesNotContain("is better than");
    }

    @Test
    void jsonHasTheFrameTheCurvesAndTheTests() throws IOException {
        Path run = run("run", "reference: { f1: 0, f2: 0 }\n" + SEARCHES);
        JsonNode json = Paretile.run("compare", run, "--format", "json").json();
        assertThat(json.get("reference_stated").asBoolean()).isTrue();
        assertThat(json.get("objectives").get(0).get("reference").asDouble()).isCloseTo(0, within(1e-9));
        assertThat(json.get("searches")).hasSize(27);
        JsonNode search = json.get("searches").get(0);
        JsonNode curve = search.get("anytime").get("hypervolume");
        assertThat(curve).hasSize(50);
        assertThat(curve.get(49).asDouble()).isCloseTo(search.get("hypervolume").asDouble(), within(1e-12));
        for (int i = 1; i < 50; i++) {
            assertThat(curve.get(i).asDouble()).isGreaterThanOrEqualTo(curve.get(i - 1).asDouble());
        }
        assertThat(json.get("indicators").get(0).get("pairs").get(0).get("p_holm").asDouble()).isLessThanOrEqualTo(0.05);
        JsonNode pair = json.get("indicators").get(0).get("pairs").get(0);
        assertThat(pair.get("difference").asDouble()).isBetween(pair.get("difference_low").asDouble(), pair.get("difference_high").asDouble());
        assertThat(json.get("attainment")).hasSize(3);
        assertThat(json.get("head_starts").get(0).get("first_evaluations").asInt()).isLessThan(600);
        List<String> events = Files.readAllLines(run.resolve("nsga2-1/events.jsonl"));
        assertThat(events.getLast()).contains("\"reference\":[0.0,0.0]", "\"volume\":");
    }

    @Test
    void figuresAreWritten() throws IOException, ParserConfigurationException, SAXException {
        Path figures = folder.resolve("figures/here");
        assertThat(Paretile.run("compare", run("run", SEARCHES), "--figures", figures).code()).isZero();
        List<String> names;
        try (Stream<Path> files = Files.list(figures)) {
            names = files.map(f -> f.getFileName().toString()).sorted().toList();
        }
        assertThat(names).containsExactly("anytime-digits.svg", "anytime.svg", "attainment-nsga2-random.svg", "attainment-nsga2-sms_emoa.svg",
                "attainment-random-sms_emoa.svg", "box-epsilon.svg", "box-hypervolume.svg", "box-igd_plus.svg", "ranks-epsilon.svg",
                "ranks-hypervolume.svg", "ranks-igd_plus.svg");
        for (String name : names) {
            assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(figures.resolve(name).toFile()).getDocumentElement()
                    .getTagName()).isEqualTo("svg");
        }
    }

    @Test
    void latexIsForBooktabs() throws IOException {
        String latex = Paretile.run("compare", run("run", SEARCHES), "--format", "latex").out();
        assertThat(latex).contains("\\begin{tabular}{lrrrr}", "\\toprule", "sms\\_emoa", "\\textbf{nsga2} & random").doesNotContain("sms_emoa");
        assertThat(latex.lines().filter(l -> l.startsWith("\\begin{tabular}"))).hasSize(6);
        assertThat(latex).contains("Friedman: $F_{2,16} = ", "Difference (95\\,\\%)");
        assertThat(latex.lines().filter(l -> l.endsWith("\\\\") && !l.startsWith("\\multicolumn")).map(l -> l.chars().filter(c -> c == '&').count()).distinct())
                .containsExactlyInAnyOrder(4L, 5L);
        assertThat(latex.chars().filter(c -> c == '$').count() % 2).isZero();
        assertThat(latex.lines().filter(l -> l.startsWith("\\begin{table}"))).hasSize(6);
        assertThat(latex.lines().filter(l -> l.contains("\\label{")).distinct()).as("each can be referred to").hasSize(6);
    }

    @Test
    void latexShowsNamesAsTheyAre() throws IOException {
        Path first = run("a_b%c&d#e~f^g {x} $y$ <--", SEARCHES);
        String latex = Paretile.run("compare", first, run("other", SEARCHES.replace("population: 10", "population: 8")), "--format", "latex").out();
        assertThat(latex).contains("a\\_b\\%c\\&d\\#e\\textasciitilde{}f\\textasciicircum{}g \\{x\\} \\$y\\$ \\textless{}-{}-{}/nsga2 &");
    }

    /** Nothing to compare, yet a page that says what stood in the way. */
    @Test
    void aStudyWithoutFeasibleDesignsHasAPage() throws IOException {
        Paretile compared = Paretile.run("compare", study("constraints: [f1 >= 1000]\n" + SEARCHES), "--out", folder.resolve("none"), "-q", "--seeds", "1..2");
        assertThat(compared.code()).isEqualTo(ExitCode.NO_FEASIBLE_DESIGN.code());
        assertThat(compared.err().lines().filter(l -> l.startsWith("error"))).containsExactly("error: no search has found a feasible design, so there is nothing to compare");
        assertThat(Files.readString(folder.resolve("none/report.html"))).contains("\"approach\":{\"violation\":", "The searches are not compared: no search has found");
    }

    @Test
    void fewSeedsSupportNoClaim() throws IOException {
        Paretile compared = Paretile.run("compare", run("run", SEARCHES, "--seeds", "1..3"));
        assertThat(compared.code()).isZero();
        assertThat(compared.out()).contains("too few seeds to compare").doesNotContain("is better than");
        assertThat(compared.err()).contains("warning: too few seeds: with 3 algorithms no difference can be shown by fewer than 7 seeds each",
                "--seeds 1..15");
    }

    @Test
    void anExhaustiveSearchIsNoPartyButItsFrontCounts() throws IOException {
        Paretile compared = Paretile.run("compare", run("run", SEARCHES + "  - { algorithm: exhaustive }\n"), "--format", "json");
        assertThat(compared.err()).contains("exhaustive-1 has one result whatever the seed");
        assertThat(compared.json().get("searches")).hasSize(27);
    }

    @Test
    void onePointAndConstantObjectivesAreSaid() throws IOException {
        String two = "search:\n  - { algorithm: nsga2, evaluations: 60, population: 10, seeds: 1..2 }\n  - { algorithm: random, evaluations: 60, seeds: 1..2 }\n";
        Paretile point = Paretile.run("compare", run("one", "objectives: f1\n" + two));
        assertThat(point.code()).isZero();
        assertThat(point.err()).contains("is one point");
        Paretile constant = Paretile.run("compare", run("fixed", "space: { x1: 0, x2: 0, x3: 0, x4: 0, x5: 0, x6: 0, x7: 0, x8: 0, x9: 0, x10: 0, x11: 0, x12: 0, x13: 0, x14: 0, x15: 0, x16: 0 }\n"
                + "search:\n  - { algorithm: nsga2, evaluations: 4, population: 4 }\n  - { algorithm: random, evaluations: 4 }\n"));
        assertThat(constant.code()).as(constant.err()).isZero();
        assertThat(constant.out()).contains("too few seeds");
    }

    @Test
    void whatCannotBeComparedIsRefused() throws IOException {
        Path run = run("run", SEARCHES, "--seeds", "1..2");
        Path other = run("other", "objectives: [f1]\n" + SEARCHES, "--seeds", "1..2");
        Path narrow = run("narrow", "space: { x3: 1 }\n" + SEARCHES, "--seeds", "1..2");
        Path alone = run("alone", "search: { algorithm: random, evaluations: 30 }\n");
        refused(2, "runs of different problems: the one has benchmark with objectives f1, f2, the other benchmark with objectives f1",
                "compare", run, other);
        refused(2, "x3: 1", "compare", run, narrow);
        refused(2, "there are only searches of random to compare", "compare", alone);
        refused(2, "--alpha must be between 0 and 1 but is 2.0", "compare", run, "--alpha", "2");
        refused(2, "--out, --seeds, --set and --force are for a study", "compare", run, other, "--seeds", "1..2");
        refused(66, "does not exist", "compare", folder.resolve("nowhere"));
        damage(run.resolve("nsga2-1/front.csv"));
        refused(2, "nsga2-1/front.csv has NaN for f1", "compare", run);
        Path reference = run("reference", "reference: { f1: -100000, f2: 0 }\n" + SEARCHES, "--seeds", "1..2");
        refused(2, "the reference point has -100000", "compare", reference);
    }

    /** Makes the first objective of the first design NaN. */
    private static void damage(Path front) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(front));
        String[] cells = lines.get(1).split(",", -1);
        cells[List.of(lines.getFirst().split(",")).indexOf("f1")] = "NaN";
        lines.set(1, String.join(",", cells));
        Files.write(front, lines);
    }

    private static void refused(int code, String message, Object... arguments) {
        Paretile result = Paretile.run(arguments);
        assertThat(result.err()).contains(message);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void searchesWithoutAFeasibleDesignAreSaid() throws IOException {
        Path none = run("none", "constraints: [f1 <= -10000]\n" + SEARCHES, "--seeds", "1..2");
        refused(1, "no search has found a feasible design", "compare", none);
    }
}
