package org.paretile.models.workload;

/**
 * How data flow between the rows of a transformer. 3D-CIMlet (Du et al., DAC 2025) builds its edges by row number and
 * departs from the network in the places named here; each can be put right alone.
 *
 * @param sharesOnly a flow carries what the destination takes from that source; published: every flow carries the
 *     destination's whole input, so the head concatenation takes its input once from each head
 * @param feedsEveryProjection the values of a block go to key, query and value projection; published: to the key projection
 * @param countsLeadingLayer rows are counted from the first; published: a leading matrix that makes tokens of patches is not
 *     counted, so keys, queries and mixed heads of DeiT go to the row before the right one
 * @param followsDecoder in a decoder, values go to the mix and mixed heads to the concatenation; published: values go to the
 *     scores, mixed heads past the concatenation
 * @param endsAtOutput results leave the package; published: the last row feeds the first
 * @param gradientPassesAdapters behind an adapter the gradient goes on to the layer before; published: to the adapter's own
 *     weight gradient
 * @param gradientEntersFirstBlock the gradient reaches attention of the first block; published: it stops there, although its
 *     rows are computed
 * @param updatesEveryAdapter all weight gradients go to their weights; published: not those of the second adapter's second
 *     matrix
 * @param keepsEveryActivation the backward pass gets all that it multiplies with; published: the input of the output layer
 *     behind adapters and of the head concatenation are forgotten, and mixed heads kept in place of scores
 * @param lossIsFlow the gradient of the output enters the backward pass at once; published: it is counted as stored data
 */
public record FlowRules(
        boolean sharesOnly,
        boolean feedsEveryProjection,
        boolean countsLeadingLayer,
        boolean followsDecoder,
        boolean endsAtOutput,
        boolean gradientPassesAdapters,
        boolean gradientEntersFirstBlock,
        boolean updatesEveryAdapter,
        boolean keepsEveryActivation,
        boolean lossIsFlow) {

    /** The edges of 3D-CIMlet, defects included. */
    public static FlowRules published() {
        return new FlowRules(false, false, false, false, false, false, false, false, false, false);
    }

    /** The edges of the network. */
    public static FlowRules corrected() {
        return new FlowRules(true, true, true, true, true, true, true, true, true, true);
    }
}
