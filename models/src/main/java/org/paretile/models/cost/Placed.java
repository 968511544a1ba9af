package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * A part and how many of it there are. Equal parts are evaluated once.
 *
 * @param part one of them
 * @param count how many, 1 or more
 */
public record Placed(Part part, int count) {
    public Placed {
        Require.within(count, 1, 1_000_000, "count of " + part.name());
    }
}
