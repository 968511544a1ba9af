package org.paretile.models.thermal;

import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Plate;

/** One way of cooling: plates above the package and, without a sink, the board below. */
final class Cooling {
    private static final String[] LIDS = {"mould", "aluminium", "copper"};

    private final ThermalData data;
    private final ConstantTable table;
    private final String subject;

    Cooling(ThermalData data, String name) {
        if (!data.coolings().contains(name)) {
            throw new ModelException("cooling '" + name + "' is not known", "use one of " + data.coolings() + " or add rows of cooling:"
                    + name + " in a thermal file");
        }
        this.data = data;
        table = data.constants();
        subject = "cooling:" + name;
    }

    double ambientC() {
        return table.require(subject, "ambient");
    }

    /** The plates over a die area; those that are not as wide as it, or have no side of their own, are made so. */
    HeatSink heatSink(double widthM, double heightM) {
        double die = Math.max(widthM, heightM);
        double spreader = Math.max(die, table.orElse(subject, "spreader_side", 0) * 1e-3);
        double sink = Math.max(spreader, table.orElse(subject, "sink_side", 0) * 1e-3);
        Conductivity lid = data.conductivity(LIDS[(int) table.require(subject, "metal_lid")]);
        double convection = table.has(subject, "convection_resistance") ? table.require(subject, "convection_resistance")
                : 1 / (table.require(subject, "surface_coefficient") * sink * sink);
        return new HeatSink(new Plate("spreader", spreader, data.micrometres(subject, "spreader_thickness"), lid),
                new Plate("sink", sink, data.micrometres(subject, "sink_thickness"), lid), convection);
    }

    /** The way through the board, if this cooling counts on it. */
    @Nullable BoardPath board(double widthM, double heightM) {
        if (!table.has(subject, "board_side")) {
            return null;
        }
        double substrate = Math.max(widthM, heightM) + 2 * data.millimetres("build:common", "substrate_margin");
        double board = Math.max(substrate, data.millimetres(subject, "board_side"));
        return new BoardPath(new Plate("substrate", substrate, data.micrometres("build:common", "substrate_thickness"), data.conductivity("organic")),
                new Plate("solder", substrate, data.micrometres("build:common", "solder_ball_thickness"), data.conductivity("solder-balls")),
                new Plate("pcb", board, data.micrometres(subject, "board_thickness"), data.conductivity("board")),
                1 / (table.require(subject, "board_coefficient") * board * board));
    }
}
