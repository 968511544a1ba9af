package org.paretile.problems.space;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

/**
 * A named quantity of a design.
 *
 * @param name as studies write it
 * @param unit unit of its numbers
 * @param domain the values it may take
 * @param activeIf when it has a meaning; always if null
 */
public record Parameter(String name, Unit unit, Domain domain, @Nullable Condition activeIf) {
    public Parameter {
        Objects.requireNonNull(domain);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a parameter must have a name");
        }
    }

    /** A parameter that is always active. */
    public static Parameter of(String name, Unit unit, Domain domain) {
        return new Parameter(name, unit, domain, null);
    }

    /** Column and JSON key: the name with the unit as suffix, dots and dashes as underscores. */
    public String column() {
        return Metric.withSuffix(name.replace('.', '_').replace('-', '_'), unit);
    }
}
