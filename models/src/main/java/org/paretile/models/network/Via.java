package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * A through-silicon via.
 *
 * @param name as in {@link NetworkTechnology#via}
 * @param pitchM between the centres of neighbours
 * @param resistanceOhm of the metal
 * @param capacitanceF of the liner
 * @param areaM2 silicon it takes, keep-out zone included
 */
public record Via(String name, double pitchM, double resistanceOhm, double capacitanceF, double areaM2) {
    public Via {
        Require.positive(pitchM, "pitchM");
        Require.positive(resistanceOhm, "resistanceOhm");
        Require.positive(capacitanceF, "capacitanceF");
        Require.positive(areaM2, "areaM2");
    }

    /** Energy of a random bit through the via alone at {@code supplyV}, J: C·V²/4, of the liner's full capacitance. */
    public double energyJPerBit(double supplyV) {
        return 0.25 * capacitanceF * supplyV * supplyV;
    }
}
