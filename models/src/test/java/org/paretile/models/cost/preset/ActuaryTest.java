package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Split;
import org.paretile.models.cost.preset.Actuary.Costs;
import org.paretile.models.macro.GoldenCsv;

class ActuaryTest {
    private static final String FOLDER = "/org/paretile/models/cost/preset/";
    private final Actuary actuary = new Actuary(PackageRules.PUBLISHED);

    @Test
    void everyRowOfTheGrid() {
        List<GoldenCsv> rows = GoldenCsv.read(FOLDER + "actuary-grid.csv.gz");
        assertThat(rows).hasSizeGreaterThan(5000);
        for (GoldenCsv row : rows) {
            Costs costs = actuary.costs(row.whole("node_nm"), row.number("total_module_area_mm2"), row.whole("chiplet_count"),
                    Integration.of(row.text("integration")), row.is("chiplets_identical", "1"));
            Split re = costs.recurring();
            List<Double> ours = List.of(costs.dieMm2(), costs.dieYield(), costs.diesPerWafer(), costs.rawDieUsd(),
                    costs.goodDieUsd(), costs.packageMm2(), costs.carrierMm2(), costs.carrierYield(), re.dies(), re.dieDefects(),
                    re.packaging(), re.packageDefects(), re.wastedDies(), re.total(), costs.nre().modules(), costs.nre().dies(),
                    costs.nre().interfaces(), costs.nre().packages());
            List<Double> theirs = new ArrayList<>();
            for (String column : List.of("die_area_mm2", "die_yield", "dies_per_wafer_gross_real", "raw_die_cost_usd",
                    "kgd_cost_usd", "package_area_mm2", "interposer_area_mm2", "interposer_yield", "re_raw_chips_usd",
                    "re_defect_chips_usd", "re_raw_package_usd", "re_defect_package_usd", "re_wasted_kgd_usd", "re_total_usd",
                    "nre_module_usd", "nre_chip_usd", "nre_d2d_phy_usd", "nre_package_usd")) {
                theirs.add(row.number(column));
            }
            for (int i = 0; i < ours.size(); i++) {
                assertThat(ours.get(i)).as(row.cells() + " column " + i).isCloseTo(theirs.get(i), within(1e-9 * theirs.get(i)));
            }
        }
    }

    /** The normalised cost of one system of three chiplets, Fig. 4 of the paper. */
    @ParameterizedTest
    @CsvSource({"14, 2", "14, 3", "14, 5", "7, 2", "7, 3", "7, 5", "5, 2", "5, 3", "5, 5"})
    void figureOfNormalisedCost(int node, int chiplets) {
        double unit = actuary.costs(node, 100, 1, Integration.SOC_OS, true).recurring().total() / 100;
        List<String> lines = Figures.lines("fig4_norm_RE_" + node + "nm_" + chiplets + "chiplets.csv");
        int compared = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[1].isEmpty()) {
                continue;
            }
            double area = Double.parseDouble(cells[0]);
            Split ours = actuary.costs(node, area, cells[1].startsWith("SoC") ? 1 : chiplets, switch (cells[1]) {
                case "SoC OS" -> Integration.SOC_OS;
                case "2.5D OS" -> Integration.OS;
                case "2.5D FO" -> Integration.FO_CHIP_LAST;
                default -> Integration.SI;
            }, false).recurring();
            Figures.compare(cells, 2, unit * area, ours.dies(), ours.dieDefects(), ours.packaging(), ours.packageDefects(),
                    ours.wastedDies());
            compared++;
        }
        assertThat(compared).isEqualTo(36);
    }

    /** Switched off one after the other, each defect changes the number it is about, and only that. */
    @Test
    void defectsAreSwitchedByName() {
        Costs published = actuary.costs(7, 800, 4, Integration.SI, true);
        assertThat(published.recurring().total()).isCloseTo(348.21745446766516, within(1e-9));
        Costs bumps = new Actuary(new PackageRules(false, true, true)).costs(7, 800, 4, Integration.SI, true);
        assertThat(bumps.recurring().total()).isCloseTo(356.4023722220307, within(1e-9));
        assertThat(bumps.nre()).isEqualTo(published.nre());
        Costs substrate = new Actuary(new PackageRules(true, false, true)).costs(7, 800, 4, Integration.SI, true);
        assertThat(substrate.recurring()).isEqualTo(published.recurring());
        assertThat(substrate.nre().packages() - published.nre().packages())
                .isCloseTo((3000 - 0.005) * 4 * 1.1 * 880 + 3e5, within(1e-3));
        Costs fanOut = new Actuary(new PackageRules(true, true, false)).costs(7, 800, 4, Integration.FO_CHIP_FIRST, true);
        assertThat(fanOut.nre().packages() - actuary.costs(7, 800, 4, Integration.FO_CHIP_FIRST, true).nre().packages())
                .isCloseTo(7.5e6 - 25e3, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void refusesAnAreaThatIsNone(double area) {
        assertThatThrownBy(() -> actuary.costs(7, area, 1, Integration.OS, true)).isInstanceOf(ModelException.class)
                .hasMessageContaining("total_module_area_mm2 is " + area);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> actuary.costs(6, 100, 1, Integration.OS, true)).hasMessageContaining("node 6 nm is not known");
        assertThatThrownBy(() -> actuary.costs(7, 100, 0, Integration.OS, true)).hasMessageContaining("chiplet_count is 0");
        assertThatThrownBy(() -> actuary.costs(7, 100, 2, Integration.SOC_OS, true)).hasMessageContaining("single chip");
        assertThatThrownBy(() -> Integration.of("EMIB")).hasMessageContaining("'EMIB' is not known");
        assertThatThrownBy(() -> actuary.costs(7, 60_000, 1, Integration.OS, true))
                .hasMessageContaining("'chiplet' of 66000.0 mm² does not fit on a wafer of 300.0 mm");
    }
}
