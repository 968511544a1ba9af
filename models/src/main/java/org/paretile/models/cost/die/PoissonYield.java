package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * Defects that fall independently, {@code exp(−A·D₀)}.
 *
 * @param defectsPerMm2 D₀
 */
public record PoissonYield(double defectsPerMm2) implements YieldModel {
    public PoissonYield {
        Require.notNegative(defectsPerMm2, "defectsPerMm2");
    }

    @Override
    public double of(double areaMm2) {
        return Math.exp(-areaMm2 * defectsPerMm2);
    }
}
