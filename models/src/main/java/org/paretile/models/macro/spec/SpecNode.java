package org.paretile.models.macro.spec;

import java.util.Arrays;

/** A node of the hierarchy with the places of its numbers. */
sealed interface SpecNode {
    /** As in the file. */
    String name();

    /**
     * A fan-out.
     *
     * @param array whether it is part of the array of cells
     * @param spreads loops it spreads over its copies, in this order
     * @param reused by tensor: whether one access from above serves all copies
     */
    record Container(String name, boolean array, Rank[] spreads, boolean[] reused, int meshX, int meshY, int gated)
            implements SpecNode {
        /** The same fan-out whose copies never work on the same weights. */
        Container withoutVectors() {
            return new Container(name, array, Arrays.stream(spreads).filter(rank -> rank != Rank.V).toArray(Rank[]::new), reused,
                    meshX, meshY, gated);
        }
    }

    /**
     * A component.
     *
     * @param where file and line of its class
     * @param word cell, published part or memory it is made of; empty if none
     * @param keeping by tensor
     * @param own places of the numbers of its class
     * @param common places of the numbers of all components, in the order of {@link ComponentClass#COMMON}
     * @param tier how often the numbers of its class are computed
     * @param scaleTier how often its scales and number of instances are
     */
    record Part(String where, String name, ComponentClass kind, String word, Keeping[] keeping, int[] own, int[] common, Tier tier,
            Tier scaleTier) implements SpecNode {
        Keeping keeps(Kept operand) {
            return keeping[operand.ordinal()];
        }
    }
}
