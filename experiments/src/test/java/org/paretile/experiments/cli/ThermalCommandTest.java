package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThermalCommandTest {
    /** HotSpot's own results, as the models' tests keep them. */
    private static final Path GOLDEN =
            Path.of("..", "models", "src", "test", "resources", "org", "paretile", "models", "thermal");

    @TempDir
    private Path folder;

    private static Path golden(String name) {
        return GOLDEN.resolve(name + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c02_die_hotspot", "c04_interposer4", "c14_edge_secondary", "c16_rect_die_nonsquare_cells"})
    void gridIsHotSpot(String name) throws IOException {
        JsonNode ours = Paretile.run("thermal", golden(name), "--model", "grid").json();
        JsonNode theirs = JsonMapper.shared().readTree(Files.readString(golden(name))).get("results");
        assertThat(ours.get("layers").size()).isEqualTo(theirs.get("layer_peaks").size());
        double peak = 0;
        for (int l = 0; l < ours.get("layers").size(); l++) {
            JsonNode layer = ours.get("layers").get(l);
            JsonNode golden = theirs.get("layer_peaks").get(l);
            assertThat(layer.get("name")).isEqualTo(golden.get("layer"));
            assertThat(layer.get("peak_temperature_c").doubleValue()).isCloseTo(golden.get("T_peak_C").doubleValue(), within(1e-3));
            assertThat(layer.get("mean_temperature_c").doubleValue()).isCloseTo(golden.get("T_mean_C").doubleValue(), within(1e-3));
            peak = Math.max(peak, golden.get("T_peak_C").doubleValue());
        }
        assertThat(ours.get("peak_temperature_c").doubleValue()).isCloseTo(peak, within(1e-3));
        for (JsonNode block : ours.get("blocks")) {
            assertThat(theirs.get("blocks")).anySatisfy(golden -> {
                assertThat(golden.get("layer")).isEqualTo(block.get("layer"));
                assertThat(golden.get("block")).isEqualTo(block.get("name"));
                assertThat(golden.get("T_avg_C").doubleValue()).isCloseTo(block.get("temperature_c").doubleValue(), within(1e-3));
            });
        }
        assertThat(ours.get("solve_ms").doubleValue()).isPositive();
        assertThat(ours.get("energy_imbalance").doubleValue()).isLessThan(1e-6);
        JsonNode fast = Paretile.run("thermal", golden(name), "--model", "fast").json();
        assertThat(fast.get("peak_temperature_c").doubleValue()).isCloseTo(peak, within(0.3));
        assertThat(fast.get("columns").intValue()).isEqualTo(32);
    }

    @Test
    void ambientMayStandInThePackage() throws IOException {
        String text = Files.readString(golden("c14_edge_secondary")).replaceFirst("\"ambient_C\":35.0,", "");
        Path file = Files.writeString(folder.resolve("case.json"), text);
        assertThat(Paretile.run("thermal", file).json().get("ambient_temperature_c").doubleValue()).isCloseTo(35, within(1e-9));
    }

    /** Layers keep their names, and with them their temperatures; plates of the package give way. */
    @Test
    void layersMayBeCalledAsPlatesAre() throws IOException {
        String text = Files.readString(golden("c14_edge_secondary"));
        Path file = Files.writeString(folder.resolve("case.json"), text.replace("\"name\":\"c4\"", "\"name\":\"substrate\"")
                .replace("\"name\":\"tim\"", "\"name\":\"sink\""));
        JsonNode usual = Paretile.run("thermal", golden("c14_edge_secondary")).json().get("layers");
        JsonNode named = Paretile.run("thermal", file).json().get("layers");
        Map<String, String> names = Map.of("c4", "substrate", "tim", "sink", "substrate", "package substrate", "sink", "package sink");
        for (int l = 0; l < usual.size(); l++) {
            String name = usual.get(l).get("name").asString();
            assertThat(named.get(l).get("name").asString()).isEqualTo(names.getOrDefault(name, name));
            assertThat(named.get(l).get("mean_temperature_c")).isEqualTo(usual.get(l).get("mean_temperature_c"));
        }
    }

    @Test
    void drawsMaps() throws Exception {
        Path png = folder.resolve("map.png");
        Path svg = folder.resolve("map.svg");
        Paretile drawn = Paretile.run("thermal", golden("c11_logic_far"), "--model", "fast", "--png", png, "--svg", svg);
        assertThat(drawn.code()).isZero();
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isGreaterThan(4 * 320);
        assertThat(java.util.stream.IntStream.range(0, image.getHeight()).map(y -> image.getRGB(200, y)).distinct().count()).isGreaterThan(10);
        String text = Files.readString(svg);
        assertThat(text).contains("logic, peak 10", "mem3, peak", "sink, peak", " °C</text>", " mm</text>");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile()).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'\"w\":0.002' | '\"w\":0.005' | layer 'die': blocks 'hot' and 'bg2' overlap",
        "'\"w\":0.002' | '\"w\":0.05' | layer 'die'",
        "'\"x\":0.006' | '\"x\":0.0099' | layer 'die'",
        "'\"power_W\":20.0' | '\"power_W\":-20.0' | layer 'die', block 'hot': power is -20.0",
        "'\"power_W\":20.0' | '\"power_W\":\"much\"' | layer 'die', block 'hot': power_W is \"much\", which is no number",
        "'\"thickness\":0.00015' | '\"thickness\":0' | layer 'die': thickness is 0.0",
        "'\"conductivity\":130.0' | '\"conductivity\":-1' | layer 'die': lateral conductivity is -1.0",
        "'\"conductivity\":4.0' | '\"conductivity\":0' | layer 'tim': vertical conductivity is 0, so no heat gets through",
        "'\"s_sink\":0.06' | '\"s_sink\":0.02' | sink: side 0.02 m is smaller than spreader",
        "'\"s_spreader\":0.03' | '\"s_spreader\":0.003' | spreader: side 0.003 m is smaller than the die area",
        "'\"r_convec\":0.1' | '\"r_convec\":0' | heat sink: convection resistance is 0.0",
        "'\"width_m\":0.01' | '\"width_m\":NaN' | 'NaN' is no value of JSON",
        "'\"package\"' | '\"parcel\"' | there is no 'package'",
        "'\"name\":\"hot\"' | '\"name\":\"bg0\"' | two blocks are called 'bg0'",
        "'\"thickness\"' | '\"thick\"' | layer 'die': there is no 'thickness'",
        "'\"cols\":64' | '\"cols\":1.5' | grid: cols is 1.5",
        "'\"rows\":64' | '\"rows\":100000' | grid: rows is 100000",
        "'\"lateral\":true' | '\"lateral\":\"no\"' | layer 'die': lateral is \"no\""
    })
    void namesWhatIsWrong(String good, String bad, String message) throws IOException {
        String text = Files.readString(golden("c02_die_hotspot"));
        assertThat(text).contains(good);
        Path file = Files.writeString(folder.resolve("case.json"), text.replaceFirst(java.util.regex.Pattern.quote(good), bad));
        Paretile wrong = Paretile.run("thermal", file);
        assertThat(wrong.err()).contains(message).contains("case.json").doesNotContain("\tat ");
        assertThat(wrong.code()).isEqualTo(65);
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void thickDiesAreHotterWhenCut() {
        double coarse = peak("--model", "fast", "--grid", "64");
        double cut = peak("--model", "fast", "--grid", "64", "--refine", "4");
        double exact = peak("--model", "fast", "--grid", "64", "--resolution", "exact");
        assertThat(cut).isBetween(coarse + 0.5, exact);
        assertThat(peak("--refine", "4")).isCloseTo(cut, within(0.06));
        Paretile grid = Paretile.run("thermal", golden("c18_analytic_series"), "--refine", "2");
        assertThat(grid.json().get("layers").size()).isEqualTo(8);
    }

    private static double peak(String... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "thermal";
        arguments[1] = golden("c18_analytic_series");
        System.arraycopy(options, 0, arguments, 2, options.length);
        return Paretile.run(arguments).json().get("peak_temperature_c").doubleValue();
    }

    @Test
    void refusesResolutionsThatDoNotGoTogether() {
        Paretile exactGrid = Paretile.run("thermal", golden("c01_die_uniform"), "--resolution", "exact");
        assertThat(exactGrid.err()).contains("--resolution exact", "--model fast");
        assertThat(exactGrid.code()).isEqualTo(2);
        assertThat(Paretile.run("thermal", golden("c01_die_uniform"), "--refine", 0).code()).isEqualTo(2);
    }

    @Test
    void usage() {
        assertThat(Paretile.run("thermal", "nowhere.json").code()).isEqualTo(66);
        assertThat(Paretile.run("thermal").code()).isEqualTo(2);
        Paretile odd = Paretile.run("thermal", golden("c01_die_uniform"), "--model", "fast", "--grid", 20);
        assertThat(odd.err()).contains("20 cells", "multiple of 8");
        assertThat(odd.code()).isEqualTo(2);
        assertThat(Paretile.run("thermal", golden("c01_die_uniform"), "--grid", 1).code()).isEqualTo(2);
        assertThat(Paretile.run("thermal", golden("c01_die_uniform"), "--grid", 30).json().get("rows").intValue()).isEqualTo(30);
        assertThat(Paretile.run("thermal", golden("c01_die_uniform"), "--model", "hot").err()).contains("it is grid or fast\n");
        assertThat(Paretile.run("thermal", Path.of(".")).code()).isEqualTo(66);
        assertThat(Paretile.run("thermal", Path.of(".")).err()).contains("is a directory, not a file");
        Paretile nowhere = Paretile.run("thermal", golden("c01_die_uniform"), "--png", folder.resolve("no/such/map.png"));
        assertThat(nowhere.err()).contains("cannot write", "map.png", "its directory does not exist").doesNotContain("\tat ");
        assertThat(nowhere.code()).isEqualTo(73);
        assertThat(nowhere.json().get("peak_temperature_c").isNumber()).isTrue();
    }
}
