package org.paretile.problems.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.accuracy.OperandEncoding.Subtraction;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.spec.Readout;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Network;

/** Accuracy of a described macro from what its hierarchy says of a conversion. Each combination of numbers is computed once. */
final class MacroFileAccuracy {
    private final Readout readout;
    private final NetworkDots dots;
    private final CellErrors errors;
    private final MacroFileGenes genes;
    /** A layer of each combination of signs that occurs. */
    private final List<Layer> examples;
    private final Map<Setup, Computed> memo = new ConcurrentHashMap<>();

    /**
     * All that decides how accurate a design is.
     *
     * @param formats one for each of {@link #examples}
     */
    private record Setup(List<NetworkDots.Format> formats, String law, double ageS, double temperatureC, String drop, int cellBits) {}

    /**
     * Accuracy of a design.
     *
     * @param accuracy null if there can be none
     * @param objection why there can be none; empty if there is one
     */
    record Computed(@Nullable Accuracy accuracy, String objection) {}

    MacroFileAccuracy(Readout readout, Network network, double targetDb, Technology technology, MacroFileGenes genes) {
        this.readout = readout;
        this.genes = genes;
        dots = new NetworkDots(network, targetDb);
        errors = new CellErrors(technology);
        Map<Integer, Layer> firsts = new LinkedHashMap<>();
        network.layers().forEach(layer -> firsts.putIfAbsent(signs(layer), layer));
        examples = List.copyOf(firsts.values());
    }

    private static int signs(Layer layer) {
        return (layer.inputs().signed() ? 2 : 0) + (layer.weights().signed() ? 1 : 0);
    }

    /** Whether the file says enough. */
    boolean known() {
        return readout.kind() != Readout.Kind.UNKNOWN;
    }

    /** Accuracy of a design whose layers were evaluated. */
    Computed of(PreparedSpec design, int[] genome) {
        return memo.computeIfAbsent(setup(design, genome), this::compute);
    }

    /** Accuracy of each layer of a design whose layers were evaluated. */
    List<LayerAccuracy> layers(PreparedSpec design, int[] genome) {
        Setup setup = setup(design, genome);
        return layers(setup, device(setup));
    }

    private Computed compute(Setup setup) {
        try {
            return new Computed(Accuracy.of(layers(setup, Device.IDEAL), layers(setup, device(setup))), "");
        } catch (IllegalArgumentException e) { // numbers no converter, cell or operand can have
            return new Computed(null, String.valueOf(e.getMessage()));
        }
    }

    private List<LayerAccuracy> layers(Setup setup, Device device) {
        NetworkDots.Format[] bySigns = new NetworkDots.Format[4];
        for (int i = 0; i < setup.formats().size(); i++) {
            bySigns[signs(examples.get(i))] = setup.formats().get(i);
        }
        return dots.layers(layer -> bySigns[signs(layer)], device);
    }

    private Device device(Setup setup) {
        return readout.kind() == Readout.Kind.DIGITAL ? Device.IDEAL
                : errors.device(readout.cell(), setup.law(), setup.ageS(), setup.temperatureC(), setup.drop(), setup.cellBits());
    }

    private Setup setup(PreparedSpec design, int[] genome) {
        NetworkDots.Format[] formats = new NetworkDots.Format[examples.size()];
        Subtraction subtraction = readout.analogueSubtraction() ? Subtraction.ANALOGUE : Subtraction.DIGITAL;
        String range = genes.adcRange.of(genome);
        int cellBits = 1;
        for (int i = 0; i < formats.length; i++) {
            Layer layer = examples.get(i);
            boolean swapped = readout.stationaryInputs();
            Readout.Numbers n = design.readout((swapped ? layer.weights() : layer.inputs()).signed(),
                    (swapped ? layer.inputs() : layer.weights()).signed());
            formats[i] = new NetworkDots.Format(readout.kind() == Readout.Kind.DIGITAL, swapped, readout.inputs(), readout.weights(),
                    subtraction, n.inputBits(), n.weightBits(), n.inputSliceBits(), n.weightSliceBits(), n.rows(), n.converterBits(),
                    range);
            cellBits = Math.min(n.cellBits(), n.weightSliceBits());
        }
        return new Setup(List.of(formats), genes.cellErrors.of(genome), genes.ageS.of(genome), genes.temperatureC.of(genome),
                genes.irDrop.of(genome), cellBits);
    }
}
