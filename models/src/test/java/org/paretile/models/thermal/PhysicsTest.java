package org.paretile.models.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.spectral.Resolution;
import org.paretile.models.thermal.spectral.SpectralSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BoardPath;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.HeatSink;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.NodePlacement;
import org.paretile.models.thermal.stack.Plate;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

/** What any solution of the heat equation keeps to, asked of both solvers. */
class PhysicsTest {
    private static final double SIDE_M = 10e-3;
    private static final double DEPTH_M = 2e-3;
    private static final double K = 100;
    private static final double COEFFICIENT = 5000;
    private static final double POWER_W = 10;

    enum Solver {
        GRID,
        FAST;

        TemperatureField solve(ThermalStack stack) {
            return switch (this) {
                case GRID -> new GridSolver(32, 32, 1e-11).solve(stack).field();
                case FAST -> {
                    SpectralSolver solver = new SpectralSolver();
                    solver.prepare(stack);
                    solver.solve();
                    yield solver.field();
                }
            };
        }
    }

    private static ThermalStack changed(ThermalStack s, UnaryOperator<Block> change) {
        List<Layer> layers = s.layers().stream().map(l -> new Layer(l.name(), l.thicknessM(), l.conductivity(),
                l.blocks().stream().map(change).toList())).toList();
        return new ThermalStack(s.widthM(), s.heightM(), layers, s.heatSink(), s.board(), s.ambientC(), s.nodes());
    }

    private static Block powered(Block b, double powerW) {
        return new Block(b.name(), b.xM(), b.yM(), b.widthM(), b.heightM(), powerW, b.conductivity());
    }

    private static final List<String> CASES = List.of("c03_cim_tiles8x8", "c04_interposer4", "c11_logic_far", "c14_edge_secondary");

    /**
     * What is wider beyond a plate that ends with the die area still takes its heat, as if the plate were wider by a hair, whose
     * lumped node only evens the edge out.
     */
    @ParameterizedTest
    @EnumSource
    void wideSinkCountsUnderANarrowSpreader(Solver solver) {
        ThermalStack s = GoldenCase.read("c14_edge_secondary").stack();
        for (double sinkM : new double[] {s.widthM(), 0.06}) {
            assertThat(solver.solve(narrow(s, s.widthM(), sinkM)).peakC())
                    .isCloseTo(solver.solve(narrow(s, s.widthM() * (1 + 1e-7), Math.max(sinkM, s.widthM() * (1 + 1e-7)))).peakC(), within(0.2));
        }
    }

    /** With spreader, substrate and solder that wide. */
    private static ThermalStack narrow(ThermalStack s, double plateM, double sinkM) {
        BoardPath path = Objects.requireNonNull(s.board());
        return new ThermalStack(s.widthM(), s.heightM(), s.layers(), new HeatSink(as(s.heatSink().spreader(), plateM), as(s.heatSink().sink(), sinkM),
                s.heatSink().convectionKPerW()), new BoardPath(as(path.substrate(), plateM), as(path.solder(), plateM), path.board(),
                path.convectionKPerW()), s.ambientC(), s.nodes());
    }

    private static Plate as(Plate plate, double sideM) {
        return new Plate(plate.name(), sideM, plate.thicknessM(), plate.conductivity());
    }

    @ParameterizedTest
    @EnumSource
    void mirroredPackageHasMirroredTemperatures(Solver solver) {
        for (String name : CASES) {
            ThermalStack stack = GoldenCase.read(name).stack();
            ThermalStack mirrored = changed(stack, b -> new Block(b.name(), stack.widthM() - b.xM() - b.widthM(), b.yM(), b.widthM(),
                    b.heightM(), b.powerW(), b.conductivity()));
            TemperatureField a = solver.solve(stack);
            TemperatureField b = solver.solve(mirrored);
            int n = a.grid().columns();
            for (int l = 0; l < a.layers().size(); l++) {
                for (int c = 0; c < a.grid().cells(); c++) {
                    assertThat(b.celsius()[l][c / n * n + n - 1 - c % n]).isCloseTo(a.celsius()[l][c], within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void risesOfPartsAddUp(Solver solver) {
        for (String name : CASES) {
            ThermalStack stack = GoldenCase.read(name).stack();
            List<String> sources = new ArrayList<>();
            stack.layers().forEach(l -> l.blocks().stream().filter(b -> b.powerW() > 0).forEach(b -> sources.add(l.name() + b.name())));
            double tiny = 1e-12; // every source stays one, so that the uniform layers are the same
            TemperatureField whole = solver.solve(stack);
            TemperatureField even = solver.solve(half(stack, true, tiny));
            TemperatureField odd = solver.solve(half(stack, false, tiny));
            for (int l = 0; l < whole.layers().size(); l++) {
                for (int c = 0; c < whole.grid().cells(); c++) {
                    assertThat(even.celsius()[l][c] + odd.celsius()[l][c] - stack.ambientC()).isCloseTo(whole.celsius()[l][c], within(1e-6));
                }
            }
        }
    }

    private static ThermalStack half(ThermalStack stack, boolean first, double rest) {
        return changed(stack, b -> b.powerW() == 0 || b.xM() + b.widthM() / 2 < stack.widthM() / 2 == first ? b : powered(b, rest));
    }

    @ParameterizedTest
    @EnumSource
    void worseConvectionAndMorePowerAreHotterEverywhere(Solver solver) {
        for (String name : CASES) {
            ThermalStack s = GoldenCase.read(name).stack();
            HeatSink sink = s.heatSink();
            ThermalStack worse = new ThermalStack(s.widthM(), s.heightM(), s.layers(), new HeatSink(sink.spreader(), sink.sink(),
                    1.2 * sink.convectionKPerW()), s.board(), s.ambientC(), s.nodes());
            TemperatureField before = solver.solve(s);
            TemperatureField poor = solver.solve(worse);
            TemperatureField more = solver.solve(changed(s, b -> powered(b, 1.1 * b.powerW())));
            for (int l = 0; l < before.layers().size(); l++) {
                for (int c = 0; c < before.grid().cells(); c++) {
                    assertThat(poor.celsius()[l][c]).isGreaterThan(before.celsius()[l][c]);
                    assertThat(more.celsius()[l][c] - s.ambientC()).isCloseTo(1.1 * (before.celsius()[l][c] - s.ambientC()), within(1e-6));
                }
            }
        }
    }

    /** A slab with a source on one face and convection on the other; nothing sideways. */
    private static ThermalStack slab(int parts, NodePlacement nodes) {
        double sliver = 1e-7;
        Block source = new Block("source", 2e-3, 3e-3, 3e-3, 2e-3, POWER_W);
        Conductivity k = Conductivity.isotropic(K);
        return new ThermalStack(SIDE_M, SIDE_M, List.of(new Layer("slab", DEPTH_M - 2 * sliver, k, List.of(source))),
                new HeatSink(new Plate("spreader", SIDE_M, sliver, k), new Plate("sink", SIDE_M, sliver, k),
                        1 / (COEFFICIENT * SIDE_M * SIDE_M)), null, 45, nodes).refined(parts);
    }

    /** Cosine series of the slab, averaged over a cell (Carslaw, Jaeger 1959). */
    private static double seriesPeak() {
        double cell = SIDE_M / 64;
        double peak = 0;
        for (int column = 20; column < 24; column++) {
            for (int row = 23; row < 27; row++) {
                peak = Math.max(peak, seriesRise(cell, (column + 0.5) * cell, (row + 0.5) * cell));
            }
        }
        return peak;
    }

    private static double seriesRise(double cellM, double x, double y) {
        double sum = 0;
        for (int m = 0; m < 300; m++) {
            double lx = m * Math.PI / SIDE_M;
            double cx = m == 0 ? 1 : 2 * (Math.sin(lx * 5e-3) - Math.sin(lx * 2e-3)) / (lx * 3e-3) * Math.cos(lx * x) * cell(lx * cellM / 2);
            for (int n = 0; n < 300; n++) {
                double ly = n * Math.PI / SIDE_M;
                double cy = n == 0 ? 1 : 2 * (Math.sin(ly * 5e-3) - Math.sin(ly * 3e-3)) / (ly * 2e-3) * Math.cos(ly * y) * cell(ly * cellM / 2);
                double beta = Math.hypot(lx, ly);
                double th = Math.tanh(beta * DEPTH_M);
                double bi = COEFFICIENT / (K * beta);
                sum += cx * cy * (beta == 0 ? DEPTH_M / K + 1 / COEFFICIENT : (1 + bi * th) / (K * beta * (th + bi)));
            }
        }
        return sum * POWER_W / (SIDE_M * SIDE_M);
    }

    private static double cell(double half) {
        return Math.sin(half) / half;
    }

    @Test
    void exactResolutionIsTheSeriesOfTheSlab() {
        double truth = seriesPeak();
        assertThat(truth).isCloseTo(40.8896, within(2e-3));
        SpectralSolver exact = new SpectralSolver(64, Resolution.EXACT);
        exact.prepare(slab(1, NodePlacement.BOTTOM_FACE));
        exact.solve();
        assertThat(exact.field().peakC() - 45).isCloseTo(truth, within(0.02));
        exact.prepare(slab(5, NodePlacement.BOTTOM_FACE));
        exact.solve();
        assertThat(exact.field().peakC() - 45).isCloseTo(truth, within(0.02));
    }

    @ParameterizedTest
    @EnumSource
    void refinedSlabApproachesTheSeries(NodePlacement nodes) {
        double truth = seriesPeak();
        double[] error = new double[3];
        for (int i = 0; i < error.length; i++) {
            TemperatureField field = new GridSolver(64, 64, 1e-7).solve(slab(8 << i, nodes)).field();
            error[i] = truth - (field.peakC(0) - 45);
        }
        assertThat(error[0]).isBetween(0.5, 2.0);
        assertThat(error[1] / error[0]).isBetween(0.1, 0.6);
        assertThat(error[2] / error[1]).isBetween(0.0, 0.6);
    }

    @Test
    void oneDimensionalStackIsASumOfResistances() {
        GoldenCase golden = GoldenCase.read("c17_analytic_1d");
        for (Solver solver : Solver.values()) {
            TemperatureField field = solver.solve(golden.stack());
            golden.json().get("analytic").get("T_C").propertyStream().forEach(layer -> assertThat(field.peakC(field.layer(layer.getKey())))
                    .isCloseTo(layer.getValue().doubleValue(), within(0.002)));
        }
    }
}
