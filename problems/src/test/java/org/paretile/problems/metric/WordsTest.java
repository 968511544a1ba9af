package org.paretile.problems.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions for misspelt words, and numbers as text. */
class WordsTest {
    private static final List<String> KEYS = List.of("algorithm", "evaluations", "population", "seeds", "k");

    @ParameterizedTest
    @CsvSource({"evaluatoins, evaluations", "evaluation, evaluations", "Population, population", "SEEDS, seeds", "sedes, seeds",
        "algoritm, algorithm", "algorithms, algorithm", "K, k"})
    void closest(String word, String meant) {
        assertThat(Spelling.closest(word, KEYS)).contains(meant);
        assertThat(Spelling.advice(word, KEYS)).isEqualTo("did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @CsvSource({"temperature", "x", "seq", "pop"})
    void nothingClose(String word) {
        assertThat(Spelling.closest(word, KEYS)).isEmpty();
        assertThat(Spelling.advice(word, KEYS)).isEqualTo("known are: algorithm, evaluations, population, seeds, k");
    }

    @Test
    void oddWords() {
        assertThat(Spelling.closest("", KEYS)).isEmpty();
        List<String> parts = List.of("cell:rram_one", "cell:sram", "peak_temperature", "static.node@22");
        assertThat(Spelling.near("rrma", parts)).containsExactly("cell:rram_one");
        assertThat(Spelling.advice("temperature", parts)).isEqualTo("did you mean 'peak_temperature'?");
        assertThat(Spelling.advice("cell", parts)).isEqualTo("did you mean 'cell:rram_one', 'cell:sram'?");
        assertThat(Spelling.near("22", parts)).as("too short to be a part").isEmpty();
        assertThat(Spelling.advice("x", List.of())).isEmpty();
        assertThat(Spelling.closest("bits", List.of("bits", "bots"))).contains("bits");
        assertThat(Spelling.closest("bats", List.of("bots", "bits"))).as("first by name of two as close").contains("bits");
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "0.85, 0.85", "1e-12, 1.0E-12", "-3, -3", "0, 0", "-0.0, 0", "0.0001, 0.0001", "123456.789, 123456.789",
        "1e14, 100000000000000", "1e15, 1.0E15", "0.30000000000000004, 0.30000000000000004", "1e300, 1.0E300", "2.5e9, 2500000000",
        "NaN, NaN", "-Infinity, -Infinity", "4.9E-324, 4.9E-324"})
    void shortest(double value, String text) {
        assertThat(Numbers.shortest(value)).isEqualTo(text);
    }

    @Test
    void textsReadBackToTheSameNumber() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 20_000; i++) {
            double bits = Double.longBitsToDouble(random.nextLong());
            double plain = Math.pow(10, random.nextDouble(-6, 12)) * (random.nextBoolean() ? 1 : -1);
            for (double value : new double[] {bits, plain, Math.rint(plain)}) {
                if (Double.isFinite(value) && Double.parseDouble(Numbers.shortest(value)) != value) {
                    fail("%s reads back from %s", value, Numbers.shortest(value));
                }
            }
        }
    }
}
