package org.paretile.models.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.paretile.models.ModelException;
import org.paretile.models.technology.CsvLine;
import org.paretile.models.workload.Transformer.Stack;

/**
 * The built-in transformers: those of 3D-CIMlet (Du et al., DAC 2025) with the rows of its layer files, and decoders with
 * grouped-query attention, gated feed-forward layers and experts from published configurations.
 */
public final class Transformers {

    private static final String TABLE = "transformers.csv";

    private Transformers() {}

    /** Names of the built-in transformers, in the order of the table; aliases are left out. */
    public static List<String> builtIn() {
        return List.copyOf(Holder.MODELS.keySet());
    }

    /**
     * The built-in transformer of that name or alias ({@code bert-base} is {@code bert-base-inf}).
     *
     * @throws ModelException if there is none; the message proposes the nearest name
     */
    public static Transformer named(String name) {
        Transformer model = Holder.MODELS.get(Holder.ALIASES.getOrDefault(name, name));
        if (model == null) {
            throw new ModelException("unknown transformer '" + name + "'; did you mean " + Nearest.to(name, names())
                    + "? Built in are " + String.join(", ", builtIn())
                    + "; one of your own comes from a Hugging Face config.json or a layer file");
        }
        return model;
    }

    /** Every name that {@link #named} knows: those of {@link #builtIn} and aliases. */
    public static List<String> names() {
        return Stream.concat(Holder.MODELS.keySet().stream(), Holder.ALIASES.keySet().stream()).toList();
    }

    /** The table, read when first asked for. */
    private static final class Holder {
        static final Map<String, Transformer> MODELS = new LinkedHashMap<>();
        static final Map<String, String> ALIASES = new LinkedHashMap<>();

        static {
            try (InputStream in = Transformers.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " is not in the jar; build the module again");
                }
                List<List<String>> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                        .filter(line -> !line.startsWith("#")).map(line -> CsvLine.fields(line, TABLE)).toList();
                lines.stream().skip(1).forEach(cells -> enter(lines.getFirst(), cells));
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE + " cannot be read; build the module again", e);
            }
        }

        private static void enter(List<String> header, List<String> cells) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            Transformer model = model(row);
            MODELS.put(model.name(), model);
            String alias = row.getOrDefault("alias", "");
            if (!alias.isEmpty()) {
                ALIASES.put(alias, model.name());
            }
        }

        private static Transformer model(Map<String, String> row) {
            int heads = number(row, "heads", 0);
            int width = number(row, "width", 0);
            int tokens = number(row, "tokens", 0);
            return new Transformer(row.getOrDefault("name", ""),
                    Stack.valueOf(row.getOrDefault("stack", "").toUpperCase(Locale.ROOT)),
                    number(row, "layers", 0),
                    width,
                    new Attention(heads, number(row, "kv_heads", heads), number(row, "head_width", width / heads)),
                    new FeedForward(number(row, "ffn_width", 0), number(row, "gated", 0) == 1, number(row, "experts", 0),
                            number(row, "experts_per_token", 0)),
                    number(row, "patch_values", 0),
                    tokens,
                    number(row, "context", tokens),
                    number(row, "outputs", 0),
                    Task.of(row.getOrDefault("task", "")),
                    number(row, "adapter_width", 0));
        }

        private static int number(Map<String, String> row, String column, int otherwise) {
            String text = row.getOrDefault(column, "");
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        }
    }
}
