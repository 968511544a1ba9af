package org.paretile.experiments.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.print.FrontPrinter;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Setting;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** A problem family as JSON. */
public final class FamilyJson {
    private static final int LISTED = 64;

    private FamilyJson() {}

    /**
     * A family, its settings, and what its problem varies, measures, seeks and allows.
     *
     * @param bound null if the family cannot be bound without settings
     */
    public static Map<String, Object> of(Family family, @Nullable FamilyProblem bound) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", family.name());
        json.put("summary", family.summary());
        json.put("settings", family.settings().stream().map(FamilyJson::setting).toList());
        if (bound != null) {
            json.put("parameters", bound.parameters().stream().map(FamilyJson::parameter).toList());
            json.put("metrics", bound.metrics().stream().map(FamilyJson::metric).toList());
            json.put("objectives", bound.objectives().stream().map(o -> o.metric().name()).toList());
            json.put("constraints", bound.constraints().stream().map(Object::toString).toList());
        }
        json.put("notes", family.notes());
        return json;
    }

    private static Map<String, Object> setting(Setting setting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", setting.key());
        json.put("kind", setting.kind().name().toLowerCase(Locale.ROOT));
        json.put("default", setting.byDefault());
        json.put("required", setting.required());
        json.put("description", setting.description());
        return json;
    }

    private static Map<String, Object> parameter(ParameterSpec spec) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", spec.name());
        json.put("column", Parameter.of(spec.name(), spec.unit(), spec.byDefault()).column());
        json.put("unit", spec.unit().symbol());
        json.put("range", spec.range().words());
        json.put("searched_by_default", spec.byDefault().size() > 1);
        json.put("default", spec.byDefault().size() <= LISTED ? values(spec.byDefault().values())
                : Words.domain(spec.byDefault()));
        Condition condition = spec.activeIf();
        if (condition != null) {
            json.put("active_if", Map.of("parameter", condition.parameter(),
                    "values", condition.values().stream().map(Value::text).sorted().toList()));
        }
        json.put("description", spec.description());
        return json;
    }

    private static List<Object> values(List<Value> values) {
        return values.stream().map(v -> switch (v) {
            case Value.Amount(double number) -> FrontPrinter.plain(number);
            case Value.Category(String text) -> (Object) text;
        }).toList();
    }

    private static Map<String, Object> metric(Metric metric) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", metric.name());
        json.put("column", metric.column());
        json.put("unit", metric.unit().symbol());
        json.put("direction", metric.direction().name().toLowerCase(Locale.ROOT));
        json.put("description", metric.description());
        return json;
    }
}
