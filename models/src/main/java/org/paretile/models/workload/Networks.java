package org.paretile.models.workload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.paretile.models.ModelException;

/**
 * The built-in networks: AlexNet, VGG-16, ResNet-18, vision transformer, GPT-2 medium and MobileBERT, with shapes and
 * value distributions after the workloads of CiMLoop (Andrulis et al., ISPASS 2024). Distributions are fitted
 * parameters; {@link Network#withHistograms} replaces them by measured ones.
 */
public final class Networks {

    private static final String TABLE = "networks.csv";

    private Networks() {}

    /** Names of the built-in networks, in the order of the table. */
    public static List<String> builtIn() {
        return List.copyOf(Holder.ROWS.keySet());
    }

    /**
     * The built-in network of that name, or the built-in transformer as a network ({@link Network#of}).
     *
     * @throws ModelException if there is none, or the transformer is trained; the message proposes the nearest name
     */
    public static Network named(String name) {
        List<NetworkCsv.Row> rows = Holder.ROWS.get(name);
        if (rows == null && Transformers.names().contains(name)) {
            return Network.of(Transformers.named(name).graph(FlowRules.corrected()));
        }
        if (rows == null) {
            List<String> known = Stream.concat(builtIn().stream(), Transformers.names().stream()).toList();
            throw new ModelException("unknown network '" + name + "'; did you mean " + Nearest.to(name, known)
                    + "? Built in are " + String.join(", ", known) + "; a network of your own comes from a CSV file");
        }
        return Holder.NETWORKS.computeIfAbsent(
                name, key -> new Network(key, rows.stream().map(NetworkCsv.Row::layer).toList()));
    }

    /** Where shapes and value distributions come from. */
    public static final String SOURCE = "CiMLoop workloads (Andrulis et al., ISPASS 2024; inputs profiled there on ImageNet and"
            + " Wikipedia); distribution fitted, its total variation distance from the histogram";

    /**
     * How well the distribution of a tensor is fitted.
     *
     * @param network of the table
     * @param layer its name
     * @param tensor inputs or weights
     * @param totalVariation distance from the histogram it was fitted to, 0 to 1
     */
    public record Fit(String network, String layer, String tensor, double totalVariation) {}

    /** The fits of all built-in networks, in the order of the table. */
    public static List<Fit> fits() {
        List<Fit> fits = new ArrayList<>();
        Holder.ROWS.forEach((network, rows) -> rows.forEach(row -> {
            for (String tensor : List.of("inputs", "weights")) {
                fits.add(new Fit(network, row.cell("layer", ""), tensor, Double.parseDouble(row.cell(tensor + "Tv", "NaN"))));
            }
        }));
        return List.copyOf(fits);
    }

    /** The rows of the table, read when first asked for, and the networks asked for so far. */
    private static final class Holder {
        static final Map<String, List<NetworkCsv.Row>> ROWS = rows();
        static final Map<String, Network> NETWORKS = new ConcurrentHashMap<>();

        private static Map<String, List<NetworkCsv.Row>> rows() {
            Map<String, List<NetworkCsv.Row>> rows = new LinkedHashMap<>();
            try (InputStream in = Networks.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " is not in the jar; build the module again");
                }
                for (NetworkCsv.Row row :
                        NetworkCsv.rows(TABLE, new InputStreamReader(in, StandardCharsets.UTF_8))) {
                    rows.computeIfAbsent(row.cell("network", ""), key -> new ArrayList<>()).add(row);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE + " cannot be read; build the module again", e);
            }
            return rows;
        }
    }
}
