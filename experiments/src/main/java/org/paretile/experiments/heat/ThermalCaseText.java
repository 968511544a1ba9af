package org.paretile.experiments.heat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.experiments.run.Json;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.ThermalStack;

/** A package as the file that {@link ThermalCase} reads: the same package again. */
public final class ThermalCaseText {
    private ThermalCaseText() {}

    /** The text of the file. */
    public static String of(ThermalStack stack) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("width_m", stack.widthM());
        json.put("height_m", stack.heightM());
        json.put("ambient_C", stack.ambientC());
        Map<String, Object> sink = new LinkedHashMap<>();
        plate(sink, "spreader", stack.heatSink().spreader());
        plate(sink, "sink", stack.heatSink().sink());
        sink.put("r_convec", stack.heatSink().convectionKPerW());
        json.put("package", sink);
        BoardPath board = stack.board();
        if (board != null) {
            Map<String, Object> path = new LinkedHashMap<>();
            plate(path, "sub", board.substrate());
            plate(path, "solder", board.solder());
            plate(path, "pcb", board.board());
            path.put("r_convec_sec", board.convectionKPerW());
            json.put("secondary_path", path);
        }
        json.put("layers_bottom_to_top", stack.layers().stream().map(ThermalCaseText::layer).toList());
        return Json.pretty(json);
    }

    /** Plates around the layers are of one conductivity in every direction. */
    private static void plate(Map<String, Object> json, String key, Plate plate) {
        json.put("s_" + key, plate.sideM());
        json.put("t_" + key, plate.thicknessM());
        json.put("k_" + key, plate.conductivity().lateralWPerMK());
    }

    private static Map<String, Object> layer(Layer layer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", layer.name());
        json.put("thickness", layer.thicknessM());
        json.put("conductivity", conductivity(layer.conductivity()));
        if (!layer.blocks().isEmpty()) {
            json.put("blocks", blocks(layer.blocks()));
        }
        return json;
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(block -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", block.name());
            json.put("x", block.xM());
            json.put("y", block.yM());
            json.put("w", block.widthM());
            json.put("h", block.heightM());
            json.put("power_W", block.powerW());
            Conductivity own = block.conductivity();
            if (own != null) {
                json.put("conductivity", conductivity(own));
            }
            return json;
        }).toList();
    }

    private static Object conductivity(Conductivity of) {
        if (of.lateralWPerMK() == of.verticalWPerMK()) {
            return of.lateralWPerMK();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lateral", of.lateralWPerMK());
        json.put("vertical", of.verticalWPerMK());
        return json;
    }
}
