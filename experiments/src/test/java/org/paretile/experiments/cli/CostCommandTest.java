package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.experiments.run.Csv;
import tools.jackson.databind.JsonNode;

class CostCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "cost");
    private static final String ACTUARY = "node_nm,total_module_area_mm2,chiplet_count,integration,chiplets_identical\n";
    private static final String ECOCHIP = "node_nm,type,total_area_7nm_equiv_mm2,chiplet_count,pkg_type,power_w\n";

    @TempDir
    private Path folder;

    private static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> !f.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleHasABill(Path example) {
        Paretile cost = Paretile.run("cost", example, "--format", "json");
        assertThat(cost.code()).as(cost.err()).isZero();
        assertThat(cost.json().get("products")).isNotEmpty().allSatisfy(product -> {
            double parts = product.get("die_cost_usd").doubleValue() + product.get("package_cost_usd").doubleValue()
                    + product.get("nre_per_unit_usd").doubleValue();
            assertThat(product.get("cost_usd").doubleValue()).isCloseTo(parts, within(1e-9 * parts)).isPositive();
            assertThat(product.get("yield").doubleValue()).isBetween(0.0, 1.0);
            double carbon = 0;
            for (JsonNode entry : product.get("entries")) {
                carbon += entry.get("entry").stringValue().equals("total") ? 0 : entry.get("carbon_kg").doubleValue();
            }
            assertThat(product.get("carbon_kg").doubleValue()).isCloseTo(carbon, within(1e-9 * carbon));
        });
        assertThat(Paretile.run("cost", example).out()).contains("part", "wasted dies", "yield of the silicon");
    }

    /** The table shows the tree as it is written and what dominates; csv has the bill and every part, json the same. */
    @Test
    void everyFormatHasBillAndParts() {
        Path example = EXAMPLES.resolve("interposer.yaml");
        String table = Paretile.run("cost", example).out();
        assertThat(table.lines().skip(2).limit(7).map(line -> line.strip().split("  ")[0])).containsExactly("module", "module carrier",
                "static", "dynamic", "memory", "base", "layer");
        assertThat(table).contains("22 nm rram", "dies bonded", "organic substrate", "100.0%",
                "largest in cost: nre dies, in carbon: operation");
        List<Csv.Row> rows = Csv.parse(Paretile.run("cost", example, "--format", "csv").out());
        assertThat(rows.getFirst().cells()).containsExactly("product", "kind", "entry", "depth", "count", "area_mm2", "yield",
                "quality", "cost_usd", "carbon_kg");
        JsonNode product = Paretile.run("cost", example, "--format", "json").json().get("products").get(0);
        assertThat(rows).hasSize(1 + product.get("entries").size() + product.get("parts").size());
        assertThat(rows.get(1 + product.get("entries").size()).cells()).startsWith("interposer module", "package", "module", "0", "1");
        assertThat(rows.get(product.get("entries").size()).cells()).startsWith("interposer module", "bill", "total")
                .contains(product.get("cost_usd").toString());
        assertThat(product.get("carbon_kg").doubleValue()).isCloseTo(product.get("manufacturing_carbon_kg").doubleValue()
                + product.get("design_carbon_kg").doubleValue() + product.get("operation_carbon_kg").doubleValue(), within(1e-9));
    }

    /** Rows of the tools' own output, taken from the golden data of the models. */
    @Test
    void rowsOfPublishedTools() throws IOException {
        Path actuary = Files.writeString(folder.resolve("a.csv"), ACTUARY + "7,800,4,SI,1\n3,10,1,SoC_FO,1\n");
        List<Csv.Row> rows = Csv.parse(Paretile.run("cost", actuary, "--preset", "actuary", "--format", "csv").out());
        assertThat(rows.get(0).cells()).startsWith("node_nm", "total_module_area_mm2").endsWith("nre_package_usd").hasSize(23);
        assertThat(Double.parseDouble(rows.get(1).cells().get(18))).isCloseTo(348.21745446766516, within(1e-9));
        assertThat(Double.parseDouble(rows.get(2).cells().get(22))).isCloseTo(325000.24, within(1e-9));
        Path eco = Files.writeString(folder.resolve("e.csv"), ECOCHIP + "7,logic,50,1,RDL,100\n7,logic,50,2,3D,100\n");
        JsonNode systems = Paretile.run("cost", eco, "--preset", "ecochip", "--format", "json").json().get("systems");
        assertThat(systems.get(0).get("total_kgco2e").doubleValue()).isCloseTo(73.45673120933643, within(1e-9));
        assertThat(systems.get(1).get("pkg_type").stringValue()).isEqualTo("3D");
        JsonNode corrected = Paretile.run("cost", actuary, "--preset", "actuary", "--corrected", "--format", "json").json();
        assertThat(corrected.get("systems").get(0).get("re_total_usd").doubleValue()).isCloseTo(356.4023722220307, within(1e-9));
        assertThat(Paretile.run("cost", actuary, "--preset", "actuary", "--format", "table").out()).contains("re_total_usd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "6,100,1,OS,1 | :2: node 6 nm is not known",
        "7,-1,1,OS,1 | :2: total_module_area_mm2 is -1.0",
        "7,100,two,OS,1 | :2: chiplet_count is 'two'; write a plain number",
        "7,100,,OS,1 | :2: chiplet_count is empty",
        "7,100,1 | :2: chiplets_identical is empty",
        "7,NaN,1,OS,1 | :2: total_module_area_mm2 is NaN",
        "7,Infinity,1,OS,1 | :2: total_module_area_mm2 is Infinity",
        "7,90000,1,OS,1 | :2: 'chiplet' of 99000.0 mm² does not fit on a wafer",
        "7,100,1.5,OS,1 | :2: chiplet_count is 1.5; write a whole number",
        "7,100,1,QFN,1 | :2: integration 'QFN' is not known",
        "7,100,1,OS,2 | :2: chiplets_identical is 2"
    })
    void rowsThatAreWrongAreNamed(String row, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), ACTUARY + row + "\n");
        Paretile cost = Paretile.run("cost", file, "--preset", "actuary");
        assertThat(cost.err()).contains(message).doesNotContain("\tat ");
        assertThat(cost.code()).isEqualTo(65);
        assertThat(cost.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a: {kind: die, node_nm: 6, area_mm2: 1} | c.yaml:4: parts, a: node 6 nm is not known",
        "a: {kind: die, node_nm: 7, area_mm2: -1} | parts, a: area of a is -1.0",
        "a: {kind: die, node_nm: 7} | parts, a has no area_mm2",
        "a: {kind: die, node_nm: 7, area_mm2: big} | parts, a has \"big\" for area_mm2",
        "a: {kind: die, node_nm: 7, area_mm2: 1, coverage: 1.5} | parts, a: test coverage is 1.5",
        "a: {kind: die, node_nm: 7, area_mm2: 1, memory: core} | parts, a: memory 'core' is not known",
        "a:\\n    kind: die\\n    area: 1 | c.yaml:6: parts, a has a key 'area' that is not known",
        "a: {kind: plastic, of: {b: 1}} | parts, a: package kind 'plastic' is not known",
        "a: {kind: dye, node_nm: 7, area_mm2: 1} | did you mean 'die'?",
        "a: {kind: organic, of: {b: 1}} | parts, a uses 'b', which is no part",
        "a: {kind: organic, of: {}} | parts, a holds nothing",
        "a: {kind: organic, of: {a: 1}} | parts, a closes a circle: a > a",
        "a: {kind: organic, of: {b: 1}}\\n  b: {kind: bridge, of: {a: 2}} | parts, b closes a circle: a > b > a",
        "a: {kind: organic, of: {b: 0}}\\n  b: {kind: die, node_nm: 7, area_mm2: 1} | parts, a, of: count of b is 0",
        "a: {kind: die, node_nm: 7, area_mm2: 1}\\n  a: {kind: die, node_nm: 7, area_mm2: 1} | cannot be read",
        "a: {kind: die, node_nm: 7, area_mm2: .nan} | c.yaml:4: parts, a: area of a is NaN",
        "a: {kind: die, node_nm: 7, area_mm2: .inf} | c.yaml:4: parts, a: area of a is Infinity",
        "a: {kind: die, node_nm: 7, area_mm2: 1, defects_per_cm2: -1} | parts, a: defects_per_cm2 is -1.0; give",
        "a: {kind: die, node_nm: 7, area_mm2: 1, yield_model: poison} | did you mean 'poisson'?",
        "a: {kind: die, node_nm: 7, area_mm2: 1, yield_model: seeds, clustering: 2} | has clustering, but its yield_model is seeds",
        "a: {kind: die, node_nm: 7, area_mm2: 5, blocks: {x: {area_mm2: 2, cnt: 3}}} | parts, a, blocks, x has a key 'cnt'",
        "a: {kind: die, node_nm: 7, area_mm2: 5, blocks: {x: {area_mm2: 2, count: 3}}} | its blocks and interfaces take 6.0 mm²",
        "a: {kind: die, node_nm: 7, area_mm2: 5, repair: {blocks: 9, spares: 1, area_mm2: 1}} | parts, a: a has 5.0 mm²",
        "a: {kind: organic, of: {b: 1}, bare: true}\\n  b: {kind: die, node_nm: 7, area_mm2: 1} | is bare, but of kind organic",
        "a: {kind: die, node_nm: 7, area_mm2: 1}\\n  z: {kind: die, node_nm: 6, area_mm2: 1} | c.yaml:5: parts, z: node 6 nm",
        "a: [1] | c.yaml:4: parts, a is no mapping",
        "a: {kind: organic, of: [b, b]}\\n  b: {kind: die, node_nm: 7, area_mm2: 1} | write {part: count, ...}",
        "a: {kind: bought, area_mm2: 1} | parts, a has no usd",
        "a: {kind: bought, area_mm2: 1, usd: 2, node_nm: 7} | parts, a has a key 'node_nm' that is not known",
        "a: {kind: bought, area_mm2: 1, usd: 2, quality: 0} | parts, a: quality of a bought part is 0.0"
    })
    void aTreeThatIsWrongIsNamed(String parts, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "package: a\nvolume: 10\nparts:\n  " + parts.replace("\\n", "\n") + "\n");
        Paretile cost = Paretile.run("cost", file);
        assertThat(cost.err()).contains(message).doesNotContain("\tat ");
        assertThat(cost.code()).isEqualTo(65);
        assertThat(cost.out()).isEmpty();
    }

    /** A bought part costs its price over its quality, whatever the volume. */
    @Test
    void aBoughtPartCostsItsPrice() throws IOException {
        for (String volume : new String[] {"1", "1_000_000"}) {
            Path file = Files.writeString(folder.resolve("c.yaml"), "package: a\nvolume: " + volume
                    + "\nparts: {a: {kind: bought, area_mm2: 110, usd: 120, carbon_kg: 7, quality: 0.8}}\n");
            JsonNode product = Paretile.run("cost", file, "--format", "json").json().get("products").get(0);
            assertThat(product.get("cost_usd").doubleValue()).isCloseTo(150, within(1e-9));
            assertThat(product.get("carbon_kg").doubleValue()).isCloseTo(8.75, within(1e-9));
        }
    }

    @Test
    void whatIsBoughtByThePieceHasNoWafer() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "package: s\nvolume: 10\nparts:\n  d: {kind: bought, area_mm2: 100, usd: 9}\n"
                + "  s: {kind: stack-hybrid-w2w, of: {d: 4}}\n");
        Paretile cost = Paretile.run("cost", file);
        assertThat(cost.err()).contains("'s' cannot be made: 'd' is bought by the piece").doesNotContain("\tat ");
        assertThat(cost.code()).isEqualTo(1);
    }

    @Test
    void aCarrierThatIsTooLargeHoldsTooMuch() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "package: m\nvolume: 10\nparts:\n  d: {kind: die, node_nm: 7, area_mm2: 800}\n"
                + "  m: {kind: silicon-interposer, of: {d: 90}}\n");
        Paretile cost = Paretile.run("cost", file);
        assertThat(cost.err()).contains("put fewer or smaller parts on the m");
        assertThat(cost.code()).isEqualTo(1);
    }

    @Test
    void volumesAreAboveZero() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "package: a\nvolume: -5\nparts: {a: {kind: die, node_nm: 7, area_mm2: 1}}\n");
        assertThat(Paretile.run("cost", file).err()).contains("c.yaml:2: the case: volume is -5.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | c.json is empty", "[1] | the case is no mapping",
        "{\"package\": \"a\", \"volume\": NaN} | c.json:1:31 cannot be read: 'NaN' is no value of JSON",
        "{\"package\": \"a\"} {} | something follows after its end", "{\"package\": \"a\" | it ends before every bracket"})
    void jsonThatIsWrongIsNamed(String text, String message) throws IOException {
        Paretile cost = Paretile.run("cost", Files.writeString(folder.resolve("c.json"), text));
        assertThat(cost.err()).contains(message).doesNotContain("\tat ");
        assertThat(cost.code()).isEqualTo(65);
    }

    @Test
    void partsWithoutUseAreMentioned() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "package: a\nvolume: 5\nparts:\n  a: {kind: die, node_nm: 7, area_mm2: 1}\n"
                + "  z: {kind: die, node_nm: 7, area_mm2: 1}\n");
        assertThat(Paretile.run("cost", file).err()).contains("warning: part 'z' is in no product");
    }

    /** At the same mean density, the more defects cluster the more dies are good. */
    @Test
    void yieldModelsOfOnesOwn() throws IOException {
        double before = 0;
        for (String model : List.of("poisson", "murphy", "negative-binomial, clustering: 2", "seeds")) {
            Path file = Files.writeString(folder.resolve("c.yaml"), "package: a\nvolume: 5\nparts: {a: {kind: die, node_nm: 7,"
                    + " area_mm2: 400, defects_per_cm2: 0.2, yield_model: " + model + "}}\n");
            double yield = Paretile.run("cost", file, "--format", "json").json().get("products").get(0).get("parts").get(0)
                    .get("yield").doubleValue();
            assertThat(yield).isGreaterThan(before);
            before = yield;
        }
        assertThat(before).isCloseTo(1 / 1.8, within(1e-12));
    }

    @Test
    void whatCannotBeMadeHasAReason() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), """
                products: {big: {package: a, volume: 1}, bare: {package: slab, volume: 1}, small: {package: b, volume: 1}}
                parts:
                  slab: {kind: die, node_nm: 7, area_mm2: 900}
                  chip: {kind: die, node_nm: 7, area_mm2: 90}
                  a: {kind: organic, of: {slab: 2}}
                  b: {kind: organic, of: {chip: 2}}
                """);
        Paretile cost = Paretile.run("cost", file, "--format", "json");
        assertThat(cost.code()).isEqualTo(1);
        assertThat(cost.err()).contains("'big' cannot be made: 'slab' has 900.0 mm², more than the 858.0 mm² of a reticle");
        JsonNode products = cost.json().get("products");
        assertThat(products.get(0).get("feasible").booleanValue()).isFalse();
        assertThat(products.get(1).get("reason").stringValue()).startsWith("'slab' has 900.0 mm²");
        assertThat(products.get(2).get("feasible").booleanValue()).isTrue();
        assertThat(products.get(2).get("parts").get(0).get("part").stringValue()).isEqualTo("b");
    }

    @Test
    void pricesOfOnesOwn() throws IOException {
        Path prices = Files.writeString(folder.resolve("prices.csv"), "subject,quantity,value,unit,source,confidence\n"
                + "node:7,wafer_price,18692,usd,quotation,measured\n");
        Path example = EXAMPLES.resolve("organic.yaml");
        double before = Paretile.run("cost", example, "--format", "json").json().get("products").get(0).get("die_cost_usd").doubleValue();
        assertThat(Paretile.run("cost", example, "--data", "none.csv").code()).isEqualTo(66);
        double after = Paretile.run("cost", example, "--data", prices, "--format", "json").json().get("products").get(0)
                .get("die_cost_usd").doubleValue();
        assertThat(after).isGreaterThan(1.5 * before);
    }

    @ParameterizedTest
    @CsvSource({"rows.csv, 2, add --preset", "case.yaml --preset actuary, 2, is no .csv", "nowhere.yaml, 66, nowhere.yaml",
        "case.yaml --corrected, 2, --corrected goes with --preset", "rows.csv --preset actuary --data x.csv, 2, cannot be given together"})
    void usage(String arguments, int code, String message) {
        Paretile cost = Paretile.run((Object[]) ("cost " + arguments).split(" "));
        assertThat(cost.err()).contains(message);
        assertThat(cost.code()).isEqualTo(code);
    }
}
