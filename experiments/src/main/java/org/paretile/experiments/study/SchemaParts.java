package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.metric.Units;

/** Pieces of the schema of studies. */
final class SchemaParts {
    private static final String NUMBER = "[+-]?([0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    private SchemaParts() {}

    /** One such thing, or a list of them. */
    static Map<String, Object> oneOrMore(Map<String, ?> item) {
        return Map.of("anyOf", List.of(item, Map.of("type", "array", "minItems", 1, "items", item)));
    }

    /** An objective among these metrics; any word if null. */
    static Map<String, Object> objective(@Nullable List<String> metrics) {
        Map<String, Object> name = metrics == null ? Map.of("type", "string") : Map.of("enum", metrics);
        Map<String, Object> directed = new LinkedHashMap<>();
        List.of("minimize", "maximize", "minimise", "maximise").forEach(d -> directed.put(d, name));
        return Map.of("anyOf", List.of(name, object(directed, 1)));
    }

    /** A constraint on one of these metrics; on any word if null. */
    static Map<String, Object> constraint(@Nullable List<String> metrics) {
        String name = metrics == null ? "[A-Za-z][A-Za-z0-9_-]*" : metrics.stream().map(Pattern::quote).map(q -> q.substring(2, q.length() - 2))
                .collect(Collectors.joining("|", "(", ")"));
        return Map.of("type", "string", "pattern", "^\\s*" + name + "\\s*(<=|>=|≤|≥)\\s*[^\\s<>=].*$");
    }

    /** What {@code space:} may give a parameter. */
    static Map<String, Object> parameter(ParameterSpec spec) {
        Map<String, Object> value = value(spec);
        Map<String, Object> list = Map.of("type", "array", "minItems", 1, "items", value);
        List<Object> forms = new ArrayList<>(List.of(value, object(Map.of("choice", list), 1), object(Map.of("ordered", list), 1)));
        if (!(spec.range() instanceof Range.Names)) {
            Map<String, Object> pair = Map.of("type", "array", "minItems", 2, "maxItems", 2, "items", value);
            Map<String, Object> range = new LinkedHashMap<>(object(Map.of("range", pair, "step", number(spec.unit())), 1));
            range.put("required", List.of("range"));
            forms.add(range);
            forms.add(object(Map.of("pow2", pair), 1));
        }
        return StudySchema.described(spec.description() + "; valid: " + spec.range().words()
                + (spec.unit().symbol().isEmpty() ? "" : ", in " + spec.unit()), Map.of("anyOf", forms));
    }

    private static Map<String, Object> value(ParameterSpec spec) {
        if (!(spec.range() instanceof Range.Names names)) {
            return number(spec.unit());
        }
        List<Object> values = new ArrayList<>(names.names());
        for (String name : names.names()) { // without quotes, an editor takes these for something else than text
            if (name.equals("true") || name.equals("false")) {
                values.add(Boolean.valueOf(name));
            } else if (name.matches("0|[1-9][0-9]{0,8}")) {
                values.add(Integer.valueOf(name));
            } else if (name.matches("(0|[1-9][0-9]{0,8})\\.[0-9]{1,8}")) {
                values.add(Double.valueOf(name));
            }
        }
        return Map.of("enum", values);
    }

    private static Map<String, Object> number(Unit unit) {
        boolean plain = unit.dimension() == Dimension.RATIO;
        String symbols = plain ? "%?" : Units.symbols(unit.dimension()).stream().map(s -> s.replace("/", "\\/")).collect(Collectors.joining("|", "(", ")"));
        Map<String, Object> text = Map.of("type", "string", "pattern", "^\\s*" + NUMBER + "\\s*" + (plain ? symbols : "(" + symbols + "|\\S*[^\\x00-\\x7F^$]\\S*|\\S*[\\^$]\\S*|ohms|bits|degC)") + "\\s*$");
        return plain ? Map.of("anyOf", List.of(Map.of("type", "number"), text)) : text;
    }

    /** One search. */
    static Map<String, Object> search() {
        Map<String, Object> keys = new LinkedHashMap<>();
        Map<String, Object> share = Map.of("type", "number", "minimum", 0, "maximum", 1);
        Map<String, Object> seeds = Map.of("anyOf", List.of(Map.of("type", "integer", "minimum", 0), Map.of("type", "string", "pattern", "^\\s*[0-9]+\\s*(\\.\\.\\s*[0-9]+\\s*)?$")));
        keys.put("name", described("start of its searches' names; the algorithm by default", Map.of("type", "string")));
        keys.put("algorithm", described("how to search", Map.of("enum", SearchKeys.algorithms(), "default", SearchDefaults.ALGORITHM)));
        keys.put("evaluations", described("different designs evaluated", Map.of("type", "integer", "minimum", 1, "default", SearchDefaults.EVALUATIONS)));
        keys.put("seeds", described("one search each: 3, 1..5 or [1, 4, 9]", oneOrMore(seeds)));
        keys.put("time", described("wall-clock time after which it ends: 10 min; or none", Map.of("type", "string")));
        keys.put("stall", described("ends when the hypervolume has not grown by so much over so many evaluations; or none", Map.of("anyOf", List.of(Map.of("const", "none"),
                object(Map.of("evaluations", Map.of("type", "integer", "minimum", 1), "gain", share), 1)))));
        keys.put("population", described("individuals of a generation", Map.of("type", "integer", "minimum", 4, "default", SearchDefaults.POPULATION)));
        keys.put("crossover", described("probability that two parents are crossed", share));
        keys.put("mutation", described("expected number of mutated genes a child", Map.of("type", "number", "exclusiveMinimum", 0)));
        keys.put("neighbourhood", described("moead: weight vectors that mate and replace", Map.of("type", "integer", "minimum", 2)));
        keys.put("local", described("moead: probability that mating stays in the neighbourhood", share));
        keys.put("replaced", described("moead: most individuals that a child may replace", Map.of("type", "integer", "minimum", 1)));
        keys.put("aggregation", described("moead: how weight and objectives become one number", Map.of("enum", List.of("tchebycheff", "pbi"))));
        return object(keys, 0);
    }

    private static Map<String, Object> described(String description, Map<String, ?> schema) {
        return StudySchema.described(description, schema);
    }

    private static Map<String, Object> object(Map<String, ?> properties, int least) {
        return Map.of("type", "object", "properties", properties, "additionalProperties", false, "minProperties", least);
    }
}
