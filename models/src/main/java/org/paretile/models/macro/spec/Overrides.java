package org.paretile.models.macro.spec;

import java.util.Arrays;
import org.paretile.models.ModelException;

/** Numbers that replace those of a macro's file, in base units (J, s, W, V, F, ohm, Hz, m, m2, bit). Immutable. */
public final class Overrides {
    private final CompiledSpec spec;
    private final int[] places;
    private final double[] values;

    Overrides(CompiledSpec spec, int[] places, double[] values) {
        this.spec = spec;
        this.places = places;
        this.values = values;
    }

    /**
     * These and one more.
     *
     * @param path {@code node.attribute}, or the name of a variable
     * @throws ModelException if there is no such number or {@code value} is not finite
     */
    public Overrides with(String path, double value) {
        if (!Double.isFinite(value)) {
            throw new ModelException(path + " is " + value + "; give a finite number");
        }
        int[] morePlaces = Arrays.copyOf(places, places.length + 1);
        double[] moreValues = Arrays.copyOf(values, values.length + 1);
        morePlaces[places.length] = spec.place(path);
        moreValues[values.length] = value;
        return new Overrides(spec, morePlaces, moreValues);
    }

    void apply(double[] slots, boolean[] fixed) {
        for (int i = 0; i < places.length; i++) {
            slots[places[i]] = values[i];
            fixed[places[i]] = true;
        }
    }
}
