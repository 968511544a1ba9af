package org.paretile.problems.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paretile.problems.Refusal.expect;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DomainTest {
    private static List<Double> numbers(Domain domain) {
        return domain.values().stream().map(Value::number).toList();
    }

    @Test
    void realGridsAreDecimal() {
        RealGrid volts = new RealGrid(0.6, 1, 0.05);
        assertThat(volts.size()).isEqualTo(9);
        assertThat(numbers(volts)).containsExactly(0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0);
        assertThat(volts.value(2).text()).isEqualTo("0.7");
        assertThat(numbers(new RealGrid(-0.3, 0.3, 0.1))).containsExactly(-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3);
        assertThat(numbers(new RealGrid(1e-9, 3e-9, 1e-9))).containsExactly(1e-9, 2e-9, 3e-9);
        assertThat(numbers(new RealGrid(0, 1, 1.0 / 3))).hasSize(4).startsWith(0.0, 1.0 / 3);
        assertThat(new RealGrid(2e8, 1e9, 5e7).size()).isEqualTo(17);
        assertThat(new RealGrid(5, 5, 1).size()).isEqualTo(1);
    }

    @Test
    void noValueOfARealGridIsAboveTheLast() {
        assertThat(numbers(new RealGrid(0, 0.9999999999, 0.1))).hasSize(10).endsWith(0.9);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            double first = Math.round(random.nextDouble(-1, 1) * 1000) / 1000.0;
            double step = (1 + random.nextInt(99)) / 1000.0;
            int steps = random.nextInt(50);
            double last = Math.round((first + steps * step) * 1000) / 1000.0;
            RealGrid grid = new RealGrid(first, last, step);
            assertThat(grid.size()).as("%s", grid).isEqualTo(steps + 1);
            assertThat(grid.value(steps).number()).isEqualTo(last);
            double between = Math.nextDown(last);
            assertThat(numbers(new RealGrid(first, Math.max(first, between), step))).allMatch(v -> v <= Math.max(first, between));
        }
    }

    @Test
    void badRealGrids() {
        expect("empty-domain", () -> new RealGrid(1, 0.9, 0.1), "1 to 0.9");
        expect("bad-step", () -> new RealGrid(0, 1, 0), "0");
        expect("bad-step", () -> new RealGrid(0, 1, -0.1), "-0.1");
        expect("bad-step", () -> new RealGrid(0, 1, Double.NaN), "NaN");
        expect("bad-step", () -> new RealGrid(0, 1, Double.POSITIVE_INFINITY), "Infinity");
        expect("bad-step", () -> new RealGrid(1e17, 1e17 + 64, 1), "1.0E17");
        expect("bad-range", () -> new RealGrid(Double.NaN, 1, 0.1), "NaN");
        expect("bad-range", () -> new RealGrid(0, Double.POSITIVE_INFINITY, 0.1), "Infinity");
        expect("domain-too-large", () -> new RealGrid(0, 1, 1e-8));
        expect("domain-too-large", () -> new RealGrid(-Double.MAX_VALUE, Double.MAX_VALUE, 1));
        expect("domain-too-large", () -> new RealGrid(0, Double.MAX_VALUE, Double.MIN_VALUE));
    }

    @Test
    void integerRanges() {
        assertThat(numbers(IntegerRange.of(4, 8))).containsExactly(4.0, 5.0, 6.0, 7.0, 8.0);
        assertThat(numbers(new IntegerRange(-7, -1, 3))).containsExactly(-7.0, -4.0, -1.0);
        assertThat(numbers(new IntegerRange(-2, 3, 4))).containsExactly(-2.0, 2.0);
        assertThat(numbers(new IntegerRange(3, 3, 9))).containsExactly(3.0);
        assertThat(IntegerRange.of(1, Domain.MAX_SIZE).size()).isEqualTo(Domain.MAX_SIZE);
        long far = 1L << 53;
        IntegerRange wide = new IntegerRange(-far, far, 1L << 40);
        assertThat(wide.size()).isEqualTo((1 << 14) + 1);
        assertThat(wide.value(wide.size() - 1).number()).isEqualTo(far);
    }

    @Test
    void badIntegerRanges() {
        expect("empty-domain", () -> IntegerRange.of(5, 4), "5 to 4");
        expect("empty-domain", () -> new IntegerRange(5, 4, 10));
        expect("bad-step", () -> new IntegerRange(0, 4, 0), "0");
        expect("bad-step", () -> new IntegerRange(0, 4, -1), "-1");
        expect("domain-too-large", () -> IntegerRange.of(0, Domain.MAX_SIZE));
        expect("range-too-wide", () -> IntegerRange.of(Long.MIN_VALUE, Long.MAX_VALUE));
        expect("range-too-wide", () -> new IntegerRange(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 60));
        expect("range-too-wide", () -> IntegerRange.of((1L << 53) - 1, (1L << 53) + 2));
    }

    @Test
    void powersOfTwo() {
        assertThat(numbers(new PowersOfTwo(64, 512))).containsExactly(64.0, 128.0, 256.0, 512.0);
        assertThat(numbers(new PowersOfTwo(1, 1))).containsExactly(1.0);
        assertThat(new PowersOfTwo(1, 1L << 62).size()).isEqualTo(63);
        assertThat(new PowersOfTwo(1, 1L << 62).value(62).number()).isEqualTo(0x1p62);
        expect("not-a-power-of-two", () -> new PowersOfTwo(64, 500), "500", "256 or 512");
        expect("not-a-power-of-two", () -> new PowersOfTwo(0, 8), "0", "take 1");
        expect("not-a-power-of-two", () -> new PowersOfTwo(-4, 8), "-4");
        expect("not-a-power-of-two", () -> new PowersOfTwo(Long.MIN_VALUE, 8), "take 1");
        expect("not-a-power-of-two", () -> new PowersOfTwo(1, Long.MAX_VALUE), "take 4611686018427387904");
        expect("empty-domain", () -> new PowersOfTwo(8, 4), "8 to 4");
    }

    @Test
    void choicesAndLists() {
        assertThat(Choice.of("rram", "sram").ordered()).isFalse();
        assertThat(Ordered.of(1, 0.5, 3).ordered()).isTrue();
        assertThat(numbers(Ordered.of(1, 0.5, 3))).containsExactly(1.0, 0.5, 3.0);
        assertThat(Choice.of("rram", "sram").values()).extracting(Value::text).containsExactly("rram", "sram");
        assertThat(Domain.fixed(Value.of(4)).size()).isEqualTo(1);
        expect("empty-domain", () -> Choice.of(), "the choice");
        expect("empty-domain", () -> Ordered.of(), "the list");
        expect("duplicate-value", () -> Choice.of("rram", "sram", "rram"), "'rram' twice");
        expect("duplicate-value", () -> Ordered.of(0.0, -0.0), "'0' twice");
        expect("duplicate-value", () -> new Choice(List.of(Value.of(3), Value.of("3"))), "'3' twice");
    }

    @Test
    void indexOfFindsEachValueAndNoOther() {
        for (Domain domain : List.of(Choice.of("a", "b"), Ordered.of(3, 1), new IntegerRange(-7, 5, 3),
                new PowersOfTwo(2, 64), new RealGrid(0.1, 0.9, 0.1))) {
            for (int i = 0; i < domain.size(); i++) {
                assertThat(domain.indexOf(domain.value(i))).hasValue(i);
            }
            assertThat(domain.indexOf(Value.of(0.55))).isEmpty();
            assertThat(domain.indexOf(Value.of("3"))).isEmpty();
        }
    }

    @Test
    void values() {
        assertThat(Value.of(-0.0)).isEqualTo(Value.of(0.0)).hasSameHashCodeAs(Value.of(0.0));
        assertThat(Value.of(64).text()).isEqualTo("64");
        assertThat(Value.of("64")).isNotEqualTo(Value.of(64));
        assertThat(Value.of("rram").number()).isNaN();
        assertThat(Value.of("rram")).isEqualTo(Value.of("rram"));
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> Value.of(bad))
                    .withMessageContaining(Double.toString(bad));
        }
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> Value.of(" "));
    }
}
