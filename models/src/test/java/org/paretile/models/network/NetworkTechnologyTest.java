package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;

class NetworkTechnologyTest {
    private static final NetworkTechnology TECHNOLOGY = NetworkTechnology.builtIn();
    private static final String HEADER = "subject,quantity,value,unit,source,confidence\n";

    @Test
    void linksHaveTheirPublishedFigures() {
        Link link = TECHNOLOGY.link("ucie_s_16");
        assertThat(link.energyJPerBit()).isEqualTo(0.75e-12);
        assertThat(link.bitsPerSWire()).isEqualTo(16e9);
        assertThat(link.laneAreaM2(16, 7)).isCloseTo(0.75438e-6, withPercentage(0.1)); // the x16 module
        assertThat(TECHNOLOGY.link("published_3d").energyJPerBit()).isEqualTo(0.015e-12);
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageHasALinkThatFitsIt(Packaging packaging) {
        Link link = TECHNOLOGY.defaultLink(packaging);
        assertThat(link.energyJPerBit()).isBetween(0.05e-12, 1e-12);
        if (!packaging.stacked()) {
            assertThat(TECHNOLOGY.dieGapM(packaging)).isBetween(5e-5, 2e-3);
        }
    }

    @Test
    void aDenserPackageMovesABitForLess() {
        assertThat(TECHNOLOGY.defaultLink(Packaging.HYBRID_BOND_3D).energyJPerBit())
                .isLessThan(TECHNOLOGY.defaultLink(Packaging.MICRO_BUMP_3D).energyJPerBit());
        assertThat(TECHNOLOGY.defaultLink(Packaging.MICRO_BUMP_3D).energyJPerBit())
                .isLessThan(TECHNOLOGY.defaultLink(Packaging.INTERPOSER).energyJPerBit());
        assertThat(TECHNOLOGY.defaultLink(Packaging.INTERPOSER).energyJPerBit())
                .isLessThan(TECHNOLOGY.defaultLink(Packaging.ORGANIC).energyJPerBit());
    }

    @Test
    void everyLinkAndViaCanBeRead() {
        assertThat(TECHNOLOGY.links()).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(TECHNOLOGY.link(name).name()).isEqualTo(name));
        assertThat(TECHNOLOGY.vias()).hasSize(5).allSatisfy(name -> assertThat(TECHNOLOGY.via(name).areaM2()).isPositive());
    }

    @Test
    void bumpsSetTheAreaOfAStandardLinkAndTheNodeThatOfAPublishedOne() {
        Link standard = TECHNOLOGY.link("ucie_a_16");
        Link published = TECHNOLOGY.link("published_2d");
        assertThat(standard.laneAreaM2(1, 80)).isEqualTo(standard.laneAreaM2(1, 40));
        assertThat(published.laneAreaM2(1, 80)).isCloseTo(4 * published.laneAreaM2(1, 40), withPercentage(1e-9));
    }

    @Test
    void aTransferTakesTheLatencyAndItsBits() {
        Link link = TECHNOLOGY.link("ucie_s_16");
        assertThat(link.latencyS(16e9, 10)).isCloseTo(0.1 + 4e-9, withPercentage(1e-9));
        assertThat(link.latencyS(0, 10)).isZero();
        assertThatThrownBy(() -> link.latencyS(1, 0)).isInstanceOf(ModelException.class).hasMessageContaining("wires is 0");
    }

    @Test
    void aViaTakesFarLessThanTheLinkAroundIt() {
        Via via = TECHNOLOGY.via("fine_logic");
        assertThat(via.energyJPerBit(0.7)).isLessThan(0.1 * TECHNOLOGY.link("ucie_3d_9um").energyJPerBit());
    }

    @Test
    void aHopAt32NanometresIsWithinWhatChipsShow() {
        assertThat(TECHNOLOGY.hop(32).energyJ(1, 1e-3)).isBetween(0.06e-12, 0.27e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 22, 28, 32, 40, 45, 65, 130})
    void everyNodeHasAMesh(int nm) {
        assertThat(TECHNOLOGY.onChip(nm).clockHz()).isBetween(2e9, 2e10);
    }

    @Test
    void aUsersFileReplacesAndAdds() {
        NetworkTechnology own = TECHNOLOGY.with("own.csv", new StringReader(HEADER
                + "link:ucie_s_16,energy_per_bit,0.9,pJ/bit,own measurement,measured\n"
                + "link:mine,energy_per_bit,0.3,pJ/bit,own measurement,measured\n"
                + "link:mine,data_rate_per_wire,8,Gbit/s,own measurement,measured\n"
                + "link:mine,latency,2,ns,own measurement,measured\n"
                + "link:mine,lane_area,400,um2,own measurement,measured\n"));
        assertThat(own.link("ucie_s_16").energyJPerBit()).isEqualTo(0.9e-12);
        assertThat(own.link("mine").latencyS()).isEqualTo(2e-9);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> TECHNOLOGY.link("ucie")).isInstanceOf(ModelException.class)
                .hasMessageContaining("link 'ucie' is not known").hasMessageContaining("ucie_s_16");
        assertThatThrownBy(() -> TECHNOLOGY.onChip(7)).hasMessageContaining("mesh '7' is not known").hasMessageContaining("40");
        assertThatThrownBy(() -> TECHNOLOGY.via("tsv")).hasMessageContaining("via 'tsv'");
        assertThatThrownBy(() -> TECHNOLOGY.hop(5)).hasMessageContaining("hop '5'");
        assertThatThrownBy(() -> TECHNOLOGY.with(Path.of("no-such-file.csv"))).hasMessageContaining("no-such-file.csv");
        assertThatThrownBy(() -> TECHNOLOGY.with("own.csv", new StringReader(HEADER + "link:mine,energy,1,pJ,me,measured\n")))
                .hasMessageContaining("own.csv line 2").hasMessageContaining("energy_per_bit");
        NetworkTechnology partial = TECHNOLOGY.with("own.csv", new StringReader(HEADER + "link:mine,latency,1,ns,me,measured\n"));
        assertThatThrownBy(() -> partial.link("mine")).hasMessageContaining("'link:mine' has no energy_per_bit");
    }

    @Test
    void aMeshWhoseWiresCannotMeetTheClockIsRefused() {
        NetworkTechnology slow = TECHNOLOGY.with("own.csv", new StringReader(HEADER + "mesh:40,channel_length,4000000,mm,me,assumption\n"));
        assertThatThrownBy(() -> slow.onChip(40)).hasMessageContaining("no wire of").hasMessageContaining("channel_length");
    }
}
