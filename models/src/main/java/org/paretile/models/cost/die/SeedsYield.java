package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * Defect densities spread exponentially over wafers, {@code 1/(1 + A·D₀)} (Seeds, IEEE Int. Conv. Rec. 1967).
 *
 * @param defectsPerMm2 D₀
 */
public record SeedsYield(double defectsPerMm2) implements YieldModel {
    public SeedsYield {
        Require.notNegative(defectsPerMm2, "defectsPerMm2");
    }

    @Override
    public double of(double areaMm2) {
        return 1 / (1 + areaMm2 * defectsPerMm2);
    }
}
