package org.paretile.models.chiplet;

/** What takes energy in a package, and in which phase of a matrix product. */
public enum Part {
    /** Inputs into the buffer of the die. */
    INPUT_BUFFER("input", "buffer"),
    /** Inputs into the buffers of the PEs. */
    INPUT_PE_BUFFER("input", "pe-buffer"),
    /** Writing of inputs that the published tool charges to the cells. */
    INPUT_CELLS("input", "cells"),
    /** Inputs along the H-tree. */
    INPUT_TREE("input", "h-tree"),
    /** Second operands into the buffer of the die. */
    WEIGHT_BUFFER("weight", "buffer"),
    /** Second operands into the buffers of the PEs. */
    WEIGHT_PE_BUFFER("weight", "pe-buffer"),
    /** Second operands into the cells. */
    WEIGHT_CELLS("weight", "cells"),
    /** Second operands along the H-tree. */
    WEIGHT_TREE("weight", "h-tree"),
    /** Reading the arrays, which multiplies. */
    ARRAY("output", "array"),
    /** Outputs through the buffers of the PEs. */
    OUTPUT_PE_BUFFER("output", "pe-buffer"),
    /** Shift-and-add of input bits. */
    SHIFT_ADD("output", "shift-add"),
    /** Accumulators of partial sums. */
    ACCUMULATOR("output", "accumulator"),
    /** Outputs out of the buffer of the die. */
    OUTPUT_BUFFER("output", "buffer"),
    /** Outputs along the H-tree. */
    OUTPUT_TREE("output", "h-tree"),
    /** Softmax units. */
    SOFTMAX("output", "softmax"),
    /** Refresh of operands while a layer runs, and of static eDRAM. */
    REFRESH("hold", "refresh"),
    /** Operands waiting for the backward pass. */
    STORE("hold", "store"),
    /** Leakage of arrays and buffers. */
    LEAKAGE("hold", "leakage"),
    /** Norms and activations. */
    LOGIC("output", "logic"),
    /** Networks on the dies. */
    NOC("traffic", "noc"),
    /** Network between dies, inference. */
    NOP("traffic", "nop"),
    /** Network between dies, stored operands. */
    NOP_STORED("traffic", "nop-stored"),
    /** Drivers of the links between dies. */
    DRIVERS("traffic", "nop-drivers");

    private final String phase;
    private final String label;

    Part(String phase, String label) {
        this.phase = phase;
        this.label = label;
    }

    /** input, weight, output, hold or traffic. */
    public String phase() {
        return phase;
    }

    /** What it is within the phase. */
    public String label() {
        return label;
    }
}
