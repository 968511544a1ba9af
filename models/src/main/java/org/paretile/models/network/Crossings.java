package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * What a set of flits does to a mesh, whatever the time it takes.
 *
 * @param flits all of them
 * @param links links between routers crossed by all flits together
 * @param down of these, from a row to the next, y+1
 * @param up of these, from a row to the one before, y−1
 */
public record Crossings(long flits, long links, long down, long up) {
    public Crossings {
        Require.within(flits, 0, Long.MAX_VALUE, "flits");
        Require.within(links, 0, Long.MAX_VALUE, "links");
        Require.within(down, 0, links, "down");
        Require.within(up, 0, links - down, "up");
    }

    /** Routers crossed by all flits together. */
    public long routers() {
        return flits + links;
    }
}
