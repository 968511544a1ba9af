package org.paretile.models.cost;

/**
 * A package that cannot be made.
 *
 * @param node the part that cannot
 * @param reason what is wrong with it
 */
public record Infeasible(String node, String reason) implements Verdict, Quote {
    @Override
    public String toString() {
        return "'" + node + "' " + reason;
    }
}
