package org.paretile.experiments.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paretile.problems.family.DesignModel.Share;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

class LayerGroupsTest {
    private static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "of a pass");
    private final List<Share> shares = Stream.of("1 ff1", "2 ff2", "3 ff1", "4 output", "", "1 ff1")
            .map(layer -> new Share(ENERGY, "adc", layer, 1)).toList();

    @Test
    void fewLayersKeepTheirNames() {
        assertThat(shares.stream().map(Share::layer).map(LayerGroups.of(shares, 4))).containsExactly("1 ff1", "2 ff2", "3 ff1", "4 output", "", "1 ff1");
    }

    @Test
    void manyAreCalledByWhatTheyDo() {
        assertThat(shares.stream().map(Share::layer).map(LayerGroups.of(shares, 3)))
                .containsExactly("ff1, 2 layers", "2 ff2", "ff1, 2 layers", "4 output", "", "ff1, 2 layers");
    }
}
