package org.paretile.models.thermal;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;
import org.paretile.models.thermal.stack.Block;

/**
 * A die to be placed.
 *
 * @param name for results
 * @param kind what it is made for
 * @param widthM extent in x
 * @param heightM extent in y
 * @param blocks where its power goes, from its south-west corner; they must not overlap
 */
public record Die(String name, DieKind kind, double widthM, double heightM, List<Block> blocks) {
    private static final double TOUCHING = 1e-9;

    public Die {
        Require.positive(widthM, "width of die '" + name + "' in m");
        Require.positive(heightM, "height of die '" + name + "' in m");
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new ModelException("die '" + name + "' has no blocks", "give at least one; its power may be 0");
        }
        for (Block b : blocks) {
            if (b.xM() < -TOUCHING || b.yM() < -TOUCHING || b.xM() + b.widthM() > widthM + TOUCHING
                    || b.yM() + b.heightM() > heightM + TOUCHING) {
                throw new ModelException("block '" + b.name() + "' leaves die '" + name + "' of " + widthM + " m x " + heightM + " m",
                        "move it inside or make the die larger");
            }
        }
    }

    /** A die that dissipates evenly. */
    public static Die uniform(String name, DieKind kind, double widthM, double heightM, double powerW) {
        return new Die(name, kind, widthM, heightM, List.of(new Block(name, 0, 0, widthM, heightM, powerW)));
    }
}
