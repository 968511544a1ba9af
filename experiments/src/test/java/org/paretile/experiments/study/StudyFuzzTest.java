package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, the reader gives a study or its mistakes. */
class StudyFuzzTest {
    private static final String[] TOKENS = {": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "'", "\"", "#", "&a ",
            "*a", "!!int ", "| ", "> ", "? ",
        "---\n", "...\n", "%YAML 1.1\n", "\t", "~", "null", "1e999", "-0", "0x1F", ".inf", "9".repeat(40), "\\",
                "\"\\U0010FFFF\"", "\"\\x00\"", "\"\\ud800\"", "<<: ",
        "range", "step", "choice", "pow2", "seeds", "1..9999", "1..", "V", " mV", "Hz", "energy", "search", "exhaustive",
                "moead", "space", "\u00e9", "漢", "😀", "\u0000",
        "\uFEFF", "\u2028", "\u0085", "{range: [1, 1e15], step: 1}", "workload: a.json\n", "table: .\n", "-1", "0",
                "1e-300", "4611686018427387904", "@", "`", "5 %"};

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aStudyOrItsMistakes(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        RandomStudy studies = new RandomStudy(seed);
        Path file = folder.resolve("study.yaml");
        int read = 0;
        int understood = 0;
        for (int i = 0; i < 800; i++) {
            byte[] bytes = studies.text().getBytes(StandardCharsets.UTF_8);
            for (int n = random.nextInt(1, 3); n > 0; n--) {
                bytes = mutate(bytes, random, studies);
            }
            Files.write(file, bytes);
            try {
                Study study = StudyReader.read(file, overrides(random), Toy.FAMILIES);
                read++;
                ResolvedStudyTest.assertReadsBack(study, folder);
            } catch (StudyException e) {
                understood += Set.of("yaml-syntax", "bad-character",
                        "not-utf-8").contains(e.diagnostics().getFirst().code()) ? 0 : 1;
                assertThat(e.diagnostics()).isNotEmpty().hasSizeLessThanOrEqualTo(Mistakes.MOST);
                for (Diagnostic d : e.diagnostics()) {
                    assertThat(d.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
                    assertThat(d.message()).isNotBlank();
                    assertThat(d.line() == 0 ? d.column() == 0 : d.column() >= 1
                            && d.length() >= 1).as(d.toString()).isTrue();
                }
                assertThat(new DiagnosticPrinter(true).print(e.diagnostics())).isNotBlank();
                assertThat(DiagnosticPrinter.json(e.diagnostics())).isNotBlank();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("case " + i + " of seed " + seed + ":\n" + new String(bytes,
                        StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("studies that are still valid").isBetween(3, 700);
        assertThat(understood).as("studies that are YAML").isBetween(200, 790);
    }

    private static Overrides overrides(SplittableRandom random) {
        return random.nextInt(4) > 0 ? Overrides.NONE
                : Studies.set((random.nextBoolean() ? "search." : "space.")
                        + TOKENS[random.nextInt(TOKENS.length)].replace("=", "") + "="
                        + TOKENS[random.nextInt(TOKENS.length)] + TOKENS[random.nextInt(TOKENS.length)]);
    }

    private static byte[] mutate(byte[] bytes, SplittableRandom random, RandomStudy studies) {
        if (bytes.length < 2) {
            return studies.text().getBytes(StandardCharsets.UTF_8);
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + random.nextInt(1, 30));
        return switch (random.nextInt(10)) {
            case 0 -> {
                byte[] copy = bytes.clone();
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> join(bytes, at, new byte[0], end); // a piece left out
            case 3 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at); // a piece twice
            case 4 -> {
                byte[] other = studies.text().getBytes(StandardCharsets.UTF_8);
                yield join(bytes, at, Arrays.copyOfRange(other, random.nextInt(other.length), other.length), end);
            }
            case 5, 6, 7, 8 -> { // a word in place of another
                String[] words = studies.text().split("[\\s,{}\\[\\]]+");
                Matcher word = Pattern.compile("[^\\s,{}\\[\\]]+").matcher(new String(bytes,
                        StandardCharsets.ISO_8859_1));
                boolean found = word.find(at) || word.find(0);
                yield found ? join(bytes, word.start(),
                        words[random.nextInt(words.length)].getBytes(StandardCharsets.UTF_8), word.end()) : bytes;
            }
            default -> join(bytes, at, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8),
                    random.nextBoolean() ? at : end);
        };
    }

    private static byte[] join(byte[] bytes, int to, byte[] middle, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        out.writeBytes(middle);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }
}
