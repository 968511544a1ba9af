package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
    private static final DiagnosticPrinter PLAIN = new DiagnosticPrinter(false);
    private static final Diagnostic MISSPELT = new Diagnostic("unknown-key", "unknown key 'evaluatoins'", "bad.yaml", 31,
            3, 11,
            "  evaluatoins: 20000", "did you mean 'evaluations'?");

    @Test
    void theFormOfTheContract() {
        assertThat(PLAIN.print(MISSPELT)).isEqualTo("""
                error[unknown-key]: unknown key 'evaluatoins'
                  --> bad.yaml:31:3
                   |
                31 |   evaluatoins: 20000
                   |   ^^^^^^^^^^^
                  help: did you mean 'evaluations'?
                """);
    }

    @Test
    void withoutAPlace() {
        assertThat(PLAIN.print(new Diagnostic("bad-seeds", "seeds cannot be 'x'", "--seeds x", 0, 0, 1, "", "write 3"))).isEqualTo("""
                error[bad-seeds]: seeds cannot be 'x'
                  --> --seeds x
                  help: write 3
                """);
    }

    @Test
    void shortAndLongLineNumbers() {
        assertThat(PLAIN.print(at(7, 1, 1, "x"))).isEqualTo("error[c]: m\n  --> f:7:1\n   |\n 7 | x\n   | ^\n");
        assertThat(PLAIN.print(at(12345, 1, 1,
                "x"))).isEqualTo("error[c]: m\n     --> f:12345:1\n      |\n12345 | x\n      | ^\n");
    }

    @Test
    void tabsAndWideCharactersKeepTheCaretInPlace() {
        assertThat(PLAIN.print(at(1, 3, 2, "\t\tab"))).contains(" 1 |   ab\n   |   ^^\n");
        assertThat(PLAIN.print(at(1, 3, 1, "漢字x"))).contains(" 1 | 漢字x\n   |     ^\n");
        assertThat(PLAIN.print(at(1, 1, 2, "漢字x"))).contains("   | ^^^^\n");
        assertThat(PLAIN.print(at(1, 3, 1, "e\u0301x"))).contains("   |  ^\n");
        assertThat(PLAIN.print(at(1, 2, 1, "😀x"))).contains("   |   ^\n");
        assertThat(PLAIN.print(at(1, 2, 1, "\u001b[31m"))).contains(" 1 | ·[31m\n");
    }

    @Test
    void longLinesAreCutAroundTheMistake() {
        String line = "a".repeat(500) + "XYZ" + "b".repeat(500);
        String printed = PLAIN.print(at(1, 501, 3, line));
        assertThat(printed).contains("…" + "a".repeat(40) + "XYZ").contains("   | " + " ".repeat(41) + "^^^\n");
        assertThat(printed.lines().mapToInt(String::length).max()).hasValue(107);
        assertThat(PLAIN.print(at(1, 1004, 1, line))).contains("   | " + " ".repeat(101) + "^\n");
        assertThat(PLAIN.print(at(1, 1, 1000, line))).contains("   | " + "^".repeat(100) + "\n");
    }

    @Test
    void coloursChangeNothingElse() {
        String coloured = new DiagnosticPrinter(true).print(List.of(MISSPELT, MISSPELT));
        assertThat(coloured).contains("\u001b[1;31merror[unknown-key]\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(PLAIN.print(List.of(MISSPELT, MISSPELT)));
    }

    @Test
    void asJson() {
        assertThat(DiagnosticPrinter.json(List.of(MISSPELT))).isEqualTo("""
                {"errors":[{"code":"unknown-key","message":"unknown key 'evaluatoins'","file":"bad.yaml","line":31,"column":3,\
                "length":11,"help":"did you mean 'evaluations'?"}]}""");
    }

    private static Diagnostic at(int line, int column, int length, String source) {
        return new Diagnostic("c", "m", "f", line, column, length, source, "");
    }
}
