package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake: its code, its place (between « and » in the text) and a piece of the advice. */
class StudyMistakesTest {
    @TempDir
    Path folder;

    record Case(String code, String text, String help) {
        @Override
        public String toString() {
            return code + " " + text.replace("\n", "|");
        }
    }

    private static Case whole(String code, String text, String help) {
        return new Case(code, text, help);
    }

    private static Case of(String code, String text, String help) {
        return new Case(code, Studies.HEAD + text, help);
    }

    private static Case space(String code, String text, String help) {
        return of(code, "space:\n  " + text + "\n", help);
    }

    private static Case search(String code, String text, String help) {
        return of(code, "search:\n  " + text + "\n", help);
    }

    static Stream<Case> cases() {
        return Stream.of(
                whole("missing-key", "«v»ersion: 1\nproblem: toy-macro\n", "study: my-first"),
                whole("missing-key", "«s»tudy: s\nproblem: toy-macro\n", "version: 1"),
                whole("missing-key", "«s»tudy: s\nversion: 1\n", "toy-macro"),
                whole("missing-key", "«s»tudy: s\nversion: 1\nproblem: toy-instance\n", "the instance (a file)"),
                whole("missing-value", "«study»:\nversion: 1\nproblem: toy-macro\n", "remove the key"),
                whole("bad-name", "study: «a/b»\nversion: 1\nproblem: toy-macro\n", "letters"),
                whole("unsupported-version", "study: s\nversion: «2»\nproblem: toy-macro\n", "version: 1"),
                whole("unknown-family", "study: s\nversion: 1\nproblem: «toy-macrp»\n", "'toy-macro'"),
                whole("wrong-type", "study: «[s]»\nversion: 1\nproblem: toy-macro\n", "one value"),
                of("unknown-key", "«serach»: {}\n", "'search'"),
                of("wrong-type", "reference: «5 nJ»\n", "the worst value that counts"),
                of("missing-key", "objectives: [energy, area]\nreference: «{» energy: 1 J }\n", "energy, area"),
                of("unknown-key", "objectives: energy\nreference: { energy: 1 J, «aera»: 1 mm2 }\n", "energy"),
                of("missing-unit", "objectives: energy\nreference: { energy: «1» }\n", "J"),
                of("unknown-key", "«instance»: x\n", "known are: study"),
                of("duplicate-key", "«study»: t\n", "line 1"),
                of("duplicate-key", "space: { share: 0, «share»: 1 }\n", "line 4"),
                of("bad-key", "«[a]»: 1\n", "key: value"),
                of("missing-file", "workload: «nets/none.json»\n", "the study's folder"),
                of("missing-file", "table: «none»\n", "the study's folder"),
                of("missing-file", "table: «\"a\\0b\"»\n", "path"),
                of("not-a-file", "table: «../»\n", "name a file"),
                of("unknown-workload", "workload: «tin»\n", "tiny"),
                of("wrong-type", "space: «7»\n", "parameter: value"),
                space("unknown-parameter", "«array_row»: 64", "'array_rows'"),
                space("missing-value", "«cell»:", "remove it"),
                space("missing-value", "cell: «''»", "write it"),
                space("outside-validity", "cell: «rrram»", "'rram'"),
                space("outside-validity", "cell: { choice: [sram, «dram»] }", "'rram'"),
                space("outside-validity", "array_rows: «65»", "64, 128, 256, 512"),
                space("outside-validity", "array_rows: { range: «[64, 128]», step: 32 }", "64, 128"),
                space("outside-validity", "adc.bits: { range: [4, «13»] }", "1 to 12"),
                space("outside-validity", "adc.bits: { range: «[4, 5]», step: 0.5 }", "whole number"),
                space("outside-validity", "supply: «1300 mV»", "0.6 V to 1.2 V"),
                space("missing-unit", "supply: «0.7»", "V"),
                space("wrong-unit", "supply: «0.7 W»", "V"),
                space("unknown-unit", "supply: «0.7 v»", "'V'"),
                space("wrong-unit", "array_rows: «64 C»", "plain number"),
                space("not-a-number", "supply: «low»", "number and its unit"),
                space("not-a-number", "clock: «1e400 Hz»", ""),
                space("wrong-type", "cell: «[rram, sram]»", "choice"),
                space("wrong-type", "cell: { choice: «rram» }", "choice"),
                space("wrong-type", "cell: { range: «[1, 2]» }", "choice"),
                space("wrong-type", "adc.bits: { range: «[1, 2, 3]» }", "first, last"),
                space("wrong-type", "adc.bits: { choice: [«[1]»] }", "one value"),
                space("unknown-key", "cell: { «choise»: [rram] }", "'choice'"),
                space("unknown-key", "cell: { choice: [rram], «step»: 1 }", "remove it"),
                space("ambiguous-domain", "adc.bits: { choice: [4], «range»: [4, 5] }", "keep one"),
                space("empty-domain", "cell: «{ choice: [] }»", "name one"),
                space("empty-domain", "adc.bits: «{ range: [8, 4] }»", "above the last"),
                space("empty-domain", "adc.bits: «{}»", "pow2"),
                space("duplicate-value", "adc.bits: { choice: [4, «4.0»] }", "once"),
                space("domain-too-large", "clock: «{ range: [1 MHz, 1 GHz], step: 1 Hz }»", "larger step"),
                space("domain-too-large", "clock: «{ range: [1 MHz, 2 GHz], step: 900 Hz }»", "larger steps"),
                space("bad-step", "supply: { range: [0.7 V, 0.9 V], step: «0 V» }", "above 0"),
                space("missing-unit", "supply: { range: [0.7 V, 0.9 V], step: «0.1» }", "V"),
                space("missing-step", "supply: { range: «[0.7 V, 0.9 V]» }", "step: 0.01 V"),
                space("missing-step", "share: { range: «[0, 1]» }", "step"),
                space("not-a-power-of-two", "adc.bits: «{ pow2: [3, 8] }»", "2 or 4"),
                space("never-active", "adc: none\n  «adc.bits»: { range: [4, 6] }", "adc is flash or sar"),
                of("no-objective", "objectives: «[]»\n", "remove the key"),
                of("missing-value", "«objectives»:\n", "remove the key"),
                of("unknown-metric", "objectives: [«enrgy»]\n", "'energy'"),
                of("unknown-metric", "objectives: { maximize: «speed» }\n", "energy"),
                of("unknown-key", "objectives: { «maximum»: energy }\n", "maximize"),
                of("wrong-type", "objectives: [«{ maximize: energy, minimize: area }»]\n", "{ maximize: throughput }"),
                of("duplicate-objective", "objectives: [energy, «{ maximize: energy }»]\n", "once"),
                of("bad-constraint", "constraints: [«area»]\n", "<="),
                of("bad-constraint", "constraints: [«area < 2 mm2»]\n", "<="),
                of("unknown-metric", "constraints: [area <= 2 mm2, «aria» >= 1 mm2]\n", "'area'"),
                of("wrong-unit", "constraints: [area <= «2 C»]\n", "mm2"),
                of("missing-unit", "constraints:\n  - area <= «2»   # no unit\n", "mm2"),
                of("unknown-unit", "constraints: area <= «2 mm3»\n", ""),
                of("not-a-number", "constraints: area <= «large»\n", "number"),
                of("wrong-type", "constraints: [«{ a: b }»]\n", "area <= 2 mm2"),
                of("impossible-constraint", "constraints: [area <= 2 mm2, «area >= 3 mm2»]\n", "area"),
                of("impossible-constraint", "constraints: [«accuracy <= 0.05»]\n", "accuracy"),
                of("impossible-constraint", "constraints: [«area <= -1 mm2»]\n", "sign"),
                search("unknown-key", "«evaluatoins»: 20000", "'evaluations'"),
                search("unknown-key", "algorithm: random\n  «population»: 50", "remove it"),
                search("unknown-algorithm", "algorithm: «nsga4»", "nsga2"),
                search("unknown-algorithm", "algorithm: «spea2»", "nsga2, moead, nsga3, smsemoa, random, exhaustive"),
                search("out-of-range", "evaluations: «0»", "1 to"),
                search("out-of-range", "evaluations: «200000001»", "1 to 200,000,000"),
                search("out-of-range", "algorithm: random\n  evaluations: «1e9»", "1 to 200,000,000"),
                search("out-of-range", "evaluations: «-5»", "1 to"),
                search("wrong-type", "evaluations: «1.5»", "whole number"),
                search("wrong-type", "evaluations: «many»", "whole number"),
                search("wrong-type", "evaluations: «\"500\"»", "quotes"),
                search("wrong-type", "evaluations: «[5]»", "one value"),
                search("wrong-unit", "evaluations: «5 s»", "whole number"),
                search("out-of-range", "population: «2»", "4 to"),
                search("out-of-range", "population: «51»", "50 or 52"),
                search("out-of-range", "algorithm: moead\n  evaluations: 1000000\n  population: «10001»", "4 to 10,000"),
                search("too-few-evaluations", "population: 100\n  evaluations: «50»", "100"),
                search("out-of-range", "crossover: «1.5»", "to 1"),
                search("out-of-range", "mutation: «0»", "above 0"),
                search("wrong-type", "mutation: «high»", "above 0"),
                search("out-of-range", "algorithm: moead\n  neighbourhood: «101»", "2 to 100"),
                search("unknown-aggregation", "algorithm: moead\n  aggregation: «sum»", "pbi"),
                search("bad-seeds", "seeds: «-1»", "1..5"),
                search("bad-seeds", "seeds: «one»", "1..5"),
                search("bad-seeds", "seeds: «5..1»", "1..5"),
                search("bad-seeds", "seeds: «[]»", "1..5"),
                search("bad-seeds", "seeds: [1, «1.5»]", "1..5"),
                search("bad-seeds", "algorithm: exhaustive\n  seeds: «1..2»", "one seed"),
                search("duplicate-seed", "seeds: [1, «1»]", "once"),
                search("too-many-searches", "seeds: «1..100000000000»", "1,000"),
                of("too-many-searches", "search: «[{ seeds: 1..600 }, { seeds: 1..600 }]»\n", "fewer"),
                search("wrong-type", "stall: «5»", "gain"),
                search("missing-key", "stall: «{» gain: 0.1 }", "5000"),
                search("missing-unit", "time: «10»", "min"),
                search("out-of-range", "time: «0 s»", "above 0"),
                search("bad-name", "name: «a b»", "letters"),
                of("duplicate-name", "search: [{ name: a }, { name: «a» }]\n", "differently"),
                of("wrong-type", "search: «nsga2»\n", "algorithm: nsga2"),
                of("missing-value", "search: «[]»\n", "remove"),
                of("space-too-large", "space:\n  clock: { range: [1 MHz, 2 GHz], step: 100 kHz }\n  share: { range: [0, 1], step: 0.001 }\n"
                        + "search: { algorithm: «exhaustive» }\n", "100,000,000"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundAtItsPlace(Case c) {
        int open = c.text().indexOf('«');
        int line = (int) c.text().substring(0, open).chars().filter(x -> x == '\n').count() + 1;
        int column = open - c.text().lastIndexOf('\n', open);
        List<Diagnostic> found = Studies.mistakes(folder, c.text().replaceAll("[«»]", ""));
        assertThat(found).hasSize(1);
        Diagnostic d = found.getFirst();
        assertThat(d.code() + " " + d.line() + ":" + d.column() + "+" + d.length())
                .as(d.message())
                .isEqualTo(c.code() + " " + line + ":" + column + "+" + (c.text().indexOf('»') - open - 1));
        assertThat(d.help()).contains(c.help());
        assertThat(d.source()).isEqualTo(c.text().replaceAll("[«»]", "").lines().toList().get(line - 1));
        assertThat(d.message()).isNotBlank();
    }

    @Test
    void allAtOnceInTheOrderOfTheFile() {
        List<Diagnostic> found = Studies.mistakes(folder, """
                study: s
                version: 7
                problem: toy-macro
                objektives: [energy]
                search: { evaluatoins: 3, population: 2 }
                space: { cell: x, adc.bits: 99, supply: { range: [1, 1 V], step: 3 } }
                constraints: [aria <= 1]
                """);
        assertThat(found).extracting(d -> d.line() + " " + d.code()).containsExactly("2 unsupported-version", "4 unknown-key",
                "5 unknown-key", "5 out-of-range", "6 outside-validity", "6 outside-validity", "6 missing-unit", "6 missing-unit", "7 unknown-metric");
    }

    @Test
    void mistakesInOptionsNameTheOption() {
        List<Diagnostic> found = Studies.mistakes(folder, Studies.HEAD, "search.evaluations=1.5", "space.foo=3", "objectives=[energy", "nix=1");
        assertThat(found).extracting(Diagnostic::file).containsExactlyInAnyOrder("--set search.evaluations=1.5", "--set space.foo=3",
                "--set objectives=[energy", "--set nix=1");
        assertThat(found).allSatisfy(d -> assertThat(d.line()).isZero());
        assertThat(Studies.mistakes(folder, Studies.HEAD, "study.x=1")).extracting(Diagnostic::code).containsExactly("wrong-type");
        try {
            StudyReader.read(Studies.write(folder, Studies.HEAD), new Overrides(Map.of(), Optional.of("x")), Toy.FAMILIES);
        } catch (StudyException e) {
            assertThat(e.diagnostics()).extracting(d -> d.code() + d.file()).containsExactly("bad-seeds--seeds x");
            return;
        }
        throw new AssertionError("no mistake");
    }

    @Test
    void mistakesInsideAReferredFileNameThatFile() throws Exception {
        Files.writeString(folder.resolve("net.json"), "{ \"a\": 1,\n  \"b\": }");
        Files.writeString(folder.resolve("t.yaml"), "a: 1\nb: [1\n");
        assertThat(Studies.mistakes(folder, Studies.HEAD + "workload: net.json\ntable: t.yaml\n"))
                .extracting(d -> d.code() + " " + d.file() + ":" + d.line())
                .containsExactly("json-syntax net.json:2", "yaml-syntax t.yaml:3");
    }

    @Test
    void manyMistakesAreCounted() {
        StringBuilder text = new StringBuilder(Studies.HEAD);
        for (int i = 0; i < 2000; i++) {
            text.append("zzzz").append(i).append(": 1\n");
        }
        List<Diagnostic> found = Studies.mistakes(folder, text.toString());
        assertThat(found).hasSize(Mistakes.MOST);
        assertThat(new DiagnosticPrinter(false).print(found)).endsWith("… and 950 more mistakes\n");
    }
}
