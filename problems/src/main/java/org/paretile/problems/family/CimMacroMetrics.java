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
    private static final String VALID = "accuracy_valid";

    static final Metric ENERGY = metric("energy", "J", MINIMIZE,
            "energy of one inference, leakage included; without buffers, networks, DRAM and weight writes");
    static final Metric ENERGY_PER_MAC = metric("energy_per_mac", "J", MINIMIZE,
            "energy over the multiply-accumulates of the workload");
    static final Metric LATENCY = metric("latency", "s", MINIMIZE,
            "time of one inference alone, layer after layer, the pipeline filled anew for each; without weight writes. Described"
                    + " macros fill for as long as the latencies of their components exceed a cycle: those without one count as 0");
    static final Metric THROUGHPUT = metric("throughput", "1/s", MAXIMIZE,
            "inferences per second in steady state: one right behind the other, layer after layer, without pipeline fill");
    static final Metric TOPS = metric("tops", "TOPS", MAXIMIZE,
            "tera-operations per second in steady state, two a multiply-accumulate, at full operand precision");
    static final Metric TOPS_PER_W = metric("tops_per_w", "TOPS/W", MAXIMIZE, "operations per energy");
    static final Metric TOPS_PER_MM2 = metric("tops_per_mm2", "TOPS/mm2", MAXIMIZE, "tops over area");
    static final Metric AREA = metric("area", "mm2", MINIMIZE,
            "silicon of all macros; without routing, control, buffers and networks");
    static final Metric POWER = metric("power", "W", MINIMIZE, "mean power in steady state: energy times throughput");
    static final Metric LEAKAGE_POWER = metric("leakage_power", "W", MINIMIZE,
            "leakage of drivers, cells and digital blocks of all macros; converters have none in the survey");
    static final Metric SQNR = accuracy("sqnr",
            "signal to quantisation noise of the worst layer's dot products: operands and converters; capped at 200 dB");
    static final Metric SQNR_MAC = accuracy("sqnr_mac",
            "as sqnr, noise-to-signal ratios averaged over layers by multiply-accumulates");
    static final Metric SNR = accuracy("snr",
            "signal to all noise of the worst layer's dot products: operands, converters, variation, noise and drift of cells,"
                    + " bit lines; row drivers and comparators without error; capped at 200 dB. A digital macro adds none: snr is sqnr"
                    + " and holds the bits of the operands alone. Cells that a described macro gives as numbers only err as cell_errors"
                    + " says. 0 dB, and not accuracy_valid, for operands without a model: one bit with a sign, XNOR in the analogue"
                    + " domain");
    static final Metric SNR_MAC = accuracy("snr_mac",
            "as snr, noise-to-signal ratios averaged over layers by multiply-accumulates");
    static final Metric SNR_MARGIN = accuracy("snr_margin",
            "lowest difference between snr of a layer and accuracy_target; 0 dB or more is enough");
    static final Metric ACCURACY_VALID = metric(VALID, "", MAXIMIZE,
            "1 if snr of every layer is exact or where the model was compared with Monte Carlo simulation (10 dB or more, a dozen"
                    + " active rows or errors that cannot matter, usual converter windows and wires; 97.8 % within 1.5 dB there),"
                    + " 0 if not: then accuracy only orders designs");
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
            AREA, POWER, LEAKAGE_POWER, UTILISATION, RESIDENCY);

    static {
        List<Metric> all = new ArrayList<>(COUNTED);
        all.addAll(List.of(SQNR, SQNR_MAC, SNR, SNR_MAC, SNR_MARGIN, ACCURACY_VALID));
        ALL = List.copyOf(all);
    }

    private CimMacroMetrics() {}

    /** The values of {@link #ALL}. */
    static double[] all(Totals totals, double residency, Accuracy accuracy) {
        double[] values = counted(totals, residency, ALL.size() - COUNTED.size());
        int next = COUNTED.size();
        values[next++] = accuracy.sqnrDb();
        values[next++] = accuracy.sqnrMacDb();
        values[next++] = accuracy.snrDb();
        values[next++] = accuracy.snrMacDb();
        values[next++] = accuracy.marginDb();
        values[next] = accuracy.valid() ? 1 : 0;
        return values;
    }

    /** The values of {@link #COUNTED}. */
    static double[] counted(Totals totals, double residency) {
        return counted(totals, residency, 0);
    }

    private static double[] counted(Totals totals, double residency, int more) {
        double[] values = new double[COUNTED.size() + more];
        double tops = totals.operationsPerS() * 1e-12;
        values[0] = totals.energyJ();
        values[1] = totals.energyPerMacJ();
        values[2] = totals.latencyS();
        values[3] = 1 / totals.steadyS();
        values[4] = tops;
        values[5] = totals.operationsPerJ() * 1e-12;
        values[6] = tops / totals.areaMm2();
        values[7] = totals.areaMm2();
        values[8] = totals.energyJ() / totals.steadyS();
        values[9] = totals.leakageW();
        values[10] = totals.utilisation();
        values[11] = residency;
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

    private static Metric accuracy(String name, String description) {
        return new Metric(name, Unit.of("dB"), MAXIMIZE, description, VALID);
    }

    private static Metric metric(String name, String unit, Direction direction, String description) {
        return new Metric(name, Unit.of(unit), direction, description);
    }
}
