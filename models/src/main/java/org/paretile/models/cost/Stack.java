package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.ModelException;

/**
 * Dies, or stacks of them, on top of each other.
 *
 * @param name for messages and breakdowns
 * @param tiers from the bottom up, at least one
 * @param bonding how one tier is bonded to the next
 * @param test of the whole stack
 */
public record Stack(String name, List<Placed> tiers, StackBonding bonding, FinalTest test) implements Part {
    public Stack {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new ModelException("'" + name + "' has no tiers; put at least one die in it");
        }
        for (Placed tier : tiers) {
            if (tier.part() instanceof Assembly assembly) {
                throw new ModelException("'" + assembly.name() + "' in the stack '" + name
                        + "' is a package; a stack is made of dies and stacks");
            }
            if (bonding.flow() == StackBonding.Flow.WAFER_TO_WAFER && !(tier.part() instanceof Die)) {
                throw new ModelException("'" + tier.part().name() + "' in the stack '" + name + "' is no die; wafers can be bonded to"
                        + " wafers only where every tier is a die");
            }
        }
    }

    @Override
    public double footprintMm2() {
        double largest = 0;
        for (int i = 0; i < tiers.size(); i++) {
            largest = Math.max(largest, tiers.get(i).part().footprintMm2());
        }
        return largest;
    }

    /** Developing how its tiers are bonded, USD; a single die needs none. */
    double nreUsd() {
        return bonds() == 0 ? 0 : bonding.nreUsdPerMm2() * footprintMm2() + bonding.nreUsd();
    }

    /** Bonds between its tiers. */
    public int bonds() {
        return Base.count(tiers) - 1;
    }
}
