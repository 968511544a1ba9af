package org.paretile.experiments.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.paretile.models.workload.Task;
import org.paretile.models.workload.TransformerUse;
import picocli.CommandLine.Option;

/** How a transformer is used. */
final class TransformerOptions {
    @Option(names = "--tokens", paramLabel = "N", description = "Tokens of a transformer that run at once.")
    private @Nullable Integer tokens;

    @Option(names = "--context", paramLabel = "N", description = "Tokens that its attention looks at; a decoder's cache has the others.")
    private @Nullable Integer context;

    @Option(names = "--outputs", paramLabel = "N", description = "Columns of its last matrix: classes or words.")
    private @Nullable Integer outputs;

    @Option(names = "--task", paramLabel = "TASK", description = "inference, continual-learning (of adapters and output) or fine-tuning (of all).")
    private @Nullable String task;

    @Option(names = "--adapter-width", paramLabel = "N", description = "Bottleneck of its adapters, 0 for none.")
    private @Nullable Integer adapterWidth;

    TransformerUse use() {
        return new TransformerUse(optional(tokens), optional(context), optional(outputs), Optional.ofNullable(task).map(Task::of),
                optional(adapterWidth));
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
