package org.paretile.models.chiplet;

import org.paretile.models.ModelException;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.technology.Require;

/**
 * A die of compute-in-memory arrays: subarrays in a processing element (PE), PEs on the die. One bit a cell; a weight of b bits
 * takes b columns side by side, or as many as its encoding has bits where arrays are macros.
 *
 * @param cell memory cell ({@code *_chiplet_memory_cell_type} of 3D-CIMlet)
 * @param nodeNm node, nm ({@code *_chiplet_technode})
 * @param subarrayHeight rows of a subarray
 * @param subarrayWidth columns of a subarray
 * @param peHeight rows of subarrays in a PE
 * @param peWidth columns of subarrays in a PE
 * @param chipletHeight rows of PEs on the die
 * @param chipletWidth columns of PEs on the die
 * @param array what the subarrays are made of
 */
public record Die(Cell cell, int nodeNm, int subarrayHeight, int subarrayWidth, int peHeight, int peWidth, int chipletHeight,
        int chipletWidth, ArrayChoice array) {
    /** A die of arrays with constants per bit. */
    public Die(Cell cell, int nodeNm, int subarrayHeight, int subarrayWidth, int peHeight, int peWidth, int chipletHeight,
            int chipletWidth) {
        this(cell, nodeNm, subarrayHeight, subarrayWidth, peHeight, peWidth, chipletHeight, chipletWidth,
                new ArrayChoice.PerBit());
    }

    public Die {
        Require.within(nodeNm, 1, 255, "node in nm");
        Require.within(subarrayHeight, 1, 1 << 14, "subarray height");
        Require.within(subarrayWidth, 1, 1 << 14, "subarray width");
        Require.within(peHeight, 2, 1 << 10, "PE height");
        Require.within(peWidth, 2, 1 << 10, "PE width");
        Require.within(chipletHeight, 1, 1 << 10, "chiplet height");
        Require.within(chipletWidth, 1, 1 << 10, "chiplet width");
        if (array instanceof ArrayChoice.Macro macro && !fits(macro.macro().design(), nodeNm, subarrayHeight, subarrayWidth)) {
            MacroDesign one = macro.macro().design();
            throw new ModelException("the macro has " + one.rows() + "x" + one.columns() + " cells of " + one.bitsPerCell() + " bits at "
                    + one.nodeNm() + " nm, the die subarrays of " + subarrayHeight + "x" + subarrayWidth + " cells of one bit at " + nodeNm
                    + " nm; give both the same size and node");
        }
    }

    private static boolean fits(MacroDesign macro, int nm, int height, int width) {
        return macro.bitsPerCell() == 1 && macro.nodeNm() == nm && macro.rows() == height && macro.columns() == width;
    }

    /** PEs of the die. */
    public int pes() {
        return chipletHeight * chipletWidth;
    }

    /** Cells of the die. */
    public long cells() {
        return (long) pes() * peHeight * peWidth * subarrayHeight * subarrayWidth;
    }

    /** The same die with other cells in another node. */
    public Die with(Cell otherCell, int otherNodeNm) {
        return new Die(otherCell, otherNodeNm, subarrayHeight, subarrayWidth, peHeight, peWidth, chipletHeight, chipletWidth, array);
    }

    /** The same die with other arrays. */
    public Die with(ArrayChoice otherArray) {
        return new Die(cell, nodeNm, subarrayHeight, subarrayWidth, peHeight, peWidth, chipletHeight, chipletWidth, otherArray);
    }

    /** The same die with subarrays of another size. */
    public Die withSubarray(int height, int width) {
        return new Die(cell, nodeNm, height, width, peHeight, peWidth, chipletHeight, chipletWidth, array);
    }

    /** The same die with another grid of PEs. */
    public Die withPes(int height, int width) {
        return new Die(cell, nodeNm, subarrayHeight, subarrayWidth, peHeight, peWidth, height, width, array);
    }
}
