package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleDieTest {
    @Test
    void unitLevel() {
        JsonNode rows = JsonMapper.shared().readTree(GoogleDieTest.class.getResourceAsStream("google-units.json"));
        assertThat(rows.size()).isGreaterThan(15);
        for (JsonNode row : rows) {
            GoogleDie die = new GoogleDie(row.get("die_x_mm").doubleValue(), row.get("die_y_mm").doubleValue(),
                    row.get("saw_street_mm").doubleValue(), row.get("wafer_diameter_mm").doubleValue(), 0, 0, 0);
            double defects = row.get("defect_density_per_cm2").doubleValue();
            compare(die.effectiveMm2(), row.get("eff_area_mm2"));
            assertThat(die.grossDies()).isEqualTo(row.get("gross_dies_per_wafer").doubleValue());
            compare(die.murphyYield(defects, GoogleRules.CORRECTED), row.get("murphy_yield"));
            compare(die.boseEinsteinYield(defects, 10, GoogleRules.CORRECTED), row.get("bose_einstein_yield_N10"));
        }
    }

    private static void compare(double ours, JsonNode theirs) {
        assertThat(ours).isCloseTo(theirs.doubleValue(), within(1e-12 * theirs.doubleValue()));
    }

    @Test
    void sparesMakeTheYieldOfTheToolExceedOne() {
        GoogleDie none = new GoogleDie(10, 10, 0.1, 300, 1, 0, 0);
        assertThat(none.murphyYield(0.1, GoogleRules.PUBLISHED)).isGreaterThan(1.8);
        assertThat(none.murphyYield(0.1, GoogleRules.CORRECTED)).isLessThan(1);
        GoogleDie spared = new GoogleDie(10, 10, 0.1, 300, 1, 50, 2);
        double unspared = new GoogleDie(10, 10, 0.1, 300, 0, 0, 0).murphyYield(1, GoogleRules.CORRECTED);
        assertThat(spared.murphyYield(1, GoogleRules.CORRECTED)).isBetween(unspared, 1.0);
        assertThat(spared.murphyYield(1, GoogleRules.PUBLISHED) - new GoogleDie(10, 10, 0.1, 300, 1, 50, 2)
                .murphyYield(1, GoogleRules.CORRECTED)).isNotZero();
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> new GoogleDie(0, 1, 0.1, 300, 0, 0, 0)).hasMessageContaining("width of the die is 0.0");
        assertThatThrownBy(() -> new GoogleDie(1, 1, 0.1, 300, 0, 5, 1)).hasMessageContaining("blocks without area");
    }
}
