package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * Defect densities in a triangle around their mean, {@code ((1 − exp(−A·D₀))/(A·D₀))²} (Murphy, Proc. IEEE 52(12), 1964).
 *
 * @param defectsPerMm2 D₀
 */
public record MurphyYield(double defectsPerMm2) implements YieldModel {
    public MurphyYield {
        Require.notNegative(defectsPerMm2, "defectsPerMm2");
    }

    @Override
    public double of(double areaMm2) {
        double defects = areaMm2 * defectsPerMm2;
        if (defects == 0) {
            return 1;
        }
        double root = -Math.expm1(-defects) / defects;
        return root * root;
    }
}
