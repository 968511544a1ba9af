package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.cost.preset.EcoPackage.Kind;
import org.paretile.models.macro.GoldenCsv;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EcoChipTest {
    private static final String FOLDER = "/org/paretile/models/cost/preset/";
    private final EcoChip published = new EcoChip(EcoChipRules.PUBLISHED);

    @Test
    void everyRowOfTheSweep() {
        List<GoldenCsv> rows = GoldenCsv.read(FOLDER + "ecochip-sweep.csv.gz");
        assertThat(rows).hasSizeGreaterThan(800);
        for (GoldenCsv row : rows) {
            int count = row.whole("chiplet_count");
            EcoChiplet chiplet = new EcoChiplet(row.text("type"), row.number("total_area_7nm_equiv_mm2") / count, row.whole("node_nm"));
            EcoFootprint ours = published.footprint(Collections.nCopies(count, chiplet),
                    EcoPackage.of(Kind.of(row.text("pkg_type"))), EcoUse.of(row.number("power_w")));
            compare(row.cells().toString(), ours, row.number("mfg_dies_kgco2e"), row.number("mfg_packaging_kgco2e"),
                    row.number("design_dies_kgco2e"), row.number("design_packaging_kgco2e"), row.number("operational_kgco2e"));
            assertThat(ours.total()).isCloseTo(row.number("total_kgco2e"), within(1e-9 * ours.total()));
        }
    }

    @Test
    void shippedTestCases() throws IOException {
        JsonNode cases;
        try (InputStream stream = new GZIPInputStream(EcoChipTest.class.getResourceAsStream("ecochip-testcases.json.gz"))) {
            cases = JsonMapper.shared().readTree(stream).get("results");
        }
        assertThat(cases.size()).isGreaterThan(40);
        for (JsonNode test : cases) {
            List<EcoChiplet> chiplets = new ArrayList<>();
            for (Map.Entry<String, JsonNode> entry : test.get("architecture").properties()) {
                if (entry.getValue().isObject()) {
                    JsonNode c = entry.getValue();
                    chiplets.add(new EcoChiplet(c.get("type").stringValue(), c.get("area").doubleValue(), c.get("node").intValue()));
                }
            }
            JsonNode pack = test.get("packageC");
            JsonNode design = test.get("designC");
            EcoFootprint ours = published.footprint(chiplets,
                    new EcoPackage(Kind.of(test.get("architecture").get("pkg_type").stringValue()),
                            pack.get("interposer_node").intValue(), pack.get("rdl_layers").intValue(),
                            pack.get("tsv_pitch").doubleValue(), pack.get("tsv_size").doubleValue()),
                    new EcoUse(design.get("power").doubleValue(), test.get("operationalC").get("lifetime").doubleValue(),
                            design.get("Carbon_per_kWh").doubleValue(), design.get("num_prt_mfg").doubleValue(),
                            design.get("num_iter").intValue()));
            compare(test.get("testcase").stringValue(), ours, sum(test.get("manufacturing_kgco2e"), false),
                    sum(test.get("manufacturing_kgco2e"), true), sum(test.get("design_kgco2e"), false),
                    sum(test.get("design_kgco2e"), true), sum(test.get("operational_kgco2e"), false));
        }
    }

    private static double sum(JsonNode byChiplet, boolean packaging) {
        return byChiplet.properties().stream().filter(e -> e.getKey().equals("Packaging") == packaging)
                .mapToDouble(e -> e.getValue().doubleValue()).sum();
    }

    private static void compare(String what, EcoFootprint ours, double... theirs) {
        double[] values = {ours.dies(), ours.packaging(), ours.design(), ours.packagingDesign(), ours.operation()};
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).as(what + " column " + i).isCloseTo(theirs[i], within(1e-9 * theirs[i]));
        }
    }

    /** What each defect does to a system that shows it. */
    @ParameterizedTest
    @CsvSource({"0, RDL, false", "1, RDL, false", "2, RDL, false", "3, 3D, true", "4, EMIB, true", "5, active, true"})
    void defectsAreSwitchedByName(int defect, String kind, boolean publishedIsMore) {
        boolean[] on = {true, true, true, true, true, true, true};
        on[defect] = false;
        EcoChip corrected = new EcoChip(new EcoChipRules(on[0], on[1], on[2], on[3], on[4], on[5], on[6]));
        List<EcoChiplet> chiplets = Collections.nCopies(4, new EcoChiplet("logic", 100, 10));
        EcoPackage pack = new EcoPackage(Kind.of(kind), 22, 6, 0.025, 0.005);
        double theirs = published.footprint(chiplets, pack, EcoUse.of(10)).total();
        double ours = corrected.footprint(chiplets, pack, EcoUse.of(10)).total();
        assertThat(theirs > ours).as(theirs + " against " + ours).isEqualTo(publishedIsMore);
        assertThat(theirs).isNotEqualTo(ours);
    }

    @Test
    void iterationsThatAreAskedForCount() {
        List<EcoChiplet> one = List.of(new EcoChiplet("logic", 100, 7));
        EcoUse hundred = new EcoUse(10, 17_520, 700, 1e5, 180);
        EcoPackage rdl = EcoPackage.of(Kind.RDL);
        double ninety = published.footprint(one, rdl, hundred).design();
        assertThat(new EcoChip(EcoChipRules.CORRECTED).footprint(one, rdl, hundred).design()).isCloseTo(2 * ninety, within(1e-12));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        EcoPackage rdl = EcoPackage.of(Kind.RDL);
        EcoUse use = EcoUse.of(1);
        assertThatThrownBy(() -> new EcoChiplet("dram", 1, 7)).hasMessageContaining("type 'dram' is not known");
        assertThatThrownBy(() -> published.footprint(List.of(new EcoChiplet("logic", 1, 5)), rdl, use))
                .hasMessageContaining("node_nm is 5");
        assertThatThrownBy(() -> published.footprint(List.of(new EcoChiplet("logic", 90_000, 7)), rdl, use))
                .hasMessageContaining("does not fit on the wafer");
        assertThatThrownBy(() -> published.footprint(List.of(), rdl, use)).hasMessageContaining("no chiplets");
        assertThatThrownBy(() -> Kind.of("2D")).hasMessageContaining("pkg_type '2D'");
        assertThatThrownBy(() -> published.footprint(Collections.nCopies(2, new EcoChiplet("logic", 9, 7)),
                new EcoPackage(Kind.PASSIVE, 40, 6, 0.025, 0.005), use)).hasMessageContaining("interposer_node is 40");
    }
}
