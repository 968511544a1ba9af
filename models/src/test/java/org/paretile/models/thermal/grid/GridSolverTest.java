package org.paretile.models.thermal.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.thermal.GoldenCase;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.TemperatureField;
import tools.jackson.databind.JsonNode;

class GridSolverTest {
    /** Printed digits of the cells. */
    private static final double CELLS_K = 2e-4;

    private static Stream<GoldenCase> golden() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void everyCellIsThatOfHotSpot(GoldenCase golden) {
        GridSolution solution = new GridSolver(golden.columns(), golden.rows(), 1e-9).solve(golden.stack());
        TemperatureField field = solution.field();
        golden.cells().propertyStream().forEach(layer -> {
            double[] ours = field.celsius()[field.layer(layer.getKey())];
            double worst = 0;
            int cell = 0;
            for (JsonNode row : layer.getValue()) {
                for (JsonNode celsius : row) {
                    worst = Math.max(worst, Math.abs(celsius.doubleValue() - ours[cell++]));
                }
            }
            assertThat(cell).isEqualTo(ours.length);
            assertThat(worst).as(layer.getKey()).isLessThan(CELLS_K);
        });
        for (JsonNode layer : golden.json().get("results").get("layer_peaks")) {
            int at = field.layer(layer.get("layer").stringValue());
            assertThat(field.peakC(at)).isCloseTo(layer.get("T_peak_C").doubleValue(), within(1e-4));
            assertThat(field.meanC(at)).isCloseTo(layer.get("T_mean_C").doubleValue(), within(1e-4));
        }
        for (JsonNode block : golden.json().get("results").get("blocks")) {
            int at = field.layer(block.get("layer").stringValue());
            Block ours = field.layers().get(at).blocks().stream()
                    .filter(b -> b.name().equals(block.get("block").stringValue())).findFirst().orElse(null);
            if (ours != null) {
                assertThat(field.meanC(at, ours)).as(ours.name()).isCloseTo(block.get("T_avg_C").doubleValue(), within(1e-4));
            }
        }
        assertThat(solution.energyImbalance()).isLessThan(1e-7);
        assertThat(solution.iterations()).isLessThan(25);
    }

    /** Cells that do not pair up stay alone on the coarser level. */
    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2", "5, 3", "33, 17", "64, 3", "63, 63", "100, 37"})
    void anyNumberOfCellsConverges(int columns, int rows) {
        GridSolution solution = new GridSolver(columns, rows, 1e-9).solve(GoldenCase.read("c04_interposer4").stack());
        assertThat(solution.energyImbalance()).isLessThan(1e-9);
        assertThat(solution.iterations()).isLessThan(30);
    }
}
