package org.paretile.models.cost;

/** Where the evaluation of a tree enters its nodes, children before parents. */
@FunctionalInterface
public interface CostLedger {
    /** Keeps nothing. */
    CostLedger NONE = (part, depth, count, areaMm2, yield, quality, usd, carbonKg) -> { };

    /**
     * A node. A die that cannot be made has a yield of 0 and costs without end.
     *
     * @param part the node
     * @param depth 0 for the package itself
     * @param count how many of it one parent holds
     * @param areaMm2 its area
     * @param yield share of good ones among all that were made from parts that passed
     * @param quality share of good ones among those that pass its test
     * @param usd of one that passes, all below it included
     * @param carbonKg of one that passes, all below it included
     */
    void node(Part part, int depth, int count, double areaMm2, double yield, double quality, double usd, double carbonKg);
}
