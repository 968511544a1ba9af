package org.paretile.experiments.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.JsonReason;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.ModelException;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.HuggingFaceConfig;
import org.paretile.models.workload.LayerFile;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Networks;
import org.paretile.models.workload.Transformer;
import org.paretile.models.workload.TransformerUse;
import org.paretile.models.workload.Transformers;
import org.paretile.problems.metric.Spelling;
import tools.jackson.core.JacksonException;

/** A workload that the command line names. */
public sealed interface Workload {

    /** Layers with the distribution of their values. */
    record OfNetwork(Network network) implements Workload {}

    /** Matrix products with the flow of their data. */
    record OfTransformer(LayerGraph graph) implements Workload {}

    /**
     * The built-in workload of that name, or that in the file: a configuration if it ends with {@code .json}, a network if
     * its header has a column {@code layer}, else a layer file.
     *
     * @throws UsageException if there is neither, or a use is given for what is no description of a transformer
     */
    public static Workload find(String name, TransformerUse use) {
        if (Transformers.names().contains(name)) {
            return of(Transformers.named(name), use);
        }
        if (Networks.builtIn().contains(name)) {
            refuse(use, name, "a network has its own shapes");
            return new OfNetwork(Networks.named(name));
        }
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            throw new UsageException("there is no workload '" + name + "', built in or as a file",
                    Spelling.advice(name, Stream.concat(Networks.builtIn().stream(), Transformers.names().stream()).toList()));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return of(HuggingFaceConfig.transformer(base(file), name, json(file)), use);
        }
        refuse(use, name, "a file of layers has its own shapes");
        return network(file) ? new OfNetwork(Network.read(file)) : new OfTransformer(LayerFile.read(file, FlowRules.corrected()));
    }

    private static Workload of(Transformer model, TransformerUse use) {
        try {
            return new OfTransformer(use.of(model).graph(FlowRules.corrected()));
        } catch (ModelException e) {
            throw use.isEmpty() ? e : new UsageException(String.valueOf(e.getMessage()), e.help());
        }
    }

    private static void refuse(TransformerUse use, String name, String reason) {
        if (!use.isEmpty()) {
            throw new UsageException("--tokens, --context, --outputs, --task and --adapter-width do not fit '" + name + "': " + reason,
                    "leave them out, or name a transformer such as bert-base");
        }
    }

    private static boolean network(Path file) {
        List<String> lines = WholeFile.read(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).limit(1).toList();
        return lines.isEmpty() || Stream.of(lines.getFirst().split(",")).anyMatch(cell -> cell.strip().equals("layer"));
    }

    private static Object json(Path file) {
        try {
            return Json.parse(WholeFile.read(file), Object.class);
        } catch (JacksonException e) {
            throw new StorageException(Kind.DAMAGED, file + JsonReason.place(e) + " is not JSON: " + JsonReason.reason(e),
                    "give the config.json of a Hugging Face model");
        }
    }

    /** The name of a file without its ending; of a {@code config.json}, that of its folder. */
    private static String base(Path file) {
        String own = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        Path folder = file.toAbsolutePath().normalize().getParent();
        return own.equals("config") && folder != null && folder.getFileName() != null ? folder.getFileName().toString() : own;
    }
}
