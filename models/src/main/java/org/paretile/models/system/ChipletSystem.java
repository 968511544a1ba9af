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
    /** How far foresight goes. */
    private static final double MOST_GROWTH = 2;
    /** Change of a temperature that no longer matters. */
    private static final double AT_REST_K = 0.05;


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
        double[] peakC = placed.peakC();
        ChipletMetrics metrics = at(design, begin.dies(), peakC, ambientC, Fidelity.FAST, null);
        boolean atRest = rests(begin.dies(), metrics.dies(), peakC, ambientC);
        if (!atRest) {
            List<ChipletMetrics.DieReport> foreseen = foreseen(design, begin, metrics, peakC, ambientC);
            placed.solve(foreseen);
            peakC = placed.peakC();
            metrics = at(design, begin.dies(), peakC, ambientC, Fidelity.FAST, null);
            atRest = rests(foreseen, metrics.dies(), peakC, ambientC);
        }
        if (!atRest) {
            if (placed.settle((mean, peak, power) -> powers(design, begin.dies(), placed.levels, peak, ambientC, power))
                    instanceof HeatBalance.Runaway(String reason)) {
                return new SystemOutcome.Infeasible(reason, begin.powerDensityWPerM2() * 1e-6);
            }
            peakC = placed.peakC();
        }
        if (fidelity == Fidelity.DETAILED) {
            peakC = placed.peakC(placed.field(at(design, begin.dies(), peakC, ambientC, Fidelity.DETAILED, null).dies(), DETAILED_CELLS,
                    GridSolver.USUAL_TOLERANCE));
        }
        if (!atRest || fidelity == Fidelity.DETAILED || ledger != null) {
            metrics = at(design, begin.dies(), peakC, ambientC, fidelity, ledger);
        }
        return result(design, mounting, metrics, placed, peakC, costLedger);
    }

    /**
     * About the powers at rest, were all rises to grow as the power of all dies does: the fixed point of that growth by Aitken's
     * extrapolation. Saves solutions, for the loop goes on from here.
     */
    private List<ChipletMetrics.DieReport> foreseen(ChipletDesign design, ChipletMetrics begin, ChipletMetrics next, double[] peakC,
            double ambientC) {
        double first = total(begin.dies());
        double one = total(next.dies()) / first;
        double two = total(grown(design, begin, peakC, ambientC, one)) / first;
        double slope = (two - one) / (one - 1);
        double rest = slope < 1 ? one + (two - one) / (1 - slope) : two;
        return grown(design, begin, peakC, ambientC, Math.min(rest, MOST_GROWTH));
    }

    /** The dies with every rise {@code growth} times as large. */
    private List<ChipletMetrics.DieReport> grown(ChipletDesign design, ChipletMetrics begin, double[] peakC, double ambientC, double growth) {
        double[] celsius = new double[peakC.length];
        for (int die = 0; die < celsius.length; die++) {
            celsius[die] = ambientC + (peakC[die] - ambientC) * growth;
        }
        return at(design, begin.dies(), celsius, ambientC, Fidelity.FAST, null).dies();
    }

    private static double total(List<ChipletMetrics.DieReport> dies) {
        double watts = 0;
        for (ChipletMetrics.DieReport die : dies) {
            watts += die.powerW();
        }
        return watts;
    }

    /**
     * Whether the powers at these temperatures move none of them by more than {@link #AT_REST_K}: a rise is linear in the powers.
     * Where dies are lost there is no rest.
     */
    private boolean rests(List<ChipletMetrics.DieReport> before, List<ChipletMetrics.DieReport> now, double[] peakC,
            double ambientC) {
        double largest = 0;
        double rise = 0;
        for (int die = 0; die < peakC.length; die++) {
            double watts = before.get(die).powerW();
            double change = Math.abs(now.get(die).powerW() - watts);
            largest = Math.max(largest, change == 0 ? 0 : change / watts);
            rise = Math.max(rise, peakC[die] - ambientC);
        }
        return rise * largest <= AT_REST_K && ambientC + rise < runawayC;
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

    private void powers(ChipletDesign design, List<ChipletMetrics.DieReport> dies, int[] levels, double[] levelPeakC, double ambientC,
            double[] powerW) {
        double[] peakC = new double[levels.length];
        for (int level = 0; level < levels.length; level++) {
            peakC[levels[level]] = levelPeakC[level];
        }
        List<ChipletMetrics.DieReport> now = at(design, dies, peakC, ambientC, Fidelity.FAST, null).dies();
        for (int level = 0; level < levels.length; level++) {
            powerW[level] = now.get(levels[level]).powerW();
        }
    }

    /**
     * Temperatures of every cell of a design that was evaluated, for a picture.
     *
     * @param metrics what it came to
     * @param cells of the grid in x and y
     */
    public TemperatureField field(ChipletDesign design, Mounting mounting, SystemMetrics metrics, int cells) {
        return heat.new Placed(design, mounting, metrics.chiplets()).field(metrics.chiplets().dies(), cells, PICTURE_TOLERANCE);
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
