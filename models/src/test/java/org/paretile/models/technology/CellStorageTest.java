package org.paretile.models.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class CellStorageTest {
    private final Technology technology = Technology.builtIn();

    private CellStorage storage(String cell) {
        return technology.storage(technology.cell(cell));
    }

    @Test void knowsTheCellsOfTheLiterature() {
        assertThat(technology.cells()).contains("rram_1t1r", "pcm", "stt_mram", "sot_mram", "fefet", "ecram", "nor_flash",
                "gain_cell_3t", "gain_cell_2t");
        assertThat(technology.cell("stt_mram")).isEqualTo(new ResistiveCell("stt_mram",
                new CellGeometry(54, 1, 10, 1, 1e-9, 1e-9), 3000, 6000, 0, 0.15));
        CellStorage pcm = storage("pcm");
        assertThat(pcm.writeJ()).isCloseTo(20e-12, within(1e-24));
        assertThat(pcm.enduranceWrites()).isEqualTo(1e7);
        assertThat(pcm.retentionS()).isEqualTo(3.15e8);
        assertThat(pcm.levels()).isEqualTo(8);
        assertThat(pcm.refreshW()).isZero();
        assertThat(storage("gain_cell_3t").retentionS()).isEqualTo(77e-6);
        assertThat(storage("gain_cell_3t").refreshW()).isCloseTo(0.04e-12 / 77e-6, within(1e-16));
        assertThat(storage("rram_example").writable()).isTrue();
        assertThat(storage("sram_jia_jssc_2020").writable()).isFalse();
    }

    @Test void figuresTheSourceOnlyEstimatesAreMarkedAsAssumptions() {
        for (String cell : new String[] {"pcm", "stt_mram", "fefet", "gain_cell_3t"}) {
            assertThat(technology.constants().all()).anySatisfy(constant -> {
                assertThat(constant.subject()).isEqualTo("cell:" + cell);
                assertThat(constant.quantity()).isEqualTo("read_pulse");
                assertThat(constant.confidence()).isEqualTo(Confidence.ASSUMPTION);
            });
        }
    }

    @Test void refusesAWriteThatGivesEnergyBack() {
        assertThatThrownBy(() -> technology.with("mine.csv", new StringReader(
                "subject,quantity,value,unit,source,confidence\ncell:pcm,write_energy,-1,pJ,a test,assumption\n"))
                .storage(technology.cell("pcm"))).isInstanceOf(ModelException.class)
                .hasMessageContaining("write_energy of the cell is -1");
    }
}
