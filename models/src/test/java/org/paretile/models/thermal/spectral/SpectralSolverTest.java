package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.GoldenCase;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

class SpectralSolverTest {
    private static Stream<GoldenCase> golden() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void peaksAreThoseOfHotSpot(GoldenCase golden) {
        assertThat(worstPeakK(golden, 16)).isLessThan(1.6);
        assertThat(worstPeakK(golden, 32)).isLessThan(0.3);
        assertThat(worstPeakK(golden, 64)).isLessThan(0.06);
    }

    private static double worstPeakK(GoldenCase golden, int cells) {
        SpectralSolver solver = new SpectralSolver(cells, Resolution.LUMPED);
        solver.prepare(golden.stack());
        solver.solve();
        TemperatureField field = solver.field();
        double worst = 0;
        for (Layer layer : golden.stack().layers()) {
            if (layer.powerW() > 0) {
                worst = Math.max(worst, Math.abs(field.peakC(field.layer(layer.name())) - golden.peakC(layer.name())));
            }
        }
        return worst;
    }

    /** The grid's equations of uniform layers, solved another way: only edge coefficients beyond the eighth are left out. */
    @ParameterizedTest
    @ValueSource(strings = {"c03_cim_tiles8x8", "c09_stack4_ubump", "c14_edge_secondary", "c16_rect_die_nonsquare_cells"})
    void uniformLayersAreThoseOfTheGrid(String name) {
        ThermalStack stack = GoldenCase.read(name).stack();
        SpectralSolver solver = new SpectralSolver();
        solver.prepare(stack);
        solver.solve();
        TemperatureField grid = new GridSolver(32, 32, 1e-10).solve(stack).field();
        for (int l = 0; l < solver.conductors(); l++) {
            assertThat(solver.meanC(l)).isCloseTo(grid.meanC(l), within(1e-3));
            double[] cells = solver.celsius(l);
            for (int c = 0; c < cells.length; c++) {
                assertThat(cells[c]).isCloseTo(grid.celsius()[l][c], within(0.01));
            }
        }
    }

    @Test
    void oneSolverTakesGeometriesInAnyOrder() {
        SpectralSolver used = new SpectralSolver();
        for (String name : List.of("c11_logic_far", "c14_edge_secondary", "c02_die_hotspot", "c14_edge_secondary", "c01_die_uniform")) {
            used.prepare(GoldenCase.read(name).stack());
            used.solve();
            SpectralSolver fresh = new SpectralSolver();
            fresh.prepare(GoldenCase.read(name).stack());
            fresh.solve();
            assertThat(used.field().celsius()).isDeepEqualTo(fresh.field().celsius());
        }
    }

    @Test
    void blockResistancesAreTheSameSolution() {
        GoldenCase golden = GoldenCase.read("c09_stack4_ubump");
        List<Block> blocks = new ArrayList<>();
        List<Integer> layers = new ArrayList<>();
        for (int l = 0; l < golden.stack().layers().size(); l++) {
            for (Block b : golden.stack().layers().get(l).blocks()) {
                if (b.powerW() > 0) {
                    blocks.add(b);
                    layers.add(l);
                }
            }
        }
        BlockResistances table = BlockResistances.of(new SpectralSolver(64, Resolution.LUMPED), golden.stack(), blocks,
                layers.stream().mapToInt(Integer::intValue).toArray());
        double[] mean = new double[blocks.size()];
        table.solve(blocks.stream().mapToDouble(Block::powerW).toArray(), mean);
        TemperatureField grid = new GridSolver(64, 64, 1e-9).solve(golden.stack()).field();
        for (int b = 0; b < mean.length; b++) {
            assertThat(mean[b]).isCloseTo(grid.meanC(layers.get(b), blocks.get(b)), within(1e-3));
            for (int other = 0; other < b; other++) {
                assertThat(table.kPerW(b, other)).isCloseTo(table.kPerW(other, b), within(1e-3));
            }
        }
    }

    @Test
    void refusesOtherResolutions() {
        assertThatThrownBy(() -> new SpectralSolver(20, Resolution.LUMPED)).isInstanceOf(ModelException.class).hasMessageContaining("20 cells");
        assertThatThrownBy(() -> new SpectralSolver(8, Resolution.LUMPED)).isInstanceOf(ModelException.class).hasMessageContaining("8 cells");
    }
}
