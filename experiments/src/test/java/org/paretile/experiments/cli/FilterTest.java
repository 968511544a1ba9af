package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.experiments.run.FrontTable.Row;
import org.paretile.experiments.run.TestStudies;
import org.paretile.experiments.select.Filter;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.family.DesignProblem;

class FilterTest {
    private final DesignProblem problem = TestStudies.problem(1);
    /** 6 bits, fast, 200 MHz, 10 rows; 2 pJ, 0.9, 0.06 mm². */
    private final Row fast = new Row("nsga2-1", new int[] {3, 1, 10, 9}, new double[] {2e-12, 0.9, 0.06});
    /** 6 bits, slow, without a clock. */
    private final Row slow = new Row("nsga2-2", new int[] {3, 0, 0, 9}, new double[] {2e-12, 0.9, 0.06});

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "energy <= 2 pJ | true | true", "energy < 2 pJ | false | false", "energy<=2000 fJ | true | true", "energy_j == 2e-12 | true | true",
        "accuracy >= 90 % | true | true", "accuracy > 0.9 | false | false", "area != 60000 um2 | false | false",
        "adc.bits >= 6 bit | true | true", "adc_bits >= 6 | true | true", "adc_bits = 5 | false | false",
        "clock >= 200 MHz | true | false", "clock < 200 MHz | false | false", "clock_hz ≤ 2e8 | true | false",
        "not clock >= 200 MHz | false | true", "kind == fast | true | false", "kind != fast | false | true", "kind == slow, steady | false | true",
        "search == nsga2-1 | true | false", "search != nsga2-1 | false | true",
        "rows == 1 or rows == 10 and kind == fast | true | false", "(rows == 10 or rows == 1) and not (kind == fast) | false | true",
        "not rows == 10 or energy > 1 pJ | true | true", "not not rows==10 | true | true"})
    void asksForWhatIsWritten(String text, boolean ofFast, boolean ofSlow) {
        assertThat(Filter.parse(text, problem).test(fast)).isEqualTo(ofFast);
        assertThat(Filter.parse(text, problem).test(slow)).isEqualTo(ofSlow);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "energy <= 2 | has no unit", "energy <= 2 s | energy", "kind < fast | no order", "kind == quick | no value of kind",
        "enrgy <= 2 pJ | 'enrgy'", "energy <= 2 pJ energy | energy", "energy <= 2 pJ xor rows == 1 | xor", "and | metric", "not | metric", "( | metric"})
    void saysWhatItCannotAsk(String text, String why) {
        assertThatThrownBy(() -> Filter.parse(text, problem)).isInstanceOf(UsageException.class).hasMessageContaining(why).hasMessageContaining(text);
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThatThrownBy(() -> Filter.parse("enrgy <= 2 pJ", problem)).isInstanceOfSatisfying(UsageException.class,
                e -> assertThat(e.help()).isEqualTo("did you mean 'energy'?"));
    }
}
