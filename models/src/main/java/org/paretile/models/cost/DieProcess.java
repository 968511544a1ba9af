package org.paretile.models.cost;

import org.paretile.models.cost.die.ByThePiece;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.SeedsYield;
import org.paretile.models.cost.die.YieldModel;
import org.paretile.models.technology.Require;

/**
 * How dies are made and tested.
 *
 * @param name for people
 * @param waferUsd price of a processed wafer
 * @param wafer size and count
 * @param yield share of good dies
 * @param largestMm2 largest die, one field of the reticle; infinite if there is no limit
 * @param carbonKgPerCm2 of making the wafer
 * @param coverage of the test before assembly
 * @param testUsdPerMm2 price of that test
 * @param design what developing a die costs
 */
public record DieProcess(String name, double waferUsd, Wafer wafer, YieldModel yield, double largestMm2, double carbonKgPerCm2,
        Coverage coverage, double testUsdPerMm2, DesignCost design) {
    public DieProcess {
        Require.notNegative(waferUsd, "price of a wafer");
        Require.notNegative(carbonKgPerCm2, "carbon of a wafer");
        Require.notNegative(testUsdPerMm2, "price of the test");
        if (!(largestMm2 > 0)) {
            Require.positive(largestMm2, "largestMm2");
        }
    }

    /**
     * A part of {@code areaMm2} that is bought ready and tested, as a stack of memory: its price holds development and test.
     *
     * @param usd price of one
     * @param carbonKg of making one
     * @param quality share of them that is good, in (0, 1]
     */
    public static DieProcess bought(double areaMm2, double usd, double carbonKg, double quality) {
        Require.positive(areaMm2, "area of a bought part");
        Require.notNegative(usd, "price of a bought part");
        Require.notNegative(carbonKg, "carbon of a bought part");
        Require.within(Require.positive(quality, "quality of a bought part"), 0, 1, "quality of a bought part");
        return new DieProcess("bought", usd, new Wafer(Math.sqrt(4 * areaMm2 / Math.PI), new ByThePiece()),
                new SeedsYield((1 / quality - 1) / areaMm2), Double.POSITIVE_INFINITY, 100 * carbonKg / areaMm2, Coverage.NONE, 0,
                new DesignCost(0, 0, 0, 0, 0, 0, 0));
    }

    /** The same with another test. */
    public DieProcess testedBy(Coverage other, double usdPerMm2) {
        return new DieProcess(name, waferUsd, wafer, yield, largestMm2, carbonKgPerCm2, other, usdPerMm2, design);
    }

    /** The same with another yield. */
    public DieProcess yielding(YieldModel other) {
        return new DieProcess(name, waferUsd, wafer, other, largestMm2, carbonKgPerCm2, coverage, testUsdPerMm2, design);
    }
}
