package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StudyLimitsTest {
    @TempDir
    Path folder;

    static Stream<Arguments> texts() {
        String bomb = "a: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nstudy: *b\n";
        return Stream.of(
                Arguments.of("", "empty-file", 1, 1),
                Arguments.of("# only a comment\n", "empty-file", 1, 1),
                Arguments.of("- a\n- b\n", "wrong-type", 1, 1),
                Arguments.of("just words\n", "wrong-type", 1, 1),
                Arguments.of(bomb, "unsupported-yaml", 1, 4),
                Arguments.of("study: *b\n", "unsupported-yaml", 1, 8),
                Arguments.of("study: !!java.io.File x\n", "unsupported-yaml", 1, 8),
                Arguments.of("study: s\n---\nstudy: t\n", "multiple-documents", 2, 1),
                Arguments.of("study: " + "[".repeat(2_000_000), "too-deep", 1, 40),
                Arguments.of("study: " + "{a: ".repeat(1000), "too-deep", 1, 133),
                Arguments.of("- ".repeat(1000) + "\n", "too-deep", 1, 67),
                Arguments.of("study: [" + "a,".repeat(200_000) + "]\n", "too-large", 1, 200_003),
                Arguments.of("study:\n\tname: x\n", "yaml-syntax", 2, 1),
                Arguments.of("study: [a, b\nversion: 1\n", "yaml-syntax", 2, 8),
                Arguments.of("study: 'a\n", "yaml-syntax", 2, 1),
                Arguments.of("study: a: b\n", "yaml-syntax", 1, 9),
                Arguments.of("study: @x\n", "yaml-syntax", 1, 8),
                Arguments.of("study: \"\\q\"\n", "yaml-syntax", 1, 10),
                Arguments.of("study: s\nversion: 1\n problem: x\n", "yaml-syntax", 3, 9),
                Arguments.of("study: s\u0000\n", "bad-character", 1, 9),
                Arguments.of("a: 1\r\nb: \u0007\r\n", "bad-character", 2, 4));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isRefusedAtItsPlace(String text, String code, int line, int column) {
        Diagnostic d = Studies.mistakes(folder, text).getFirst();
        assertThat(d.code() + " " + d.line() + ":" + d.column()).as(d.message()).isEqualTo(code + " " + line + ":"
                + column);
        assertThat(d.help()).isNotBlank();
        assertThat(new DiagnosticPrinter(true).print(d).length()).isLessThan(1000);
    }

    @Test
    void bytesThatAreNotUtf8() throws Exception {
        Files.write(folder.resolve("study.yaml"), "a: 1\nstudy: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Diagnostic d = mistake(folder.resolve("study.yaml"));
        assertThat(d.code() + " " + d.line() + ":" + d.column()).isEqualTo("not-utf-8 2:11");
        assertThat(d.message()).contains("0xe9");
    }

    @Test
    void aHugeFileIsRefusedUnread() throws Exception {
        Path file = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50L << 30);
        }
        Diagnostic d = mistake(file);
        assertThat(d.code()).isEqualTo("too-large");
        assertThat(d.message()).contains("4 MiB");
    }

    @Test
    void noFileAndAFolder() {
        assertThat(mistake(folder.resolve("none.yaml")).code()).isEqualTo("missing-file");
        assertThat(mistake(folder).code()).isEqualTo("not-a-file");
    }

    @Test
    void endlessWordsAreRefusedQuickly() {
        String digits = "9".repeat(100_000) + " a b";
        assertThat(Studies.mistakes(folder, Studies.HEAD + "search: { evaluations: " + digits + ", seeds: " + digits
                + " }\nconstraints: [area <= "
                + digits + ", " + digits + "]\nspace: { supply: " + digits + ", cell: " + digits + " }\n"))
                .hasSize(6).allSatisfy(d -> assertThat(d.message().length()).isLessThan(300));
    }

    private static Diagnostic mistake(Path file) {
        return catchThrowableOfType(StudyException.class, () -> StudyReader.read(file, Overrides.NONE,
                Toy.FAMILIES)).diagnostics().getFirst();
    }
}
