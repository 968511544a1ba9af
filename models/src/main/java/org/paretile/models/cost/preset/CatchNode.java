package org.paretile.models.cost.preset;

import java.util.List;
import java.util.Map;
import org.paretile.models.technology.Require;

/**
 * A die, interposer or substrate of CATCH (arXiv 2503.15753) with what is stacked on it.
 *
 * @param name of the block
 * @param coreMm2 area without ports and vias
 * @param logicShare of the core that is logic to be designed
 * @param faceUp whether its pads to the parent need vias
 * @param onFace whether it is on the face of its parent; otherwise on the back
 * @param layers how many of each layer it has
 * @param assembly how its children are put on it
 * @param test of it
 * @param powerW of it alone
 * @param volts supply
 * @param quantity made, which bear its development
 * @param children on it
 */
public record CatchNode(String name, double coreMm2, double logicShare, boolean faceUp, boolean onFace, Map<String, Integer> layers,
        String assembly, CatchTest test, double powerW, double volts, double quantity, List<CatchNode> children) {
    public CatchNode {
        layers = Map.copyOf(layers);
        children = List.copyOf(children);
        Require.notNegative(coreMm2, "core area of " + name);
        Require.within(logicShare, 0, 1, "logic share of " + name);
        Require.notNegative(powerW, "power of " + name);
        Require.notNegative(volts, "supply of " + name);
        Require.positive(quantity, "quantity of " + name);
    }

    boolean holds(String block) {
        return name.equals(block) || children.stream().anyMatch(c -> c.holds(block));
    }
}
