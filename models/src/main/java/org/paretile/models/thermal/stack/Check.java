package org.paretile.models.thermal.stack;

import org.paretile.models.ModelException;

/** Refusals that name the layer or block. */
final class Check {
    private Check() {}

    static void positive(double value, String owner, String what, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw wrong(owner, what + " is " + value, "give a finite number of " + unit + " above 0");
        }
    }

    static void notNegative(double value, String owner, String what, String unit) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw wrong(owner, what + " is " + value, "give a finite number of " + unit + ", 0 or above");
        }
    }

    static ModelException wrong(String owner, String what, String help) {
        return new ModelException(owner + ": " + what, help);
    }
}
