package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.thermal.Arrangement;
import org.paretile.models.thermal.Die;
import org.paretile.models.thermal.DieKind;
import org.paretile.models.thermal.Integration;
import org.paretile.models.thermal.RandomPackage;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.thermal.ThermalPackage;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.ThermalStack;

/** Peaks of packages with dies side by side against uneven layers on a fine grid, scaled to a rise of 45 K. */
class RandomPackageTest {
    private static final int DESIGNS = 16;
    private static final double RISE_K = 45;
    private static final GridSolver REFERENCE = new GridSolver(128, 128, 1e-5);

    /** Sorted errors without and with corrections, K. */
    private static double[][] errors(List<ThermalStack> stacks, int cells) {
        SpectralSolver[] solvers = {new SpectralSolver(cells, Resolution.LUMPED, 0), new SpectralSolver(cells, Resolution.LUMPED)};
        double[][] errors = new double[solvers.length][stacks.size()];
        for (int i = 0; i < stacks.size(); i++) {
            ThermalStack stack = stacks.get(i);
            double truth = REFERENCE.solve(stack).field().peakC() - stack.ambientC();
            for (int s = 0; s < solvers.length; s++) {
                errors[s][i] = Math.abs(peak(solvers[s], stack) / truth - 1) * RISE_K;
            }
        }
        Arrays.stream(errors).forEach(Arrays::sort);
        return errors;
    }

    private static double peak(SpectralSolver solver, ThermalStack stack) {
        solver.prepare(stack);
        solver.solve();
        double peak = 0;
        for (int l = 0; l < stack.layers().size(); l++) {
            Layer layer = stack.layers().get(l);
            if (layer.powerW() > 0) {
                peak = Math.max(peak, Arrays.stream(solver.celsius(stack.firstLayer() + l)).max().orElseThrow());
            }
        }
        return peak - stack.ambientC();
    }

    private static double mean(double[] errors) {
        return Arrays.stream(errors).average().orElseThrow();
    }

    private static double p95(double[] errors) {
        return errors[(int) (0.95 * (errors.length - 1))];
    }

    private static double worst(double[] errors) {
        return errors[errors.length - 1];
    }

    /** Mean, 95 % and worst: what an earlier study of 180 such packages found without corrections. */
    @ParameterizedTest
    @CsvSource({"SERVER, 0.34, 1.46, 2.69", "MID, 0.20, 0.82, 0.94", "EDGE, 0.10, 0.34, 0.43"})
    void randomPlacements(RandomPackage.Kind kind, double mean, double p95, double worst) {
        double[][] errors = errors(IntStream.rangeClosed(1, DESIGNS).mapToObj(seed -> RandomPackage.of(kind, seed)).toList(), 32);
        for (double[] of : errors) {
            assertThat(mean(of)).isLessThan(mean);
            assertThat(p95(of)).isLessThan(p95);
            assertThat(worst(of)).isLessThan(worst);
        }
    }

    /** Thick dies in rows, gaps of 0.2 to 1.2 mm: the worse the lid, the more the gaps matter. */
    @ParameterizedTest
    @CsvSource({"bare-board, 32, 2.0, 0.8, 3.0", "bare-board, 16, 2.0, 0.9, 3.5", "natural-sink, 32, 0.08, 0.03, 0.1",
        "natural-sink, 16, 0.08, 0.05, 0.15", "server-air, 32, 0.4, 0.2, 0.6", "server-air, 16, 0.5, 0.3, 1.0"})
    void rowsOfThickDies(String cooling, int cells, double withoutAtLeast, double mean, double worst) {
        double[][] errors = errors(IntStream.rangeClosed(1, DESIGNS).mapToObj(seed -> rows(cooling, seed)).toList(), cells);
        assertThat(mean(errors[0])).isGreaterThan(withoutAtLeast);
        assertThat(mean(errors[1])).isLessThan(mean);
        assertThat(worst(errors[1])).isLessThan(worst);
    }

    private static ThermalStack rows(String cooling, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 2 + random.nextInt(8);
        List<Die> dies = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double side = 3e-3 + 6e-3 * random.nextDouble();
            dies.add(Die.uniform("die" + i, DieKind.LOGIC, side, side, side * side * 1e6 * (0.05 + 0.95 * random.nextDouble())));
        }
        Integration integration = seed % 2 == 0 ? Integration.ORGANIC : Integration.INTERPOSER;
        return new ThermalPackage(ThermalData.builtIn(), integration, cooling)
                .stack(dies, Arrangement.GRID.place(dies, IntStream.range(0, n).toArray(), 0.2e-3 + 1e-3 * random.nextDouble()));
    }
}
