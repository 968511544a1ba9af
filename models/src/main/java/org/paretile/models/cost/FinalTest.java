package org.paretile.models.cost;

import org.paretile.models.cost.die.Coverage;
import org.paretile.models.technology.Require;

/**
 * The test of what was put together.
 *
 * @param coverage share of the defective ones it finds
 * @param usdPerMm2 price, for each mm² of silicon in it
 */
public record FinalTest(Coverage coverage, double usdPerMm2) {
    public FinalTest {
        Require.notNegative(usdPerMm2, "price of the test");
    }
}
