package org.paretile.models.thermal.stack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A layer that fills the die area.
 *
 * @param name unique in the stack
 * @param thicknessM thickness
 * @param conductivity of what no block of another material covers
 * @param blocks that dissipate or are of another material; they must not overlap
 */
public record Layer(String name, double thicknessM, Conductivity conductivity, List<Block> blocks) {
    public Layer {
        String owner = "layer '" + name + "'";
        Check.positive(thicknessM, owner, "thickness", "m");
        conductivity = conductivity.checked(owner);
        blocks = List.copyOf(blocks);
        Set<String> names = HashSet.newHashSet(blocks.size());
        for (Block block : blocks) {
            if (!names.add(block.name())) {
                throw Check.wrong(owner, "two blocks are called '" + block.name() + "'", "give each block its own name");
            }
        }
        BlockIndex.checkApart(owner, blocks);
    }

    /** A layer of one material that dissipates nothing. */
    public Layer(String name, double thicknessM, Conductivity conductivity) {
        this(name, thicknessM, conductivity, List.of());
    }

    /** Whether blocks of another material make it uneven. */
    public boolean heterogeneous() {
        for (Block block : blocks) {
            if (block.conductivity() != null) {
                return true;
            }
        }
        return false;
    }

    /** Power of its blocks, W. */
    public double powerW() {
        double sum = 0;
        for (Block block : blocks) {
            sum += block.powerW();
        }
        return sum;
    }
}
