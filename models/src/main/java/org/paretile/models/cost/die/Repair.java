package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * Equal blocks of a die, as the arrays of an in-memory-computing macro, of which some may fail because spares stand in for them.
 * The die is then whole with {@code Σ_{j ≤ k} C(n, j)·(1 − y)^j·y^(n − j)}, y being the yield of one block.
 *
 * @param blocks n, spares included
 * @param spares k, the blocks that may fail
 * @param areaMm2 of one block
 */
public record Repair(int blocks, int spares, double areaMm2) {
    private static final double ROUNDING = 1e-9;

    public Repair {
        Require.within(blocks, 1, 1_000_000, "blocks");
        Require.within(spares, 0, blocks, "spares");
        Require.positive(areaMm2, "areaMm2 of a block");
    }

    /** Yield of all blocks together if one of them yields {@code block}. */
    public double of(double block) {
        double odds = (1 - block) / block;
        double term = Math.pow(block, blocks);
        if (term < Double.MIN_NORMAL) {
            return byLogarithms(block);
        }
        double sum = term;
        for (int failed = 1; failed <= spares; failed++) {
            term *= odds * (blocks - failed + 1) / failed;
            sum += term;
        }
        return Math.min(1, sum);
    }

    /**
     * Yield of a die of {@code dieMm2} that holds the blocks: what lies outside them must be without defect.
     *
     * @throws org.paretile.models.ModelException if the blocks are larger than the die
     */
    public double of(double dieMm2, YieldModel model) {
        double rest = dieMm2 - blocks * areaMm2;
        if (rest < -ROUNDING * dieMm2) {
            Require.notNegative(rest, "the area of the die less that of its blocks");
        }
        return model.of(Math.max(0, rest)) * of(model.of(areaMm2));
    }

    /** As {@link #of(double)} where {@code y^n} is too small for a double. */
    private double byLogarithms(double block) {
        double logOdds = Math.log1p(-block) - Math.log(block);
        double logTerm = blocks * Math.log(block);
        double sum = Math.exp(logTerm);
        for (int failed = 1; failed <= spares; failed++) {
            logTerm += logOdds + Math.log((double) (blocks - failed + 1) / failed);
            sum += Math.exp(logTerm);
        }
        return Math.min(1, sum);
    }
}
