package org.paretile.models.accuracy;

import java.util.Arrays;
import java.util.List;

/**
 * Scatter of programming as a polynomial of the conductance, σ(g) = c₀ + c₁ g + c₂ g² + …, over the largest level.
 *
 * @param coefficients c₀, c₁, …
 */
public record Polynomial(List<Double> coefficients) implements LevelErrors {

    /** Refuses an empty polynomial. */
    public Polynomial {
        coefficients = List.copyOf(coefficients);
        if (coefficients.isEmpty()) {
            throw new IllegalArgumentException("the polynomial of the programming scatter has no coefficients; give one"
                    + " number for a scatter that is the same at every level");
        }
    }

    /** The polynomial with these coefficients, lowest order first. */
    public static Polynomial of(double... coefficients) {
        return new Polynomial(Arrays.stream(coefficients).boxed().toList());
    }

    @Override
    public double programmedSigma(double g) {
        double sum = 0;
        for (int i = coefficients.size() - 1; i >= 0; i--) {
            sum = sum * g + coefficients.get(i);
        }
        return Math.max(0, sum);
    }
}
