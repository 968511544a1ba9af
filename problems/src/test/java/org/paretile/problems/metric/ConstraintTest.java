package org.paretile.problems.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.paretile.problems.Refusal.expect;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintTest {
    private static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "");
    private static final Metric PEAK = new Metric("peak_temperature", Unit.of("C"), Direction.MINIMIZE, "");
    private static final Metric ACCURACY = new Metric("accuracy", Unit.NONE, Direction.MAXIMIZE, "");
    private static final List<Metric> METRICS = List.of(AREA, PEAK, ACCURACY);

    private static Constraint parse(String text) {
        return Constraint.parse(text, METRICS);
    }

    @ParameterizedTest
    @CsvSource({"area <= 400 mm2, area <= 400 mm2", "area<=4cm2, area <= 400 mm2", "'  area ≤ 4e8 um2 ', area <= 400 mm2",
        "peak_temperature <= 358.15 K, peak_temperature <= 85 C", "accuracy >= 90 %, accuracy >= 0.9", "accuracy ≥ .5, accuracy >= 0.5",
        "peak_temperature >= -10 °C, peak_temperature >= -10 C"})
    void good(String text, String shown) {
        assertThat(parse(text)).hasToString(shown);
        assertThat(parse(shown)).isEqualTo(parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "area", "area <=", "area <= ", "<= 3 mm2", "400 mm2 >= area", "area 400 mm2", "area < 4 mm2", "area > 4 mm2",
        "area = 4 mm2", "area == 4 mm2", "area != 4 mm2", "area =< 4 mm2"})
    void noConstraints(String text) {
        expect("bad-constraint", () -> parse(text), "<=");
    }

    @Test
    void badParts() {
        expect("unknown-metric", () -> parse("aera <= 4 mm2"), "'aera'", "did you mean 'area'?");
        expect("unknown-metric", () -> parse("peak-temperature <= 4 C"), "did you mean 'peak_temperature'?");
        expect("unknown-metric", () -> parse("weight <= 4"), "known are: area, peak_temperature, accuracy");
        expect("wrong-unit", () -> parse("area <= 4 mm"), "the limit of area is in mm");
        expect("wrong-unit", () -> parse("area <= 4"), "the limit of area has no unit");
        expect("not-a-number", () -> parse("area <= much"), "'much'");
        expect("not-a-number", () -> parse("area <= 1e999 mm2"), "1e999");
        expect("unknown-unit", () -> parse("area <= 4 MM2"), "did you mean 'mm2'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constraint(AREA, Constraint.Relation.AT_MOST, Double.POSITIVE_INFINITY))
                .withMessageContaining("Infinity");
    }

    @Test
    void violationsAreSharesOfTheLimit() {
        Constraint most = parse("area <= 400 mm2");
        assertThat(most.violation(440)).isCloseTo(0.1, within(1e-15));
        assertThat(most.violation(400)).isZero();
        assertThat(most.violation(-1e300)).isZero();
        assertThat(most.violation(Math.nextUp(400.0))).isPositive();
        Constraint least = parse("accuracy >= 80 %");
        assertThat(least.violation(0.6)).isCloseTo(0.25, within(1e-15));
        assertThat(least.violation(0.8)).isZero();
        assertThat(least.violation(1)).isZero();
        assertThat(parse("peak_temperature >= -10 C").violation(-15)).as("share of the size of a negative limit").isEqualTo(0.5);
        assertThat(parse("peak_temperature <= 0 C").violation(3)).as("a limit of zero counts as one").isEqualTo(3);
        assertThat(parse("peak_temperature >= 0 C").violation(-3)).isEqualTo(3);
    }

    @Test
    void objectives() {
        Objective accuracy = Objective.of(ACCURACY);
        assertThat(accuracy.direction()).isEqualTo(Direction.MAXIMIZE);
        assertThat(accuracy.minimised(0.9)).isEqualTo(-0.9);
        assertThat(accuracy.original(-0.9)).isEqualTo(0.9);
        assertThat(Double.compare(accuracy.minimised(0), 0.0)).as("0, not −0").isZero();
        assertThat(Double.compare(accuracy.original(0), 0.0)).isZero();
        assertThat(Objective.of(AREA).minimised(7)).isEqualTo(7);
        assertThat(new Objective(AREA, Direction.MAXIMIZE).minimised(7)).isEqualTo(-7);
    }
}
