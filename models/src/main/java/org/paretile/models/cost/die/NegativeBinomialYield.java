package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * Clustered defects, {@code (1 + A·D₀/α)^−α} (Stapper, IBM J. Res. Dev. 27(6), 1983). α → ∞ is Poisson, α = 1 Seeds.
 *
 * @param defectsPerMm2 D₀
 * @param clustering α
 */
public record NegativeBinomialYield(double defectsPerMm2, double clustering) implements YieldModel {
    public NegativeBinomialYield {
        Require.notNegative(defectsPerMm2, "defectsPerMm2");
        Require.positive(clustering, "clustering");
    }

    @Override
    public double of(double areaMm2) {
        return Math.pow(1 + areaMm2 * defectsPerMm2 / clustering, -clustering);
    }
}
