package org.paretile.models.workload;

import java.util.Optional;
import java.util.OptionalInt;
import org.paretile.models.workload.Transformer.Stack;

/**
 * What a study says about a transformer beside its shape; what it leaves out is as the transformer has it. A context left
 * out grows with the tokens and is the same as these for an encoder and for training; adapters left out are
 * {@value #ADAPTER_WIDTH} values wide for continual learning, if the transformer has none, and absent for fine-tuning.
 *
 * @param tokens tokens that run at once
 * @param context tokens that attention looks at
 * @param outputs columns of the last matrix
 * @param task what it is run for
 * @param adapterWidth bottleneck of the adapters; 0 without
 */
public record TransformerUse(
        OptionalInt tokens, OptionalInt context, OptionalInt outputs, Optional<Task> task, OptionalInt adapterWidth) {

    /** The width of adapters in the layer files of 3D-CIMlet (Du et al., DAC 2025). */
    public static final int ADAPTER_WIDTH = 32;

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return tokens.isEmpty() && context.isEmpty() && outputs.isEmpty() && task.isEmpty() && adapterWidth.isEmpty();
    }

    /**
     * The transformer, used so.
     *
     * @throws org.paretile.models.ModelException if it cannot be; the message names what is wrong
     */
    public Transformer of(Transformer model) {
        Task newTask = task.orElse(model.task());
        int newTokens = tokens.orElse(model.tokens());
        boolean whole = model.stack() == Stack.ENCODER || newTask != Task.INFERENCE;
        int newContext = context.orElse(whole ? newTokens : Math.max(newTokens, model.context()));
        int adapters = adapterWidth.orElse(switch (newTask) {
            case INFERENCE -> model.adapterWidth();
            case CONTINUAL_LEARNING -> model.adapterWidth() > 0 ? model.adapterWidth() : ADAPTER_WIDTH;
            case FINE_TUNING -> 0;
        });
        return model.withTask(Task.INFERENCE, 0).withSequence(newTokens, newContext).withOutputs(outputs.orElse(model.outputs()))
                .withTask(newTask, adapters);
    }
}
