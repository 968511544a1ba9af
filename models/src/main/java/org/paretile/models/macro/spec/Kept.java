package org.paretile.models.macro.spec;

import java.util.Locale;

/** A tensor of a layer. */
enum Kept {
    INPUTS, OUTPUTS, WEIGHTS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
