package org.paretile.experiments.select;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.ParameterText;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.JsonReason;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Spelling;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import tools.jackson.core.JacksonException;

/**
 * Designs from a file. CSV: a header line of columns as in {@code front.csv}, or parameter names, then one row a design;
 * columns of metrics are passed over. JSON: an object of such keys, a list of them, or what {@code paretile front
 * --format json} prints. A value is in the base unit or carries its own.
 */
public final class DesignFile {
    private final DesignProblem problem;

    private DesignFile(DesignProblem problem) {
        this.problem = problem;
    }

    /**
     * Reads the genomes of the designs.
     *
     * @throws StorageException {@link Kind#MISSING}, or {@link Kind#DAMAGED} naming the place
     */
    public static List<int[]> read(Path file, DesignProblem problem) {
        String text = WholeFile.read(file);
        DesignFile reader = new DesignFile(problem);
        List<int[]> designs = file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? reader.json(text, file) : reader.csv(text, file);
        if (designs.isEmpty()) {
            throw wrong(file + " has no design", "write one row or object a design");
        }
        return designs;
    }

    private List<int[]> csv(String text, Path file) {
        List<Csv.Row> rows = Csv.parse(text);
        List<int[]> designs = new ArrayList<>();
        for (int r = 1; r < rows.size(); r++) {
            List<String> header = rows.getFirst().cells();
            Csv.Row row = rows.get(r);
            String place = file + ":" + row.line();
            if (row.cells().size() != header.size()) {
                throw wrong(place + " has " + row.cells().size() + " cells, but the header " + header.size(),
                        "give every row a cell for every column; that of an inactive parameter is empty");
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int c = 0; c < header.size(); c++) {
                values.put(header.get(c).strip(), row.cells().get(c).strip());
            }
            designs.add(genome(values, place));
        }
        return designs;
    }

    private List<int[]> json(String text, Path file) {
        Object tree;
        try {
            tree = Json.parse(text, Object.class);
        } catch (JacksonException e) {
            throw wrong(file + JsonReason.place(e) + " is not JSON: " + JsonReason.reason(e), "write an object of parameters and values");
        }
        Object designs = tree instanceof Map<?, ?> m && m.get("designs") != null ? m.get("designs") : tree;
        List<int[]> genomes = new ArrayList<>();
        int number = 0;
        for (Object design : designs instanceof List<?> list ? list : List.of(designs)) {
            String place = file + ", design " + ++number;
            Object parameters = design instanceof Map<?, ?> m && m.get("parameters") != null ? m.get("parameters") : design;
            if (!(parameters instanceof Map<?, ?> map)) {
                throw wrong(place + " is no object", "write an object of parameters and values");
            }
            Map<String, String> values = new LinkedHashMap<>();
            map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value.toString()));
            genomes.add(genome(values, place));
        }
        return genomes;
    }

    private int[] genome(Map<String, String> values, String place) {
        DesignSpace space = problem.space();
        Set<String> passed = Stream.concat(Stream.of("id", "search", "feasible", "violation", "reason"),
                problem.metrics().stream().flatMap(m -> Stream.of(m.name(), m.column())))
                .collect(Collectors.toSet());
        List<String> names = space.parameters().stream().map(Parameter::name).toList();
        for (String key : values.keySet()) {
            if (space.parameters().stream().noneMatch(p -> key.equals(p.name()) || key.equals(p.column()))
                    && !passed.contains(key)) {
                throw wrong(place + " has a column '" + key + "' that is no parameter", Spelling.advice(key, names));
            }
        }
        int[] genome = new int[space.genes()];
        for (int p = 0; p < genome.length; p++) {
            Parameter parameter = space.parameters().get(p);
            String text = values.getOrDefault(parameter.column(), values.getOrDefault(parameter.name(), ""));
            if (!text.isEmpty()) {
                genome[p] = ParameterText.gene(parameter, text).orElseThrow(() -> wrong(place + " has '" + text + "' for "
                        + parameter.name() + ", which the study does not allow",
                        "it takes " + Words.domain(parameter.domain()) + "; --set " + parameter.name()
                                + "=… evaluates values outside the study's space"));
            } else if (space.active(genome, p) && space.cardinality(p) > 1) {
                throw wrong(place + " has no value for " + parameter.name(), "it takes " + Words.domain(parameter.domain()));
            }
        }
        space.canonicalise(genome);
        return genome;
    }

    private static StorageException wrong(String message, String help) {
        return new StorageException(Kind.DAMAGED, message, help);
    }
}
