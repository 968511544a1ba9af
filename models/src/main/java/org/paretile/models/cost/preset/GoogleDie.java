package org.paretile.models.cost.preset;

import org.paretile.models.ModelException;
import org.paretile.models.cost.die.AnalyticDies;
import org.paretile.models.cost.die.MurphyYield;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Repair;
import org.paretile.models.cost.die.Rounding;
import org.paretile.models.cost.die.YieldModel;
import org.paretile.models.technology.Require;

/**
 * A die in Google's chiplets cost model; {@link GoogleYear} has what a year of packages costs.
 *
 * @param widthMm of the die
 * @param heightMm of the die
 * @param sawStreetMm between dies
 * @param waferMm diameter of the wafer, of which the rim loses 3 mm on either side
 * @param blockMm2 area of one of the blocks that spares stand in for, 0 if there are none
 * @param blocks working ones the die needs
 * @param spares blocks more than that
 */
public record GoogleDie(double widthMm, double heightMm, double sawStreetMm, double waferMm, double blockMm2, int blocks,
        int spares) {
    private static final double RIM_MM = 6;

    public GoogleDie {
        Require.positive(widthMm, "width of the die");
        Require.positive(heightMm, "height of the die");
        Require.notNegative(sawStreetMm, "saw street");
        Require.positive(waferMm - RIM_MM, "diameter of the wafer less its rim");
        Require.notNegative(blockMm2, "area of a block");
        Require.within(blocks, 0, 1_000_000, "blocks");
        Require.within(spares, 0, 1_000_000, "spares");
        if (spares > 0 && blockMm2 == 0) {
            throw new ModelException("there are " + spares + " spares of blocks without area; give the area of a block");
        }
    }

    /** Area with its share of the saw streets and the spares, mm². */
    public double effectiveMm2() {
        return (widthMm + sawStreetMm) * (heightMm + sawStreetMm) + blockMm2 * spares;
    }

    /** Whole dies on a wafer. */
    public double grossDies() {
        return Math.max(0, new AnalyticDies(waferMm - RIM_MM, waferMm, sawStreetMm, Rounding.NEAREST).unclamped(effectiveMm2()));
    }

    /** Yield by Murphy's triangle. */
    public double murphyYield(double defectsPerCm2, GoogleRules rules) {
        return goodShare(new MurphyYield(defectsPerCm2 / 100), defectsPerCm2, rules);
    }

    /** Yield that the tool calls Bose-Einstein: {@code (1 + A·D)^−layers}. */
    public double boseEinsteinYield(double defectsPerCm2, int layers, GoogleRules rules) {
        Require.within(layers, 1, 1000, "layers");
        return goodShare(new NegativeBinomialYield(layers * defectsPerCm2 / 100, layers), defectsPerCm2, rules);
    }

    private double goodShare(YieldModel model, double defectsPerCm2, GoogleRules rules) {
        if (rules.sparesAddYield()) {
            return model.of(effectiveMm2()) + exactly(spares, blocks + spares, blockMm2 / 100 * defectsPerCm2);
        }
        if (spares == 0) {
            return model.of(effectiveMm2());
        }
        return new Repair(blocks + spares, spares, blockMm2).of(effectiveMm2(), model);
    }

    private static double exactly(int failed, int all, double chance) {
        double ways = 1;
        for (int i = 1; i <= failed; i++) {
            ways *= (double) (all - failed + i) / i;
        }
        return ways * Math.pow(chance, failed) * Math.pow(1 - chance, all - failed);
    }
}
