package org.paretile.experiments.cost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.models.ParetileException;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Split;
import org.paretile.models.cost.preset.Actuary;
import org.paretile.models.cost.preset.EcoChip;
import org.paretile.models.cost.preset.EcoChipRules;
import org.paretile.models.cost.preset.EcoChiplet;
import org.paretile.models.cost.preset.EcoFootprint;
import org.paretile.models.cost.preset.EcoPackage;
import org.paretile.models.cost.preset.EcoUse;
import org.paretile.models.cost.preset.Integration;
import org.paretile.models.technology.Require;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Spelling;

/**
 * Rows of systems as a published tool has them.
 *
 * @param inputs columns that are read; the others of the file are passed over
 * @param outputs columns that are computed
 * @param compute their values
 */
public record CostRows(List<String> inputs, List<String> outputs, Function<CostCells, List<Double>> compute) {
    /** Rows that are reported at most. */
    private static final int MOST = 20;
    private static final int MOST_CHIPLETS = 10_000;
    private static final List<String> WORDS = List.of("integration", "type", "pkg_type");

    /** Tools whose rows are read. */
    public enum Preset {
        ACTUARY, ECOCHIP
    }

    /**
     * The rows as a published tool gives them.
     *
     * @param published whether the known defects of the tool are on
     */
    public static CostRows of(Preset preset, boolean published) {
        return switch (preset) {
            case ACTUARY -> actuary(new Actuary(published ? PackageRules.PUBLISHED : PackageRules.CORRECTED));
            case ECOCHIP -> ecoChip(new EcoChip(published ? EcoChipRules.PUBLISHED : EcoChipRules.CORRECTED));
        };
    }

    private static CostRows actuary(Actuary actuary) {
        return new CostRows(
                List.of("node_nm", "total_module_area_mm2", "chiplet_count", "integration", "chiplets_identical"),
                List.of("die_area_mm2", "die_yield", "dies_per_wafer_gross_real", "raw_die_cost_usd", "kgd_cost_usd",
                        "package_area_mm2", "interposer_area_mm2", "interposer_yield", "re_raw_chips_usd", "re_defect_chips_usd",
                        "re_raw_package_usd", "re_defect_package_usd", "re_wasted_kgd_usd", "re_total_usd", "nre_module_usd",
                        "nre_chip_usd", "nre_d2d_phy_usd", "nre_package_usd"),
                row -> {
                    int identical = row.whole("chiplets_identical");
                    Require.within(identical, 0, 1, "chiplets_identical");
                    Actuary.Costs costs = actuary.costs(row.whole("node_nm"), row.number("total_module_area_mm2"),
                            row.whole("chiplet_count"), Integration.of(row.text("integration")), identical == 1);
                    Split re = costs.recurring();
                    NreSplit nre = costs.nre();
                    return List.of(costs.dieMm2(), costs.dieYield(), costs.diesPerWafer(), costs.rawDieUsd(), costs.goodDieUsd(),
                            costs.packageMm2(), costs.carrierMm2(), costs.carrierYield(), re.dies(), re.dieDefects(),
                            re.packaging(), re.packageDefects(), re.wastedDies(), re.total(), nre.modules(), nre.dies(),
                            nre.interfaces(), nre.packages());
                });
    }

    private static CostRows ecoChip(EcoChip ecoChip) {
        return new CostRows(
                List.of("node_nm", "type", "total_area_7nm_equiv_mm2", "chiplet_count", "pkg_type", "power_w"),
                List.of("mfg_dies_kgco2e", "mfg_packaging_kgco2e", "design_dies_kgco2e", "design_packaging_kgco2e",
                        "operational_kgco2e", "total_kgco2e"),
                row -> {
                    int count = row.whole("chiplet_count");
                    Require.within(count, 1, MOST_CHIPLETS, "chiplet_count");
                    EcoChiplet chiplet = new EcoChiplet(row.text("type"), row.number("total_area_7nm_equiv_mm2") / count,
                            row.whole("node_nm"));
                    EcoFootprint footprint = ecoChip.footprint(Collections.nCopies(count, chiplet),
                            EcoPackage.of(EcoPackage.Kind.of(row.text("pkg_type"))), EcoUse.of(row.number("power_w")));
                    return List.of(footprint.dies(), footprint.packaging(), footprint.design(), footprint.packagingDesign(),
                            footprint.operation(), footprint.total());
                });
    }

    /** Reads {@code file}, computes and prints; nothing is printed if a row is wrong. */
    public void print(Path file, Format format, Terminal terminal) {
        List<Map<String, String>> rows = compute(file);
        List<String> columns = new ArrayList<>(inputs);
        columns.addAll(outputs);
        switch (format) {
            case JSON -> terminal.out().print(Json.pretty(Map.of("systems", rows.stream().map(this::json).toList())));
            case CSV -> {
                terminal.out().println(Csv.row(columns));
                rows.forEach(r -> terminal.out().println(Csv.row(List.copyOf(r.values()))));
            }
            case TABLE -> {
                TextTable table = new TextTable(columns);
                rows.forEach(r -> table.row(r.entrySet().stream().map(e -> outputs.contains(e.getKey())
                        ? Scale.digits(Double.parseDouble(e.getValue())) : e.getValue()).toList()));
                table.print(terminal.out());
            }
        }
    }

    private Map<String, Object> json(Map<String, String> row) {
        Map<String, Object> map = new LinkedHashMap<>();
        row.forEach((name, value) -> map.put(name, WORDS.contains(name) ? value : Double.valueOf(value)));
        return map;
    }

    private List<Map<String, String>> compute(Path file) {
        List<Csv.Row> all = Csv.parse(WholeFile.read(file));
        if (all.size() < 2) {
            throw new StorageException(Kind.DAMAGED, file + " has no rows", "give a header line and one row a system");
        }
        List<String> header = all.getFirst().cells().stream().map(String::strip).toList();
        List<String> missing = inputs.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            String near = Spelling.closest(missing.getFirst(), header).map(word -> "; is it '" + word + "'?").orElse("");
            throw new StorageException(Kind.DAMAGED, file + ":1: there is no column '" + String.join("', '", missing) + "'" + near,
                    "it needs the columns " + String.join(", ", inputs));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Csv.Row row : all.subList(1, all.size())) {
            try {
                rows.add(computed(header, row));
            } catch (ParetileException e) {
                wrong.add(file + ":" + row.line() + ": " + e.getMessage() + (e.help().isEmpty() ? "" : "; " + e.help()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new StorageException(Kind.DAMAGED, String.join("\n", wrong.subList(0, Math.min(MOST, wrong.size()))),
                    wrong.size() > MOST ? wrong.size() - MOST + " more rows are wrong" : "");
        }
        return rows;
    }

    private Map<String, String> computed(List<String> header, Csv.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : inputs) {
            int column = header.indexOf(name);
            cells.put(name, column < row.cells().size() ? row.cells().get(column).strip() : "");
        }
        List<Double> values = compute.apply(new CostCells(cells));
        for (int i = 0; i < outputs.size(); i++) {
            cells.put(outputs.get(i), Numbers.shortest(values.get(i)));
        }
        return cells;
    }
}
