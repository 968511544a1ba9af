package org.paretile.models.system;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletLedger;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.ChipletOutcome;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.Fidelity;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.TemperatureField;

/**
 * Evaluates whole designs of one workload. The dies are evaluated at their temperatures and the temperatures follow from their
 * power, until both are at rest ({@link OperatingPoint}). Power is the mean over a pass, one pass after the other. Memory of its own for
 * one thread; nothing of one design tells in the next.
 */
public final class ChipletSystem {
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
        this.runawayC = data.thermal().runawayC();
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
        double[] coolC = {ambientC, ambientC, ambientC};
        return switch (evaluator.evaluate(design, PackageHeat.temperatures(coolC), Fidelity.FAST)) {
            case ChipletOutcome.Infeasible(String reason, double shortfall) -> new SystemOutcome.Infeasible(reason, shortfall);
            case ChipletMetrics cool -> {
                PackageHeat.Placed placed = heat.new Placed(design, mounting, cool);
                HeatedDies dies = new HeatedDies(evaluator, design, Fidelity.FAST, cool.dies(), placed, ambientC);
                OperatingPoint point = new OperatingPoint(dies, ambientC, runawayC, coolC, placed.powersW(cool.dies()), placed.peaksC());
                HeatBalance balance = point.find();
                if (fidelity == Fidelity.DETAILED && balance instanceof HeatBalance.Settled) {
                    dies = new HeatedDies(evaluator, design, fidelity, cool.dies(), placed, ambientC);
                    double[] powersW = placed.powersW(cool.dies());
                    point = new OperatingPoint(dies, ambientC, runawayC, coolC, powersW, dies.peaksC(powersW));
                    balance = point.find();
                }
                yield switch (balance) {
                    case HeatBalance.Runaway(String reason) ->
                        new SystemOutcome.Infeasible(reason, cool.powerDensityWPerM2() * 1e-6);
                    case HeatBalance.Settled _ ->
                        metrics(design, mounting, dies.at(point.peaksC(), ledger), placed, point.peaksC(), costLedger);
                };
            }
        };
    }

    private SystemMetrics metrics(ChipletDesign design, Mounting mounting, ChipletMetrics chiplets, PackageHeat.Placed placed,
            double[] peaksC, CostLedger ledger) {
        return new SystemMetrics(chiplets, new SystemMetrics.Heat(peaksC, placed.levels, placed.placement,
                heat.marginK(chiplets.dies(), peaksC, data.guardBandK()), heat.ambientC(mounting.cooling())),
                bill.quote(design.packaging(), mounting.wholeWafers(), chiplets, placed.levels, ledger));
    }

    /**
     * Temperatures of every cell of a design that was evaluated, for a picture.
     *
     * @param metrics what it came to
     * @param cells of the grid in x and y
     */
    public TemperatureField field(ChipletDesign design, Mounting mounting, SystemMetrics metrics, int cells) {
        PackageHeat.Placed placed = heat.new Placed(design, mounting, metrics.chiplets());
        return placed.field(placed.powersW(metrics.chiplets().dies()), new GridSolver(cells, cells, PICTURE_TOLERANCE));
    }

    /** Names of the dies of a design: kind and number within the kind. */
    public static String[] names(ChipletMetrics metrics) {
        return names(metrics.dies());
    }

    static String[] names(List<DieReport> dies) {
        int[] next = new int[DieKind.values().length];
        String[] names = new String[dies.size()];
        Arrays.setAll(names, i -> {
            DieKind kind = dies.get(i).kind();
            return kind.label() + " " + next[kind.ordinal()]++;
        });
        return names;
    }
}
