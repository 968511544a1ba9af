package org.paretile.models.workload;

import java.util.List;
import org.paretile.models.ModelException;

/**
 * A transformer and what it is run for, as far as matrix products need it. Embedding tables, norms, activations and
 * residual sums are not matrix products and are left out.
 *
 * @param name what a study calls it
 * @param stack encoder, or decoder with the keys and values of earlier tokens in a cache
 * @param blocks transformer blocks
 * @param width values of a token between blocks
 * @param patchValues values of an image patch that a first matrix turns into a token; 0 for text
 * @param tokens tokens that run through the layers in one pass: the sequence, or 1 while a decoder generates
 * @param context tokens that attention looks at; {@code tokens} for an encoder
 * @param outputs columns of the last matrix: classes or vocabulary
 * @param adapterWidth bottleneck of the two adapters of a block (Houlsby et al., ICML 2019); 0 without adapters
 */
public record Transformer(
        String name,
        Stack stack,
        int blocks,
        int width,
        Attention attention,
        FeedForward feedForward,
        int patchValues,
        int tokens,
        int context,
        int outputs,
        Task task,
        int adapterWidth) {

    private static final long MOST_ROWS = 1 << 20;

    /** The two kinds of stack. */
    public enum Stack {
        /** Every token looks at every token. */
        ENCODER,
        /** A token looks at itself and those before it. */
        DECODER
    }

    /** Refuses sizes below one and tasks the transformer cannot be run for. */
    public Transformer {
        Sizes.atLeast(1, blocks, "layers");
        Sizes.atLeast(1, width, "width");
        Sizes.atLeast(0, patchValues, "patch values");
        Sizes.atLeast(1, tokens, "tokens");
        Sizes.atLeast(1, context, "context");
        Sizes.atLeast(1, outputs, "outputs");
        Sizes.atLeast(0, adapterWidth, "adapter width");
        if ((2L * attention.heads() + 3L * feedForward.experts()) * blocks > MOST_ROWS) {
            throw new ModelException(blocks + " layers of " + attention.heads() + " heads and " + feedForward.experts()
                    + " experts are more than a million matrix products; check these numbers");
        }
        if (context < tokens) {
            throw new ModelException("context is " + context + " but " + tokens
                    + " tokens run at once; the context has at least these, so raise it or lower tokens");
        }
        if (context != tokens && (stack == Stack.ENCODER || task != Task.INFERENCE)) {
            throw new ModelException("context is " + context + " and tokens " + tokens
                    + ", but an encoder, and any training, runs the whole context at once; make them equal");
        }
        if (task == Task.CONTINUAL_LEARNING && adapterWidth == 0) {
            throw new ModelException("adapter width is 0, but continual learning trains adapters; give them a width, such as 32");
        }
        if (task == Task.FINE_TUNING && adapterWidth > 0) {
            throw new ModelException("adapter width is " + adapterWidth
                    + ", but fine-tuning trains all weights without adapters; set it to 0, or choose continual-learning");
        }
    }

    /** The same transformer on another sequence. */
    public Transformer withSequence(int newTokens, int newContext) {
        return new Transformer(name, stack, blocks, width, attention, feedForward, patchValues, newTokens, newContext, outputs,
                task, adapterWidth);
    }

    /** The same transformer with another number of classes or words at the end. */
    public Transformer withOutputs(int newOutputs) {
        return new Transformer(name, stack, blocks, width, attention, feedForward, patchValues, tokens, context, newOutputs,
                task, adapterWidth);
    }

    /** The same transformer, run for another task. */
    public Transformer withTask(Task newTask, int newAdapterWidth) {
        return new Transformer(name, stack, blocks, width, attention, feedForward, patchValues, tokens, context, outputs,
                newTask, newAdapterWidth);
    }

    /** Its matrix products in order of execution, and the data that flow between them. */
    public LayerGraph graph(FlowRules rules) {
        List<MatrixLayer> rows = TransformerRows.of(this);
        return Flows.graph(name, rows, Steps.of(rows), rules);
    }
}
