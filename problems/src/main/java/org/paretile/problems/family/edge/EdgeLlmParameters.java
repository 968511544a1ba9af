package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.Die;
import org.paretile.models.chiplet.StackOrder;
import org.paretile.models.chiplet.Store;
import org.paretile.models.network.Packaging;
import org.paretile.models.system.DieOrder;
import org.paretile.models.system.SystemData;
import org.paretile.models.thermal.Arrangement;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/**
 * The parameters of {@link EdgeLlmFamily}, in the order of the genes; what a study leaves out is as the default configuration of
 * 3D-CIMlet has it. {@link CimletConfiguration} lists its entries and their parameters.
 */
final class EdgeLlmParameters {
    static final List<String> KINDS = List.of("static", "semistatic", "dynamic");
    static final String LOGIC_NODE = "logic.node";
    static final String STATIC_CHIPLETS = "static.max_chiplets";
    static final String SRAM_RATIO = "semistatic.sram_ratio";
    static final String INPUT_BITS = "input_bits";
    static final String WEIGHT_BITS = "weight_bits";
    static final String READOUT_MUX = "readout_mux";
    static final String PE_BUS = "pe_bus_width";
    static final String CHIPLET_BUS = "chiplet_bus_width";
    static final String PACKAGE = "package";
    static final String STACK_ORDER = "stack_order";
    static final String STORE = "store";
    static final String BATCH = "batch";
    static final String PIPELINE_PARALLEL = "pipeline_parallel";
    static final String EDRAM_CLOCK = "edram_clock";
    static final String RRAM_CLOCK = "rram_clock";
    static final String NOP_CLOCK_2D = "nop_clock_2d";
    static final String NOP_CLOCK_2_5D = "nop_clock_2_5d";
    static final String NOP_CLOCK_3D = "nop_clock_3d";
    static final String SCALE_NOC = "scale_noc";
    static final String SCALE_NOP = "scale_nop";
    static final String COOLING = "cooling";
    static final String ARRANGEMENT = "arrangement";
    static final String DIE_ORDER = "die_order";
    static final String DIE_GAP = "die_gap";
    static final String BONDING = "bonding";
    static final String WAFER_TO_WAFER = "wafer-to-wafer";
    static final String YES = "yes";
    private static final List<Double> NODES = List.of(14.0, 16.0, 22.0, 28.0, 40.0, 65.0, 130.0);

    private EdgeLlmParameters() {}

    /** The word for a way to join dies. */
    static String word(Packaging packaging) {
        return switch (packaging) {
            case ORGANIC -> "organic";
            case FAN_OUT -> "fan-out";
            case INTERPOSER -> "interposer";
            case BRIDGE -> "bridge";
            case MICRO_BUMP_3D -> "micro-bump";
            case HYBRID_BOND_3D -> "hybrid-bond";
        };
    }

    static List<ParameterSpec> of(boolean published, SystemData data) {
        ChipletDesign d = ChipletDesign.published(Packaging.HYBRID_BOND_3D);
        List<ParameterSpec> all = new ArrayList<>();
        List<String> cells = Cell.labels().stream().filter(c -> !published || !c.equals(Cell.SRAM.label())).toList();
        kind(all, KINDS.get(0), d.staticDie(), "dies for trained weights", cells);
        kind(all, KINDS.get(1), d.semiStaticDie(), "dies for operands kept for the backward pass", cells);
        kind(all, KINDS.get(2), d.dynamicDie(), "dies for operands used at once", cells);
        add(all, STATIC_CHIPLETS, "", new Range.Integers(1, 10_000), d.mostStaticChiplets(), "most dies that may hold weights");
        add(all, SRAM_RATIO, "", new Range.Reals(0, 16), d.semiStaticSramRatio(), "bits of SRAM buffer per cell of a semi-static die");
        add(all, LOGIC_NODE, "nm", new Range.Numbered(NODES), d.logicNodeNm(), "node of the die for norms, activations and buffers");
        add(all, INPUT_BITS, "", new Range.Integers(1, 32), d.inputBits(), "bits of an input");
        add(all, WEIGHT_BITS, "", new Range.Integers(1, 32), d.weightBits(), "bits of a weight: columns of one bit side by side");
        add(all, READOUT_MUX, "", new Range.Integers(1, 1 << 14), d.readoutMux(), "columns that share a converter; without effect in revision"
                + " published");
        add(all, PE_BUS, "", new Range.Integers(1, 1 << 16), d.peBusBits(), "bits of a packet of the network on a die");
        add(all, CHIPLET_BUS, "", new Range.Integers(1, 1 << 16), d.chipletBusBits(), "bits of a packet of the network between dies");
        words(all, PACKAGE, Arrays.stream(Packaging.values()).map(EdgeLlmParameters::word).toList(), word(d.packaging()),
                "how dies are joined: side by side (organic, fan-out, interposer, bridge) or stacked (micro-bump, hybrid-bond)");
        words(all, STACK_ORDER, Arrays.stream(StackOrder.values()).map(StackOrder::label).toList(), d.stackOrder().label(),
                "where the dynamic dies of a stack lie");
        words(all, STORE, Arrays.stream(Store.values()).map(Store::label).toList(), d.store().label(),
                "where operands wait for the backward pass: in refreshed arrays, SRAM, or SRAM until it is full");
        add(all, BATCH, "", new Range.Integers(1, 1 << 20), d.batch(), "samples of a training step");
        words(all, PIPELINE_PARALLEL, List.of("no", YES), d.pipelineParallel() ? YES : "no",
                "whether the samples of a training step follow each other through the dies");
        add(all, EDRAM_CLOCK, "Hz", new Range.Reals(1e6, 1e10), d.clocks().edramHz(), "clock of eDRAM and SRAM arrays and their dies");
        add(all, RRAM_CLOCK, "Hz", new Range.Reals(1e6, 1e10), d.clocks().rramHz(), "clock of RRAM arrays and their dies");
        add(all, NOP_CLOCK_2D, "Hz", new Range.Reals(1e6, 1e11), d.clocks().planarHz(), "clock between dies on an organic substrate");
        add(all, NOP_CLOCK_2_5D, "Hz", new Range.Reals(1e6, 1e11), d.clocks().interposerHz(),
                "clock between dies on an interposer, bridge or fan-out");
        add(all, NOP_CLOCK_3D, "Hz", new Range.Reals(1e6, 1e11), d.clocks().stackedHz(), "clock between stacked dies");
        if (published) {
            add(all, SCALE_NOC, "", new Range.Integers(1, 1 << 24), d.nocScale(), "factor by which traces on a die are shortened");
            add(all, SCALE_NOP, "", new Range.Integers(1, 1 << 24), d.nopScale(), "factor by which traces between dies are shortened");
        }
        words(all, COOLING, data.thermal().coolings(), data.thermal().coolings().contains("phone") ? "phone" : data.thermal().coolings().getFirst(),
                "how the package is cooled");
        Set<Value> stacks = Arrays.stream(Packaging.values()).filter(Packaging::stacked).map(p -> Value.of(word(p))).collect(Collectors.toSet());
        Set<Value> flat = Arrays.stream(Packaging.values()).filter(p -> !p.stacked()).map(p -> Value.of(word(p))).collect(Collectors.toSet());
        Condition sideBySide = new Condition(PACKAGE, flat);
        words(all, ARRANGEMENT, Arrays.stream(Arrangement.values()).map(EdgeLlmParameters::word).toList(), word(Arrangement.GRID), sideBySide,
                "how dies lie side by side");
        words(all, DIE_ORDER, Arrays.stream(DieOrder.values()).map(DieOrder::label).toList(), DieOrder.BY_KIND.label(), sideBySide,
                "which die lies next to which");
        all.add(new ParameterSpec(DIE_GAP, Unit.of("mm"), new Range.Reals(0, 50), Domain.fixed(Value.of(0.3)), sideBySide,
                "between dies side by side, for their temperature; footprint and traffic are as without it"));
        words(all, BONDING, List.of("die-to-wafer", WAFER_TO_WAFER), "die-to-wafer", new Condition(PACKAGE, stacks),
                "whether tested dies or whole wafers are stacked; for cost and yield");
        return List.copyOf(all);
    }

    /** The word for an arrangement. */
    static String word(Arrangement arrangement) {
        return arrangement.name().toLowerCase(Locale.ROOT);
    }

    private static void kind(List<ParameterSpec> all, String kind, Die die, String what, List<String> cells) {
        words(all, kind + ".cell", cells, die.cell().label().toLowerCase(Locale.ROOT), "memory cell of " + what);
        add(all, kind + ".node", "nm", new Range.Numbered(NODES), die.nodeNm(), "node of " + what);
        add(all, kind + ".subarray_height", "", new Range.Integers(8, 4096), die.subarrayHeight(), "rows of a subarray of " + what);
        add(all, kind + ".subarray_width", "", new Range.Integers(8, 4096), die.subarrayWidth(), "columns of a subarray of " + what);
        add(all, kind + ".pe_height", "", new Range.Integers(2, 64), die.peHeight(), "rows of subarrays in a processing element of " + what);
        add(all, kind + ".pe_width", "", new Range.Integers(2, 64), die.peWidth(), "columns of subarrays in a processing element of " + what);
        add(all, kind + ".chiplet_height", "", new Range.Integers(1, 64), die.chipletHeight(), "rows of processing elements of " + what);
        add(all, kind + ".chiplet_width", "", new Range.Integers(1, 64), die.chipletWidth(), "columns of processing elements of " + what);
    }

    private static void add(List<ParameterSpec> all, String name, String unit, Range range, double byDefault, String description) {
        all.add(new ParameterSpec(name, Unit.of(unit), range, Domain.fixed(Value.of(byDefault)), null, description));
    }

    private static void words(List<ParameterSpec> all, String name, List<String> names, String byDefault, String description) {
        words(all, name, names, byDefault, null, description);
    }

    private static void words(List<ParameterSpec> all, String name, List<String> names, String byDefault, @Nullable Condition activeIf,
            String description) {
        all.add(new ParameterSpec(name, Unit.NONE, new Range.Names(names), Domain.fixed(Value.of(byDefault)), activeIf, description));
    }
}
