package org.paretile.models.thermal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.ThermalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A package that HotSpot 7 has solved, and what it found. */
public record GoldenCase(String name, JsonNode json, ThermalStack stack) {
    /** Every case. */
    public static Stream<GoldenCase> all() {
        return Stream.of("c01_die_uniform", "c02_die_hotspot", "c03_cim_tiles8x8", "c04_interposer4", "c06_interposer16",
                "c07_interposer4_homog", "c08_stack2_hybrid", "c09_stack4_ubump", "c11_logic_far", "c13_edge_poor",
                "c14_edge_secondary", "c16_rect_die_nonsquare_cells", "c17_analytic_1d", "c18_analytic_series").map(GoldenCase::read);
    }

    public static GoldenCase read(String name) {
        JsonNode json = json(name + ".json");
        return new GoldenCase(name, json, stack(json));
    }

    /** Temperatures by layer of the powered layers, spreader and sink; row 0 in the south. */
    public JsonNode cells() {
        return json(name + ".grid.json.gz").get("layers");
    }

    public int columns() {
        return json.get("grid").get("cols").intValue();
    }

    public int rows() {
        return json.get("grid").get("rows").intValue();
    }

    public double peakC(String layer) {
        for (JsonNode peak : json.get("results").get("layer_peaks")) {
            if (peak.get("layer").stringValue().equals(layer)) {
                return peak.get("T_peak_C").doubleValue();
            }
        }
        throw new AssertionError(name + " has no layer " + layer);
    }

    @Override
    public String toString() {
        return name;
    }

    private static JsonNode json(String file) {
        try (InputStream raw = GoldenCase.class.getResourceAsStream(file);
                InputStream stream = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ThermalStack stack(JsonNode json) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : json.get("layers_bottom_to_top")) {
            List<Block> blocks = new ArrayList<>();
            for (JsonNode b : layer.get("blocks")) {
                blocks.add(new Block(b.get("name").stringValue(), number(b, "x"), number(b, "y"), number(b, "w"), number(b, "h"),
                        number(b, "power_W"), b.has("conductivity") ? Conductivity.isotropic(number(b, "conductivity")) : null));
            }
            layers.add(new Layer(layer.get("name").stringValue(), number(layer, "thickness"),
                    Conductivity.isotropic(number(layer, "conductivity")), blocks));
        }
        JsonNode p = json.get("package");
        HeatSink sink = new HeatSink(plate("spreader", p, "spreader", number(p, "k_spreader")),
                plate("sink", p, "sink", number(p, "k_sink")), number(p, "r_convec"));
        JsonNode s = json.get("secondary_path");
        BoardPath board = s.isNull() ? null : new BoardPath(plate("substrate", s, "sub", 1 / 0.5), plate("solder", s, "solder", 1 / 0.06),
                plate("pcb", s, "pcb", 1 / 0.333), number(s, "r_convec_sec"));
        return ThermalStack.of(number(json, "width_m"), number(json, "height_m"), layers, sink, board, number(json, "ambient_C"));
    }

    private static Plate plate(String name, JsonNode p, String key, double conductivity) {
        return new Plate(name, number(p, "s_" + key), number(p, "t_" + key), Conductivity.isotropic(conductivity));
    }

    private static double number(JsonNode node, String key) {
        return node.get(key).doubleValue();
    }
}
