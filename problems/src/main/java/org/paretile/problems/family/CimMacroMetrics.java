package org.paretile.problems.family;

import static org.paretile.problems.metric.Direction.MAXIMIZE;
import static org.paretile.problems.metric.Direction.MINIMIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Quote;
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

    /** What a study that states no objective wants. */
    static final List<Objective> WANTED = List.of(Objective.of(ENERGY), Objective.of(LATENCY), Objective.of(AREA));

    /** Of the one die that holds all macros. */
    static final BillMetrics MONEY = new BillMetrics("; the macros are one die as large as area says: routing, control, buffers, networks"
            + " and pads are not paid for, embedded memories cost what the cost data says, nothing more than logic if it says nothing. Macros"
            + " that do not fit a reticle or have a node without a price have none, infinite here, and are no design for a study that"
            + " asks what they cost");

    private static final List<Metric> COUNTED = List.of(ENERGY, ENERGY_PER_MAC, LATENCY, THROUGHPUT, TOPS, TOPS_PER_W, TOPS_PER_MM2,
            AREA, POWER, LEAKAGE_POWER, UTILISATION, RESIDENCY);

    private static final List<Metric> ACCURATE = List.of(SQNR, SQNR_MAC, SNR, SNR_MAC, SNR_MARGIN, ACCURACY_VALID);

    private CimMacroMetrics() {}

    /**
     * The metrics of a macro.
     *
     * @param priced whether its area is known, and so its price
     * @param accurate whether it is known what converts
     */
    static List<Metric> of(boolean priced, boolean accurate) {
        List<Metric> all = new ArrayList<>(COUNTED);
        all.addAll(accurate ? ACCURATE : List.of());
        all.addAll(priced ? MONEY.all() : List.of());
        return List.copyOf(all);
    }

    /** The values of {@link #of}; without those of what is null. */
    static double[] values(Totals totals, double residency, @Nullable Accuracy accuracy, @Nullable Quote quote) {
        double[] money = quote == null ? new double[0] : BillMetrics.values(quote);
        double[] values = counted(totals, residency, (accuracy == null ? 0 : ACCURATE.size()) + money.length);
        System.arraycopy(money, 0, values, values.length - money.length, money.length);
        if (accuracy != null) {
            accuracy(accuracy, values);
        }
        return values;
    }

    private static void accuracy(Accuracy accuracy, double[] values) {
        int next = COUNTED.size();
        values[next++] = accuracy.sqnrDb();
        values[next++] = accuracy.sqnrMacDb();
        values[next++] = accuracy.snrDb();
        values[next++] = accuracy.snrMacDb();
        values[next++] = accuracy.marginDb();
        values[next] = accuracy.valid() ? 1 : 0;
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

    /** The die of all macros for a study that needs these metrics. */
    static MacroDie die(Money money, Set<Metric> needed) {
        return new MacroDie(money, MONEY.all().stream().anyMatch(needed::contains));
    }

    /** The account of a model's entries, layers by their names, and of its price if it has one. */
    static List<DesignModel.Share> shares(Entries entries, @Nullable Quote quote, List<String> layers) {
        List<DesignModel.Share> shares = new ArrayList<>();
        entries.energies().forEach(e -> shares.add(
                new DesignModel.Share(ENERGY, e.component().name(), layers.get(e.layer()), e.joules())));
        entries.layers().forEach(l -> shares.add(new DesignModel.Share(LATENCY, "", layers.get(l.layer()), l.latencyS())));
        entries.areas().forEach(a -> shares.add(new DesignModel.Share(AREA, a.component().name(), "", a.mm2())));
        entries.leakages().forEach(l -> shares.add(new DesignModel.Share(LEAKAGE_POWER, l.component().name(), "", l.watts())));
        if (quote instanceof Bill bill) {
            shares.addAll(MONEY.shares(bill));
        }
        return shares;
    }

    private static Metric accuracy(String name, String description) {
        return new Metric(name, Unit.of("dB"), MAXIMIZE, description, VALID);
    }

    private static Metric metric(String name, String unit, Direction direction, String description) {
        return new Metric(name, Unit.of(unit), direction, description);
    }
}
