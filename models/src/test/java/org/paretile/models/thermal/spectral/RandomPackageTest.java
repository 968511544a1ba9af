package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.thermal.RandomPackage;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/** Uniform layers against uneven ones on a fine grid, peak rise scaled to 45 K. */
class RandomPackageTest {
    private static final int DESIGNS = 12;
    private static final double RISE_K = 45;

    @ParameterizedTest
    @CsvSource({"SERVER, 0.34, 2.69", "MID, 0.20, 0.94", "EDGE, 0.10, 0.43"})
    void peaksOfRandomPackages(RandomPackage.Kind kind, double mean, double worst) {
        SpectralSolver fast = new SpectralSolver();
        GridSolver reference = new GridSolver(128, 128, 1e-5);
        double sum = 0;
        double most = 0;
        for (int seed = 1; seed <= DESIGNS; seed++) {
            ThermalStack stack = RandomPackage.of(kind, seed);
            double rise = reference.solve(stack).field().peakC() - stack.ambientC();
            fast.prepare(stack);
            fast.solve();
            TemperatureField field = fast.field();
            double error = Math.abs(field.peakC() - stack.ambientC() - rise) / rise * RISE_K;
            sum += error;
            most = Math.max(most, error);
        }
        assertThat(sum / DESIGNS).isLessThan(mean);
        assertThat(most).isLessThan(worst);
    }
}
