package org.paretile.experiments.study;

import java.math.BigDecimal;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Unit;

/** Numbers with units, converted in decimal: 700 mV is 0.7 V, not 0.7000000000000001. */
final class Amounts {
    /** No number that a person writes is longer. */
    private static final int LONGEST = 100;

    private Amounts() {}

    /**
     * What {@code text} says, in base unit {@code unit}.
     *
     * @param what the quantity's name, for the message
     * @throws ProblemException {@code not-a-number}, {@code unknown-unit}, {@code wrong-unit}, {@code missing-unit}
     */
    static double in(String text, Unit unit, String what) {
        Quantity quantity = quantity(text, unit, what);
        return finite(scaled(quantity).add(BigDecimal.valueOf(quantity.unit().offset())), text);
    }

    /** As {@link #in}, for a difference of two quantities: 5 K is a difference of 5 C. */
    static double difference(String text, Unit unit, String what) {
        return finite(scaled(quantity(text, unit, what)), text);
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

    private static BigDecimal scaled(Quantity quantity) {
        return BigDecimal.valueOf(quantity.value()).multiply(BigDecimal.valueOf(quantity.unit().factor()));
    }

    private static double finite(BigDecimal value, String text) {
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw new ProblemException("not-a-number", Text.quote(text) + " is beyond the range of numbers", "");
        }
        return number;
    }
}
