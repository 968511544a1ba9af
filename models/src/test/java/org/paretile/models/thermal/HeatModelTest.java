package org.paretile.models.thermal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.TemperatureField;
import org.paretile.models.thermal.stack.ThermalStack;

class HeatModelTest {
    private static final ThermalData DATA = ThermalData.builtIn();
    private static final List<Die> DIES = List.of(Die.uniform("cpu", DieKind.LOGIC, 8e-3, 6e-3, 8), Die.uniform("weights", DieKind.RRAM, 6e-3, 6e-3, 1),
            Die.uniform("keys", DieKind.EDRAM, 6e-3, 4e-3, 2), Die.uniform("cache", DieKind.SRAM, 5e-3, 5e-3, 1));

    private static Placement placed(Integration integration) {
        return integration.stacked() ? Placement.stacked(DIES) : Arrangement.GRID.place(DIES, new int[] {0, 1, 2, 3}, 0.5e-3);
    }

    @ParameterizedTest
    @EnumSource
    void diePeaksAreThoseOfTheGrid(Integration integration) {
        for (String cooling : DATA.coolings()) {
            HeatModel model = new HeatModel(new ThermalPackage(DATA, integration, cooling));
            ThermalStack stack = model.place(DIES, placed(integration));
            TemperatureField grid = new GridSolver(64, 64, 1e-7).solve(stack).field();
            assertThat(stack.powerW()).isCloseTo(12, within(1e-9));
            double rise = grid.peakC() - stack.ambientC();
            // stacks are uniform; without a lid the gaps between thick dies matter
            double error = integration.stacked() ? 1e-3 : cooling.equals("bare-board") ? 0.12 : 0.065;
            assertThat(model.peakC()).as(cooling).isCloseTo(grid.peakC(), within(error * rise));
            for (int die = 0; die < DIES.size(); die++) {
                String block = DIES.get(die).name() + "/" + DIES.get(die).name();
                for (int l = 0; l < stack.layers().size(); l++) {
                    for (Block b : stack.layers().get(l).blocks()) {
                        if (b.name().equals(block)) {
                            assertThat(model.meanC(die)).as(cooling + " " + block)
                                    .isCloseTo(grid.meanC(stack.firstLayer() + l, b), within((error + 0.03) * rise));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fewCellsAreCorrectedForGaps(Integration integration) {
        for (String cooling : DATA.coolings()) {
            HeatModel model = new HeatModel(new ThermalPackage(DATA, integration, cooling), 16);
            ThermalStack stack = model.place(DIES, placed(integration));
            TemperatureField grid = new GridSolver(96, 96, 1e-5).solve(stack).field();
            double error = cooling.equals("bare-board") ? 0.065 : 0.015;
            assertThat(model.peakC()).as(cooling).isCloseTo(grid.peakC(), within(error * (grid.peakC() - stack.ambientC())));
        }
    }

    /** A die of 1 mm in cells of 1.2 mm: without what these do not show, 0.3 to 0.5 of its rise would be missing. */
    @ParameterizedTest
    @CsvSource({"INTERPOSER, server-air", "ORGANIC, server-air", "FAN_OUT, cold-plate", "BRIDGE, natural-sink", "ORGANIC, bare-board"})
    void dieNarrowerThanACell(Integration integration, String cooling) {
        List<Die> dies = List.of(Die.uniform("wide", DieKind.RRAM, 9e-3, 9e-3, 0.2), Die.uniform("narrow", DieKind.LOGIC, 1e-3, 1e-3, 1),
                Die.uniform("cool", DieKind.RRAM, 8e-3, 8e-3, 0));
        HeatModel model = new HeatModel(new ThermalPackage(DATA, integration, cooling), 16);
        Placement placement = Arrangement.GRID.place(dies, new int[] {0, 1, 2}, 0.3e-3);
        ThermalStack stack = model.place(dies, placement);
        TemperatureField grid = new GridSolver(192, 192, 1e-5).solve(stack).field();
        double rise = grid.peakC() - stack.ambientC();
        assertThat(model.peakC()).isCloseTo(grid.peakC(), within(0.12 * rise)).isEqualTo(model.peakC(1));
        double wideC = model.peakC(0);
        double narrowC = model.peakC(1);
        model.solve(new double[] {0.4, 2, 0});
        assertThat(model.peakC(0) - stack.ambientC()).isCloseTo(2 * (wideC - stack.ambientC()), within(1e-9));
        assertThat(model.peakC(1) - stack.ambientC()).isCloseTo(2 * (narrowC - stack.ambientC()), within(1e-9));
    }

    /** Thirty dies in a column, two to a cell: their heat fills the cells, and nothing is missing. */
    @Test
    void diesThatShareCellsAreNoHotter() {
        List<Die> dies = IntStream.range(0, 30).mapToObj(i -> Die.uniform("die " + i, DieKind.SRAM, 3e-3, 3e-3, 0.1)).toList();
        HeatModel model = new HeatModel(new ThermalPackage(DATA, Integration.ORGANIC, "server-air"), 16);
        ThermalStack stack = model.place(dies, Arrangement.COLUMN.place(dies, IntStream.range(0, 30).toArray(), 0.2e-3));
        TemperatureField grid = new GridSolver(32, 256, 1e-5).solve(stack).field();
        assertThat(model.peakC()).isCloseTo(grid.peakC(), within(0.04 * (grid.peakC() - stack.ambientC())));
    }

    /** Dies of two blocks; powers of the lower half are equal from die to die, those of the upper half are not. */
    @Test
    void tallStacksNeedFewCells() {
        List<Die> dies = IntStream.range(0, 80).mapToObj(i -> new Die("die " + i, DieKind.SRAM, 2e-3, 2e-3, List.of(
                new Block("array", 0, 0, 1.5e-3, 2e-3, 0.002), new Block("rest", 1.5e-3, 0, 0.5e-3, 2e-3, i < 40 ? 0.004 : 0.0001 * i)))).toList();
        ThermalPackage in = new ThermalPackage(DATA, Integration.HYBRID_BOND_STACK, "bare-board");
        HeatModel coarse = HeatModel.coarse(in);
        HeatModel usual = new HeatModel(in, 16);
        coarse.place(dies, Placement.stacked(dies));
        ThermalStack stack = usual.place(dies, Placement.stacked(dies));
        TemperatureField grid = new GridSolver(32, 32, 1e-7).solve(stack).field();
        double rise = grid.peakC() - stack.ambientC();
        assertThat(usual.peakC()).isCloseTo(grid.peakC(), within(2e-3 * rise));
        for (int die = 0; die < dies.size(); die++) {
            assertThat(coarse.peakC(die)).isCloseTo(usual.peakC(die), within(2e-3 * rise));
        }
    }

    @Test
    void fanOutAndBridgesLieBetweenOrganicAndInterposer() {
        double[] peak = new double[Integration.values().length];
        for (Integration integration : List.of(Integration.ORGANIC, Integration.BRIDGE, Integration.FAN_OUT, Integration.INTERPOSER)) {
            HeatModel model = new HeatModel(new ThermalPackage(DATA, integration, "bare-board"), 16);
            model.place(DIES, placed(integration));
            peak[integration.ordinal()] = model.peakC();
        }
        assertThat(peak[Integration.BRIDGE.ordinal()]).isLessThan(peak[Integration.ORGANIC.ordinal()])
                .isGreaterThan(peak[Integration.INTERPOSER.ordinal()]);
        // dies ground thinner in a fan-out wafer spread less
        assertThat(peak[Integration.FAN_OUT.ordinal()]).isGreaterThan(peak[Integration.BRIDGE.ordinal()]);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32})
    void newPowersNeedNoNewGeometry(int cells) {
        HeatModel model = new HeatModel(new ThermalPackage(DATA, Integration.INTERPOSER, "server-air"), cells);
        model.place(DIES, placed(Integration.INTERPOSER));
        double[] before = IntStream.range(0, 4).mapToDouble(model::peakC).toArray();
        model.solve(new double[] {16, 2, 4, 2});
        for (int die = 0; die < 4; die++) {
            assertThat(model.peakC(die) - 35).isCloseTo(2 * (before[die] - 35), within(1e-9));
        }
        model.solve(new double[] {8, 1, 2, 1});
        assertThat(IntStream.range(0, 4).mapToDouble(model::peakC).toArray()).isEqualTo(before);
    }

    @Test
    void theOrderOfAStackMatters() {
        ThermalPackage stack = new ThermalPackage(DATA, Integration.MICRO_BUMP_STACK, "server-air");
        HeatModel model = new HeatModel(stack);
        Die hot = Die.uniform("hot", DieKind.LOGIC, 6e-3, 6e-3, 20);
        Die cool = Die.uniform("cool", DieKind.RRAM, 6e-3, 6e-3, 1);
        model.place(List.of(hot, cool), Placement.stacked(List.of(hot, cool)));
        double farFromTheSink = model.peakC();
        model.place(List.of(cool, hot), Placement.stacked(List.of(cool, hot)));
        assertThat(farFromTheSink).isGreaterThan(model.peakC() + 0.5);
    }

    @ParameterizedTest
    @CsvSource({"ROW, 27.5, 7", "COLUMN, 9, 23.5", "GRID, 15.5, 13.5"})
    void arrangements(Arrangement arrangement, double widthMm, double heightMm) {
        int[] order = {3, 0, 2, 1};
        Placement p = arrangement.place(DIES, order, 0.5e-3);
        assertThat(p.widthM()).isCloseTo(widthMm * 1e-3, within(1e-12));
        assertThat(p.heightM()).isCloseTo(heightMm * 1e-3, within(1e-12));
        for (int a = 0; a < 4; a++) {
            Block mine = new Block("a", p.xM()[a], p.yM()[a], DIES.get(a).widthM(), DIES.get(a).heightM(), 0);
            assertThat(p.xM()[a]).isGreaterThanOrEqualTo(0.5e-3 - 1e-12);
            assertThat(p.xM()[a] + mine.widthM()).isLessThanOrEqualTo(p.widthM() - 0.5e-3 + 1e-12);
            for (int b = 0; b < a; b++) {
                assertThat(mine.sharedM2(new Block("b", p.xM()[b], p.yM()[b], DIES.get(b).widthM(), DIES.get(b).heightM(), 0))).isZero();
            }
        }
        assertThat(p.xM()[3]).isLessThanOrEqualTo(p.xM()[0] + 2e-3);
        assertThatThrownBy(() -> arrangement.place(DIES, new int[] {0, 1, 1, 2}, 0)).isInstanceOf(ModelException.class).hasMessageContaining("1 twice");
        assertThatThrownBy(() -> arrangement.place(DIES, order, -1)).isInstanceOf(ModelException.class).hasMessageContaining("gap");
    }

    @Test
    void conductivitiesOfJointsAndVias() {
        Conductivity bump = EffectiveConductivity.joint(0.1, 2e-6, 400, 0, Conductivity.isotropic(1.4));
        assertThat(bump.verticalWPerMK()).isCloseTo(41.26, within(1e-9));
        assertThat(bump.lateralWPerMK()).isCloseTo(1.4 * (401.4 + 39.86) / (401.4 - 39.86), within(1e-9));
        Conductivity via = EffectiveConductivity.vias(10e-6, 50e-6, 0.5e-6, 400, 1.4, Conductivity.isotropic(130));
        assertThat(via.verticalWPerMK()).isGreaterThan(130);
        assertThat(via.lateralWPerMK()).isLessThan(130);
        assertThat(EffectiveConductivity.columns(0, 400, 400, Conductivity.isotropic(7))).isEqualTo(Conductivity.isotropic(7));
        assertThat(EffectiveConductivity.columns(1, 400, 400, Conductivity.isotropic(7)).lateralWPerMK()).isCloseTo(400, within(1e-9));
        Conductivity two = EffectiveConductivity.stacked(1, Conductivity.isotropic(2), 3, Conductivity.isotropic(6));
        assertThat(two).isEqualTo(new Conductivity(5, 4));
    }

    @Test
    void aUsersFileCounts() {
        ThermalData mine = DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\n"
                + "die:rram,junction_limit,125,C,my fab,measured\n"));
        assertThat(mine.junctionLimitC(DieKind.RRAM)).isEqualTo(125);
        assertThatThrownBy(() -> DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\ndie:rram,colour,1,C,x,measured\n")))
                .isInstanceOf(ModelException.class).hasMessageContaining("mine.csv line 2").hasMessageContaining("colour");
        assertThatThrownBy(() -> new ThermalPackage(DATA, Integration.ORGANIC, "ice")).isInstanceOf(ModelException.class).hasMessageContaining("'ice'");
    }

    @Test
    void refusesDiesThatDoNotFit() {
        ThermalPackage organic = new ThermalPackage(DATA, Integration.ORGANIC, "natural-sink");
        assertThatThrownBy(() -> organic.stack(DIES, new Placement(30e-3, 30e-3, new double[4], new double[4])))
                .isInstanceOf(ModelException.class).hasMessageContaining("'cpu' and 'weights' overlap");
        assertThatThrownBy(() -> organic.stack(DIES.subList(0, 1), new Placement(5e-3, 5e-3, new double[1], new double[1])))
                .isInstanceOf(ModelException.class).hasMessageContaining("block 'cpu/cpu'").hasMessageContaining("leaves the die area");
        assertThatThrownBy(() -> Die.uniform("x", DieKind.LOGIC, -1, 1, 1)).isInstanceOf(ModelException.class).hasMessageContaining("'x'").hasMessageContaining("-1.0");
    }
}
