package org.paretile.experiments.study;

import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Unit;

/** Numbers with units, as a study has them. */
final class Amounts {
    /** No number that a person writes is longer. */
    private static final int LONGEST = 100;

    private Amounts() {}

    /**
     * What {@code text} says, in {@code unit}.
     *
     * @param what the quantity's name, for the message
     * @throws ProblemException {@code not-a-number}, {@code unknown-unit}, {@code wrong-unit}, {@code missing-unit}
     */
    static double in(String text, Unit unit, String what) {
        return quantity(text, unit, what).in(unit, what);
    }

    /** As {@link #in}, for a difference of two quantities: 5 K is a difference of 5 C. */
    static double difference(String text, Unit unit, String what) {
        Quantity quantity = quantity(text, unit, what);
        return withoutOffset(quantity.unit()).to(withoutOffset(unit), quantity.value());
    }

    private static Unit withoutOffset(Unit unit) {
        return new Unit(unit.symbol(), unit.dimension(), unit.factor(), 0);
    }

    private static Quantity quantity(String text, Unit unit, String what) {
        if (text.length() > LONGEST) {
            throw new ProblemException("not-a-number", what + " is " + Text.quote(text) + ", which is not a number",
                    "write a number" + (unit.symbol().isEmpty() ? "" : " and its unit: '10 " + unit + "'"));
        }
        Quantity quantity;
        try {
            quantity = Quantity.parse(text);
        } catch (ProblemException e) {
            throw new ProblemException(e.code(), Text.message(e), e.code().equals("not-a-number") && !e.help().isEmpty()
                    ? what + " takes a number" + (unit.symbol().isEmpty() ? "" : " and its unit: '10 " + unit + "'")
                            : e.help());
        }
        try {
            quantity.in(unit, what);
        } catch (ProblemException e) {
            boolean missing = quantity.unit().symbol().isEmpty() && unit.dimension() != Dimension.RATIO;
            throw new ProblemException(missing ? "missing-unit" : e.code(), Text.message(e), e.help());
        }
        return quantity;
    }
}
