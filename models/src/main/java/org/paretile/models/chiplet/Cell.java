package org.paretile.models.chiplet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.paretile.models.ModelException;

/** The memory cell of a die's arrays. */
public enum Cell {
    /** Resistive, non-volatile: written slowly and not often, kept without power. */
    RRAM,
    /** Dynamic gain cell: written fast, must be refreshed. */
    EDRAM,
    /** Static: written fast, leaks. Silicon data only, 3D-CIMlet has no such array. */
    SRAM;

    /** The word a user types. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all cells. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Cell::label).toList();
    }

    /**
     * The cell a user names, in either case.
     *
     * @throws ModelException if there is none of that name
     */
    public static Cell of(String label) {
        for (Cell cell : values()) {
            if (cell.label().equalsIgnoreCase(label.strip())) {
                return cell;
            }
        }
        throw new ModelException("unknown cell '" + label + "'; use one of " + String.join(", ", labels()));
    }
}
