package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class CircuitTest {
    private final Circuit one = new Circuit(2, 3, 10, 4);

    @Test void copiesActTogetherBanksOneAtATime() {
        assertThat(one.times(3)).isEqualTo(new Circuit(6, 9, 30, 12)).isEqualTo(one.plus(one).plus(one));
        assertThat(one.banked(3)).isEqualTo(new Circuit(2, 3, 30, 12));
        assertThat(one.plus(Circuit.NONE)).isEqualTo(one);
    }

    @Test void energyGoesWithTheSquareOfTheSupply() {
        Circuit half = one.atSupply(0.5, 3);
        assertThat(half.readJ()).isEqualTo(0.5);
        assertThat(half.areaUm2()).isEqualTo(10);
        assertThat(half.leakageW()).isCloseTo(0.5, within(1e-15));
    }

    @Test void gatedCopiesThatIdleLeakNothing() {
        assertThat(one.leakageW(10, 3, true)).isEqualTo(12);
        assertThat(one.leakageW(10, 3, false)).isEqualTo(40);
        assertThatThrownBy(() -> one.leakageW(10, 11, true)).isInstanceOf(ModelException.class)
                .hasMessageContaining("copies in use is 11");
    }

    @Test void refusesFiguresBelowZero() {
        assertThatThrownBy(() -> Circuit.of(-1, 0, 0)).isInstanceOf(ModelException.class).hasMessageContaining("energy of a circuit");
        assertThatThrownBy(() -> Circuit.of(0, Double.NaN, 0)).isInstanceOf(ModelException.class).hasMessageContaining("area");
    }
}
