package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class ChargeCircuitsTest {
    private static final double[] LEVELS = {0, 0.5, 1};
    private static final double[] SHARES = {0.5, 0.3, 0.2};

    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void aSequenceOfValuesChargesOnlyUpwards() {
        Capacitor capacitor = new Capacitor(2e-15, 0.9);
        double unit = 2e-15 * 0.81;
        assertThat(capacitor.sequenceJ(LEVELS, SHARES))
                .isCloseTo(unit * (0.5 * 0.3 * 0.5 + 0.5 * 0.2 * 1 + 0.3 * 0.2 * 0.5), within(1e-28));
        assertThat(capacitor.returnToZeroJ(LEVELS, SHARES)).isCloseTo(unit * (0.3 * 0.5 + 0.2), within(1e-28));
        assertThat(capacitor.stepJ(0.2, 0.7)).isCloseTo(unit * 0.5, within(1e-28));
        assertThat(capacitor.stepJ(0.7, 0.2)).isZero();
        assertThat(capacitor.sequenceJ(LEVELS, SHARES)).isLessThan(capacitor.returnToZeroJ(LEVELS, SHARES));
        assertThat(capacitor.sequenceJ(CodeHistogram.of(1, 1, 1))).isCloseTo(unit / 4, within(1e-28));
        assertThat(capacitor.returnToZeroJ(CodeHistogram.of(3, 0, 1))).isCloseTo(unit, within(1e-28));
    }

    @Test void capacitorsTakeTheAreaOfTheirDensityUnlessStacked() {
        ChargeCircuits at22 = circuits.charge(22, 0.8);
        assertThat(at22.capacitorUm2(2.3e-15)).isCloseTo(2, within(1e-9));
        assertThat(circuits.charge(65, 0.85).bitCellCapacitor(2e-15, true, 1))
                .isEqualTo(Circuit.of(2e-15 * 0.85 * 0.85, 0, 0));
        assertThat(circuits.charge(44, 0.8).capacitorUm2(2.3e-15)).isCloseTo(8, within(1e-9));
        assertThat(at22.wire(1e-6).farad()).isCloseTo(0.2e-15, within(1e-28));
        Circuit weighting = circuits.charge(7, 0.8).binaryWeighting(4, 0.5, 0.25);
        assertThat(weighting.readJ()).isCloseTo(16e-15 * 0.64 * 0.125 * 3.5, within(1e-28));
        assertThat(weighting.areaUm2()).isCloseTo(16 / 1.7, within(1e-9));
    }

    @Test void laddersTakeNetworkControllerAndFlipFlops() {
        ChargeCircuits charge = circuits.charge(32, 1.0);
        CodeHistogram codes = CodeHistogram.of(2, 1, 1, 1, 1);
        double network = (0 + 0.625 + 0.5 + 0.625) / 4;
        double controller = 2 * 32 * 32 * 0.08e-15;
        double flipFlops = circuits.gates(32).register(2).readJ() / 0.81 * 0.25;
        assertThat(charge.capacitorLadder(2e-15, codes).readJ())
                .isCloseTo(2e-15 * network + controller + flipFlops, within(1e-20));
        Circuit resistive = charge.resistorLadder(5000, 7e-9, codes);
        assertThat(resistive.readJ()).isCloseTo(network / 10_000 * 7e-9 + controller + flipFlops, within(1e-20));
        assertThat(resistive.areaUm2() - circuits.gates(32).register(2).areaUm2())
                .isCloseTo(0.007 * Math.pow(32 / 22.0, 2) * 2 * 5000, within(1e-9));
        assertThat(charge.capacitorLadder(2e-15, CodeHistogram.of(8, 1, 0)).readJ()).isCloseTo(8 * 32 * 32 * 0.08e-15, within(1e-24));
    }

    @Test void theMultiplierFollowsItsInputAndItsOperand() {
        ChargeCircuits charge = circuits.charge(22, 1.0);
        CodeHistogram still = CodeHistogram.of(8, 0, 1);
        CodeHistogram moving = CodeHistogram.of(8, 1, 1);
        Circuit multiplier = charge.capacitorMultiplier(2e-15, moving, moving);
        assertThat(multiplier.readJ()).isCloseTo(3 * 2e-15 * 1.67 * 0.25, within(1e-26));
        assertThat(multiplier.writeJ()).isCloseTo(48e-15 * Math.sqrt(0.5) * 0.25, within(1e-26));
        assertThat(charge.capacitorMultiplier(2e-15, still, moving).readJ()).isZero();
        assertThat(charge.capacitorMultiplier(2e-15, moving, still).writeJ()).isZero();
        double expected = 8 * (6 / 2.3 + 2 + 2 * 100 * 22 * 22e-6 + 2 * circuits.gates(22).inverter().areaUm2());
        assertThat(multiplier.areaUm2()).isCloseTo(expected, within(1e-9));
    }

    @Test void refusesWhatCannotBe() {
        assertThatThrownBy(() -> circuits.charge(22, 0)).isInstanceOf(ModelException.class).hasMessageContaining("supply in V is 0.0");
        assertThatThrownBy(() -> new Capacitor(-1, 1)).isInstanceOf(ModelException.class).hasMessageContaining("capacitance in F");
        assertThatThrownBy(() -> new Capacitor(1, 1).sequenceJ(LEVELS, new double[] {1})).isInstanceOf(ModelException.class)
                .hasMessageContaining("3 levels but 1 probabilities");
        assertThatThrownBy(() -> new Capacitor(1, 1).stepJ(0, 2)).isInstanceOf(ModelException.class)
                .hasMessageContaining("level of a capacitor is 2.0");
        assertThatThrownBy(() -> circuits.charge(22, 1).resistorLadder(0, 1, CodeHistogram.of(2, 1))).isInstanceOf(ModelException.class)
                .hasMessageContaining("unit resistor");
    }
}
