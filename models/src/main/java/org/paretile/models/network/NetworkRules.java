package org.paretile.models.network;

/**
 * Where a careful engineer departs from the network model of 3D-CIMlet (Du et al., DAC 2025). A rule that is false does what the
 * tool does.
 *
 * @param realClock the mesh's dynamic power is scaled from BookSim's own clock, 1/(20 FO4), to that of the network, and what BookSim
 *        adds without a unit of power becomes one: the energy of a buffer write times the clock, the leakage current of the crossbar times the
 *        supply voltage; the tool takes the power at BookSim's clock whatever the network's
 * @param properUnits power in watts and area in mm²; the tool reads BookSim's watts as milliwatts and its mm² as µm²
 * @param allRounds every round of packets is sent; the tool drops the last round between chiplets, so that a transfer of one round is
 *        free
 * @param bitsConserved a transfer of n bits from s senders to d receivers puts n/(s·d) bits on each pair, in flits as wide as the
 *        channel; inside a chiplet the tool sends all n bits between every pair, 256 of them in a flit of a 32-bit channel
 * @param trainingLikeInference a 3D stack moves training operands by the equation of inference; the tool charges B·Δ − 1 bits for every
 *        ordered pair of dies, of which a die and itself are one, and about one cycle for a transfer of any length
 * @param placedDiesOnly the footprint of a stack is the largest die in it; the tool counts kinds of dies of which there are none
 */
public record NetworkRules(
        boolean realClock,
        boolean properUnits,
        boolean allRounds,
        boolean bitsConserved,
        boolean trainingLikeInference,
        boolean placedDiesOnly) {
    /** As 3D-CIMlet, defects included. */
    public static final NetworkRules PUBLISHED = new NetworkRules(false, false, false, false, false, false);

    /** As it should be. */
    public static final NetworkRules CORRECTED = new NetworkRules(true, true, true, true, true, true);
}
