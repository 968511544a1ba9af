package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.experiments.run.Csv;
import tools.jackson.databind.JsonNode;

/** The commands that ask one model alone. */
class ModelCommandsTest {
    /** The regression's own output, as the models' tests keep it. */
    private static final Path ADC_GRID =
            Path.of("..", "models", "src", "test", "resources", "org", "paretile", "models", "macro", "adc-grid.csv");

    @TempDir
    private Path folder;

    @Test
    void adcRecomputesTheGridOfTheRegression() throws IOException {
        Paretile adc = Paretile.run("adc", ADC_GRID, "--format", "csv");
        assertThat(adc.code()).isZero();
        List<Csv.Row> ours = Csv.parse(adc.out());
        List<Csv.Row> grid = Csv.parse(Files.readString(ADC_GRID));
        assertThat(ours.getFirst().cells()).isEqualTo(grid.getFirst().cells());
        assertThat(ours).hasSameSizeAs(grid);
        for (int i = 1; i < grid.size(); i++) {
            for (int c = 0; c < grid.get(i).cells().size(); c++) {
                double expected = Double.parseDouble(grid.get(i).cells().get(c));
                assertThat(Double.parseDouble(ours.get(i).cells().get(c))).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    @Test
    void adcOfOptions() {
        JsonNode adc = Paretile.run("adc", "--bits", 8, "--rate", "1.28 GHz", "--node", "32 nm").json();
        assertThat(adc.get("energy_per_convert_pJ").doubleValue()).isCloseTo(1.9292116496182954, within(1e-9));
        assertThat(adc.get("total_area_um2").doubleValue()).isCloseTo(6469.268490676513, within(1e-5));
        assertThat(adc.get("extrapolated").booleanValue()).isFalse();
        Paretile beyond = Paretile.run("adc", "--bits", 14, "--rate", "1e9", "--node", 5, "--format", "csv");
        assertThat(beyond.err()).contains("warning: 1 of 1 converter lies outside the survey");
        assertThat(beyond.out()).startsWith("technology_nm,");
        assertThat(Paretile.run("adc", ADC_GRID).out()).isEqualTo(Paretile.run("adc", ADC_GRID, "--format", "csv").out());
        assertThat(Paretile.run("adc", ADC_GRID, "--format", "json").json().get("adcs").size()).isEqualTo(576);
        assertThat(Paretile.run("adc", ADC_GRID, "--format", "table").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--bits 8 --rate 1e9, 2, go together",
        "--bits -8 --rate 1e9 --node 32, 2, --bits is -8",
        "--bits 8 --rate fast --node 32, 2, --rate: 'fast' is not a number",
        "--bits 0 --rate 1e9 --node 32, 2, --bits is 0",
        "--bits 8 --rate -1 --node 32, 2, --rate is -1",
        "--bits 8 --rate 1e9 --node 32 --adcs 0, 2, --adcs is 0",
        "--bits 8 --rate 1mm --node 32, 2, --rate is in mm",
        "--bits 21 --rate 1e9 --node 32, 2, ADC bits is 21",
        "nowhere.csv, 66, nowhere.csv"
    })
    void adcRefuses(String arguments, int code, String message) {
        Paretile adc = Paretile.run((Object[]) ("adc " + arguments).split(" "));
        assertThat(adc.err()).contains(message).doesNotContain("\tat ");
        assertThat(adc.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "technology_nm,resolution_bits\\n32,8 | no column 'aggregate_throughput_sps', 'n_adcs'",
        "technology_nm,resolution_bits,aggregate_throughput_sps,n_adcs\\n32,eight,1e9,1 | :2: resolution_bits is 'eight'",
        "technology_nm,resolution_bits,aggregate_throughput_sps,n_adcs\\n32,8,1e9,1\\n32,8,1e9,0 | :3: n_adcs is 0",
        "technology_nm,resolution_bits,aggregate_throughput_sps,n_adcs | has no rows"
    })
    void adcNamesTheRowThatIsWrong(String rows, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), rows.replace("\\n", "\n") + "\n");
        Paretile adc = Paretile.run("adc", file);
        assertThat(adc.err()).contains(message);
        assertThat(adc.code()).isEqualTo(65);
        assertThat(adc.out()).isEmpty();
    }

    @Test
    void adcNamesEveryRowThatIsWrong() throws IOException {
        String header = "technology_nm,resolution_bits,aggregate_throughput_sps,n_adcs\n";
        Paretile adc = Paretile.run("adc", Files.writeString(folder.resolve("rows.csv"), header + "32,8,1e9,0\n32,8,1e9,1\n32,x,1e9,1\n32,8,1e9\n"));
        assertThat(adc.err().lines().map(l -> l.replaceFirst(".*rows.csv", ""))).containsExactly(
                ":2: n_adcs is 0; give a number above 0", ":4: resolution_bits is 'x'; write a plain number",
                ":5: n_adcs is ''; write a plain number");
        Paretile many = Paretile.run("adc", Files.writeString(folder.resolve("rows.csv"), header + "32,8,1e9,0\n".repeat(23)));
        assertThat(many.err().lines()).hasSize(21).last().isEqualTo("  help: 3 more rows are wrong");
        Paretile none = Paretile.run("adc", Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n"));
        assertThat(none.err()).contains("it needs the columns technology_nm, resolution_bits, aggregate_throughput_sps, n_adcs");
    }

    @Test
    void adcTakesAFileOrOptions() {
        Paretile adc = Paretile.run("adc", ADC_GRID, "--bits", 8);
        assertThat(adc.code()).isEqualTo(2);
        assertThat(adc.err()).contains("ROWS.csv and --bits", "cannot be given together");
        assertThat(Paretile.run("adc", ADC_GRID, "--adcs", 1).code()).isEqualTo(2);
    }

    @Test
    void workloads() throws IOException {
        assertThat(Paretile.run("workloads").out()).contains("resnet18", "11,678,912", "mobilebert");
        JsonNode resnet = Paretile.run("workloads", "resnet18", "--format", "json").json();
        assertThat(resnet.get("layers").size()).isEqualTo(21);
        assertThat(resnet.get("layers").get(0).get("macs").longValue()).isEqualTo(118_013_952);
        assertThat(Csv.parse(Paretile.run("workloads", "vgg16", "--format", "csv").out())).hasSize(17);
        Path mine = Files.writeString(folder.resolve("mine.csv"), "layer,C,M,inputs,weights\na,3,4,uniform 31,normal 31 0.3\n");
        assertThat(Paretile.run("workloads", mine).out()).contains("a", "12");
        String exported = Paretile.run("workloads", "resnet18", "--format", "csv").out();
        Path again = Files.writeString(folder.resolve("resnet18.csv"), exported);
        assertThat(Paretile.run("workloads", again).out()).isEqualTo(Paretile.run("workloads", "resnet18").out());
        Path twoWrong = Files.writeString(folder.resolve("two.csv"), "layer,C,M,inputs,weights\na,x,4,uniform 31,uniform 31\nb,3,4,what 3,uniform 31\n");
        assertThat(Paretile.run("workloads", twoWrong).err()).contains("two.csv, line 2", "two.csv, line 3");
        Paretile wrong = Paretile.run("workloads", "resnet81");
        assertThat(wrong.err()).contains("did you mean 'resnet18'?");
        assertThat(wrong.code()).isEqualTo(2);
        Paretile damaged = Paretile.run("workloads", Files.writeString(folder.resolve("bad.csv"), "layer,C\na,x\n"));
        assertThat(damaged.err()).contains("bad.csv");
        assertThat(damaged.code()).isEqualTo(65);
    }

    @Test
    void sourcesListTheWeakestFirst() throws IOException {
        JsonNode all = Paretile.run("sources", "--format", "json").json().get("constants");
        assertThat(all.size()).isGreaterThan(500);
        assertThat(all.get(0).get("confidence").stringValue()).isEqualTo("assumption");
        assertThat(all).allSatisfy(c -> assertThat(c.get("source").stringValue()).isNotBlank());
        assertThat(Paretile.run("sources", "rram_neurram").out()).contains("on_resistance", "250000", "NeuRRAM");
        assertThat(Paretile.run("sources", "node:22").out()).contains("supply_voltage").doesNotContain("node:32");
        assertThat(Paretile.run("sources", "node:23").code()).isEqualTo(2);
        assertThat(Paretile.run("sources", "rrma").err()).contains("did you mean 'cell:rram_example', ").doesNotContain("sram", "pcm");
        assertThat(Paretile.run("sources", "qqqqqq").err()).contains("there are cell, ", "'paretile sources' lists all").doesNotContain("rram");
        String printed = Paretile.run("sources", "cell", "--format", "csv").out();
        Path again = Files.writeString(folder.resolve("again.csv"), printed);
        assertThat(Paretile.run("sources", "cell", "--technology", again, "--format", "csv").out()).isEqualTo(printed);
        assertThat(Paretile.run("sources", "pcm_analog").out()).contains("drift_time", "Nandakumar");
        assertThat(Paretile.run("sources", "macro:isaac-isca-2016").out()).contains("variables.cycle", "adc.latency", "100")
                .doesNotContain("jia");
        assertThat(all.size()).isGreaterThan(4000);
        String[][] models = {{"survey", "survey:macro:chih21", "ISSCC 2021"}, {"chiplet", "chiplet:cell:rram@130", "mac_energy"},
            {"network", "network:link:ucie_s_16", "energy_per_bit"}, {"thermal", "thermal:cooling:phone", "ambient"},
            {"cost", "cost:node:22", "wafer_price"}, {"actuary", "actuary:node:3", "30000"}, {"catch", "catch:wafer:process_1", "diameter"},
            {"ecochip", "ecochip:node:7", "HPCA 2024"}};
        for (String[] model : models) {
            assertThat(Paretile.run("sources", model[0]).out()).contains(model[1], model[2]).doesNotContain("workload:");
        }
        assertThat(Paretile.run("sources", "node:22").out()).contains("supply_voltage", "cost:node:22");
        assertThat(Paretile.run("sources", "resnet18").out()).contains("00.inputs.misfit", "Wikipedia");
        Path own = Files.writeString(folder.resolve("own.csv"),
                "subject,quantity,value,unit,source,confidence\nnode:22,supply_voltage,0.8,V,my fab,measured\n");
        assertThat(Csv.parse(Paretile.run("sources", "node:22", "--technology", own, "--format", "csv").out()))
                .anySatisfy(r -> assertThat(r.cells()).contains("supply_voltage", "0.8", "my fab"));
    }
}
