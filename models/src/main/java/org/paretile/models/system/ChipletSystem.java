package org.paretile.models.system;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletLedger;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletOutcome;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.models.chiplet.Fidelity;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.thermal.HeatBalance;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.TemperatureField;

/**
 * Evaluates whole designs of one workload. The dies are evaluated at their temperatures and the temperatures follow from their
 * power, until both are at rest. Power is the mean over a pass, one pass after the other. Memory of its own for one thread.
 */
public final class ChipletSystem {
    /** Cells of the thermal grid in x and y, at fidelity detailed. */
    private static final int DETAILED_CELLS = 64;
    /** A thousandth of a kelvin or so. */
    private static final double PICTURE_TOLERANCE = 1e-4;

    private final ChipletEvaluator evaluator;
    private final SystemData data;
    private final PackageHeat heat;
    private final PackageBill bill;
    private final double runawayC;

    public ChipletSystem(ChipletWorkload workload, SystemData data) {
        this.evaluator = workload.evaluator();
        this.data = data;
        this.heat = new PackageHeat(data.thermal());
        this.bill = new PackageBill(data);
        this.runawayC = data.thermal().laws().runawayC();
    }

    /** Evaluates a design. */
    public SystemOutcome evaluate(ChipletDesign design, Mounting mounting, Fidelity fidelity) {
        return evaluate(design, mounting, fidelity, null, CostLedger.NONE);
    }

    /** Evaluates a design and enters what it comes to in the ledgers. */
    public SystemOutcome explain(ChipletDesign design, Mounting mounting, Fidelity fidelity, ChipletLedger chiplets, CostLedger costs) {
        return evaluate(design, mounting, fidelity, chiplets, costs);
    }

    private SystemOutcome evaluate(ChipletDesign design, Mounting mounting, Fidelity fidelity, @Nullable ChipletLedger ledger,
            CostLedger costLedger) {
        double ambientC = heat.ambientC(mounting.cooling());
        ChipletOutcome cool = evaluator.evaluate(design, DieTemperatures.uniform(ambientC + 273.15), Fidelity.FAST);
        if (!(cool instanceof ChipletMetrics begin)) {
            ChipletOutcome.Infeasible no = (ChipletOutcome.Infeasible) cool;
            return new SystemOutcome.Infeasible(no.reason(), no.shortfall());
        }
        PackageHeat.Placed placed = heat.new Placed(design, mounting, begin);
        OperatingPoint point = new OperatingPoint(new Package(design, placed, begin, ambientC, Fidelity.FAST), ambientC, runawayC);
        double[] coolC = new double[begin.dies().size()];
        Arrays.fill(coolC, ambientC);
        HeatBalance balance = point.from(coolC, placed.powersW(begin.dies()), placed.peakC());
        if (fidelity == Fidelity.DETAILED && balance instanceof HeatBalance.Settled) {
            double[] fastC = point.peakC();
            Package detailed = new Package(design, placed, begin, ambientC, Fidelity.DETAILED);
            double[] powersW = detailed.powersW(fastC);
            point = new OperatingPoint(detailed, ambientC, runawayC);
            balance = point.from(fastC, powersW, detailed.peaksC(powersW));
        }
        if (balance instanceof HeatBalance.Runaway(String reason)) {
            return new SystemOutcome.Infeasible(reason, begin.powerDensityWPerM2() * 1e-6);
        }
        return result(design, mounting, at(design, begin.dies(), point.peakC(), ambientC, fidelity, ledger), placed, point.peakC(), costLedger);
    }

    /** A placed design as heat sees it. */
    private final class Package implements OperatingPoint.Heated {
        private final ChipletDesign design;
        private final PackageHeat.Placed placed;
        private final ChipletMetrics begin;
        private final double ambientC;
        private final Fidelity fidelity;

        Package(ChipletDesign design, PackageHeat.Placed placed, ChipletMetrics begin, double ambientC, Fidelity fidelity) {
            this.design = design;
            this.placed = placed;
            this.begin = begin;
            this.ambientC = ambientC;
            this.fidelity = fidelity;
        }

        @Override
        public double[] powersW(double[] peakC) {
            return placed.powersW(at(design, begin.dies(), peakC, ambientC, fidelity, null).dies());
        }

        @Override
        public double[] peaksC(double[] powersW) {
            if (fidelity == Fidelity.FAST) {
                placed.solve(powersW);
                return placed.peakC();
            }
            return placed.peakC(placed.field(powersW, DETAILED_CELLS, GridSolver.USUAL_TOLERANCE));
        }

        @Override
        public String name(int die) {
            return names(begin)[die];
        }
    }

    private SystemMetrics result(ChipletDesign design, Mounting mounting, ChipletMetrics metrics, PackageHeat.Placed placed, double[] peakC,
            CostLedger costLedger) {
        double ambientC = heat.ambientC(mounting.cooling());
        return new SystemMetrics(metrics, new SystemMetrics.Heat(peakC, placed.levels, placed.placement,
                heat.marginK(metrics.dies(), peakC, data.guardBandK()), ambientC),
                bill.quote(design.packaging(), mounting.wholeWafers(), metrics, placed.levels, costLedger));
    }

    /** The dies at these temperatures; the design is known to hold its workload. */
    private ChipletMetrics at(ChipletDesign design, List<ChipletMetrics.DieReport> dies, double[] peakC, double ambientC,
            Fidelity fidelity, @Nullable ChipletLedger ledger) {
        DieTemperatures temperatures = PackageHeat.temperatures(dies, peakC, ambientC);
        return (ChipletMetrics) (ledger == null ? evaluator.evaluate(design, temperatures, fidelity)
                : evaluator.explain(design, temperatures, fidelity, ledger));
    }

    /**
     * Temperatures of every cell of a design that was evaluated, for a picture.
     *
     * @param metrics what it came to
     * @param cells of the grid in x and y
     */
    public TemperatureField field(ChipletDesign design, Mounting mounting, SystemMetrics metrics, int cells) {
        PackageHeat.Placed placed = heat.new Placed(design, mounting, metrics.chiplets());
        return placed.field(placed.powersW(metrics.chiplets().dies()), cells, PICTURE_TOLERANCE);
    }

    /** Names of the dies of a design: kind and number within the kind. */
    public static String[] names(ChipletMetrics metrics) {
        int[] next = new int[DieKind.values().length];
        String[] names = new String[metrics.dies().size()];
        Arrays.setAll(names, i -> {
            DieKind kind = metrics.dies().get(i).kind();
            return kind.label() + " " + next[kind.ordinal()]++;
        });
        return names;
    }
}
