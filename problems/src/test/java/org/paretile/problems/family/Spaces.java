package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** Spaces of a family's parameters, for tests. */
public final class Spaces {
    private Spaces() {}

    /** The defaults, with some parameters fixed at a number or a word, or with a domain. */
    public static DesignSpace of(FamilyProblem problem, Map<String, Object> stated) {
        List<Parameter> parameters = new ArrayList<>();
        for (ParameterSpec spec : problem.parameters()) {
            Object value = stated.get(spec.name());
            Domain domain = switch (value) {
                case null -> spec.byDefault();
                case Domain own -> own;
                case Number number -> Domain.fixed(Value.of(number.doubleValue()));
                default -> Domain.fixed(Value.of(value.toString()));
            };
            parameters.add(new Parameter(spec.name(), spec.unit(), domain, spec.activeIf()));
        }
        return new DesignSpace(parameters);
    }
}
