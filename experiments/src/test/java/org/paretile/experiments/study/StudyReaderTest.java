package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

class StudyReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryFormOfTheContract() {
        Study study = Studies.read(folder, """
                # yaml-language-server: $schema=study.schema.json
                study: edge-bert                     # names the run directory
                version: 1
                problem: toy-macro
                workload: tiny
                space:
                  cell:        { choice: [rram, true] }
                  array_rows:  { pow2: [64, 512] }
                  adc.bits:    { range: [4, 8] }
                  ambient:     45 C
                  clock:       { range: [200 MHz, 1 GHz], step: 50 MHz }
                  supply:      { ordered: [700 mV, 0.9 V] }
                  share:       { range: [0, 1], step: 25 % }
                objectives: [energy, { maximize: throughput }, { minimise: accuracy }]
                constraints:
                  - peak_temperature <= 358.15 K
                  - "area >= 40000000 um2"
                search:
                  - { algorithm: nsga2, population: 50, evaluations: 20_000, seeds: 1..3, stall: { evaluations: 5000 }, time: 10 min }
                  - { algorithm: moead, seeds: [1, 4, 7..8], aggregation: pbi }
                  - { algorithm: nsga2, crossover: 0.5, mutation: 2 }
                  - { algorithm: random, name: dice, evaluations: 10 }
                """);
        assertThat(study.name()).isEqualTo("edge-bert");
        assertThat(domain(study, "cell")).isEqualTo(Choice.of("rram", "true"));
        assertThat(domain(study, "array_rows")).isEqualTo(new PowersOfTwo(64, 512));
        assertThat(domain(study, "adc.bits")).isEqualTo(IntegerRange.of(4, 8));
        assertThat(domain(study, "ambient")).isEqualTo(Domain.fixed(Value.of(45)));
        assertThat(domain(study, "clock")).isEqualTo(new IntegerRange(200_000_000, 1_000_000_000, 50_000_000));
        assertThat(domain(study, "supply")).isEqualTo(Ordered.of(0.7, 0.9));
        assertThat(domain(study, "share")).isEqualTo(new RealGrid(0, 1, 0.25));
        assertThat(study.problem().objectives()).containsExactly(Objective.of(Toy.ENERGY), Objective.of(Toy.RATE),
                new Objective(Toy.ACCURACY, Direction.MINIMIZE));
        assertThat(study.problem().constraints()).extracting(Object::toString)
                .containsExactly("accuracy >= 0.1", "peak_temperature <= 85 C", "area >= 40 mm2");
        assertThat(study.searches()).extracting(SearchPlan::name).containsExactly("nsga2-1", "nsga2-2", "nsga2-3",
                "moead-1", "moead-4", "moead-7", "moead-8", "nsga2-b-1", "dice-1");
        assertThat(study.searches().getFirst().spec().stop()).satisfies(s -> {
            assertThat(s.evaluations()).isEqualTo(20_000);
            assertThat(s.stallEvaluations()).isEqualTo(5000);
            assertThat(s.stallGain()).isEqualTo(0.001);
            assertThat(s.seconds()).isEqualTo(600);
        });
        assertThat(study.searches().get(3).spec().algorithm())
                .isEqualTo(new Algorithm.Moead(100, 20, 0.9, 5, Aggregation.PBI, 0.5, 1));
        assertThat(study.searches().get(7).spec().algorithm()).isEqualTo(new Algorithm.Nsga2(100, 0.5, 2));
    }

    @Test
    void absentPartsHaveDefaults() {
        Study study = Studies.read(folder, Studies.HEAD + "space:\nconstraints:\n");
        assertThat(study.searches()).extracting(SearchPlan::name).containsExactly("nsga2-1");
        assertThat(study.searches().getFirst().spec().algorithm()).isEqualTo(new Algorithm.Nsga2(100, 0.5, 1));
        assertThat(study.problem().objectives()).containsExactly(Objective.of(Toy.ENERGY), Objective.of(Toy.AREA));
        assertThat(domain(study, "share")).isEqualTo(IntegerRange.of(0, 1));
        assertThat(study.inputs()).isEmpty();
        assertThat(study.resolved()).contains("workload: tiny", "mode: fast", "evaluations: 20000", "time: none");
    }

    @Test
    void aSmallBudgetHasASmallPopulation() {
        Study study = Studies.read(folder, Studies.HEAD + "search: { evaluations: 51 }\n");
        assertThat(study.searches().getFirst().spec().algorithm()).isEqualTo(new Algorithm.Nsga2(50, 0.5, 1));
    }

    @Test
    void exhaustiveGoesThroughTheSpaceOnce() {
        Study study = StudyReader.read(Studies.write(folder, Studies.HEAD + "search: { algorithm: exhaustive }\n"),
                new Overrides(Map.of(), Optional.of("1..5")), Toy.FAMILIES);
        assertThat(study.searches()).extracting(SearchPlan::name).containsExactly("exhaustive-1");
        assertThat(study.searches().getFirst().spec().stop().evaluations()).isEqualTo(study.problem().space().size().longValueExact());
    }

    @Test
    void overridesReplaceAndAdd() {
        String text = Studies.HEAD + "search:\n  - { algorithm: nsga2, evaluations: x }\n  - { algorithm: random }\n";
        Study study = Studies.read(folder, text, "search.evaluations=500", "space.adc.bits=6",
                "space.cell={choice: [sram]}",
                "objectives=[area, accuracy]", "study=other", "search.stall.evaluations=7");
        assertThat(study.name()).isEqualTo("other");
        assertThat(domain(study, "adc.bits")).isEqualTo(Domain.fixed(Value.of(6)));
        assertThat(domain(study, "cell")).isEqualTo(Choice.of("sram"));
        assertThat(study.problem().objectives()).containsExactly(Objective.of(Toy.AREA), Objective.of(Toy.ACCURACY));
        assertThat(study.searches()).allSatisfy(s -> assertThat(s.spec().stop().evaluations()).isEqualTo(500));
        assertThat(study.searches()).allSatisfy(s -> assertThat(s.spec().stop().stallEvaluations()).isEqualTo(7));
        assertThat(study.source()).isEqualTo(text);
        assertThat(study.resolved()).contains("study: other", "adc.bits: 6 ");
    }

    @Test
    void seedsOfTheCommandLineReplaceAll() {
        Study study = StudyReader.read(Studies.write(folder, Studies.HEAD
                + "search: { algorithm: random, seeds: 1..9 }\n"),
                new Overrides(Map.of(), Optional.of("7..8")), Toy.FAMILIES);
        assertThat(study.searches()).extracting(SearchPlan::name).containsExactly("random-7", "random-8");
    }

    @Test
    void filesAreReadAndKept() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/net.yaml"), "layers: [{ k: 3, name: no, x: 010, y: 1.5e3, z: ~ }]\n");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/net.yaml"), "1,2\n");
        Study study = Studies.read(folder, Studies.HEAD + "workload: a/net.yaml\ntable: b/net.yaml\n");
        assertThat(study.inputs()).extracting(InputFile::name).containsExactly("net.yaml", "net-2.yaml");
        assertThat(study.resolved()).contains("workload: inputs/net.yaml", "table: inputs/net-2.yaml");
    }

    @Test
    void treesHaveTheValuesOfYaml12AndJson() {
        Mistakes mistakes = new Mistakes();
        InputTree yaml = new InputTree(Source.file("x", ""), mistakes);
        String text = "{ a: 010, b: no, c: true, d: 1.5e3, e: 12345678901, f: ~, g: '7', h: [1_000, 99999999999999999999] }";
        Object tree = yaml.parse(text, false).orElseThrow();
        assertThat(tree.toString()).isEqualTo("{a=10, b=no, c=true, d=1500.0, e=12345678901, f=null, g=7, h=[1_000, 1.0E20]}");
        assertThat(((Map<?, ?>) tree).get("g")).isEqualTo("7");
        Object json = yaml.parse("{\"a\": 1, \"b\": [1.5, null, \"x\", true], \"c\": 99999999999999999999}", true)
                .orElseThrow();
        assertThat(json.toString()).isEqualTo("{a=1, b=[1.5, null, x, true], c=1.0E20}");
        assertThat(mistakes.count()).isZero();
    }

    @Test
    void aFamilyGetsTheTreeOfItsFile() throws Exception {
        Files.writeString(folder.resolve("i.json"), "{ \"bits\": 3 }");
        Study study = Studies.read(folder,
                "study: s\nversion: 1\nproblem: toy-instance\ninstance: i.json\nspace: { x1: 1 }\n");
        assertThat(study.problem().space().size()).isEqualTo(4);
        assertThat(study.inputs()).isEqualTo(List.of(new InputFile("i.json", "{ \"bits\": 3 }")));
    }

    @Test
    void aByteOrderMarkIsNoMistake() {
        assertThat(Studies.mistakes(folder, "\uFEFF" + Studies.HEAD)).isEmpty();
        assertThat(Studies.mistakes(folder, Studies.HEAD.replace("\n", "\r\n"))).isEmpty();
    }

    private static Domain domain(Study study, String name) {
        return study.problem().space().parameters().get(study.problem().space().indexOf(name)).domain();
    }
}
