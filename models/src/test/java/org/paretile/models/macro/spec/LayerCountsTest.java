package org.paretile.models.macro.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.workload.Networks;
import tools.jackson.databind.JsonNode;

/** Layers of ResNet-18 on 4096 macros whose loops are tiled one by one, against runs of CiMLoop (Andrulis et al., ISPASS 2024). */
class LayerCountsTest {
    @ParameterizedTest
    @CsvSource({"basic_analog,basic-analog,00", "basic_analog,basic-analog,04", "basic_analog,basic-analog,10",
        "basic_analog,basic-analog,17", "wan_nature_2022,wan-nature-2022,00", "wan_nature_2022,wan-nature-2022,04",
        "wan_nature_2022,wan-nature-2022,10", "wan_nature_2022,wan-nature-2022,17"})
    void energyOfALayer(String there, String macro, String number) {
        JsonNode golden = Golden.RUNS.get(there + ":resnet18/" + number);
        CompiledSpec spec = MacroSpec.read("tiled", new StringReader("""
                node,attribute,value,unit,source,confidence
                variables,tiling,ranks,text,,
                include,file,system-weight-stationary,text,,
                include,file,%s,text,,
                macro_in_system,mesh_x,4096,1,run,model
                macro_in_system,spreads,m k g,text,,
                """.formatted(macro))).compile(Golden.TECHNOLOGY, Revision.PUBLISHED);
        PreparedSpec prepared = spec.prepare(spec.overrides().with("input_mean", golden.get("average_input_value").asDouble())
                .with("weight_mean", golden.get("average_weight_value").asDouble()));
        SpecLayer layer = SpecLayer.of(Networks.named("resnet18")).get(Integer.parseInt(number));
        Entries entries = Golden.entries(prepared, layer);
        assertThat(entries.totals().macs()).isEqualTo(golden.get("macs").asDouble());
        double joules = entries.energies().stream().filter(e -> !e.component().name().equals("leakage"))
                .mapToDouble(Entries.Energy::joules).sum();
        assertThat(joules * 1e12).isCloseTo(golden.get("energy_pJ").asDouble(), Percentage.withPercentage(2));
        assertThat(entries.totals().areaMm2() * 1e6).isCloseTo(golden.get("area_um2").asDouble(), Percentage.withPercentage(2));
        double steps = entries.totals().steadyS() / prepared.cycleS();
        assertThat(steps).isCloseTo(golden.get("cycles").asDouble(), Percentage.withPercentage(1e-6));
        assertThat(List.of(spec.name())).containsExactly("tiled");
    }
}
