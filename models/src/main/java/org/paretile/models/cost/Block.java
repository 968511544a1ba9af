package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * A block of a die that is developed once for its node, whichever dies hold it.
 *
 * @param name of the design
 * @param areaMm2 of one
 * @param count of them on the die
 */
public record Block(String name, double areaMm2, int count) {
    public Block {
        Require.positive(areaMm2, "area of " + name);
        Require.within(count, 1, Integer.MAX_VALUE, "count of " + name);
    }
}
