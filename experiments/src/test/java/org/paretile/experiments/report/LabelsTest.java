package org.paretile.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            energy_per_mac,   fJ,      energy per mac [fJ]
            area,             um2,     area [µm²]
            edp,              uJ*s,    edp [µJ·s]
            peak_temperature, C,       peak temperature [°C]
            resistance,       kohm,    resistance [kΩ]
            carbon,           kgCO2e,  carbon [kgCO2e]
            f1,               '',      f1
            """)
    void areWrittenAsInPrint(String name, String unit, String label) {
        assertThat(Labels.of(name, unit)).isEqualTo(label);
    }
}
