package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paretile.problems.family.Families;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Setting;
import org.paretile.problems.metric.Metric;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schema (2020-12) of studies, for completion in editors. It knows keys, names and forms; what only {@link
 * StudyReader} checks: that units fit, that values are inside a family's range, that files are there.
 */
public final class StudySchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private StudySchema() {}

    /** The schema for every family. */
    public static String json() {
        return json(Families.all());
    }

    /** As {@link #json()}, with these families. */
    static String json(List<Family> families) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("study",
                described("names the run directory", SchemaParts.map("type", "string", "pattern", "^" + StudyChecker.NAME
                + "$")));
        properties.put("version", SchemaParts.map("const", 1));
        properties.put("problem",
                described("what is designed", SchemaParts.map("enum", families.stream().map(Family::name).toList())));
        for (String key : settings(families)) {
            properties.put(key, SchemaParts.map("type", List.of("string", "number", "boolean")));
        }
        properties.put("space", described("what may vary: a plain value is fixed, a domain is searched",
                SchemaParts.map("type", List.of("object", "null"))));
        properties.put("objectives",
                described("metrics to make better", SchemaParts.oneOrMore(SchemaParts.objective(null))));
        properties.put("constraints", described("limits on metrics", SchemaParts.map("anyOf",
                List.of(SchemaParts.oneOrMore(SchemaParts.constraint(null)), SchemaParts.map("type", "null"),
                        SchemaParts.map("type", "array", "maxItems", 0)))));
        properties.put("reference", described("worst value of each objective that counts for hypervolume",
                SchemaParts.map("type", "object", "additionalProperties", SchemaParts.map("type", List.of("string", "number")))));
        properties.put("search", described("how to search, one or a list", SchemaParts.oneOrMore(SchemaParts.search())));

        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", "Paretile study");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("study", "version", "problem"));
        schema.put("additionalProperties", false);
        if (!families.isEmpty()) {
            schema.put("allOf", families.stream().map(f -> SchemaParts.map(
                    "if", SchemaParts.map("properties", SchemaParts.map("problem", SchemaParts.map("const", f.name())),
                            "required", List.of("problem")),
                    "then", family(f, settings(families)))).toList());
        }
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(schema) + "\n";
    }

    private static Set<String> settings(List<Family> families) {
        Set<String> keys = new LinkedHashSet<>();
        families.forEach(f -> f.settings().forEach(s -> keys.add(s.key())));
        return keys;
    }

    private static Map<String, Object> family(Family family, Set<String> settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        settings.forEach(key -> properties.put(key, false));
        List<String> required = new ArrayList<>();
        for (Setting setting : family.settings()) {
            properties.put(setting.key(), described(setting.description(), setting.byDefault().isEmpty()
                    ? SchemaParts.map() : SchemaParts.map("default", setting.byDefault())));
            if (setting.required()) {
                required.add(setting.key());
            }
        }
        FamilyProblem problem = StudyTemplate.bound(family);
        if (problem != null) { // else its parameters depend on a setting
            Map<String, Object> parameters = new LinkedHashMap<>();
            for (ParameterSpec spec : problem.parameters()) {
                parameters.put(spec.name(), SchemaParts.parameter(spec));
            }
            properties.put("space", SchemaParts.map("properties", parameters, "additionalProperties", false));
            properties.put("objectives", SchemaParts.oneOrMore(SchemaParts.objective(names(problem))));
            properties.put("constraints",
                    SchemaParts.map("anyOf", List.of(SchemaParts.oneOrMore(SchemaParts.constraint(names(problem))),
                    SchemaParts.map("type", "null"), SchemaParts.map("type", "array", "maxItems", 0))));
        }
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("properties", properties);
        then.put("required", required);
        return then;
    }

    private static List<String> names(FamilyProblem problem) {
        return problem.metrics().stream().map(Metric::name).toList();
    }

    static Map<String, Object> described(String description, Map<String, ?> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("description", Yaml.comment(description));
        described.putAll(schema);
        return described;
    }
}
