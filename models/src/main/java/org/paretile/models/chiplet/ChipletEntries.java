package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A ledger that keeps every entry in the order made. */
public final class ChipletEntries implements ChipletLedger {
    private final List<Energy> energies = new ArrayList<>();
    private final List<LayerReport> layers = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<GradientWait> gradients = new ArrayList<>();

    /** Energy of a part in a layer on a die, J; layer and die as in {@link ChipletLedger#energy}. */
    public record Energy(Part part, int layer, int die, double joules) {}

    /** Silicon of a part on each of so many dies of a kind, mm²; 0 dies if the design does without the kind. */
    public record Area(AreaPart part, DieKind kind, int dies, double mm2) {}

    @Override public void energy(Part part, int layer, int die, double joules) {
        energies.add(new Energy(part, layer, die, joules));
    }

    @Override public void layer(LayerReport report) {
        layers.add(report);
    }

    @Override public void area(AreaPart part, DieKind kind, int dies, double mm2) {
        areas.add(new Area(part, kind, dies, mm2));
    }

    @Override public void gradient(GradientWait wait) {
        gradients.add(wait);
    }

    /** Every energy entry. */
    public List<Energy> energies() {
        return List.copyOf(energies);
    }

    /** Every layer, in order of execution. */
    public List<LayerReport> layers() {
        return List.copyOf(layers);
    }

    /** Every area entry. */
    public List<Area> areas() {
        return List.copyOf(areas);
    }

    /** Every gradient that waits. */
    public List<GradientWait> gradients() {
        return List.copyOf(gradients);
    }

    /** Energy by part, J. */
    public Map<Part, Double> energyJByPart() {
        Map<Part, Double> sums = new EnumMap<>(Part.class);
        energies.forEach(entry -> sums.merge(entry.part(), entry.joules(), Double::sum));
        return sums;
    }
}
