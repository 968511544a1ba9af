package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.metric.Units;

/** Pieces of the schema of studies. */
final class SchemaParts {
    private static final String NUMBER = "[+-]?([0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    /** Other ways to write units, of whatever dimension; only the reader tells them apart. */
    private static final String ALIASES = "µ\\S+|\\S+²|\\S+\\^2|°C|degC|\\$|ohms|bits";

    private SchemaParts() {}

    /** Keys and values in turn, in this order. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** One such thing, or a list of them. */
    static Map<String, Object> oneOrMore(Map<String, ?> item) {
        return map("anyOf", List.of(item, map("type", "array", "minItems", 1, "items", item)));
    }

    /** An objective among these metrics; any word if null. */
    static Map<String, Object> objective(@Nullable List<String> metrics) {
        Map<String, Object> name = metrics == null ? map("type", "string") : map("enum", metrics);
        Map<String, Object> directed = new LinkedHashMap<>();
        List.of("minimize", "maximize", "minimise", "maximise").forEach(d -> directed.put(d, name));
        return map("anyOf", List.of(name, object(directed, 1)));
    }

    /** A constraint on one of these metrics; on any word if null. */
    static Map<String, Object> constraint(@Nullable List<String> metrics) {
        String name = metrics == null ? "[A-Za-z][A-Za-z0-9_-]*" : "(" + String.join("|", metrics) + ")";
        return map("type", "string", "pattern", "^\\s*" + name + "\\s*(<=|>=|≤|≥)\\s*[^\\s<>=].*$");
    }

    /** What {@code space:} may give a parameter. */
    static Map<String, Object> parameter(ParameterSpec spec) {
        Map<String, Object> value = value(spec);
        Map<String, Object> list = map("type", "array", "minItems", 1, "items", value);
        List<Object> forms = new ArrayList<>();
        forms.add(value);
        forms.add(object(map("choice", list), 1));
        forms.add(object(map("ordered", list), 1));
        if (!(spec.range() instanceof Range.Names)) {
            Map<String, Object> pair = map("type", "array", "minItems", 2, "maxItems", 2, "items", value);
            Map<String, Object> range = new LinkedHashMap<>(object(map("range", pair, "step", number(spec.unit())), 1));
            range.put("required", List.of("range"));
            forms.add(range);
            forms.add(object(map("pow2", pair), 1));
        }
        return StudySchema.described(spec.description() + "; valid: " + spec.range().words()
                + (spec.unit().symbol().isEmpty() ? "" : ", in " + spec.unit()), map("anyOf", forms));
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
        return map("enum", values);
    }

    private static Map<String, Object> number(Unit unit) {
        boolean plain = unit.dimension() == Dimension.RATIO;
        String units = plain ? "%?" : "(" + String.join("|", Units.symbols(unit.dimension())) + "|" + ALIASES + ")";
        Map<String, Object> text = map("type", "string", "pattern", "^\\s*" + NUMBER + "\\s*" + units + "\\s*$");
        return plain ? map("anyOf", List.of(map("type", "number"), text)) : text;
    }

    /** One search. */
    static Map<String, Object> search() {
        Map<String, Object> keys = new LinkedHashMap<>();
        Map<String, Object> share = map("type", "number", "minimum", 0, "maximum", 1);
        Map<String, Object> seeds = map("anyOf", List.of(map("type", "integer", "minimum", 0),
                map("type", "string", "pattern", "^\\s*[0-9]+\\s*(\\.\\.\\s*[0-9]+\\s*)?$")));
        keys.put("name", described("start of its searches' names; the algorithm by default", map("type", "string")));
        keys.put("algorithm", described("how to search", map("enum", SearchKeys.algorithms(), "default",
                SearchDefaults.ALGORITHM)));
        keys.put("evaluations",
                described("different designs evaluated", map("type", "integer", "minimum", 1, "default",
                SearchDefaults.EVALUATIONS)));
        keys.put("seeds", described("one search each: 3, 1..5 or [1, 4, 9]", oneOrMore(seeds)));
        keys.put("time", described("wall-clock time after which it ends: 10 min; or none", map("type", "string")));
        keys.put("stall", described("ends when the front has not improved over so many evaluations; or none", map("anyOf",
                List.of(map("const", "none"),
                object(map("evaluations", map("type", "integer", "minimum", 1), "gain", share), 1)))));
        keys.put("population",
                described("individuals of a generation", map("type", "integer", "minimum", 4, "default",
                SearchDefaults.POPULATION)));
        keys.put("crossover", described("probability that two parents are crossed", share));
        keys.put("mutation", described("expected number of mutated genes a child", map("type", "number",
                "exclusiveMinimum", 0)));
        keys.put("neighbourhood", described("moead: weight vectors that mate and replace",
                map("type", "integer", "minimum", 2)));
        keys.put("local", described("moead: probability that mating stays in the neighbourhood", share));
        keys.put("replaced", described("moead: most individuals that a child may replace", map("type", "integer",
                "minimum", 1)));
        keys.put("aggregation", described("moead: how weight and objectives become one number",
                map("enum", List.of("tchebycheff", "pbi"))));
        return object(keys, 0);
    }

    private static Map<String, Object> described(String description, Map<String, ?> schema) {
        return StudySchema.described(description, schema);
    }

    private static Map<String, Object> object(Map<String, ?> properties, int least) {
        return map("type", "object", "properties", properties, "additionalProperties", false, "minProperties", least);
    }
}
