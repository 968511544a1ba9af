package org.paretile.problems.family;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.Domain;

/**
 * A parameter that a family knows.
 *
 * @param name as studies write it
 * @param unit unit of its numbers
 * @param range where the model is valid
 * @param byDefault what a study that does not name it gets: a single value, or a domain that is searched
 * @param activeIf when it has a meaning; always if null
 * @param description one sentence
 */
public record ParameterSpec(
        String name, Unit unit, Range range, Domain byDefault, @Nullable Condition activeIf, String description) {
    public ParameterSpec {
        Objects.requireNonNull(byDefault);
        byDefault.values().forEach(v -> range.objection(v).ifPresent(o -> {
            throw new IllegalArgumentException("default '" + v.text() + "' of " + name + " is not valid: " + o);
        }));
    }
}
