package org.paretile.problems.family;

import java.util.List;
import java.util.Optional;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Spelling;
import org.paretile.problems.space.Value;

/** The values for which a family's model is valid. */
public sealed interface Range {

    /** Why {@code value} is outside, with what is valid; empty if it is inside. */
    Optional<String> objection(Value value);

    /** What is valid, in words. */
    String words();

    /** One of these names. */
    record Names(List<String> names) implements Range {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public Optional<String> objection(Value value) {
            return names.contains(value.text()) ? Optional.empty()
                    : Optional.of(Spelling.advice(value.text(), names));
        }

        @Override
        public String words() {
            return String.join(", ", names);
        }
    }

    /** One of these numbers. */
    record Numbered(List<Double> numbers) implements Range {
        public Numbered {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Optional<String> objection(Value value) {
            return numbers.contains(value.number()) ? Optional.empty() : Optional.of("it takes " + words());
        }

        @Override
        public String words() {
            return "one of " + String.join(", ", numbers.stream().map(Numbers::shortest).toList());
        }
    }

    /** A whole number of at least {@code least} and at most {@code most}. */
    record Integers(long least, long most) implements Range {
        @Override
        public Optional<String> objection(Value value) {
            double number = value.number();
            boolean inside = number == Math.rint(number) && number >= least && number <= most;
            return inside ? Optional.empty() : Optional.of("it takes " + words());
        }

        @Override
        public String words() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** A number of at least {@code least} and at most {@code most}, in the parameter's unit. */
    record Reals(double least, double most) implements Range {
        @Override
        public Optional<String> objection(Value value) {
            boolean inside = value.number() >= least && value.number() <= most;
            return inside ? Optional.empty() : Optional.of("it takes " + words());
        }

        @Override
        public String words() {
            return most >= 1e300 ? "any number" : "a number from " + Numbers.shortest(least) + " to " + Numbers.shortest(most);
        }
    }
}
