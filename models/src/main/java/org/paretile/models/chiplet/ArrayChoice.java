package org.paretile.models.chiplet;

import org.paretile.models.macro.PreparedMacro;

/** What the subarrays of a die are made of. */
public sealed interface ArrayChoice {
    /** Constants per bit of the die's cell. */
    record PerBit() implements ArrayChoice {}

    /**
     * Macros of {@link org.paretile.models.macro}, one a subarray; node, rows and columns must be those of the die, one bit a cell.
     *
     * @param macro one macro
     * @param operands how the products on the die show their operands to it
     */
    record Macro(PreparedMacro macro, SlicedOperands operands) implements ArrayChoice {}
}
