package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.ThermalStack;

class ConstrictionTest {
    private static final double SIDE_M = 0.02;
    private static final double SMALL_M2 = 1e-6;
    private static final double LARGE_M2 = 4e-6;

    /** A source under a film, in a die that does not spread, with a lid on it. */
    private static Constriction of(double filmM, double filmWPerMK, double lidM, double lidWPerMK, int lids) {
        Conductivity upwards = new Conductivity(0, 130);
        Block die = new Block("die", 0.01, 0.01, 1e-3, 1e-3, 1);
        List<Layer> layers = new ArrayList<>(List.of(new Layer("dies", 1e-6, upwards, List.of(die)), new Layer("film", filmM, new Conductivity(0, filmWPerMK))));
        for (int i = 0; i < lids; i++) {
            layers.add(new Layer("lid " + i, lidM / lids, Conductivity.isotropic(lidWPerMK)));
        }
        Conductivity thin = new Conductivity(1e-9, 400);
        ThermalStack stack = ThermalStack.of(SIDE_M, SIDE_M, layers, new HeatSink(new Plate("spreader", SIDE_M, 1e-9, thin),
                new Plate("sink", SIDE_M, 1e-9, thin), 1 / (1e6 * SIDE_M * SIDE_M)), null, 25);
        SpectralSolver solver = new SpectralSolver(16, Resolution.LUMPED);
        solver.prepare(stack);
        return solver.constriction(stack, stack.firstLayer());
    }

    /** Where nothing conducts sideways, density alone counts: R (1/a − 1/b), R from layer to ambient. */
    @Test
    void filmWithoutSpreading() {
        double through = 1e-6 / 130 + 50e-6 / 4 + 1e-9 / 400 * 2 + 1e-6;
        assertThat(of(50e-6, 4, 1e-9, 400, 0).kPerW(SMALL_M2, LARGE_M2)).isCloseTo(through * (1 / SMALL_M2 - 1 / LARGE_M2), Percentage.withPercentage(0.1));
    }

    /** On a thick body, √(π/2)/(2πkσ) in the middle of a normal density (Carslaw, Jaeger 1959): twice the width, half the rise. */
    @Test
    void thickBody() {
        double k = 100;
        double sigma = Math.sqrt(SMALL_M2 / (2 * Math.PI));
        double truth = Math.sqrt(Math.PI / 2) / (2 * Math.PI * k * sigma) / 2;
        assertThat(of(1e-7, 400, 0.02, k, 2000).kPerW(SMALL_M2, LARGE_M2)).isCloseTo(truth, Percentage.withPercentage(3));
    }

    @Test
    void nothingIsMissingWhereCellsShowAll() {
        assertThat(of(50e-6, 4, 1e-3, 400, 1).kPerW(SMALL_M2, SMALL_M2)).isCloseTo(0, within(1e-12));
    }
}
