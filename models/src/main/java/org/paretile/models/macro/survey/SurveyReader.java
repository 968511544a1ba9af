package org.paretile.models.macro.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.paretile.models.technology.Confidence;
import org.paretile.models.technology.Constant;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.CsvLine;
import org.paretile.models.technology.Schema;

/** Reads the published macros: their words from {@code macros.csv}, their numbers with sources from {@code numbers.csv}. */
final class SurveyReader {
    private static final String WORDS = "macros.csv";
    private static final String NUMBERS = "numbers.csv";
    private static final String KIND = "macro";

    private static final Schema SCHEMA = new Schema(Map.of(KIND, Map.ofEntries(
            Map.entry("node", "nm"),
            Map.entry("capacity", "Kb"),
            Map.entry("input_bits", "bit"),
            Map.entry("weight_bits", "bit"),
            Map.entry("headline", "TOPS/W"),
            Map.entry("headline_density", "TOPS/mm2"),
            Map.entry("efficiency", "TOPS/W"),
            Map.entry("supply", "V"),
            Map.entry("rows", "1"),
            Map.entry("columns", "1"),
            Map.entry("adc_bits", "bit"),
            Map.entry("step_input_bits", "bit"),
            Map.entry("step_weight_bits", "bit"),
            Map.entry("rows_at_once", "1"),
            Map.entry("outputs_at_once", "1"),
            Map.entry("step_time", "ns"),
            Map.entry("step_throughput", "TOPS"),
            Map.entry("density", "TOPS/mm2"))));

    private SurveyReader() {}

    static ConstantTable numbers() {
        return ConstantTable.read(NUMBERS, open(NUMBERS), SCHEMA);
    }

    static List<PublishedMacro> macros(ConstantTable numbers) {
        return lines(WORDS).stream().map(line -> macro(CsvLine.fields(line, WORDS), numbers)).toList();
    }

    /** The lines of a file of the program below its header. */
    static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(open(file))) {
            return lines.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static PublishedMacro macro(List<String> words, ConstantTable numbers) {
        return new PublishedMacro(words.get(0), words.get(1), words.get(2), Integer.parseInt(words.get(3)), words.get(4),
                words.get(5).equals("digital"), words.get(6), words.get(7),
                PublishedMacro.Use.valueOf(words.get(8).toUpperCase(Locale.ROOT)), words.get(9), point(words.get(0), numbers));
    }

    private static PublishedMacro.OperatingPoint point(String name, ConstantTable numbers) {
        String subject = KIND + ':' + name;
        List<String> assumed = numbers.all().stream()
                .filter(c -> c.subject().equals(subject) && c.confidence() == Confidence.ASSUMPTION)
                .map(Constant::quantity).toList();
        return new PublishedMacro.OperatingPoint(numbers.require(subject, "node"), or(numbers, subject, "headline"),
                or(numbers, subject, "efficiency"), or(numbers, subject, "supply"), or(numbers, subject, "columns"),
                or(numbers, subject, "rows_at_once"), or(numbers, subject, "outputs_at_once"), or(numbers, subject, "input_bits"),
                or(numbers, subject, "weight_bits"), or(numbers, subject, "step_input_bits"), or(numbers, subject, "step_weight_bits"),
                numbers.orElse(subject, "adc_bits", 0), 1e-9 * or(numbers, subject, "step_time"), assumed);
    }

    private static double or(ConstantTable numbers, String subject, String quantity) {
        return numbers.orElse(subject, quantity, Double.NaN);
    }

    private static InputStreamReader open(String file) {
        InputStream stream = Objects.requireNonNull(
                SurveyReader.class.getResourceAsStream("/org/paretile/models/macro/survey/" + file), file);
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
