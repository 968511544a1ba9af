package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.paretile.models.cost.preset.GoogleYear.Device;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleYearTest {
    private static final double[] DEMAND = {1e5, 1.5e5, 2.5e5, 1e6, 1e6};
    private static final double[] DISCOUNT = {0, 0.98, 0.99};

    private static JsonNode scenarios() throws IOException {
        try (InputStream stream = new GZIPInputStream(GoogleYearTest.class.getResourceAsStream("google-years.json.gz"))) {
            return JsonMapper.shared().readTree(stream);
        }
    }

    /**
     * Five years of the tool's two products, with prices as given and as computed by either yield model. What the tool prints of
     * test, royalties and development is taken over: the times and fees behind them are not at hand. The second large die of the
     * second product is in no step of assembly.
     */
    @Test
    void yearsOfBothProducts() throws IOException {
        JsonNode scenarios = scenarios();
        assertThat(scenarios.size()).isEqualTo(6);
        for (String name : scenarios.propertyNames()) {
            JsonNode scenario = scenarios.get(name);
            boolean first = name.endsWith("cost1.csv");
            for (int year = 0; year < DEMAND.length; year++) {
                GoogleYear.Costs ours = year(scenario, first, year).costs(GoogleRules.PUBLISHED);
                String where = name + " " + year;
                close(where, ours.material(), scenario.get("material_usd").get(year));
                close(where, ours.scrap(), scenario.get("assembly_scrap_usd").get(year));
                close(where, ours.quality(), scenario.get("quality_usd").get(year));
                close(where, ours.total(), scenario.get("total_usd").get(year));
                close(where, ours.unit(), scenario.get("unit_cost_usd").get(year));
            }
        }
    }

    private static GoogleYear year(JsonNode scenario, boolean first, int year) {
        List<Device> devices = new ArrayList<>();
        for (JsonNode row : scenario.get("rows")) {
            String sn = row.get("sn").stringValue();
            double ppm = !first || sn.equals("0") ? 100 : sn.equals("1") ? 1500 : 50;
            devices.add(new Device(price(row, year), ppm, sn.equals("16") ? -1 : 1));
        }
        return new GoogleYear(DEMAND[year], devices, price(scenario.get("rows").get(0), year), List.of(0.99, 0.95), 0.99, 0.99,
                scenario.get("test_usd").get(year).doubleValue(), 20,
                scenario.get("operating_usd").get(year).doubleValue() / DEMAND[year], scenario.get("ip_interface_usd").get(year).doubleValue(),
                scenario.get("nre_usd").get(year).doubleValue() + scenario.get("mask_usd").get(year).doubleValue());
    }

    private static double price(JsonNode row, int year) {
        return row.get("unit_price_yr" + (year + 1) + "_usd").doubleValue();
    }

    /** Dies on a wafer from their size, price from the wafer that becomes cheaper year by year. */
    @Test
    void pricesOfDies() throws IOException {
        JsonNode scenarios = scenarios();
        int compared = 0;
        for (String name : scenarios.propertyNames()) {
            for (JsonNode row : scenarios.get(name).get("rows")) {
                if (!name.startsWith("computed") || row.get("device_type").stringValue().equals("Substrate")) {
                    continue;
                }
                double wafer = row.get("wafer_price_yr1_usd").doubleValue();
                for (int year = 0; year < DEMAND.length; year++) {
                    close(name, wafer, row.get("wafer_price_yr" + (year + 1) + "_usd"));
                    close(name, GoogleYear.dieUsd(wafer, row.get("gross_dies_per_wafer").doubleValue(),
                            row.get("wafer_yield_yr" + (year + 1)).doubleValue(), row.get("probe_cost_usd").doubleValue()),
                            row.get("unit_price_yr" + (year + 1) + "_usd"));
                    wafer *= DISCOUNT[row.get("node_nm").stringValue().equals("5") ? 1 : 2];
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(2 * (15 + 16) * 5);
    }

    private static void close(String where, double ours, JsonNode theirs) {
        assertThat(ours).as(where).isCloseTo(theirs.doubleValue(), within(1e-9 * theirs.doubleValue()));
    }

    @Test
    void defectsAreSwitchedByName() {
        GoogleYear year = new GoogleYear(1000, List.of(new Device(10, 0, -1), new Device(100, 1000, 0)), 10, List.of(0.8), 0.9, 0.95, 2, 3, 0,
                0, 0);
        double theirs = year.costs(GoogleRules.PUBLISHED).unit();
        assertThat(theirs).isCloseTo(110 + 10 + 120 * (0.1 + 0.05 * 0.9) + 100 * 0.2 + 0.1 + 3 + 0.002, within(1e-9));
        assertThat(year.costs(new GoogleRules(true, false, true, true)).unit()).isCloseTo(theirs - 10 * 1.145, within(1e-9));
        assertThat(year.costs(new GoogleRules(true, true, false, true)).unit()).isCloseTo(theirs - 0.002 + 2, within(1e-9));
        assertThat(year.costs(GoogleRules.CORRECTED).unit())
                .isCloseTo(110 / (0.9 * 0.95) + 100 * 0.25 + 0.1 + 3 + 2, within(1e-9));
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> new GoogleYear(0, List.of(), 0, List.of(), 1, 1, 0, 0, 0, 0, 0)).hasMessageContaining("demand is 0.0");
        assertThatThrownBy(() -> new GoogleYear(1, List.of(), 0, List.of(1.2), 1, 1, 0, 0, 0, 0, 0)).hasMessageContaining("yield of a step is 1.2");
        assertThatThrownBy(() -> new GoogleYear(1, List.of(new Device(1, 0, 1)), 0, List.of(1.0), 1, 1, 0, 0, 0, 0, 0))
                .hasMessageContaining("a device is put in by step 1, but there are 1 steps");
        assertThatThrownBy(() -> GoogleYear.dieUsd(1000, 3, 0.1, 0)).hasMessageContaining("not one is good");
    }
}
