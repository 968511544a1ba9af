package org.paretile.models.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.cost.die.Repair;
import org.paretile.models.technology.Require;

/**
 * A die. It takes a square of its area, or any rectangle of it.
 *
 * @param name of the design
 * @param areaMm2 of the whole die
 * @param interfaceMm2 of that, die-to-die interfaces, which are developed once for the node
 * @param process how it is made
 * @param repair blocks of it that spares stand in for; null if there are none
 * @param blocks what else is developed for it and may be shared with other dies; empty if all of it is its own
 */
public record Die(String name, double areaMm2, double interfaceMm2, DieProcess process, @Nullable Repair repair,
        List<Block> blocks) implements Part {
    private static final double ROUNDING = 1e-9;

    public Die {
        blocks = List.copyOf(blocks);
        Require.positive(areaMm2, "area of " + name);
        Require.within(interfaceMm2, 0, areaMm2, "interface area of " + name);
        if (!blocks.isEmpty()) {
            double inner = blocks.stream().mapToDouble(block -> block.count() * block.areaMm2()).sum();
            fits(name, "its blocks and interfaces", interfaceMm2 + inner, areaMm2);
        }
        if (repair != null) {
            fits(name, "the blocks to be repaired", repair.blocks() * repair.areaMm2(), areaMm2);
        }
    }

    private static void fits(String name, String what, double innerMm2, double areaMm2) {
        if (innerMm2 > areaMm2 * (1 + ROUNDING)) {
            throw new ModelException(name + " has " + (float) areaMm2 + " mm², but " + what + " take " + (float) innerMm2
                    + " mm²; make the die larger or the blocks smaller or fewer");
        }
    }

    /** A die without interfaces and spares, all of it its own. */
    public Die(String name, double areaMm2, DieProcess process) {
        this(name, areaMm2, 0, process, null, List.of());
    }

    /** Area of what is developed for it, interfaces excepted: every block once, mm². */
    double developedMm2() {
        if (blocks.isEmpty()) {
            return areaMm2 - interfaceMm2;
        }
        double sum = 0;
        for (Block block : blocks) {
            sum += block.areaMm2();
        }
        return sum;
    }

    @Override
    public double footprintMm2() {
        return areaMm2;
    }

    /** Share of good dies before any test, spares used. */
    public double yield() {
        return repair == null ? process.yield().of(areaMm2) : repair.of(areaMm2, process.yield());
    }
}
