package org.paretile.experiments.run;

import java.util.OptionalInt;
import org.paretile.models.ParetileException;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** Parameter values as users and files write them. */
public final class ParameterText {
    private ParameterText() {}

    /** The gene that {@code text} means: a category, or a number in the base unit or with its own unit. */
    public static OptionalInt gene(Parameter parameter, String text) {
        Domain domain = parameter.domain();
        OptionalInt category = domain.indexOf(Value.of(text.isBlank() ? "?" : text));
        if (category.isPresent()) {
            return category;
        }
        try {
            Quantity quantity = Quantity.parse(text);
            double number = quantity.unit().symbol().isEmpty() ? quantity.value()
                    : quantity.in(parameter.unit(), parameter.name());
            OptionalInt exact = domain.indexOf(Value.of(number));
            return exact.isPresent() ? exact : nearest(domain, number);
        } catch (ParetileException e) {
            return OptionalInt.empty();
        }
    }

    /** The value that differs by rounding only: 0.1 ns is not 1e-10 s to the last bit. */
    private static OptionalInt nearest(Domain domain, double number) {
        for (int i = 0; i < domain.size(); i++) {
            if (Math.abs(domain.value(i).number() - number) <= 1e-12 * Math.abs(number)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
