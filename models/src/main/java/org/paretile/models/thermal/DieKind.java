package org.paretile.models.thermal;

import java.util.Locale;

/** What a die is made for, as far as heat matters. */
public enum DieKind {
    LOGIC,
    SRAM,
    /** Gain cells or 1T1C cells that are refreshed. */
    EDRAM,
    RRAM,
    /** A die of a DRAM stack. */
    HBM;

    /** The word used in data files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
