package org.paretile.models.macro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger that keeps every entry in the order made, and the totals. */
public final class Entries implements Ledger {
    private final List<Energy> energies = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Leakage> leakages = new ArrayList<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Totals totals = new Totals();

    /** Energy of a component in a layer, J. */
    public record Energy(Component component, int layer, double joules) {}

    /** Silicon of a component, mm². */
    public record Area(Component component, double mm2) {}

    /** Leakage of a component, W. */
    public record Leakage(Component component, double watts) {}

    /** Time (s), pipeline fill included, multiply-accumulates and share of cells used of a layer. */
    public record Layer(int layer, double latencyS, double macs, double utilisation) {}

    @Override public void energy(Component component, int layer, double joules) {
        energies.add(new Energy(component, layer, joules));
        totals.energy(component, layer, joules);
    }

    @Override public void area(Component component, double mm2) {
        areas.add(new Area(component, mm2));
        totals.area(component, mm2);
    }

    @Override public void leakage(Component component, double watts) {
        leakages.add(new Leakage(component, watts));
        totals.leakage(component, watts);
    }

    @Override public void fill(int layer, double seconds) {
        totals.fill(layer, seconds);
    }

    @Override public void layer(int layer, double latencyS, double macs, double utilisation) {
        layers.add(new Layer(layer, latencyS, macs, utilisation));
        totals.layer(layer, latencyS, macs, utilisation);
    }

    /** The sums. */
    public Totals totals() {
        return totals;
    }

    /** Every energy entry. */
    public List<Energy> energies() {
        return List.copyOf(energies);
    }

    /** Every area entry. */
    public List<Area> areas() {
        return List.copyOf(areas);
    }

    /** Every leakage entry. */
    public List<Leakage> leakages() {
        return List.copyOf(leakages);
    }

    /** Every layer. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** Energy of all layers by component, J. */
    public Map<Component, Double> energyJByComponent() {
        Map<Component, Double> sums = new LinkedHashMap<>();
        energies.forEach(entry -> sums.merge(entry.component(), entry.joules(), Double::sum));
        return sums;
    }

    /** Silicon by component, mm². */
    public Map<Component, Double> areaMm2ByComponent() {
        Map<Component, Double> sums = new LinkedHashMap<>();
        areas.forEach(entry -> sums.merge(entry.component(), entry.mm2(), Double::sum));
        return sums;
    }
}
