package org.paretile.models.workload;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paretile.models.ModelException;

/**
 * A network: its layers in order of execution, each with the distribution of its values.
 *
 * @param name what a study calls it
 * @param layers at least one, names unique
 */
public record Network(String name, List<Layer> layers) {

    /** Refuses an empty network and layers of the same name. */
    public Network {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("network " + name + " has no layers; give it at least one");
        }
        Set<String> names = new HashSet<>();
        for (Layer layer : layers) {
            if (!names.add(layer.name())) {
                throw new IllegalArgumentException("network " + name + " has two layers named '" + layer.name()
                        + "'; give every layer its own name");
            }
        }
    }

    /**
     * A transformer as a network, for models of one macro. The heads of a block are one layer with a group for each. Values
     * are assumed to be distributed as where they were measured: those of decoders as in GPT-2 medium, of encoders of
     * images as in the vision transformer, of encoders of text as in MobileBERT, block by block in proportion to the depth;
     * adapters as the bottlenecks of MobileBERT or, in the others, as the feed-forward layer, gates and routers as its first
     * matrix. Experts that no token visits are left out.
     *
     * @throws ModelException if the graph has a backward pass
     */
    public static Network of(LayerGraph graph) {
        return GraphNetwork.of(graph);
    }

    /**
     * Reads a network from a CSV file. The header names the columns: {@code layer}, {@code kind} (convolution, linear,
     * attention; linear if left out), the loop bounds {@code N C M P Q R S G strideH strideW} (1 if left out; C and M
     * are required), {@code inputs} and {@code weights}, each a distribution such as {@code normal 31 0.3},
     * {@code relu 31 0.25 0.5}, {@code uniform 31} or {@code histogram 0.1 0.2 ...}. Lines starting with # are comments.
     *
     * @throws ModelException if the file is not of that form; the message has file, line and what to do
     */
    public static Network read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            String fileName = file.getFileName().toString();
            String name = fileName.endsWith(".csv") ? fileName.substring(0, fileName.length() - 4) : fileName;
            return read(name, file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("network file " + file + " cannot be read; check that it exists", e);
        }
    }

    /**
     * Reads a network from CSV text, as {@link #read(Path)}.
     *
     * @param source what to call the text in messages
     */
    public static Network read(String name, String source, Reader reader) throws IOException {
        List<Layer> layers = NetworkCsv.layers(source, reader);
        try {
            return new Network(name, layers);
        } catch (IllegalArgumentException e) {
            throw new ModelException(source + ": " + e.getMessage(), e);
        }
    }

    /** This network as CSV text that {@link #read} reads back, its values as histograms. */
    public String csv() {
        return NetworkCsv.text(this);
    }

    /**
     * This network with measured histograms in place of some of its own. Each line of the file is
     * {@code layer,tensor,mass,mass,...}, tensor being {@code inputs} or {@code weights}, with 2<sup>n</sup> − 1 masses,
     * most negative bin first, the centre bin exact zeros. Lines starting with # and a header {@code layer,tensor,...}
     * are skipped.
     *
     * @throws ModelException if the file is not of that form; the message has file, line and what to do
     */
    public Network withHistograms(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return withHistograms(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("histogram file " + file + " cannot be read; check that it exists", e);
        }
    }

    /** This network with measured histograms from CSV text, as {@link #withHistograms(Path)}. */
    public Network withHistograms(String source, Reader reader) throws IOException {
        return new Network(name, NetworkCsv.override(this, source, reader));
    }

    /**
     * The layer of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Layer layer(String layerName) {
        for (Layer layer : layers) {
            if (layer.name().equals(layerName)) {
                return layer;
            }
        }
        throw new IllegalArgumentException("network " + name + " has no layer '" + layerName + "'; its layers are "
                + layers.getFirst().name() + " to " + layers.getLast().name());
    }

    /** Multiply-accumulate operations of all layers. */
    public long macs() {
        return layers.stream().mapToLong(layer -> layer.shape().macs()).sum();
    }

    /** Trained weights: the stationary values of all layers but attention products. */
    public long trainedWeights() {
        return layers.stream()
                .filter(layer -> layer.kind() != LayerKind.ATTENTION)
                .mapToLong(layer -> layer.shape().weights())
                .sum();
    }
}
