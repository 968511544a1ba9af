package org.paretile.experiments.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Column} as the page holds it: a number a design, or, where few numbers come back often, these levels once and a byte a design.
 *
 * @param values one a design; null if there are levels
 * @param levels ascending, not a number last; null if there are values
 * @param codes number of the level of each design, unsigned; null if there are values
 */
record Packed(String name, String unit, Column.Role role, Column.Better better, String description, String validIf, List<String> categories,
        double @Nullable [] values, double @Nullable [] levels, byte @Nullable [] codes) {
    private static final int MOST_LEVELS = 256;
    /** Designs a level, at least, for levels to be the shorter form. */
    private static final int DESIGNS_A_LEVEL = 4;

    static Packed of(Column column) {
        double[] values = column.values();
        double[] levels = Arrays.stream(values).distinct().limit(MOST_LEVELS + 1).sorted().toArray();
        if (levels.length > MOST_LEVELS || levels.length * DESIGNS_A_LEVEL > values.length) {
            return new Packed(column, values, null, null);
        }
        byte[] codes = new byte[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) Arrays.binarySearch(levels, values[i]);
        }
        return new Packed(column, null, levels, codes);
    }

    private Packed(Column column, double @Nullable [] values, double @Nullable [] levels, byte @Nullable [] codes) {
        this(column.name(), column.unit(), column.role(), column.better(), column.description(), column.validIf(), column.categories(), values,
                levels, codes);
    }
}
