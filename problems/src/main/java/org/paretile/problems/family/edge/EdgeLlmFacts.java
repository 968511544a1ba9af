package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.models.chiplet.AreaPart;
import org.paretile.models.chiplet.ChipletEntries;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.DieBlock;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.LayerReport;
import org.paretile.models.chiplet.Part;
import org.paretile.models.system.ChipletSystem;
import org.paretile.models.system.SystemMetrics;
import org.paretile.problems.family.Facts;
import org.paretile.problems.space.Value;

/** A design in tables: dies, their blocks, parts of each kind of die, networks, stores, layers under the names of 3D-CIMlet, waiting gradients. */
final class EdgeLlmFacts {
    private static final double M2_TO_MM2 = 1e6;
    private static final double M_TO_MM = 1e3;

    private final ChipletEntries entries;
    private final SystemMetrics metrics;
    private final List<String> layers;
    private final List<String> dies;

    /** @param layers names of the layers */
    EdgeLlmFacts(ChipletEntries entries, SystemMetrics metrics, List<String> layers) {
        this.entries = entries;
        this.metrics = metrics;
        this.layers = layers;
        this.dies = List.of(ChipletSystem.names(metrics.chiplets()));
    }

    List<Facts> tables() {
        return Stream.of(dies(), blocks(), parts(), networks(), stores(), layers(), gradients()).filter(table -> !table.rows().isEmpty()).toList();
    }

    /** Busy power is that of all layers of a die at once, the figure that 3D-CIMlet takes for heat. */
    private Facts dies() {
        List<List<Value>> rows = new ArrayList<>();
        int[] level = new int[dies.size()];
        for (int place = 0; place < level.length; place++) {
            level[metrics.heat().levels()[place]] = place + 1;
        }
        for (int i = 0; i < level.length; i++) {
            DieReport die = metrics.chiplets().dies().get(i);
            double mm2 = die.areaM2() * M2_TO_MM2;
            rows.add(Facts.row(dies.get(i), level[i], die.cell().label(), die.nodeNm(), mm2, die.powerW(), die.powerW() / mm2, die.busyW(),
                    die.busyW() / mm2, die.utilisation(), metrics.heat().peakC()[i]));
        }
        return new Facts("dies", Facts.columns("chiplet", "place", "cell", "node nm", "area mm2", "power W", "power_density W/mm2",
                "busy_power W", "busy_power_density W/mm2", "utilisation", "temperature C"), rows);
    }

    /** Where on a die its power goes, from its south-west corner. */
    private Facts blocks() {
        List<List<Value>> rows = new ArrayList<>();
        for (int i = 0; i < dies.size(); i++) {
            for (DieBlock block : metrics.chiplets().dies().get(i).blocks()) {
                double mm2 = block.widthM() * block.heightM() * M2_TO_MM2;
                rows.add(Facts.row(dies.get(i), block.region().label(), block.xM() * M_TO_MM, block.yM() * M_TO_MM, block.widthM() * M_TO_MM,
                        block.heightM() * M_TO_MM, block.powerW(), block.powerW() / mm2));
            }
        }
        return new Facts("die_blocks", Facts.columns("chiplet", "block", "x mm", "y mm", "width mm", "height mm", "power W",
                "power_density W/mm2"), rows);
    }

    /** One die of each kind, also of those that the design does without. */
    private Facts parts() {
        List<List<Value>> rows = new ArrayList<>();
        for (DieKind kind : DieKind.values()) {
            List<ChipletEntries.Area> parts = entries.areas().stream().filter(area -> area.kind() == kind).toList();
            List<Object> row = new ArrayList<>(List.of(kind.label(), parts.getFirst().dies(),
                    parts.stream().mapToDouble(ChipletEntries.Area::mm2).sum()));
            parts.forEach(part -> row.add(part.mm2()));
            rows.add(Facts.row(row.toArray()));
        }
        List<String> columns = new ArrayList<>(List.of("kind", "chiplets", "area mm2"));
        for (AreaPart part : AreaPart.values()) {
            columns.add(part.label().replace('-', '_') + "_area mm2");
        }
        return new Facts("die_kinds", Facts.columns(columns.toArray(String[]::new)), rows);
    }

    private Facts networks() {
        ChipletMetrics.Interconnect net = metrics.chiplets().interconnect();
        return new Facts("networks", Facts.columns("network", "energy J", "latency s", "area mm2", "traffic bit"), List.of(
                Facts.row("noc", net.nocJ(), net.nocS(), net.nocAreaM2() * M2_TO_MM2, "-"),
                Facts.row("nop", net.nopJ(), net.nopS(), net.nopAreaM2() * M2_TO_MM2, net.nopBits()),
                Facts.row("nop-stored", net.storedJ(), net.storedS(), "-", net.storedBits()),
                Facts.row("nop-drivers", net.driversJ(), 0, "-", net.nopBits())));
    }

    /** Energy of the stores, and of a pass with each; kept and refreshed as the tool prints them for the third. */
    private Facts stores() {
        ChipletMetrics.Stores stores = metrics.chiplets().stores();
        double others = metrics.chiplets().energyJ() - entries.energyJByPart().getOrDefault(Part.STORE, 0.0);
        return new Facts("stores", Facts.columns("store", "option", "store_energy J", "pass_energy J", "kept_energy J", "refresh_energy J"),
                List.of(Facts.row("refreshed", 1, stores.refreshedJ(), others + stores.refreshedJ(), "-", stores.refreshedJ()),
                        Facts.row("sram", 2, stores.sramJ(), others + stores.sramJ(), "-", 0),
                        Facts.row("hybrid", 3, stores.hybridJ(), others + stores.hybridJ(), stores.hybridStoreJ(), stores.hybridRefreshJ())));
    }

    private Facts layers() {
        List<List<Value>> rows = new ArrayList<>();
        for (LayerReport l : entries.layers()) {
            double chargedJ = l.inputs().joules() + l.outputs().joules() + l.refresh().joules()
                    + (l.kind() == DieKind.STATIC ? 0 : l.weights().joules());
            rows.add(Facts.row(layers.get(l.layer()), l.kind().label(), dies.get(l.first()), l.dies(), l.pes(), l.latencyS(), chargedJ,
                    l.inputs().seconds(), l.inputs().joules(), l.weights().seconds(), l.weights().joules(), l.outputs().seconds(),
                    l.outputs().joules(), l.refresh().seconds(), l.refresh().joules(), l.inputs().treeS(), l.inputs().treeJ(),
                    l.weights().treeS(), l.weights().treeJ(), l.outputs().treeS(), l.outputs().treeJ(), l.waitS()));
        }
        return new Facts("layers", Facts.columns("layer", "kind", "chiplet", "chiplets", "pes", "latency s", "energy J",
                "write_input_latency s", "write_input_energy J", "write_weight_latency s", "write_weight_energy J",
                "read_output_latency s", "read_output_energy J", "refresh_latency s", "refresh_energy J", "htree_write_input_latency s",
                "htree_write_input_energy J", "htree_write_weight_latency s", "htree_write_weight_energy J",
                "htree_read_output_latency s", "htree_read_output_energy J", "wait s"), rows);
    }

    private Facts gradients() {
        return new Facts("gradients", Facts.columns("layer", "wait s", "edram_energy_per_bit J", "rram_energy_per_bit J"),
                entries.gradients().stream().map(wait -> Facts.row(layers.get(wait.layer()), wait.seconds(), wait.edramJPerBit(),
                        wait.rramJPerBit())).toList());
    }
}
