package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The figures of Chiplet Actuary as its exploration functions print them, rounding off. */
final class Figures {
    private Figures() {}

    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Figures.class.getResourceAsStream("figures/" + file), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares {@code ours}, divided by {@code unit}, with the cells from {@code first} on. */
    static void compare(String[] cells, int first, double unit, double... ours) {
        for (int i = 0; i < ours.length; i++) {
            double theirs = Double.parseDouble(cells[first + i]);
            assertThat(ours[i] / unit).as("column " + (first + i)).isCloseTo(theirs, within(1e-6 * Math.abs(theirs) + 1e-12));
        }
    }
}
