package org.paretile.models.cost;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.paretile.models.ModelException;

/** How dies are put together. */
public enum PackageKind {
    /** Flip chip on an organic substrate, side by side. */
    ORGANIC,
    /** Dies first, redistribution layers built on them: the layers' defects take the dies with them. */
    FAN_OUT_CHIP_FIRST,
    /** Redistribution layers first, tested, then the dies. */
    FAN_OUT_CHIP_LAST,
    /** A passive silicon interposer with through-silicon vias, on an organic substrate. */
    SILICON_INTERPOSER,
    /** Silicon bridges embedded in an organic substrate. */
    BRIDGE,
    /** Tested dies stacked with micro-bumps. */
    STACK_MICROBUMP_D2W,
    /** Wafers stacked with micro-bumps. */
    STACK_MICROBUMP_W2W,
    /** Tested dies stacked by hybrid bonding. */
    STACK_HYBRID_D2W,
    /** Wafers stacked by hybrid bonding. */
    STACK_HYBRID_W2W;

    /** The word users write. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every word. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(PackageKind::label).toList();
    }

    /**
     * The kind a user calls {@code label}.
     *
     * @throws ModelException if there is none
     */
    public static PackageKind of(String label) {
        for (PackageKind kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new ModelException("package kind '" + label + "' is not known; use one of " + String.join(", ", labels()));
    }

    /** Whether dies are on top of each other. */
    public boolean stacked() {
        return switch (this) {
            case STACK_MICROBUMP_D2W, STACK_MICROBUMP_W2W, STACK_HYBRID_D2W, STACK_HYBRID_W2W -> true;
            case ORGANIC, FAN_OUT_CHIP_FIRST, FAN_OUT_CHIP_LAST, SILICON_INTERPOSER, BRIDGE -> false;
        };
    }

    /** Its name in the data, without the kind. */
    String subject() {
        return label().replace("stack-", "").replace("-chip-first", "").replace("-chip-last", "");
    }
}
