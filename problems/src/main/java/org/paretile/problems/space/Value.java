package org.paretile.problems.space;

import org.paretile.problems.metric.Numbers;

/** One value of a parameter. */
public sealed interface Value {

    /** The value as text, without unit. */
    String text();

    /** The value as a number in the parameter's unit; NaN if it is a category. */
    double number();

    /** A name without order or size. */
    record Category(String text) implements Value {
        public Category {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a category must have a name");
            }
        }

        @Override
        public double number() {
            return Double.NaN;
        }
    }

    /** A number in the parameter's unit. */
    record Amount(double number) implements Value {
        public Amount {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("number must be finite but is " + number);
            }
            number = number + 0.0; // −0 and 0 are one value
        }

        @Override
        public String text() {
            return Numbers.shortest(number);
        }
    }

    /** A category. */
    static Value of(String text) {
        return new Category(text);
    }

    /** A number. */
    static Value of(double number) {
        return new Amount(number);
    }
}
