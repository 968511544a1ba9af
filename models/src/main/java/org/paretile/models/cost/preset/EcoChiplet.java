package org.paretile.models.cost.preset;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * A chiplet as ECO-CHIP (HPCA 2024) describes it.
 *
 * @param type what it is made of: {@code logic}, {@code sram} or {@code analog}
 * @param areaMm2 the area it would have at 7 nm
 * @param nodeNm its node
 */
public record EcoChiplet(String type, double areaMm2, int nodeNm) {
    /** What chiplets are made of. */
    public static final List<String> TYPES = List.of("logic", "sram", "analog");

    public EcoChiplet {
        if (!TYPES.contains(type)) {
            throw new ModelException("type '" + type + "' is not known; use one of " + String.join(", ", TYPES));
        }
        Require.positive(areaMm2, "area of the chiplet");
    }
}
