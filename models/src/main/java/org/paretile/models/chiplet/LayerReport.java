package org.paretile.models.chiplet;

/**
 * A layer of a design: where it is, and the quantities that 3D-CIMlet (Du et al., DAC 2025) lists of it. Energies are J, times s; those
 * of the H-tree are part of those of their phase.
 *
 * @param layer index
 * @param kind of the dies that hold it
 * @param first die that holds it, or the first of several
 * @param dies that hold it
 * @param pes PEs that it fills
 * @param inputs inputs into buffers and PEs
 * @param weights second operands into the cells; of trained weights once, before the first pass
 * @param outputs reading the arrays, adding up, buffering
 * @param refresh refresh while the layer runs
 * @param writeChargedS the share of the time of {@code weights} that the layer takes; the rest is hidden or before the first pass
 * @param latencyS time of the layer
 * @param waitS how long its second operand waits between forward and backward pass
 */
public record LayerReport(int layer, DieKind kind, int first, int dies, double pes, Phase inputs, Phase weights, Phase outputs,
        Phase refresh, double writeChargedS, double latencyS, double waitS) {

    /**
     * A phase.
     *
     * @param seconds on the arrays
     * @param joules in all
     * @param treeS on the H-tree
     * @param treeJ of that on the H-tree
     */
    public record Phase(double seconds, double joules, double treeS, double treeJ) {}
}
