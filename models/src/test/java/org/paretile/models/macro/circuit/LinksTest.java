package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class LinksTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void wiresAndRoutersOfTheTable() {
        assertThat(circuits.wire(32, 1e-3, 1).readJ()).isCloseTo(56.7e-15, within(1e-24));
        assertThat(circuits.wire(7, 2e-3, 256).readJ()).isCloseTo(2 * 256 * 34.3e-15, within(1e-22));
        assertThat(circuits.router(32, 256).readJ()).isCloseTo(256 * 0.081e-12, within(1e-22));
        assertThat(circuits.router(32, 128).areaUm2()).isCloseTo(75_000, within(1e-6));
    }

    @Test void theRouterOfTheTableIsThatOfTheLibraryAt32Nm() {
        Circuit library = circuits.part("isaac_router").circuit();
        assertThat(circuits.router(32, 256).readJ() / library.readJ()).isCloseTo(1, within(1e-3));
        assertThat(circuits.router(32, 256).areaUm2()).isCloseTo(library.areaUm2(), within(1e-6));
    }

    @Test void refusesNodesWithoutWires() {
        assertThatThrownBy(() -> circuits.wire(2000, 1, 1)).isInstanceOf(ModelException.class)
                .hasMessageContaining("node of a wire or router in nm is 2000");
    }
}
