package org.paretile.models.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.technology.Technology;

class DigitalCircuitsTest {
    private final Technology technology = Technology.builtIn();

    @Test void matchesTheCharacterisedGates() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("digital-components.csv")) {
            DigitalCircuits gates = new DigitalCircuits(technology.node(row.whole("technology_nm")));
            int bits = row.is("n_bits", "") ? 0 : row.whole("n_bits");
            switch (row.text("component")) {
                case "intadder" -> compare(error, row, gates.adderJ(bits), gates.adderUm2(bits), gates.adderLeakageW(bits));
                case "flip_flop" ->
                    compare(error, row, gates.registerJ(bits), gates.registerUm2(bits), gates.registerLeakageW(bits));
                case "shift_add" -> {
                    int shift = row.whole("shift_register_n_bits");
                    compare(error, row, gates.shiftAddJ(bits, shift), gates.shiftAddUm2(bits, shift),
                            gates.shiftAddLeakageW(bits, shift));
                }
                case "intadder_tree" -> {
                    int inputs = row.whole("n_adder_tree_inputs");
                    compare(error, row, gates.adderTreeJ(bits, inputs), gates.adderTreeUm2(bits, inputs),
                            gates.adderTreeLeakageW(bits, inputs));
                }
                default -> { }
            }
        }
        for (String component : new String[] {"intadder", "flip_flop", "shift_add", "intadder_tree"}) {
            assertThat(error.count(component + " energy")).as("%s", error).isGreaterThan(40);
            for (String quantity : new String[] {" energy", " area", " leakage"}) {
                assertThat(error.largest(component + quantity)).as("%s", error).isLessThan(1e-6);
            }
        }
    }

    private static void compare(GoldenError error, GoldenCsv row, double joules, double um2, double watts) {
        String component = row.text("component");
        error.compare(component + " energy", joules * 1e12, row.number("read_energy_pJ"));
        error.compare(component + " area", um2, row.number("area_um2"));
        error.compare(component + " leakage", watts * 1e3, row.number("leakage_energy_per_ns_cycle_pJ"));
    }

    @Test void aTreeOfThreeInputsAddsTwice() {
        DigitalCircuits gates = new DigitalCircuits(technology.node(32));
        assertThat(gates.adderTreeJ(8, 3)).isCloseTo(gates.adderJ(9) + gates.adderJ(10), within(1e-24));
        assertThat(gates.adderTreeJ(8, 1)).isZero();
    }
}
