package org.paretile.models.macro.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.technology.Technology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Published chips beside the model, against the same points of CiMLoop's tool chain. */
class SiliconComparisonTest {
    private static final Map<String, String> QUANTITIES = Map.of("tops", "throughput", "tops_48_cores", "throughput",
            "tops_per_mm2", "density", "tops_per_w", "efficiency", "tops_per_w_1b", "efficiency",
            "fJ_per_mac_0.8V", "energy_per_mac", "area_um2", "area");
    private static final Map<String, SiliconPoint> POINTS = MacroSpec.shipped().stream()
            .flatMap(name -> SiliconComparison.points(name, Technology.builtIn()).stream())
            .collect(Collectors.toMap(point -> point.point() + ' ' + point.quantity(), point -> point));

    private static List<JsonNode> published() throws IOException {
        try (InputStream json = SiliconComparisonTest.class.getResourceAsStream(
                "/org/paretile/models/macro/spec/validation_model_vs_reference.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(json).get("rows").spliterator(), false)
                    .filter(row -> !row.get("run").asString().startsWith("albireo")).toList();
        }
    }

    private static SiliconPoint ours(JsonNode row) {
        String quantity = row.get("quantity").asString().replaceAll("\\(.*", "");
        return POINTS.get(row.get("run").asString() + ' ' + QUANTITIES.get(quantity));
    }

    @Test
    void everyPublishedFigureIsThere() throws IOException {
        assertThat(published()).hasSize(POINTS.size()).allSatisfy(row ->
                assertThat(ours(row).published()).isEqualTo(row.get("reference").asDouble()));
    }

    @Test
    void throughputIsAsFarFromTheChipAsInThePublishedTool() throws IOException {
        assertThat(published()).filteredOn(row -> ours(row).quantity().equals("throughput")).hasSize(13).allSatisfy(row ->
                assertThat(ours(row).deviationPercent()).isCloseTo(row.get("rel_err_pct").asDouble(), within(0.5)));
    }

    @Test
    void theMeanDeviationIsBelowNinePercent() {
        assertThat(POINTS.values().stream().mapToDouble(p -> Math.abs(p.deviationPercent())).average().orElseThrow()).isLessThan(9);
        assertThat(POINTS.values()).allSatisfy(p -> assertThat(Math.abs(p.deviationPercent())).isLessThan(32));
    }

    @Test
    void deviationsFromTheToolHaveReasons() {
        assertThat(SiliconComparison.deviations("raella-isca-2023")).hasSize(6)
                .allSatisfy(d -> assertThat(d.reason()).isNotBlank());
        assertThat(SiliconComparison.points("raella-isca-2023", Technology.builtIn())).isEmpty();
    }
}
