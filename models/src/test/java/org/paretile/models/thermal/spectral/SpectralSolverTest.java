package org.paretile.models.thermal.spectral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.GoldenCase;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
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
        for (String name : List.of("c11_logic_far", "c04_interposer4", "c14_edge_secondary", "c06_interposer16", "c02_die_hotspot", "c14_edge_secondary", "c01_die_uniform")) {
            used.prepare(GoldenCase.read(name).stack());
            used.solve();
            SpectralSolver fresh = new SpectralSolver();
            fresh.prepare(GoldenCase.read(name).stack());
            fresh.solve();
            assertThat(used.field().celsius()).isDeepEqualTo(fresh.field().celsius());
        }
    }

    /** With enough corrections the grid's equations of uneven layers remain, but for the way gaps narrower than a cell are counted. */
    @ParameterizedTest
    @ValueSource(strings = {"c04_interposer4", "c06_interposer16"})
    void correctionsLeadToUnevenLayers(String name) {
        ThermalStack stack = GoldenCase.read(name).stack();
        TemperatureField grid = new GridSolver(64, 64, 1e-9).solve(stack).field();
        double before = Double.POSITIVE_INFINITY;
        for (int corrections : new int[] {0, 2, 12}) {
            SpectralSolver solver = new SpectralSolver(64, Resolution.LUMPED, corrections);
            solver.prepare(stack);
            solver.solve();
            double worst = 0;
            for (int l = 0; l < solver.conductors(); l++) {
                double[] cells = solver.celsius(l);
                for (int c = 0; c < cells.length; c++) {
                    worst = Math.max(worst, Math.abs(cells[c] - grid.celsius()[l][c]));
                }
            }
            assertThat(worst).isLessThan(before);
            before = worst;
        }
        assertThat(before).isLessThan(0.15);
    }

    /** Between the heat and the uneven layer lies one that an earlier geometry had uneven. */
    @Test
    void nothingIsLeftOfTheUnevenLayersOfAnEarlierGeometry() {
        SpectralSolver used = new SpectralSolver();
        SpectralSolver fresh = new SpectralSolver();
        used.prepare(insertAndHeat(3, 3));
        used.solve();
        for (SpectralSolver solver : List.of(used, fresh)) {
            solver.prepare(insertAndHeat(0, 5));
            solver.solve();
        }
        assertThat(used.field().celsius()).isDeepEqualTo(fresh.field().celsius());
    }

    /** Six layers, copper in a corner of one, heat in another corner of another. */
    private static ThermalStack insertAndHeat(int inserted, int heated) {
        ThermalStack like = GoldenCase.read("c02_die_hotspot").stack();
        double x = like.widthM() / 3;
        double y = like.heightM() / 3;
        List<Layer> layers = IntStream.range(0, 6).mapToObj(l -> new Layer("layer " + l, 1e-4, new Conductivity(1, 1), Stream.concat(
                l == inserted ? Stream.of(new Block("insert", 0, 0, x, y, 0, new Conductivity(400, 400))) : Stream.empty(),
                l == heated ? Stream.of(new Block("heat", 2 * x, 2 * y, x, y, 5)) : Stream.empty()).toList())).toList();
        return new ThermalStack(like.widthM(), like.heightM(), layers, like.heatSink(), null, like.ambientC(), NodePlacement.CENTRE);
    }

    @Test
    void correctionsMayFindNothingToDo() {
        ThermalStack stack = GoldenCase.read("c02_die_hotspot").stack();
        Layer die = stack.layers().getFirst();
        List<Layer> same = new ArrayList<>(stack.layers());
        same.set(0, new Layer(die.name(), die.thicknessM(), die.conductivity(), die.blocks().stream().map(b -> new Block(b.name(), b.xM(), b.yM(),
                b.widthM(), b.heightM(), b.powerW(), die.conductivity())).toList()));
        ThermalStack uneven = new ThermalStack(stack.widthM(), stack.heightM(), same, stack.heatSink(), null, stack.ambientC(), stack.nodes());
        SpectralSolver solver = new SpectralSolver();
        solver.prepare(stack);
        solver.solve();
        double peak = solver.field().peakC();
        solver.prepare(uneven);
        solver.solve();
        assertThat(solver.field().peakC()).isCloseTo(peak, within(1e-9));
    }

    @Test
    void refusesOtherResolutions() {
        assertThatThrownBy(() -> new SpectralSolver(32, Resolution.EXACT, 1)).isInstanceOf(ModelException.class).hasMessageContaining("corrections");
        assertThatThrownBy(() -> new SpectralSolver(20, Resolution.LUMPED)).isInstanceOf(ModelException.class).hasMessageContaining("20 cells");
        assertThatThrownBy(() -> new SpectralSolver(8, Resolution.LUMPED)).isInstanceOf(ModelException.class).hasMessageContaining("8 cells");
    }
}
