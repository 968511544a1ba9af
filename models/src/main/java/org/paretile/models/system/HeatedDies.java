package org.paretile.models.system;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletLedger;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.models.chiplet.Fidelity;

/**
 * The dies of a design at their places, as power and temperature see each other; the design is known to hold its workload.
 *
 * @param dies at ambient temperature
 */
record HeatedDies(ChipletEvaluator evaluator, ChipletDesign design, Fidelity fidelity, List<DieReport> dies, PackageHeat.Placed placed,
        double ambientC) implements OperatingPoint.Heated {
    @Override
    public double[] powersW(double[] hottestC) {
        return placed.powersW(metrics(PackageHeat.temperatures(hottestC), null).dies());
    }

    @Override
    public double[] peaksC(double[] powersW) {
        return switch (fidelity) {
            case FAST -> placed.peaksC(powersW);
            case DETAILED -> placed.peaksC(placed.field(powersW, placed.detailed()));
        };
    }

    @Override
    public double[] hottestC(double[] peaksC) {
        return PackageHeat.hottestC(dies, peaksC, ambientC);
    }

    @Override
    public String name(int die) {
        return ChipletSystem.names(dies)[die];
    }

    /** The design with the dies as hot as their peaks, °C, entered in {@code ledger}. */
    ChipletMetrics at(double[] peaksC, @Nullable ChipletLedger ledger) {
        return metrics(PackageHeat.temperatures(hottestC(peaksC)), ledger);
    }

    private ChipletMetrics metrics(DieTemperatures temperatures, @Nullable ChipletLedger ledger) {
        return (ChipletMetrics) (ledger == null ? evaluator.evaluate(design, temperatures, fidelity)
                : evaluator.explain(design, temperatures, fidelity, ledger));
    }
}
