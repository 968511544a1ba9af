package org.paretile.models.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.paretile.models.technology.ModelException;
import org.paretile.models.technology.Technology;

class ArrayCircuitsTest {
    private static final double FEMTO = 1e15;
    private final Technology technology = Technology.builtIn();

    private ArrayCircuits array(GoldenCsv row) {
        return new ArrayCircuits(technology, row.text("cell_file"), row.whole("technology_nm"), row.whole("rows"),
                row.whole("cols"));
    }

    @Test void matchesTheCharacterisedArrays() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-components.csv.gz")) {
            ArrayCircuits array = array(row);
            double x = row.number("average_input_value");
            double y = row.number("average_cell_value");
            double golden = row.number("read_energy_pJ");
            double areaUm2 = row.number("area_um2");
            String kind = row.text("cell_file").substring(0, 4);
            switch (row.text("component")) {
                case "array_row_drivers" -> {
                    error.compare(kind + " row energy", array.rowDriveJ(x, 1, PulseCoding.SPIKING) * 1e12, golden);
                    error.compare(kind + " row area", array.rowDriversUm2(), areaUm2);
                }
                case "array_col_drivers" -> {
                    error.compare(kind + " column energy", array.columnReadJ(1) * 1e12, golden);
                    error.compare(kind + " column area", array.columnDriversUm2(1), areaUm2);
                }
                default -> {
                    boolean charge = kind.equals("sram");
                    if (!charge) {
                        error.compare(kind + " cell energy", array.cellReadJ(x, y, 1, PulseCoding.SPIKING) * 1e12, golden);
                    }
                    int cells = row.whole("rows") * row.whole("cols");
                    error.compare(kind + " cell area", array.cellsUm2() / cells, areaUm2);
                    double leakagePjPerNs = row.number("leakage_energy_per_ns_cycle_pJ");
                    error.compare(kind + " cell leakage", array.cellsLeakageW() / cells * 1e3, leakagePjPerNs);
                }
            }
        }
        assertThat(error.largest("rram cell energy")).as("%s", error).isLessThan(1e-6);
        assertThat(error.largest("rram row energy")).as("%s", error).isLessThan(2e-3);
        assertThat(error.largest("sram row energy")).as("%s", error).isLessThan(1e-3);
        for (String area : new String[] {"rram row area", "sram row area", "rram column area", "sram column area",
            "rram cell area", "sram cell area", "rram cell leakage", "sram cell leakage"}) {
            assertThat(error.largest(area)).as("%s: %s", area, error).isLessThan(2e-6);
        }
        assertThat(error.largest("rram column energy")).isZero();
        assertThat(error.largest("sram column energy")).isZero();
    }

    @Test void matchesPulseTrainsAndMultiplexersAtTheNominalSupply() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-mux-voltage-pulses.csv.gz")) {
            if (!row.is("supply_V", "node_default") || !row.is("sequential", "0")) {
                continue;
            }
            ArrayCircuits array = array(row);
            int bits = row.whole("temporal_dac_bits");
            int mux = row.whole("column_mux");
            double golden = row.number("read_energy_pJ");
            switch (row.text("component")) {
                case "array_row_drivers" -> {
                    error.compare("row", array.rowDriveJ(0.5, bits, PulseCoding.SPIKING) * 1e12, golden);
                    error.compare("row area", array.rowDriversUm2(), row.number("area_um2"));
                }
                case "array_col_drivers" -> {
                    error.compare("column", array.columnReadJ(mux) * 1e12, golden);
                    error.compare("column area", array.columnDriversUm2(mux), row.number("area_um2"));
                }
                default -> {
                    if (row.text("cell_file").startsWith("rram")) {
                        error.compare("cell", array.cellReadJ(0.5, 0.5, bits, PulseCoding.SPIKING) * 1e12, golden);
                    }
                }
            }
        }
        assertThat(error.largest("cell")).as("%s", error).isLessThan(1e-6);
        assertThat(error.largest("row")).as("%s", error).isLessThan(0.01);
        assertThat(error.largest("column")).as("%s", error).isLessThan(0.01);
        assertThat(error.largest("row area")).as("%s", error).isLessThan(0.01);
        assertThat(error.largest("column area")).as("%s", error).isLessThan(0.01);
    }

    @Test void theSquareOfTheSupplyPredictsRowDriversAtOtherSupplies() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("array-mux-voltage-pulses.csv.gz")) {
            if (row.is("supply_V", "node_default") || !row.is("sequential", "0")
                    || !row.is("component", "array_row_drivers")) {
                continue;
            }
            ArrayCircuits array = array(row);
            double ratio = row.number("supply_V") / array.node().supplyV();
            if (ratio >= 0.6 && ratio <= 1.3) {
                double scaled = array.rowDriveJ(0.5, row.whole("temporal_dac_bits"), PulseCoding.SPIKING) * ratio * ratio;
                error.compare("row", scaled * 1e12, row.number("read_energy_pJ"));
            }
        }
        assertThat(error.count("row")).isGreaterThan(50);
        assertThat(error.largest("row")).as("%s", error).isLessThan(0.12);
    }

    @Test void pulseWidthCodingSwitchesTheWordLineOnceButKeepsCellsOn() {
        ArrayCircuits array = new ArrayCircuits(technology, "rram_example", 32, 128, 128);
        double spiking = array.rowDriveJ(0.5, 4, PulseCoding.SPIKING);
        double width = array.rowDriveJ(0.5, 4, PulseCoding.PULSE_WIDTH);
        assertThat(width).isEqualTo(array.rowDriveJ(0.5, 1, PulseCoding.SPIKING));
        assertThat(spiking * FEMTO).isCloseTo(9.540684 + 15 * 0.5 * (14.759016 - 9.540684), within(1e-4));
        assertThat(array.cellReadJ(0.5, 0.5, 4, PulseCoding.PULSE_WIDTH))
                .isEqualTo(array.cellReadJ(0.5, 0.5, 4, PulseCoding.SPIKING))
                .isCloseTo(15 * array.cellReadJ(0.5, 0.5, 1, PulseCoding.SPIKING), within(1e-22));
    }

    @Test void aChargeCellTakesItsCapacitorTimesInputTimesWeight() {
        ArrayCircuits array = new ArrayCircuits(technology, "sram_jia_jssc_2020", 65, 768, 768);
        assertThat(array.cellReadJ(0.5, 0.25, 1, PulseCoding.SPIKING) * FEMTO).isCloseTo(2 * 1.1 * 1.1 * 0.125, within(1e-9));
    }

    @Test void theWordLineFormulaAgreesWithTheCharacterised1T1RArrayItIsBasedOn() {
        String text = "subject,quantity,value,unit,source,confidence\n"
                + "cell:mine,on_resistance,6e3,ohm,a test,assumption\ncell:mine,off_resistance,900e3,ohm,a test,assumption\n"
                + "cell:mine,access_resistance,195e3,ohm,a test,assumption\ncell:mine,read_voltage,0.5,V,a test,assumption\n"
                + "cell:mine,read_pulse,1,ns,a test,assumption\ncell:mine,area,48,F2,a test,assumption\n"
                + "cell:mine,aspect_ratio,3,1,a test,assumption\ncell:mine,access_width,10,F,a test,assumption\n";
        Technology mine = technology.with("mine.csv", new StringReader(text));
        for (int node : technology.nodes()) {
            ArrayCircuits own = new ArrayCircuits(mine, "mine", node, 128, 256);
            ArrayCircuits reference = new ArrayCircuits(mine, "rram_neurosim_default", node, 128, 256);
            assertThat(own.rowDriveJ(1, 1, PulseCoding.SPIKING) / reference.rowDriveJ(1, 1, PulseCoding.SPIKING))
                    .isCloseTo(1, within(1e-5));
            assertThat(own.rowDriversUm2()).isEqualTo(reference.rowDriversUm2());
            assertThat(own.cellReadJ(1, 1, 1, PulseCoding.SPIKING)).isEqualTo(reference.cellReadJ(1, 1, 1, PulseCoding.SPIKING));
        }
    }

    @Test void refusesUnknownNodesAndCellsAndEmptyArrays() {
        assertThatThrownBy(() -> new ArrayCircuits(technology, "rram_example", 5, 128, 128)).isInstanceOf(ModelException.class)
                .hasMessageContaining("node 5 nm is not known").hasMessageContaining("[7, 14, 22");
        assertThatThrownBy(() -> new ArrayCircuits(technology, "nope", 32, 128, 128)).isInstanceOf(ModelException.class)
                .hasMessageContaining("'nope'").hasMessageContaining("rram_example");
        assertThatThrownBy(() -> new ArrayCircuits(technology, "rram_example", 32, 0, 128)).isInstanceOf(ModelException.class)
                .hasMessageContaining("rows is 0");
    }
}
