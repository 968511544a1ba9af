package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.thermal.GoldenCase;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;

class SpectralSolverTest {
    private static Stream<GoldenCase> golden() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void peaksAreThoseOfHotSpot(GoldenCase golden) {
        StringBuilder s = new StringBuilder(golden + " ");
        for (int n : new int[] {16, 32, 64}) {
            SpectralSolver solver = new SpectralSolver(n, Resolution.LUMPED);
            solver.prepare(golden.stack());
            solver.solve();
            TemperatureField field = solver.field();
            double worst = 0;
            for (Layer layer : golden.stack().layers()) {
                if (layer.powerW() > 0) {
                    worst = Math.max(worst, Math.abs(field.peakC(field.layer(layer.name())) - golden.peakC(layer.name())));
                }
            }
            s.append(" ").append(worst);
            if (n == 32) assertThat(worst).isLessThan(0.3);
        }
        System.out.println(s);
    }
}
