package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ValueHistogramTest {

    @Test
    void statisticsAreInUnitsOfTheLargestBin() {
        ValueHistogram values = ValueHistogram.of("values", 1, 0, 0, 2, 0, 0, 1);
        assertThat(values.bits()).isEqualTo(3);
        assertThat(values.zeroBin()).isEqualTo(3);
        assertThat(values.signed()).isTrue();
        assertThat(values.zeroMass()).isEqualTo(0.5);
        assertThat(values.meanAbsolute()).isCloseTo(0.5, within(1e-15));
        assertThat(values.rootMeanSquare()).isCloseTo(Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void onlyMassBelowTheCentreIsASign() {
        assertThat(ValueHistogram.of("relu", 0, 0, 0, 3, 2, 1, 0).signed()).isFalse();
        assertThat(ValueHistogram.of("gelu", 0, 0, 1e-9, 3, 2, 1, 0).signed()).isTrue();
    }

    @Test
    void scaledMassesAreTheSameHistogram() {
        ValueHistogram one = ValueHistogram.of("one", 0.125, 0.25, 0.625);
        assertThat(ValueHistogram.of("eight", 1, 2, 5)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one.distanceTo(ValueHistogram.of("mirrored", 5, 2, 1))).isCloseTo(0.5, within(1e-15));
        assertThat(one.distanceTo(one)).isZero();
    }

    @Test
    void theArrayHandedInMayChange() {
        double[] masses = {1, 1, 2};
        ValueHistogram values = ValueHistogram.of("values", masses);
        masses[2] = 100;
        assertThat(values.mass(2)).isEqualTo(0.5);
    }

    @Test
    void nonsenseIsRefusedWithTheTensorsName() {
        assertThatThrownBy(() -> ValueHistogram.of("weights of conv1", 1, 2))
                .hasMessageStartingWith("weights of conv1: histogram has 2 bins");
        assertThatThrownBy(() -> ValueHistogram.of("w", 1, Double.NaN, 2))
                .hasMessage("w: bin 1 of the histogram is NaN; masses are finite and not negative");
        assertThatThrownBy(() -> ValueHistogram.of("w", 0, 0, 0)).hasMessageContaining("give at least one bin a mass");
        ValueHistogram three = ValueHistogram.of("w", 1, 1, 1);
        ValueHistogram seven = ValueHistogram.of("w", 1, 1, 1, 1, 1, 1, 1);
        assertThatThrownBy(() -> three.distanceTo(seven)).hasMessageContaining("3 and 7 bins");
    }
}
