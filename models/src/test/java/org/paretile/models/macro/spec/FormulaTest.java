package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static double value(String text) {
        CompiledSpec spec = Files.small("variables,x,3,1,test,assumption", "variables,a,\"" + text + "\",1,test,assumption");
        return spec.prepare(spec.overrides()).value("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 + 2 * 3|7", "(1 + 2) * 3|9", "2 ^ 3 ^ 2|512", "-2 ^ 2|-4", "2 ^ -1|0.5", "10 - 4 - 3|3",
        "24 / 4 / 3|2", "1.5e3|1500", "2.5E-1|0.25", "min(4, 2, 3)|2", "max(4, 2)|4", "ceil(7 / 2)|4", "floor(7 / 2)|3", "log2(8)|3",
        "sqrt(16)|4", "if(2 > 1, 5, 6)|5", "if(2 <= 1, 5, 6)|6", "(2 == 2) + (2 != 2)|1", "x * x|9", "column.fanout + row.mesh_y|14",
        "rows * columns|48", "round(2.6)|3", "exp(0) + ln(1)|1", "ceil(0.3 / 0.1)|3"})
    void valueOf(String text, double wanted) {
        assertThat(value(text)).isCloseTo(wanted, within(1e-12));
    }

    @Test
    void aReplacedNumberReachesAllThatNeedIt() {
        CompiledSpec spec = Files.small("variables,x,3,1,test,assumption", "variables,y,2 * x,1,test,assumption",
                "adc,energy_scale,y + 1,1,test,assumption");
        assertThat(spec.prepare(spec.overrides().with("x", 5)).value("adc.energy_scale")).isEqualTo(11);
        assertThat(spec.prepare(spec.overrides().with("y", 5)).value("adc.energy_scale")).isEqualTo(6);
        assertThat(spec.prepare(spec.overrides().with("adc.energy_scale", 5)).value("adc.energy_scale")).isEqualTo(5);
        assertThat(spec.paths()).contains("adc.energy_scale", "variables.x", "row.mesh_y");
    }

    @Test
    void anIncludedFileIsOverruledByTheOneThatIncludesIt() {
        CompiledSpec spec = Files.compile(Files.HEADER + "variables,adc_bits,6,bit,test,assumption\n"
                + "include,file,basic-analog,text,,\nrow,mesh_y,64,1,test,assumption\n");
        PreparedSpec prepared = spec.prepare(spec.overrides());
        assertThat(prepared.value("adc.resolution")).isEqualTo(6);
        assertThat(prepared.value("rows")).isEqualTo(64);
    }

    @Test
    void unitsBecomeBaseUnits() {
        CompiledSpec spec = Files.small("variables,a,-2.5,fJ,test,assumption", "variables,b,3,um2,test,assumption");
        assertThat(spec.prepare(spec.overrides()).value("a")).isCloseTo(-2.5e-15, within(1e-27));
        assertThat(spec.prepare(spec.overrides()).value("b")).isCloseTo(3e-12, within(1e-24));
    }
}
