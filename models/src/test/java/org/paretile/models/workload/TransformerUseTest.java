package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TransformerUseTest {

    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void nothingSaidChangesNothing() {
        TransformerUse nothing = new TransformerUse(NONE, NONE, NONE, Optional.empty(), NONE);
        assertThat(nothing.isEmpty()).isTrue();
        for (String name : Transformers.builtIn()) {
            assertThat(nothing.of(Transformers.named(name))).isEqualTo(Transformers.named(name));
        }
    }

    @Test
    void whatIsLeftOutFollowsTheTask() {
        Transformer base = Transformers.named("bert-base");
        Transformer learning = new TransformerUse(OptionalInt.of(64), NONE, OptionalInt.of(3), Optional.of(Task.CONTINUAL_LEARNING), NONE)
                .of(base);
        assertThat(learning.context()).isEqualTo(64);
        assertThat(learning.outputs()).isEqualTo(3);
        assertThat(learning.adapterWidth()).isEqualTo(32);
        TransformerUse tuning = new TransformerUse(NONE, NONE, NONE, Optional.of(Task.FINE_TUNING), NONE);
        assertThat(tuning.of(learning).adapterWidth()).isZero();
        Transformer gpt = new TransformerUse(OptionalInt.of(2048), NONE, NONE, Optional.empty(), NONE).of(Transformers.named("gpt2-inf"));
        assertThat(gpt.context()).isEqualTo(2048);
        assertThat(tuning.of(gpt).context()).isEqualTo(2048);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new TransformerUse(NONE, NONE, NONE, Optional.of(Task.CONTINUAL_LEARNING), OptionalInt.of(0))
                .of(Transformers.named("bert-base"))).hasMessageContaining("adapter width is 0");
        assertThatThrownBy(() -> new TransformerUse(OptionalInt.of(8), OptionalInt.of(4), NONE, Optional.empty(), NONE)
                .of(Transformers.named("gpt2-inf"))).hasMessageContaining("context is 4 but 8 tokens");
    }
}
