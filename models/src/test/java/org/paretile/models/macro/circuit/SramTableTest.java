package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.paretile.models.macro.GoldenError;
import org.paretile.models.macro.GoldenCsv;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class SramTableTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void isExactAtTheGridPoints() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("circuit/sram-grid.csv")) {
            Circuit sram = circuits.sram(row.whole("technology_nm"), row.whole("width_bits"), row.whole("depth_words"));
            error.compare("read", sram.readJ() * 1e12, row.number("read_energy_pJ"));
            error.compare("write", sram.writeJ() * 1e12, row.number("write_energy_pJ"));
            error.compare("leakage", sram.leakageW(), row.number("leak_power_W"));
            error.compare("area", sram.areaUm2(), row.number("area_um2"));
            error.compare("cycle", circuits.sramCycleS(row.whole("technology_nm"), row.whole("width_bits"),
                    row.whole("depth_words")) * 1e9, row.number("random_cycle_ns"));
        }
        assertThat(error.count("read")).isEqualTo(45);
        for (String quantity : new String[] {"read", "write", "leakage", "area", "cycle"}) {
            assertThat(error.largest(quantity)).as("%s", error).isLessThan(1e-9);
        }
    }

    @Test void liesBetweenItsNeighboursInEveryDirection() {
        Circuit low = circuits.sram(32, 32, 256);
        Circuit high = circuits.sram(32, 32, 1024);
        assertThat(circuits.sram(32, 32, 512).readJ()).isCloseTo(Math.sqrt(low.readJ() * high.readJ()), within(1e-24));
        assertThat(circuits.sram(38.5, 32, 256).areaUm2())
                .isCloseTo((low.areaUm2() + circuits.sram(45, 32, 256).areaUm2()) / 2, within(1e-9));
    }

    @Test void leavesTheGridByItsLaws() {
        Circuit edge = circuits.sram(22, 32, 64);
        Circuit small = circuits.sram(11, 32, 64);
        assertThat(small.readJ() / edge.readJ()).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(small.areaUm2() / edge.areaUm2()).isCloseTo(0.5, within(1e-12));
        assertThat(small.leakageW() / edge.leakageW()).isCloseTo(0.79 * Math.sqrt(0.5), within(1e-12));
        Circuit narrow = circuits.sram(22, 8, 16);
        assertThat(narrow.readJ() / edge.readJ()).isCloseTo((0.7 * 0.25 + 0.3) * Math.pow(0.25, 0.78), within(1e-12));
        assertThat(narrow.areaUm2() / edge.areaUm2()).isCloseTo(1 / 16.0, within(1e-12));
        Circuit large = circuits.sram(130, 512, 4096);
        assertThat(large.readJ() / circuits.sram(65, 512, 4096).readJ()).isCloseTo(4, within(1e-12));
        assertThat(circuits.sram(32, 1024, 4096).areaUm2() / circuits.sram(32, 512, 4096).areaUm2()).isCloseTo(2, within(1e-12));
    }

    @Test void aBufferAddsTwoAddressGenerators() {
        Circuit address = circuits.gates(32).adder(10);
        Circuit array = circuits.sram(32, 128, 1024);
        Circuit buffer = circuits.sramBuffer(32, 128, 1024);
        assertThat(buffer.readJ()).isEqualTo(array.readJ() + address.readJ());
        assertThat(buffer.writeJ()).isEqualTo(array.writeJ() + address.readJ());
        assertThat(buffer.areaUm2()).isEqualTo(array.areaUm2() + 2 * address.areaUm2());
    }

    @Test void refusesAnEmptyArray() {
        assertThatThrownBy(() -> circuits.sram(32, 0, 64)).isInstanceOf(ModelException.class)
                .hasMessageContaining("width of an SRAM in bits is 0");
        assertThatThrownBy(() -> circuits.sram(32, 32, 0)).isInstanceOf(ModelException.class)
                .hasMessageContaining("depth of an SRAM in words is 0");
    }
}
