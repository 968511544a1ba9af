package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class PartTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void keepsTheFiguresItWasPublishedWith() {
        Part edram = circuits.part("isaac_edram");
        assertThat(edram.circuit().readJ()).isCloseTo(20.45e-12, within(1e-24));
        assertThat(edram.circuit().areaUm2()).isEqualTo(83000);
        assertThat(circuits.part("isaac_router").circuit().readJ() / 256).isCloseTo(0.081e-12, within(1e-16));
        assertThat(circuits.part("isaac_chip_link").circuit().readJ() / 128).isCloseTo(0.203e-12, within(1e-15));
        assertThat(circuits.part("edram_3t").circuit().leakageW()).isCloseTo(0.381e-3, within(1e-12));
        assertThat(circuits.part("timely_buffer").circuit().writeJ()).isCloseTo(496.6e-12, within(1e-24));
        assertThat(circuits.dramJPerBit("hbm2")).isCloseTo(3.9e-12, within(1e-24));
    }

    @Test void movesBetweenNodesAsTheLibraryDoes() {
        Part published = new Circuits(Technology.builtIn(), Revision.PUBLISHED).part("aladdin_adder", 7);
        assertThat(published.circuit().readJ()).isCloseTo(0.21e-12 * 0.11932357271618584, within(1e-26));
        assertThat(published.circuit().areaUm2()).isCloseTo(278 * 0.1026923076923077, within(1e-9));
    }

    @Test void resizesByTheLawsOfTheLibrary() {
        Part edram = circuits.part("isaac_edram");
        assertThat(edram.withWidth(64).circuit().readJ()).isCloseTo(20.45e-12 / 4, within(1e-24));
        Circuit deep = edram.withDepth(4096).circuit();
        assertThat(deep.readJ()).isCloseTo(20.45e-12 * Math.pow(2, 0.78), within(1e-24));
        assertThat(deep.areaUm2()).isCloseTo(166000, within(1e-6));
        Circuit adc = circuits.part("isaac_adc_8b").withResolution(6).circuit();
        assertThat(adc.readJ()).isCloseTo(1.667e-12 / 4, within(1e-24));
        assertThat(adc.areaUm2()).isCloseTo(300, within(1e-9));
        assertThat(circuits.part("jia_datapath").withSupply(0.6).circuit().readJ()).isCloseTo(3e-12, within(1e-24));
    }

    @Test void everyPartCanBeReadAndMoved() {
        assertThat(circuits.parts()).hasSizeGreaterThan(30).allSatisfy(name -> {
            assertThat(circuits.part(name, 22).circuit().readJ()).isPositive();
            assertThat(circuits.part(name, 22).nodeNm()).isEqualTo(22);
        });
        assertThat(circuits.drams()).contains("lpddr4", "ddr3", "hbm3_6_4")
                .allSatisfy(name -> assertThat(circuits.dramJPerBit(name)).isBetween(1e-12, 1e-10));
    }

    @Test void saysWhichPartsThereAreAndWhatTheyLack() {
        assertThatThrownBy(() -> circuits.part("nope")).isInstanceOf(ModelException.class)
                .hasMessageContaining("part 'nope' is not known").hasMessageContaining("isaac_edram");
        assertThatThrownBy(() -> circuits.part("isaac_edram").withResolution(8)).isInstanceOf(ModelException.class)
                .hasMessageContaining("not published with a resolution");
        assertThatThrownBy(() -> circuits.part("isaac_edram").withDepth(0)).isInstanceOf(ModelException.class)
                .hasMessageContaining("depth of part:isaac_edram is 0");
        assertThatThrownBy(() -> circuits.dramJPerBit("ddr9")).isInstanceOf(ModelException.class).hasMessageContaining("ddr9");
    }
}
