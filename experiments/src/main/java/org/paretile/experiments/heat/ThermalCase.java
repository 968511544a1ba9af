package org.paretile.experiments.heat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.JsonReason;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.ThermalStack;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A package described by a file; keys it does not know are passed over.
 *
 * @param stack what is to be solved
 * @param columns cells in x that the file asks for
 * @param rows cells in y that the file asks for
 */
public record ThermalCase(ThermalStack stack, int columns, int rows) {
    /** Ambient temperature compiled into HotSpot 7, K. */
    private static final double HOTSPOT_AMBIENT_K = 318.15;

    private static final double ZERO_C_IN_K = 273.15;

    /**
     * Reads a case.
     *
     * @throws StorageException {@link Kind#MISSING}, or {@link Kind#DAMAGED} naming the layer or block
     */
    public static ThermalCase read(Path file) {
        String text = WholeFile.read(file);
        try {
            return read(new Reader("", Json.parse(text, JsonNode.class)));
        } catch (JacksonException e) {
            throw new StorageException(Kind.DAMAGED, file + JsonReason.place(e) + " is not JSON: " + JsonReason.reason(e),
                    "'paretile help thermal' shows the form of a case");
        } catch (ModelException e) {
            throw new StorageException(Kind.DAMAGED, file + ": " + e.getMessage(), e.help());
        }
    }

    private static ThermalCase read(Reader json) {
        List<Layer> layers = new ArrayList<>();
        for (Reader layer : json.list("layers_bottom_to_top", "layer")) {
            List<Block> blocks = new ArrayList<>();
            for (Reader b : layer.list("blocks", "block")) {
                blocks.add(b.about(() -> new Block(b.name(), b.number("x"), b.number("y"), b.number("w"), b.number("h"),
                        b.number("power_W", 0), b.has("conductivity") ? b.conductivity() : null)));
            }
            Conductivity own = layer.conductivity();
            boolean spreads = layer.flag("lateral", true);
            layers.add(layer.about(() -> new Layer(layer.name(), layer.number("thickness"),
                    spreads ? own : new Conductivity(0, own.verticalWPerMK()), blocks)));
        }
        Reader p = json.object("package");
        Set<String> taken = layers.stream().map(Layer::name).collect(Collectors.toSet());
        HeatSink sink = new HeatSink(plate("spreader", taken, p, "spreader", p.number("k_spreader")),
                plate("sink", taken, p, "sink", p.number("k_sink")), p.number("r_convec"));
        ThermalStack stack = ThermalStack.of(json.number("width_m"), json.number("height_m"), layers, sink, board(json, taken),
                json.number("ambient_C", p.number("ambient", HOTSPOT_AMBIENT_K) - ZERO_C_IN_K));
        Reader grid = json.has("grid") ? json.object("grid") : json;
        return new ThermalCase(stack, grid.cells("cols"), grid.cells("rows"));
    }

    /** The way through the board; conductivities that the file leaves out are those compiled into HotSpot 7. */
    private static @Nullable BoardPath board(Reader json, Set<String> taken) {
        if (!json.has("secondary_path")) {
            return null;
        }
        Reader s = json.object("secondary_path");
        return new BoardPath(plate("substrate", taken, s, "sub", s.number("k_sub", 1 / 0.5)),
                plate("solder", taken, s, "solder", s.number("k_solder", 1 / 0.06)), plate("pcb", taken, s, "pcb", s.number("k_pcb", 1 / 0.333)),
                s.number("r_convec_sec"));
    }

    /** The plate {@code name}, called so in results too unless a layer of the case is. */
    private static Plate plate(String name, Set<String> taken, Reader p, String key, double conductivity) {
        String free = Stream.iterate(name, n -> "package " + n).filter(n -> !taken.contains(n)).findFirst().orElseThrow();
        return new Plate(free, p.number("s_" + key), p.number("t_" + key), Conductivity.isotropic(conductivity));
    }

    /** An object of the file and what messages call it. */
    private record Reader(String owner, JsonNode node) {
        Reader {
            if (!node.isObject()) {
                throw new ModelException((owner.isEmpty() ? "the case" : owner) + " is no object", "write {\"key\": value, ...}");
            }
        }

        private String said(String what) {
            return owner.isEmpty() ? what : owner + ": " + what;
        }

        boolean has(String key) {
            return node.hasNonNull(key);
        }

        private JsonNode need(String key) {
            if (!has(key)) {
                throw new ModelException(said("there is no '" + key + "'"), "add it; 'paretile help thermal' shows the form of a case");
            }
            return node.get(key);
        }

        String name() {
            return need("name").asString();
        }

        double number(String key) {
            return number(key, need(key));
        }

        double number(String key, double absent) {
            return has(key) ? number(key, node.get(key)) : absent;
        }

        private double number(String key, JsonNode value) {
            if (!value.isNumber()) {
                throw new ModelException(said(key + " is " + value + ", which is no number"), "write a plain number in SI units");
            }
            return value.doubleValue();
        }

        int cells(String key) {
            double number = number(key, GridSolver.USUAL_CELLS);
            if (number != Math.rint(number) || number < GridSolver.LEAST_CELLS || number > GridSolver.MOST_CELLS) {
                throw new ModelException(said(key + " is " + node.get(key)),
                        "give a whole number from " + GridSolver.LEAST_CELLS + " to " + GridSolver.MOST_CELLS);
            }
            return (int) number;
        }

        boolean flag(String key, boolean absent) {
            if (!has(key)) {
                return absent;
            }
            if (!node.get(key).isBoolean()) {
                throw new ModelException(said(key + " is " + node.get(key)), "write true or false");
            }
            return node.get(key).asBoolean();
        }

        Reader object(String key) {
            return new Reader(said(key), need(key));
        }

        /** Objects of a list; they are called by their kind and name, else by their number. */
        List<Reader> list(String key, String kind) {
            if (kind.equals("block") && !has(key)) {
                return List.of();
            }
            JsonNode list = need(key);
            if (!list.isArray()) {
                throw new ModelException(said(key + " is no list"), "write [{...}, {...}]");
            }
            List<Reader> readers = new ArrayList<>();
            for (JsonNode item : list) {
                String called = item.hasNonNull("name") ? "'" + item.get("name").asString() + "'" : "number " + (readers.size() + 1);
                readers.add(new Reader((owner.isEmpty() ? "" : owner + ", ") + kind + " " + called, item));
            }
            return readers;
        }

        Conductivity conductivity() {
            JsonNode value = need("conductivity");
            if (value.isObject()) {
                Reader both = object("conductivity");
                return new Conductivity(both.number("lateral"), both.number("vertical"));
            }
            return Conductivity.isotropic(number("conductivity"));
        }

        /** What {@code make} makes; a refusal that names the block alone is told which layer it lies in. */
        <T> T about(Supplier<T> make) {
            try {
                return make.get();
            } catch (ModelException e) {
                String message = String.valueOf(e.getMessage());
                int layer = owner.indexOf(", block '");
                throw layer > 0 && message.startsWith("block '") ? new ModelException(owner.substring(0, layer) + ", " + message, e.help()) : e;
            }
        }
    }
}
