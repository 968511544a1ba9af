package org.paretile.models.workload;

import org.paretile.models.ModelException;

/**
 * The feed-forward layer of one block.
 *
 * @param width its hidden values, of one expert where there are several
 * @param gated whether a third matrix gates the hidden values (GLU variants, Shazeer 2020), as in Llama
 * @param experts 0 for one dense layer, else the number of experts behind a router
 * @param expertsPerToken experts that a token visits; 0 for a dense layer
 */
public record FeedForward(int width, boolean gated, int experts, int expertsPerToken) {

    /** Refuses a width below one and tokens that visit more experts than there are. */
    public FeedForward {
        Sizes.atLeast(1, width, "feed-forward width");
        Sizes.atLeast(0, experts, "experts");
        if (experts == 0 ? expertsPerToken != 0 : expertsPerToken < 1 || expertsPerToken > experts) {
            throw new ModelException("a token visits " + expertsPerToken + " of " + experts
                    + " experts; give a number from 1 to the number of experts, or 0 for both");
        }
    }

    /** One layer of two matrices. */
    public static FeedForward plain(int width) {
        return new FeedForward(width, false, 0, 0);
    }

    /** Rows that expert {@code expert}, from 1, works on if {@code tokens} spread evenly; the first experts take the rest. */
    int rows(int expert, int tokens) {
        long visits = (long) tokens * expertsPerToken;
        return (int) (visits / experts) + (expert <= visits % experts ? 1 : 0);
    }
}
