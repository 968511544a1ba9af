package org.paretile.experiments.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.workload.Task;
import org.paretile.models.workload.TransformerUse;
import org.paretile.problems.metric.Spelling;
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
        return new TransformerUse(atLeast(1, tokens, "--tokens"), atLeast(1, context, "--context"), atLeast(1, outputs, "--outputs"),
                Optional.ofNullable(task).map(TransformerOptions::task), atLeast(0, adapterWidth, "--adapter-width"));
    }

    private static Task task(String word) {
        List<String> known = Stream.of(Task.values()).map(Task::label).toList();
        if (!known.contains(word)) {
            throw new UsageException("--task: unknown task '" + word + "'", Spelling.advice(word, known));
        }
        return Task.of(word);
    }

    private static OptionalInt atLeast(int least, @Nullable Integer value, String option) {
        if (value != null && value < least) {
            throw new UsageException(option + " is " + value, "give a whole number of at least " + least);
        }
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
