package org.paretile.models.macro.spec;

import java.util.Map;
import java.util.TreeSet;
import org.paretile.models.ModelException;

/**
 * A unit a row is given in: {@code factor} of the base unit in which expressions are computed.
 *
 * @param base the base unit of its kind: J, s, W, V, F, ohm, Hz, m, m2, bit, 1 or text
 * @param factor base units in one of it
 */
record Unit(String base, double factor) {
    static final String TEXT = "text";

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("1", "1", 1), unit(TEXT, TEXT, 1), unit("bit", "bit", 1), unit("byte", "bit", 8), unit("kB", "bit", 8192),
            unit("J", "J", 1), unit("uJ", "J", 1e-6), unit("nJ", "J", 1e-9), unit("pJ", "J", 1e-12), unit("fJ", "J", 1e-15),
            unit("s", "s", 1), unit("ms", "s", 1e-3), unit("us", "s", 1e-6), unit("ns", "s", 1e-9), unit("ps", "s", 1e-12),
            unit("W", "W", 1), unit("mW", "W", 1e-3), unit("uW", "W", 1e-6), unit("nW", "W", 1e-9), unit("pW", "W", 1e-12),
            unit("V", "V", 1), unit("mV", "V", 1e-3),
            unit("F", "F", 1), unit("pF", "F", 1e-12), unit("fF", "F", 1e-15),
            unit("F/m2", "F/m2", 1), unit("fF/um2", "F/m2", 1e-3), unit("F/m", "F/m", 1), unit("fF/um", "F/m", 1e-9),
            unit("ohm", "ohm", 1), unit("kohm", "ohm", 1e3), unit("Mohm", "ohm", 1e6),
            unit("Hz", "Hz", 1), unit("MHz", "Hz", 1e6), unit("GHz", "Hz", 1e9),
            unit("m", "m", 1), unit("mm", "m", 1e-3), unit("um", "m", 1e-6), unit("nm", "m", 1e-9),
            unit("m2", "m2", 1), unit("mm2", "m2", 1e-6), unit("um2", "m2", 1e-12), unit("F2", "F2", 1));

    /** The unit called {@code name}; {@code where} opens the message if there is none. */
    static Unit of(String name, String where) {
        Unit unit = UNITS.get(name);
        if (unit == null) {
            throw new ModelException(where + ": unit '" + name + "' is not known; use one of " + new TreeSet<>(UNITS.keySet()));
        }
        return unit;
    }

    private static Map.Entry<String, Unit> unit(String name, String base, double factor) {
        return Map.entry(name, new Unit(base, factor));
    }
}
