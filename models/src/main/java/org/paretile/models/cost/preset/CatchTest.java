package org.paretile.models.cost.preset;

import org.paretile.models.cost.die.Coverage;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * A test process of CATCH (arXiv 2503.15753): of a die by itself, and of what was assembled on it.
 *
 * @param self coverage of the die's own test
 * @param selfUsdPerMm2 price of it, for each mm² of core
 * @param assembled coverage of the test after assembly
 * @param assembledUsdPerMm2 price of it, for each mm² of core on it
 * @param pads pads that testing takes
 */
public record CatchTest(Coverage self, double selfUsdPerMm2, Coverage assembled, double assembledUsdPerMm2, double pads) {
    private static final String SCAN = "test:free_test";

    /** No test, and no pads for it. */
    public static final CatchTest NONE = new CatchTest(Coverage.NONE, 0, Coverage.NONE, 0, 0);

    /** Finds everything and costs nothing. */
    public static final CatchTest KNOWN_GOOD = new CatchTest(Coverage.FULL, 0, Coverage.FULL, 0, Catch.constants().require(SCAN, "pads"));

    public CatchTest {
        Require.notNegative(selfUsdPerMm2, "price of the self test");
        Require.notNegative(assembledUsdPerMm2, "price of the assembly test");
        Require.notNegative(pads, "test pads");
    }

    /**
     * A test of scan patterns, both before and after assembly: each is shifted through a chain as long as there are flip-flops.
     *
     * @param patterns of the self test, to which comes one sample
     * @param assembledPatterns of the test after assembly
     */
    public static CatchTest patterns(double coverage, int patterns, int assembledPatterns) {
        ConstantTable table = Catch.constants();
        double usdPerShift = table.require(SCAN, "tester_price") * table.require(SCAN, "cycle");
        return new CatchTest(new Coverage(coverage), usdPerShift * (patterns + 1) * table.require(SCAN, "self_scan"),
                new Coverage(coverage), usdPerShift * assembledPatterns * table.require(SCAN, "assembly_scan"),
                table.require(SCAN, "pads"));
    }

    double selfUsd(double coreMm2) {
        return selfUsdPerMm2 * coreMm2;
    }

    double assembledUsd(double coreMm2) {
        return assembledUsdPerMm2 * coreMm2;
    }
}
