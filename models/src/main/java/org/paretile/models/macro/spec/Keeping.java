package org.paretile.models.macro.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paretile.models.ModelException;

/** What a component does with a tensor (the reuse directives of CiMLoop, Andrulis et al., ISPASS 2024). */
enum Keeping {
    /** The tensor does not touch it. */
    BYPASS,
    /** Every access goes through; the number of accesses stays: converters, multiplexers, amplifiers. */
    PASS,
    /** Merges the accesses of the fan-outs below into one; holds nothing between steps: adders, integrators, driver banks. */
    COALESCE,
    /** As {@link #COALESCE}, and adds up the input slices of an output: shift-and-add, integrator. For outputs only. */
    ACCUMULATE,
    /** Holds values between steps: repeated use costs nothing further up. */
    STORE,
    /** As {@link #STORE}, and the tensor lives there: nothing comes from further out. Weights that have a home are fetched. */
    HOME;

    static Keeping of(String label, String where) {
        for (Keeping keeping : values()) {
            if (keeping.name().toLowerCase(Locale.ROOT).equals(label)) {
                return keeping;
            }
        }
        throw new ModelException(where + ": a component cannot '" + label + "' a tensor; use one of "
                + Arrays.stream(values()).map(k -> k.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
    }
}
