package org.paretile.problems.family;

import static org.paretile.problems.metric.Direction.MAXIMIZE;
import static org.paretile.problems.metric.Direction.MINIMIZE;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.Totals;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;

/** The metrics of {@link CimMacroFamily}, in the order of an evaluation. */
final class CimMacroMetrics {
    static final Metric ENERGY = metric("energy", "J", MINIMIZE,
            "energy of one inference, leakage included; without buffers, networks, DRAM and weight writes");
    static final Metric ENERGY_PER_MAC = metric("energy_per_mac", "J", MINIMIZE,
            "energy over the multiply-accumulates of the workload");
    static final Metric LATENCY = metric("latency", "s", MINIMIZE,
            "time of one inference, layer after layer in steady state; without pipeline fill and weight writes");
    static final Metric THROUGHPUT = metric("throughput", "1/s", MAXIMIZE, "inferences per second, one after the other");
    static final Metric TOPS = metric("tops", "TOPS", MAXIMIZE,
            "tera-operations per second over the inference, two a multiply-accumulate, at full operand precision");
    static final Metric TOPS_PER_W = metric("tops_per_w", "TOPS/W", MAXIMIZE, "operations per energy");
    static final Metric TOPS_PER_MM2 = metric("tops_per_mm2", "TOPS/mm2", MAXIMIZE, "tops over area");
    static final Metric AREA = metric("area", "mm2", MINIMIZE,
            "silicon of all macros; without routing, control, buffers and networks");
    static final Metric POWER = metric("power", "W", MINIMIZE, "mean power during the inference");
    static final Metric LEAKAGE_POWER = metric("leakage_power", "W", MINIMIZE,
            "leakage of drivers, cells and digital blocks of all macros; converters have none in the survey");
    static final Metric SQNR = metric("sqnr", "dB", MAXIMIZE,
            "signal to quantisation noise of the worst layer's dot products: operands and converters; capped at 200 dB");
    static final Metric SQNR_MAC = metric("sqnr_mac", "dB", MAXIMIZE,
            "as sqnr, noise-to-signal ratios averaged over layers by multiply-accumulates");
    static final Metric SNR = metric("snr", "dB", MAXIMIZE,
            "signal to all noise of the worst layer's dot products: operands, converters, variation, noise and drift of cells,"
                    + " bit lines; row drivers and comparators without error; capped at 200 dB");
    static final Metric SNR_MAC = metric("snr_mac", "dB", MAXIMIZE,
            "as snr, noise-to-signal ratios averaged over layers by multiply-accumulates");
    static final Metric UTILISATION = metric("utilisation", "", MAXIMIZE,
            "share of the cells of occupied arrays that hold weights, by multiply-accumulates");
    static final Metric RESIDENCY = metric("residency", "", MAXIMIZE,
            "macros over the arrays that the whole workload occupies; from 1 on every weight stays in place, below it"
                    + " weights are rewritten, which energy and latency leave out");

    static final List<Metric> ALL;

    /** What a study that states no objective wants. */
    static final List<Objective> WANTED = List.of(Objective.of(ENERGY), Objective.of(LATENCY), Objective.of(AREA));

    /** Those that every description of a macro has, in the order of {@link #counted}. */
    static final List<Metric> COUNTED = List.of(ENERGY, ENERGY_PER_MAC, LATENCY, THROUGHPUT, TOPS, TOPS_PER_W, TOPS_PER_MM2,
            AREA, POWER, LEAKAGE_POWER, UTILISATION);

    static {
        List<Metric> all = new ArrayList<>(COUNTED);
        all.addAll(List.of(SQNR, SQNR_MAC, SNR, SNR_MAC, RESIDENCY));
        ALL = List.copyOf(all);
    }

    private CimMacroMetrics() {}

    /** The values of {@link #COUNTED}, followed by {@code more} zeros. */
    static double[] counted(Totals totals, int more) {
        double[] values = new double[COUNTED.size() + more];
        double tops = totals.operationsPerS() * 1e-12;
        values[0] = totals.energyJ();
        values[1] = totals.energyPerMacJ();
        values[2] = totals.latencyS();
        values[3] = 1 / totals.latencyS();
        values[4] = tops;
        values[5] = totals.operationsPerJ() * 1e-12;
        values[6] = tops / totals.areaMm2();
        values[7] = totals.areaMm2();
        values[8] = totals.energyJ() / totals.latencyS();
        values[9] = totals.leakageW();
        values[10] = totals.utilisation();
        return values;
    }

    /** The account of a model's entries, layers by their names. */
    static List<DesignModel.Share> shares(Entries entries, List<String> layers) {
        List<DesignModel.Share> shares = new ArrayList<>();
        entries.energies().forEach(e -> shares.add(
                new DesignModel.Share(ENERGY, e.component().name(), layers.get(e.layer()), e.joules())));
        entries.layers().forEach(l -> shares.add(new DesignModel.Share(LATENCY, "", layers.get(l.layer()), l.latencyS())));
        entries.areas().forEach(a -> shares.add(new DesignModel.Share(AREA, a.component().name(), "", a.mm2())));
        entries.leakages().forEach(l -> shares.add(new DesignModel.Share(LEAKAGE_POWER, l.component().name(), "", l.watts())));
        return shares;
    }

    private static Metric metric(String name, String unit, Direction direction, String description) {
        return new Metric(name, Unit.of(unit), direction, description);
    }
}
