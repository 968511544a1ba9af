package org.paretile.models.thermal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * A kind of package with its cooling: joints, vias and what carries the dies (interposer, redistribution layers, bridges) from their
 * geometry, ready to take dies. Dies lie face down: their metal
 * is part of the joint below, power enters at the bottom of the silicon. Mould fills the gaps between
 * dies side by side. In a stack, filler silicon makes smaller dies as large as the largest, as in stacked caches on
 * processors (Wuu et al., ISSCC 2022): mould there would be a bottleneck for all below.
 */
public final class ThermalPackage {
    private static final double THIN_M = 30e-6;

    private final ThermalData data;
    private final Integration integration;
    private final Cooling cooling;
    private final String subject;
    private final ConstantTable table;
    private final Conductivity mould;
    private final Conductivity joint;
    private final double jointM;
    private final Conductivity die;
    private final double dieM;
    private final Conductivity topDie;
    private final double topDieM;
    private final List<Layer> base;
    private final Layer substrate;
    private final Layer thermalInterface;

    /**
     * @param data constants
     * @param integration how the dies are put together
     * @param cooling one of {@link ThermalData#coolings()}
     */
    public ThermalPackage(ThermalData data, Integration integration, String cooling) {
        this.data = data;
        this.integration = integration;
        this.cooling = new Cooling(data, cooling);
        subject = "package:" + integration.label();
        table = data.constants();
        mould = data.conductivity("mould");
        double metalM = data.micrometres("build:common", "metal_stack_thickness");
        double jointAloneM = data.micrometres(subject, "joint_thickness");
        jointM = jointAloneM + metalM;
        joint = EffectiveConductivity.stacked(jointAloneM, joint("joint", integration.jointMetal(), integration.jointFill()), metalM,
                data.conductivity("metal-stack"));
        dieM = data.micrometres(subject, "die_thickness");
        die = vias("via", silicon(dieM));
        topDieM = table.has(subject, "top_die_thickness") ? data.micrometres(subject, "top_die_thickness") : dieM;
        topDie = silicon(topDieM);
        substrate = new Layer("substrate", data.micrometres("build:common", "substrate_thickness"), data.conductivity("organic"));
        thermalInterface = new Layer("interface", data.micrometres("build:common", "interface_thickness"), data.conductivity("grease"));
        base = base();
    }

    /** How the dies are put together. */
    public Integration integration() {
        return integration;
    }

    /** The data it is made of. */
    public ThermalData data() {
        return data;
    }

    private List<Layer> base() {
        List<Layer> layers = new ArrayList<>();
        if (table.has(subject, "base_joint_thickness")) {
            layers.add(new Layer("base joint", data.micrometres(subject, "base_joint_thickness"), joint("base_joint", "solder", "underfill")));
        }
        if (table.has(subject, "base_thickness")) {
            layers.add(new Layer("base", data.micrometres(subject, "base_thickness"), vias("base_via", bridged(data.conductivity(integration.base())))));
        }
        return layers;
    }

    /** With pieces of silicon let in, which share the area with what lies between them. */
    private Conductivity bridged(Conductivity carrier) {
        if (!table.has(subject, "base_silicon_share")) {
            return carrier;
        }
        double silicon = data.conductivity("silicon").verticalWPerMK();
        return EffectiveConductivity.columns(table.require(subject, "base_silicon_share"), silicon, silicon, carrier);
    }

    private Conductivity silicon(double thicknessM) {
        return data.conductivity(thicknessM > THIN_M ? "silicon" : "thinned-silicon");
    }

    private Conductivity joint(String which, String metal, String fill) {
        return EffectiveConductivity.joint(EffectiveConductivity.fraction(data.micrometres(subject, which + "_diameter"),
                data.micrometres(subject, which + "_pitch")), data.micrometres(subject, which + "_thickness"),
                data.conductivity(metal).verticalWPerMK(), table.require(subject, which + "_contact_resistance") * 1e-6,
                data.conductivity(fill));
    }

    private Conductivity vias(String which, Conductivity silicon) {
        if (!table.has(subject, which + "_pitch")) {
            return silicon;
        }
        return EffectiveConductivity.vias(data.micrometres(subject, which + "_diameter"), data.micrometres(subject, which + "_pitch"),
                data.micrometres(subject, which + "_liner"), data.conductivity("copper").verticalWPerMK(),
                data.conductivity("oxide").lateralWPerMK(), silicon);
    }

    /**
     * The stack of dies in a placement; layer {@link #layer} has the blocks of a die, called {@code DIE/BLOCK}.
     *
     * @param dies side by side, or from the board up
     * @param placement of the same dies
     * @throws ModelException if dies overlap or leave the placement's area
     */
    public ThermalStack stack(List<Die> dies, Placement placement) {
        if (dies.isEmpty() || placement.xM().length != dies.size()) {
            throw new ModelException("the placement has " + placement.xM().length + " dies instead of " + dies.size(),
                    "place every die, at least one");
        }
        double width = placement.widthM();
        double height = placement.heightM();
        @Nullable BoardPath board = cooling.board(width, height);
        List<Layer> layers = new ArrayList<>(base.size() + 2 * dies.size() + 2);
        if (board == null) {
            layers.add(substrate);
        }
        layers.addAll(base);
        int levels = integration.stacked() ? dies.size() : 1;
        for (int level = 0; level < levels; level++) {
            int from = integration.stacked() ? level : 0;
            int to = integration.stacked() ? level + 1 : dies.size();
            boolean top = level == levels - 1;
            layers.add(joints(dies, placement, from, to));
            layers.add(silicon(dies, placement, from, to, top ? topDieM : dieM, top ? topDie : die));
        }
        layers.add(thermalInterface);
        return ThermalStack.of(width, height, layers, cooling.heatSink(width, height), board, cooling.ambientC());
    }

    private Layer joints(List<Die> dies, Placement placement, int from, int to) {
        List<Block> blocks = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            Die d = dies.get(i);
            blocks.add(new Block(d.name(), placement.xM()[i], placement.yM()[i], d.widthM(), d.heightM(), 0, joint));
        }
        return fills(dies, placement, from, to) ? new Layer("joint " + from, jointM, joint) : new Layer("joint " + from, jointM, mould, blocks);
    }

    private Layer silicon(List<Die> dies, Placement placement, int from, int to, double thicknessM, Conductivity material) {
        boolean full = fills(dies, placement, from, to);
        List<Block> blocks = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Die d = dies.get(i);
            double covered = 0;
            for (Block b : d.blocks()) {
                blocks.add(new Block(d.name() + "/" + b.name(), placement.xM()[i] + b.xM(), placement.yM()[i] + b.yM(), b.widthM(), b.heightM(),
                        b.powerW(), full ? null : material));
                covered += b.areaM2();
            }
            if (!full && covered < d.widthM() * d.heightM() * (1 - 1e-6)) {
                throw new ModelException("the blocks of die '" + d.name() + "' leave part of it uncovered",
                        "add blocks without power for the rest");
            }
        }
        return new Layer("dies " + from, thicknessM, full ? material : mould, blocks);
    }

    /** Whether silicon fills the area, so that there is no mould. */
    private boolean fills(List<Die> dies, Placement placement, int from, int to) {
        return integration.stacked() || (to == from + 1 && dies.get(from).widthM() >= placement.widthM() * (1 - 1e-9)
                && dies.get(from).heightM() >= placement.heightM() * (1 - 1e-9));
    }

    /** Position among the conductors of the layer with the silicon of a die, given the position of the first layer of the stack. */
    int layer(int die, int firstLayer, boolean board) {
        return firstLayer + (board ? 0 : 1) + base.size() + (integration.stacked() ? 2 * die : 0) + 1;
    }
}
