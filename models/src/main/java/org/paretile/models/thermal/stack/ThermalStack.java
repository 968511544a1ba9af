package org.paretile.models.thermal.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A package to be solved.
 *
 * @param widthM extent of the die area in x
 * @param heightM extent of the die area in y
 * @param layers from the board to the sink, at least one
 * @param heatSink above the top layer
 * @param board below the lowest layer; null: nothing leaves that way
 * @param ambientC ambient temperature, °C
 * @param nodes where the temperature of a layer sits
 */
public record ThermalStack(double widthM, double heightM, List<Layer> layers, HeatSink heatSink, @Nullable BoardPath board,
        double ambientC, NodePlacement nodes) {
    private static final double ABSOLUTE_ZERO_C = -273.15;

    public ThermalStack {
        Check.positive(widthM, "package", "width", "m");
        Check.positive(heightM, "package", "height", "m");
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw Check.wrong("package", "it has no layers", "give at least the layer that dissipates");
        }
        if (!(ambientC > ABSOLUTE_ZERO_C) || Double.isInfinite(ambientC)) {
            throw Check.wrong("package", "ambient temperature is " + ambientC + " °C", "give a finite number above " + ABSOLUTE_ZERO_C);
        }
        Set<String> names = new HashSet<>();
        for (Plate plate : plates(heatSink, board)) {
            names.add(plate.name());
        }
        for (Layer layer : layers) {
            if (!names.add(layer.name())) {
                throw Check.wrong("layer '" + layer.name() + "'", "two layers of the package have this name",
                        "give each its own name");
            }
            for (Block block : layer.blocks()) {
                if (!block.within(widthM, heightM)) {
                    throw Check.wrong("layer '" + layer.name() + "', block '" + block.name() + "'", "it leaves the die area of "
                            + widthM + " m x " + heightM + " m", "move it inside or make the package larger");
                }
            }
        }
        heatSink.spreader().mustCover(widthM, heightM, "the die area");
        if (board != null) {
            board.substrate().mustCover(widthM, heightM, "the die area");
            board.solder().mustCover(widthM, heightM, "the die area");
        }
    }

    private static List<Plate> plates(HeatSink heatSink, @Nullable BoardPath board) {
        return board == null ? List.of(heatSink.spreader(), heatSink.sink())
                : List.of(heatSink.spreader(), heatSink.sink(), board.substrate(), board.solder(), board.board());
    }

    /** A stack whose nodes sit where HotSpot 7 has them: at centres as soon as one layer is of several materials. */
    public static ThermalStack of(double widthM, double heightM, List<Layer> layers, HeatSink heatSink, @Nullable BoardPath board,
            double ambientC) {
        boolean heterogeneous = layers.stream().anyMatch(Layer::heterogeneous);
        return new ThermalStack(widthM, heightM, layers, heatSink, board, ambientC,
                heterogeneous ? NodePlacement.CENTRE : NodePlacement.BOTTOM_FACE);
    }

    /** Everything that conducts above the die area, lowest first: board, solder, substrate, the layers, spreader, sink. */
    public List<Layer> conductors() {
        List<Layer> all = new ArrayList<>(layers.size() + 5);
        if (board != null) {
            all.add(board.board().inner());
            all.add(board.solder().inner());
            all.add(board.substrate().inner());
        }
        all.addAll(layers);
        all.add(heatSink.spreader().inner());
        all.add(heatSink.sink().inner());
        return all;
    }

    /** Position of the first of {@link #layers()} in {@link #conductors()}. */
    public int firstLayer() {
        return board == null ? 0 : 3;
    }

    /** Power of all blocks, W. */
    public double powerW() {
        double sum = 0;
        for (Layer layer : layers) {
            sum += layer.powerW();
        }
        return sum;
    }

    /** Conductance per area from the sink's node to ambient, W/(m² K). */
    public double topWPerM2K() {
        Plate sink = heatSink.sink();
        return 1 / (sink.thicknessM() / sink.conductivity().verticalWPerMK() + 1 / heatSink.convectionWPerK(1));
    }

    /** Conductance per area from the board's node to ambient, W/(m² K); 0 without board. */
    public double bottomWPerM2K() {
        return board == null ? 0 : board.convectionWPerK(1);
    }

    /**
     * The same stack with every layer cut into {@code parts} of equal thickness; power stays at the bottom face. The first
     * part keeps the name.
     */
    public ThermalStack refined(int parts) {
        List<Layer> fine = new ArrayList<>();
        for (Layer layer : layers) {
            double thickness = layer.thicknessM() / parts;
            fine.add(new Layer(layer.name(), thickness, layer.conductivity(), layer.blocks()));
            List<Block> cold = layer.blocks().stream().filter(b -> b.conductivity() != null).map(b -> new Block(b.name(), b.xM(),
                    b.yM(), b.widthM(), b.heightM(), 0, b.conductivity())).toList();
            for (int part = 1; part < parts; part++) {
                fine.add(new Layer(layer.name() + "/" + part, thickness, layer.conductivity(), cold));
            }
        }
        return new ThermalStack(widthM, heightM, fine, heatSink, board, ambientC, nodes);
    }
}
