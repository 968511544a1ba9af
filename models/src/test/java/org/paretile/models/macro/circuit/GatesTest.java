package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.paretile.models.macro.GoldenError;
import org.paretile.models.macro.GoldenCsv;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class GatesTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void matchEveryCharacterisedComponent() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("digital-components.csv")) {
            Gates gates = circuits.gates(row.whole("technology_nm"));
            int bits = row.is("n_bits", "") ? 0 : row.whole("n_bits");
            Circuit circuit = switch (row.text("component")) {
                case "intadder" -> gates.adder(bits);
                case "flip_flop" -> gates.register(bits);
                case "shift_add" -> gates.shiftAdd(bits, row.whole("shift_register_n_bits"));
                case "intadder_tree" -> gates.adderTree(bits, row.whole("n_adder_tree_inputs"));
                case "mux" -> gates.mux(bits, row.whole("n_mux_inputs"));
                case "max_pool" -> gates.maxPool(bits, row.whole("pool_window"));
                case "not_gate" -> gates.inverter();
                case "nand_gate", "nor_gate" -> gates.nand();
                default -> throw new AssertionError(row);
            };
            error.compare(row.text("component") + " energy", circuit.readJ() * 1e12, row.number("read_energy_pJ"));
            error.compare(row.text("component") + " area", circuit.areaUm2(), row.number("area_um2"));
            error.compare(row.text("component") + " leakage", circuit.leakageW() * 1e3,
                    row.number("leakage_energy_per_ns_cycle_pJ"));
        }
        for (String component : new String[] {"intadder", "flip_flop", "shift_add", "intadder_tree", "mux", "not_gate",
            "nand_gate", "nor_gate"}) {
            for (String quantity : new String[] {" energy", " area", " leakage"}) {
                assertThat(error.largest(component + quantity)).as("%s of %s", component + quantity, error).isLessThan(1e-6);
            }
        }
        assertThat(error.count("mux energy")).isGreaterThan(80);
        assertThat(error.largest("max_pool energy")).as("%s", error).isLessThan(6e-4);
        assertThat(error.largest("max_pool area")).as("%s", error).isLessThan(1e-5);
        assertThat(error.largest("max_pool leakage")).as("%s", error).isLessThan(1e-6);
    }

    @Test void libraryGatesKeepTheirPublishedPointAndFollowTheirWidths() {
        Gates gates = circuits.gates(40);
        assertThat(gates.multiplier(32, 32).readJ()).isCloseTo(12.68e-12, within(1e-24));
        assertThat(gates.multiplier(32, 32).areaUm2()).isCloseTo(6350, within(1e-9));
        assertThat(gates.multiplier(8, 8).readJ()).isCloseTo(12.68e-12 / 16, within(1e-24));
        assertThat(gates.comparator(32).readJ()).isCloseTo(0.0295e-12, within(1e-26));
        assertThat(gates.counter(16).areaUm2()).isCloseTo(495.5 / 2, within(1e-9));
        assertThat(gates.quantizer(8).readJ()).isCloseTo(0.25e-12, within(1e-24));
        Circuit expected = gates.comparator(8).plus(gates.register(1)).plus(gates.counter(10).times(0.5));
        assertThat(gates.zeroGate(8, 768)).isEqualTo(expected);
    }

    @Test void aNodeInBetweenLiesBetweenItsNeighbours() {
        double at28 = circuits.gates(28).adder(8).readJ();
        double at22 = circuits.gates(22).adder(8).readJ();
        double at32 = circuits.gates(32).adder(8).readJ();
        assertThat(at28).isCloseTo(at22 * 0.4 + at32 * 0.6, within(1e-24));
    }

    @Test void widerGatesNeverTakeLess() {
        for (int nm : circuits.technology().nodes()) {
            Gates gates = circuits.gates(nm);
            for (int bits = 1; bits < 40; bits++) {
                assertThat(gates.maxPool(bits + 1, 9).areaUm2()).isGreaterThan(gates.maxPool(bits, 9).areaUm2());
                assertThat(gates.mux(bits + 1, 5).readJ()).isGreaterThan(gates.mux(bits, 5).readJ());
            }
            for (int inputs = 2; inputs < 32; inputs++) {
                assertThat(gates.mux(8, inputs + 1).areaUm2()).isGreaterThan(gates.mux(8, inputs).areaUm2());
            }
        }
    }

    @Test void addressesOfWords() {
        assertThat(Gates.addressBits(1)).isEqualTo(1);
        assertThat(Gates.addressBits(64)).isEqualTo(6);
        assertThat(Gates.addressBits(65)).isEqualTo(7);
    }

    @Test void refusesNodesAndSizesOutOfRange() {
        assertThatThrownBy(() -> circuits.gates(5)).isInstanceOf(ModelException.class)
                .hasMessageContaining("node is 5.0 nm").hasMessageContaining("from 7 to 130 nm");
        Gates gates = circuits.gates(32);
        assertThatThrownBy(() -> gates.mux(8, 33)).isInstanceOf(ModelException.class)
                .hasMessageContaining("inputs of a multiplexer is 33");
        assertThatThrownBy(() -> gates.adder(0)).isInstanceOf(ModelException.class).hasMessageContaining("bits of an adder is 0");
    }
}
