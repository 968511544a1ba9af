package org.paretile.models.thermal.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class BadStackTest {
    private static final Conductivity K = Conductivity.isotropic(100);
    private static final Block HOT = new Block("hot", 1e-3, 1e-3, 2e-3, 2e-3, 5);

    private static void refused(ThrowingCallable making, String... words) {
        assertThatThrownBy(making).isInstanceOf(ModelException.class).message().contains(words);
    }

    private static HeatSink sink(double spreaderM, double sinkM) {
        return new HeatSink(new Plate("spreader", spreaderM, 1e-3, K), new Plate("sink", sinkM, 5e-3, K), 0.1);
    }

    @Test
    void blocks() {
        refused(() -> new Block("hot", 0, 0, 0, 1, 1), "block 'hot'", "width is 0.0");
        refused(() -> new Block("hot", 0, 0, 1, -1, 1), "block 'hot'", "height is -1.0");
        refused(() -> new Block("hot", 0, 0, 1, 1, -3), "block 'hot'", "power is -3.0");
        refused(() -> new Block("hot", 0, 0, 1, 1, Double.NaN), "block 'hot'", "power is NaN");
        refused(() -> new Block("hot", Double.NaN, 0, 1, 1, 1), "block 'hot'", "NaN");
        refused(() -> new Block("hot", 0, 0, 1, 1, 1, new Conductivity(1, -1)), "block 'hot'", "vertical conductivity is -1.0");
    }

    @Test
    void layers() {
        refused(() -> new Layer("die", 0, K), "layer 'die'", "thickness is 0.0");
        refused(() -> new Layer("die", Double.POSITIVE_INFINITY, K), "layer 'die'", "thickness is Infinity");
        refused(() -> new Layer("die", 1, new Conductivity(1, 0)), "layer 'die'", "no heat gets through");
        refused(() -> new Layer("die", 1, Conductivity.isotropic(Double.NaN)), "layer 'die'", "conductivity is NaN");
        refused(() -> new Layer("die", 1, K, List.of(HOT, new Block("b", 2e-3, 2e-3, 2e-3, 2e-3, 1))), "layer 'die'", "'hot' and 'b' overlap");
        refused(() -> new Layer("die", 1, K, List.of(HOT, new Block("hot", 5e-3, 5e-3, 1e-3, 1e-3, 1))), "layer 'die'", "two blocks are called 'hot'");
    }

    @Test
    void stacks() {
        List<Layer> layers = List.of(new Layer("die", 1e-4, K, List.of(HOT)));
        refused(() -> ThermalStack.of(2e-3, 4e-3, layers, sink(0.03, 0.06), null, 45), "layer 'die', block 'hot'", "leaves the die area");
        refused(() -> ThermalStack.of(0.02, 0.04, layers, sink(0.03, 0.06), null, 45), "spreader", "0.03", "smaller than the die area");
        refused(() -> sink(0.03, 0.02), "sink", "smaller than spreader");
        refused(() -> new HeatSink(sink(0.03, 0.06).spreader(), sink(0.03, 0.06).sink(), 0), "convection resistance is 0.0");
        refused(() -> ThermalStack.of(0.01, 0.01, List.of(), sink(0.03, 0.06), null, 45), "no layers");
        refused(() -> ThermalStack.of(0.01, 0.01, layers, sink(0.03, 0.06), null, Double.NaN), "ambient temperature is NaN");
        refused(() -> ThermalStack.of(0.01, 0.01, List.of(layers.get(0), layers.get(0)), sink(0.03, 0.06), null, 45), "layer 'die'", "two layers");
        refused(() -> ThermalStack.of(0.01, 0.01, List.of(new Layer("sink", 1e-4, K)), sink(0.03, 0.06), null, 45), "layer 'sink'", "two layers");
    }
}
