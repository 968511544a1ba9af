package org.paretile.problems.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExampleTest {

    /** The example says how many choices fit and how long its front is. */
    @Test
    void knapsackOfTheExamples() throws IOException {
        String json = Files.readString(Path.of("..", "examples", "knapsack-18.json"));
        Map<?, ?> tree = (Map<?, ?>) JsonMapper.shared().readValue(json, Object.class);
        Instances.Enumeration found = Instances.Enumeration.of(Instances.problem(Instances.bind(tree)));
        assertThat(found.feasible).isEqualTo(((Number) tree.get("feasible")).longValue());
        assertThat(found.front).hasSize(((Number) tree.get("frontSize")).intValue());
    }
}
