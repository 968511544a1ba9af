package org.paretile.models.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnologyTest {
    private static final String HEADER = "subject,quantity,value,unit,source,confidence\n";
    private static final String CELL = HEADER
            + "cell:mine,on_resistance,10e3,ohm,\"my wafer, lot \"\"7\"\"\",measured\n"
            + "cell:mine,off_resistance,1e6,ohm,my wafer,measured\n\n"
            + "cell:mine,read_voltage,0.3,V,my wafer,measured\n"
            + "cell:mine,read_pulse,2,ns,my wafer,measured\n"
            + "cell:mine,area,20,F2,my wafer,measured\n";

    private final Technology technology = Technology.builtIn();

    private Technology with(String text) {
        return technology.with("mine.csv", new StringReader(text));
    }

    @Test void knowsEightNodesAndTheCellsOfTheLiterature() {
        assertThat(technology.nodes()).containsExactly(7, 14, 22, 32, 45, 65, 90, 130);
        assertThat(technology.cells()).contains("rram_example", "rram_isaac_isca_2016", "rram_neurosim_default", "rram_neurram",
                "sram_jia_jssc_2020");
        assertThat(technology.node(32).supplyV()).isEqualTo(0.9);
        assertThat(technology.node(32).adderJPerBit()).isCloseTo(2.02083e-15, within(1e-19));
        assertThat(technology.cell("rram_isaac_isca_2016")).isEqualTo(new ResistiveCell("rram_isaac_isca_2016",
                new CellGeometry(16, 1, 0, 0.3, 1e-9), 1333, 20e3, 0, 0.2));
    }

    @Test void everyConstantHasASourceAndTheWeakestComeFirst() {
        List<Constant> weakest = technology.constants().weakestFirst();
        assertThat(weakest).hasSameSizeAs(technology.constants().all()).hasSizeGreaterThan(500);
        assertThat(weakest).allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
        assertThat(weakest.getFirst().confidence()).isEqualTo(Confidence.ASSUMPTION);
        assertThat(weakest).isSortedAccordingTo((a, b) -> b.confidence().compareTo(a.confidence()));
    }

    @Test void aFileOfTheUserAddsACell(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.csv"), CELL);
        Technology mine = technology.with(file);
        assertThat(mine.cell("mine")).isEqualTo(new ResistiveCell("mine", new CellGeometry(20, 1, 0, 1, 2e-9), 10e3, 1e6, 0, 0.3));
        assertThat(mine.constants().all()).anySatisfy(constant -> assertThat(constant.source()).isEqualTo("my wafer, lot \"7\""));
        assertThat(technology.cells()).doesNotContain("mine");
        assertThat(mine.drivers(mine.cell("mine"), mine.node(22)).activeJPerColumn())
                .isCloseTo(1.09 * 0.85 * 0.85 * 0.2e-15 * Math.sqrt(20) * 0.022, within(1e-21));
    }

    @Test void aFileOfTheUserReplacesNumbersAndAddsDrivers() {
        Technology mine = with(HEADER + "node:32,supply_voltage,0.95,V,our process,specification\n"
                + "cell:rram_neurram@32,row_driver_active_energy,20,fJ,our layout,model\n"
                + "cell:rram_neurram@32,row_driver_active_energy_per_column,0.7,fJ,our layout,model\n");
        assertThat(mine.node(32).supplyV()).isEqualTo(0.95);
        DriverFit drivers = mine.drivers(mine.cell("rram_neurram"), mine.node(32));
        assertThat(drivers.activeJPerColumn()).isCloseTo(0.7e-15, within(1e-24));
        assertThat(drivers.rowArea()).isEqualTo(technology.node(32).drivers().rowArea());
        assertThat(mine.constants().all()).hasSize(technology.constants().all().size() + 2);
    }

    @Test void aFileOfTheUserAddsANode() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Constant constant : technology.constants().all()) {
            if (constant.subject().equals("node:32")) {
                text.append("node:28,").append(constant.quantity()).append(',').append(constant.value()).append(',')
                        .append(constant.unit()).append(",copied from 32 nm,assumption\n");
            }
        }
        Technology mine = with(text.toString());
        assertThat(mine.nodes()).contains(28);
        assertThat(mine.node(28).flipFlopJPerBit()).isEqualTo(technology.node(32).flipFlopJPerBit());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "node:32,supply_voltage,950,mV,mine,model | line 2: supply_voltage is in 'mV'; convert the value to V",
        "node:32,supply_voltage,x,V,mine,model | line 2: value is 'x'; give a finite number",
        "node:32,supply_voltage,NaN,V,mine,model | line 2: value is 'NaN'",
        "node:32,suply_voltage,1,V,mine,model | line 2: 'node:32' has no quantity 'suply_voltage'; use one of [access_gate",
        "chip:32,supply_voltage,1,V,mine,model | line 2: subject 'chip:32' is of no known kind",
        "node:32,supply_voltage,1,V,mine,guess | line 2: confidence is 'guess'; use one of measured, specification",
        "node:32,supply_voltage,1,V,,model | line 2: supply_voltage of node:32 has no source",
        "node:32,supply_voltage,1,V,a, b,model | line 2: 7 fields instead of 6; put a field that contains a comma",
        "node:32,supply_voltage,1,V,\"a,model | line 2: a quoted field does not end on its line",
        "node:32,supply_voltage,1,V,\"a\"b,model | line 2: text follows a closing quote",
        "node:32nm,supply_voltage,1,V,mine,model | 'node:32nm' does not name a node",
        "node:28,supply_voltage,1,V,mine,model | 'node:28' has no flip_flop_leakage_per_bit; add a row",
        "cell:new,area,20,F2,mine,model | 'cell:new' has no read_pulse; add a row",
        "cell:rram_example,on_resistance,2e6,ohm,mine,model | not above on_resistance 2000000.0; swap them",
        "node:32,supply_voltage,-1,V,mine,model | supply_voltage of node:32 is -1.0; give a finite number above 0",
    })
    void saysWhatIsWrongWithAFile(String line, String message) {
        assertThatThrownBy(() -> with(HEADER + line + "\n")).isInstanceOf(ModelException.class)
                .hasMessageContaining(message);
    }

    @Test void refusesAWrongHeaderAnEmptyFileAndARepeatedNumber() {
        assertThatThrownBy(() -> with("subject,value\n")).isInstanceOf(ModelException.class)
                .hasMessageContaining("mine.csv line 1: the header is 'subject,value'");
        assertThatThrownBy(() -> with("")).isInstanceOf(ModelException.class).hasMessageContaining("mine.csv is empty");
        assertThatThrownBy(() -> with(CELL + "cell:mine,area,21,F2,my wafer,measured\n")).isInstanceOf(ModelException.class)
                .hasMessageContaining("mine.csv line 8: area of cell:mine is already on line 7");
    }
}
