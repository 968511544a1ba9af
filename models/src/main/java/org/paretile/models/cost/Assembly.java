package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.ModelException;

/**
 * Parts side by side on a base.
 *
 * @param name for messages and breakdowns
 * @param design of the base, which packages of the same area may share although they hold different parts
 * @param base what they are put on
 * @param parts what is put on it, at least one
 * @param bonding how
 * @param test of the result
 */
public record Assembly(String name, String design, Base base, List<Placed> parts, Bonding bonding, FinalTest test)
        implements Part {
    public Assembly {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new ModelException("'" + name + "' has no parts; put at least one die in it");
        }
    }

    @Override
    public double footprintMm2() {
        return base.areaMm2(Base.footprintMm2(parts));
    }
}
