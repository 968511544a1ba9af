package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.paretile.models.macro.GoldenError;
import org.paretile.models.macro.GoldenCsv;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.technology.Technology;

class ArrayPeripheryTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    private ArrayPeriphery array(GoldenCsv row, ArrayMode mode) {
        return circuits.array(row.text("cell_file"), row.whole("technology_nm"), row.whole("rows"), row.whole("cols"), mode);
    }

    private static Circuit circuit(ArrayPeriphery array, GoldenCsv row, int bits) {
        double x = row.number("average_input_value");
        return switch (row.text("component")) {
            case "array_row_drivers" -> array.rowDriver(x, bits, PulseCoding.SPIKING);
            case "array_col_drivers" -> array.columnDriver();
            default -> array.cell(x, row.number("average_cell_value"), bits, PulseCoding.SPIKING);
        };
    }

    @Test void matchesTheWritesOfTheCharacterisedArrays() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-components.csv.gz")) {
            String group = row.text("cell_file").substring(0, 4) + " " + row.text("component");
            Circuit circuit = circuit(array(row, ArrayMode.PLAIN), row, 1);
            error.compare(group, circuit.writeJ() * 1e12, row.number("write_energy_pJ"));
        }
        for (String kind : new String[] {"rram", "sram"}) {
            assertThat(error.largest(kind + " array_row_drivers")).as("%s", error).isLessThan(1e-6);
            assertThat(error.largest(kind + " array_col_drivers")).as("%s", error).isLessThan(1e-6);
            assertThat(error.largest(kind + " memory_cell")).as("%s", error).isLessThan(5e-5);
        }
        assertThat(error.count("rram memory_cell")).isGreaterThan(500);
    }

    @Test void matchesSequentialRowsAndMultiplexersAtTheNominalSupply() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-mux-voltage-pulses.csv.gz")) {
            if (!row.is("supply_V", "node_default")) {
                continue;
            }
            boolean sequential = row.is("sequential", "1");
            ArrayPeriphery array = array(row, new ArrayMode(sequential, row.whole("column_mux"), 1));
            Circuit circuit = circuit(array, row, row.whole("temporal_dac_bits"));
            String group = (sequential ? "sequential " : "parallel ") + row.text("component") + " ";
            boolean cell = row.is("component", "memory_cell");
            if (!cell || row.text("cell_file").startsWith("rram")) {
                error.compare(group + "read", circuit.readJ() * 1e12, row.number("read_energy_pJ"));
            }
            error.compare(group + "write", circuit.writeJ() * 1e12, row.number("write_energy_pJ"));
            int lines = cell ? 1 : row.whole("rows");
            error.compare(group + "area", circuit.areaUm2() * lines, row.number("area_um2"));
        }
        for (String mode : new String[] {"sequential ", "parallel "}) {
            for (String part : new String[] {"array_row_drivers ", "array_col_drivers ", "memory_cell "}) {
                for (String quantity : new String[] {"read", "write", "area"}) {
                    if (error.count(mode + part + quantity) > 0) {
                        assertThat(error.largest(mode + part + quantity)).as("%s", error).isLessThan(0.01);
                    }
                }
            }
        }
        assertThat(error.count("sequential array_row_drivers read")).isGreaterThan(60);
    }

    @Test void followsOtherSuppliesFromHalfToOneAndAHalfTimesNominal() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-mux-voltage-pulses.csv.gz")) {
            if (row.is("supply_V", "node_default")) {
                continue;
            }
            boolean sequential = row.is("sequential", "1");
            double ratio = row.number("supply_V") / circuits.gates(row.whole("technology_nm")).supplyV();
            ArrayPeriphery array = circuits.array(row.text("cell_file"), row.whole("technology_nm"), row.whole("rows"),
                    row.whole("cols"), new ArrayMode(sequential, row.whole("column_mux"), 1), ratio);
            Circuit circuit = circuit(array, row, row.whole("temporal_dac_bits"));
            String group = row.text("cell_file").substring(0, 4) + (sequential ? " sequential " : " parallel ")
                    + row.text("component") + " ";
            if (!group.equals("sram sequential memory_cell ") && !group.equals("sram parallel memory_cell ")) {
                error.compare(group + "read", circuit.readJ() * 1e12, row.number("read_energy_pJ"));
            }
            error.compare(group + "write", circuit.writeJ() * 1e12, row.number("write_energy_pJ"));
        }
        for (String exact : new String[] {"rram parallel memory_cell read", "rram sequential memory_cell read"}) {
            assertThat(error.largest(exact)).as("%s", error).isLessThan(1e-6);
        }
        for (String close : new String[] {"rram parallel array_row_drivers write", "rram sequential array_row_drivers write",
            "rram sequential array_row_drivers read", "sram sequential array_row_drivers read",
            "sram sequential array_row_drivers write", "sram parallel memory_cell write", "sram sequential memory_cell write",
            "rram parallel memory_cell write", "rram sequential memory_cell write"}) {
            assertThat(error.largest(close)).as("%s: %s", close, error).isLessThan(0.02);
        }
        assertThat(error.largest("rram parallel array_row_drivers read")).as("%s", error).isLessThan(0.04);
        assertThat(error.largest("sram parallel array_row_drivers read")).as("%s", error).isLessThan(0.14);
        assertThat(error.largest("sram parallel array_col_drivers read")).as("%s", error).isLessThan(0.03);
    }

    @Test void moreVoltagesTakeMoreSwitchesButNoMoreEnergy() {
        ArrayPeriphery plain = circuits.array("rram_neurosim_default", 32, 128, 128, ArrayMode.PLAIN);
        ArrayPeriphery rails = circuits.array("rram_neurosim_default", 32, 128, 128, new ArrayMode(false, 1, 3));
        Circuit one = plain.rowDriver(0.5, 1, PulseCoding.SPIKING);
        Circuit many = rails.rowDriver(0.5, 1, PulseCoding.SPIKING);
        assertThat(many.readJ()).isEqualTo(one.readJ());
        assertThat(many.areaUm2()).isCloseTo(4 * one.areaUm2(), within(1e-9));
        assertThat(many.leakageW()).isCloseTo(4 * one.leakageW(), within(1e-20));
    }

    @Test void aNodeInBetweenMixesItsNeighboursButKeepsTheFootprintOfTheCell() {
        Circuit at28 = circuits.array("rram_example", 28, 128, 128, ArrayMode.PLAIN).rowDriver(1, 1, PulseCoding.SPIKING);
        Circuit at22 = circuits.array("rram_example", 22, 128, 128, ArrayMode.PLAIN).rowDriver(1, 1, PulseCoding.SPIKING);
        Circuit at32 = circuits.array("rram_example", 32, 128, 128, ArrayMode.PLAIN).rowDriver(1, 1, PulseCoding.SPIKING);
        assertThat(at28.readJ()).isCloseTo(0.4 * at22.readJ() + 0.6 * at32.readJ(), within(1e-24));
        assertThat(circuits.array("rram_example", 28, 8, 8, ArrayMode.PLAIN).cell(1, 1, 1, PulseCoding.SPIKING).areaUm2())
                .isCloseTo(40 * 28 * 28e-6, within(1e-12));
    }

    @Test void everyCellWorksInEveryModeAtEveryNode() {
        for (String cell : circuits.technology().cells()) {
            for (double nm : new double[] {7, 10, 14, 16, 22, 28, 40, 65, 90, 130}) {
                for (ArrayMode mode : new ArrayMode[] {ArrayMode.PLAIN, new ArrayMode(false, 8, 1), new ArrayMode(true, 4, 2)}) {
                    ArrayPeriphery array = circuits.array(cell, nm, 200, 300, mode);
                    Circuit row = array.rowDriver(1, 1, PulseCoding.SPIKING);
                    assertThat(row.readJ()).isPositive();
                    assertThat(row.areaUm2()).isPositive();
                    assertThat(row.readJ()).isGreaterThan(array.rowDriver(0.25, 1, PulseCoding.PULSE_WIDTH).readJ());
                    assertThat(array.columnDriver().readJ()).isNotNegative();
                    assertThat(array.cell(1, 1, 1, PulseCoding.SPIKING).writeJ()).as("write of %s", cell).isPositive();
                }
            }
        }
    }

    @Test void aGainCellPaysItsRefreshAsLeakage() {
        Circuit gain = circuits.array("gain_cell_3t", 22, 64, 64, ArrayMode.PLAIN).cell(0, 0, 1, PulseCoding.SPIKING);
        assertThat(gain.leakageW()).isCloseTo(0.04e-12 / 77e-6, within(1e-15));
        assertThat(gain.writeJ()).isCloseTo(0.02e-12, within(1e-24));
    }

    @Test void refusesWhatIsNoLevelOrMode() {
        ArrayPeriphery array = circuits.array("rram_example", 32, 128, 128, ArrayMode.PLAIN);
        assertThatThrownBy(() -> array.rowDriver(1.5, 1, PulseCoding.SPIKING)).isInstanceOf(ModelException.class)
                .hasMessageContaining("mean input level is 1.5");
        assertThatThrownBy(() -> new ArrayMode(true, 0, 1)).isInstanceOf(ModelException.class)
                .hasMessageContaining("columns per ADC is 0");
    }
}
