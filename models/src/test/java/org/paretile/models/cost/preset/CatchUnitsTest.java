package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paretile.models.cost.die.GridPacking;
import org.paretile.models.macro.GoldenCsv;

class CatchUnitsTest {
    private static final String FOLDER = "/org/paretile/models/cost/preset/";
    private final Catch published = new Catch(CatchRules.PUBLISHED);

    @Test
    void layers() {
        List<GoldenCsv> rows = GoldenCsv.read(FOLDER + "catch-unit-layers.csv.gz");
        assertThat(rows).hasSizeGreaterThan(300);
        GridPacking byRow = new GridPacking(299.8, 0.13, false);
        for (GoldenCsv row : rows) {
            double area = row.number("area_mm2");
            double aspect = row.number("aspect_ratio");
            CatchLayer layer = published.layer(row.text("layer"));
            assertThat(published.wafer().dies(area, aspect)).as(row.toString()).isEqualTo(row.number("dies_per_wafer_grid"));
            assertThat(byRow.count(Math.sqrt(area * aspect), Math.sqrt(area / aspect)))
                    .isEqualTo(row.number("dies_per_wafer_nogrid"));
            compare(row, "reticle_utilization", published.wafer().reticle().utilisation(area));
            compare(row, "layer_yield", layer.yield().of(area));
            compare(row, "layer_cost_usd", layer.costUsd(area, aspect, published.wafer()));
        }
    }

    @Test
    void assembly() {
        int compared = 0;
        for (GoldenCsv row : GoldenCsv.read(FOLDER + "catch-unit-assembly.csv.gz")) {
            if (row.is("assembly", "dummy_assembly_process")) {
                continue;
            }
            CatchAssembly assembly = published.assembly(row.text("assembly"));
            int dies = row.whole("n_chips");
            double area = row.number("bonded_area_mm2");
            compare(row, "assembly_time_s", assembly.timeS(dies));
            compare(row, "picknplace_usd_per_s", assembly.placeUsdPerS());
            compare(row, "bonding_usd_per_s", assembly.bondUsdPerS());
            compare(row, "assembly_cost_usd", assembly.costUsd(dies, area));
            compare(row, "assembly_yield", assembly.yield(dies, row.number("n_bonds"), row.number("n_tsvs"), area));
            compared++;
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static void compare(GoldenCsv row, String column, double ours) {
        assertThat(ours).as(column + " of " + row).isCloseTo(row.number(column), within(1e-12 * Math.abs(row.number(column))));
    }

    @Test
    void aMachineThatRestsCostsMore() {
        double theirs = published.assembly("silicon_individual_bonding").placeUsdPerS();
        double ours = new Catch(CatchRules.CORRECTED).assembly("silicon_individual_bonding").placeUsdPerS();
        assertThat(ours).isCloseTo(theirs / 0.81, within(1e-15));
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> published.layer("combined_6nm")).hasMessageContaining("layer 'combined_6nm' is not known");
        assertThatThrownBy(() -> published.assembly("glue")).hasMessageContaining("assembly 'glue' is not known");
        assertThatThrownBy(() -> published.wafer().dies(20_000, 1)).hasMessageContaining("20000.0 mm² does not fit on a wafer");
    }
}
