package org.paretile.models.cost.preset;

import org.paretile.models.cost.die.Coverage;
import org.paretile.models.technology.Require;

/**
 * A test process of CATCH (arXiv 2503.15753): of a die by itself, and of what was assembled on it. The tester takes 0.006 USD a
 * second and shifts a scan chain at 10 MHz.
 *
 * @param self coverage of the die's own test
 * @param selfShifts scan shifts of it, for each mm² of core
 * @param assembled coverage of the test after assembly
 * @param assembledShifts scan shifts of it, for each mm² of core on it
 * @param pads pads that testing takes
 */
public record CatchTest(Coverage self, double selfShifts, Coverage assembled, double assembledShifts, double pads) {
    private static final double USD_PER_SHIFT = 0.006 * 1e-7;

    /** Finds everything and costs nothing. */
    public static final CatchTest KNOWN_GOOD = new CatchTest(Coverage.FULL, 0, Coverage.FULL, 0, 6);

    public CatchTest {
        Require.notNegative(selfShifts, "shifts of the self test");
        Require.notNegative(assembledShifts, "shifts of the assembly test");
        Require.notNegative(pads, "test pads");
    }

    /**
     * A test of scan patterns, both before and after assembly.
     *
     * @param patterns of the self test, one sample more is shifted through chains of 500 000 for each mm²
     * @param assembledPatterns of the test after assembly, through chains of 500 for each mm²
     */
    public static CatchTest patterns(double coverage, int patterns, int assembledPatterns) {
        return new CatchTest(new Coverage(coverage), (patterns + 1) * 5e5, new Coverage(coverage), assembledPatterns * 500.0, 6);
    }

    double selfUsd(double coreMm2) {
        return USD_PER_SHIFT * selfShifts * coreMm2;
    }

    double assembledUsd(double coreMm2) {
        return USD_PER_SHIFT * assembledShifts * coreMm2;
    }
}
