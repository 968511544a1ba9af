package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.paretile.models.macro.GoldenError;
import org.paretile.models.macro.GoldenCsv;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class NodeScalingTest {
    private final Technology technology = Technology.builtIn();
    private final NodeScaling published = new Circuits(technology, Revision.PUBLISHED).scaling();
    private final NodeScaling corrected = new Circuits(technology).scaling();

    @Test void matchesTheLibraryItRestates() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("circuit/node-scaling.csv")) {
            double from = row.number("from_nm");
            double to = row.number("to_nm");
            error.compare("energy", published.energyRatio(from, to), row.number("energy_ratio"));
            error.compare("area", published.areaRatio(from, to), row.number("area_ratio"));
        }
        assertThat(error.count("energy")).isEqualTo(56);
        assertThat(error.largest("energy")).as("%s", error).isLessThan(1e-12);
        assertThat(error.largest("area")).as("%s", error).isLessThan(1e-12);
    }

    @Test void bothRevisionsAgreeOnTabulatedNodes() {
        assertThat(corrected.energyRatio(130, 7)).isEqualTo(published.energyRatio(130, 7));
        assertThat(corrected.areaRatio(130, 7)).isEqualTo(0.0092);
    }

    @Test void correctedScalingIsReversibleAndMonotonic() {
        double previousEnergy = 0;
        double previousArea = 0;
        for (double nm = 3; nm < 200; nm += 0.5) {
            assertThat(corrected.areaRatio(nm, 65) * corrected.areaRatio(65, nm)).isCloseTo(1, within(1e-12));
            assertThat(corrected.energyRatio(nm, nm)).isCloseTo(1, within(1e-12));
            assertThat(corrected.energyRatio(65, nm)).isGreaterThan(previousEnergy);
            assertThat(corrected.areaRatio(65, nm)).isGreaterThan(previousArea);
            previousEnergy = corrected.energyRatio(65, nm);
            previousArea = corrected.areaRatio(65, nm);
        }
    }

    @Test void beyondTheTableEnergyGoesWithTheRootAndAreaWithTheFeatureSize() {
        assertThat(corrected.energyRatio(7, 3.5)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(corrected.areaRatio(7, 3.5)).isCloseTo(0.5, within(1e-12));
        assertThat(published.energyRatio(130, 260)).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test void refusesNodesThatAreNone() {
        assertThatThrownBy(() -> corrected.energyRatio(0, 7)).isInstanceOf(ModelException.class)
                .hasMessageContaining("node in nm is 0.0");
        assertThatThrownBy(() -> new Circuits(technology).scaling(5)).isInstanceOf(ModelException.class)
                .hasMessageContaining("supply for node scaling in V is 5.0");
    }
}
