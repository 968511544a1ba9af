package org.paretile.models.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.paretile.models.ModelException;
import org.paretile.models.cost.die.AnalyticDies;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.DiesPerWafer;
import org.paretile.models.cost.die.GridPacking;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Reticle;
import org.paretile.models.technology.ConstantTable;

/**
 * Wafer prices, defect densities, development costs, packages, tests and carbon, each number with unit, source and confidence.
 * Nodes from 130 to 3 nm; what is not published for a node is interpolated and marked as an assumption, as are the adders of
 * embedded memories, which are 1. A user's file in the same form replaces or adds numbers. Immutable.
 */
public final class CostData {
    private static final List<String> FILES = List.of("nodes.csv", "packages.csv");

    private final ConstantTable table;
    private final boolean packed;

    private CostData(ConstantTable table, boolean packed) {
        this.table = table;
        this.packed = packed;
    }

    /** The numbers that come with the program. */
    public static CostData builtIn() {
        return new CostData(read(FILES.get(0)).overlay(read(FILES.get(1))), false);
    }

    private static ConstantTable read(String file) {
        try (InputStream stream = Objects.requireNonNull(CostData.class.getResourceAsStream(file), file)) {
            return ConstantTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), CostSchema.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * These numbers with a user's file laid over them.
     *
     * @throws ModelException naming file, line and what to do
     */
    public CostData with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("cost file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public CostData with(String name, Reader reader) {
        ConstantTable own = ConstantTable.read(name, reader, CostSchema.SCHEMA);
        own.all().forEach(constant -> CostSchema.check(name, constant));
        return new CostData(table.overlay(own), packed);
    }

    /** Every constant with its source. */
    public ConstantTable constants() {
        return table;
    }

    /** The nodes there are prices for, in nm, coarsest first. */
    public List<Integer> nodes() {
        return names("node:").stream().filter(n -> n.matches("\\d{1,4}")).map(Integer::valueOf).sorted((a, b) -> b - a).toList();
    }

    /** The kinds of memory a wafer can carry besides logic. */
    public List<String> memories() {
        return names("memory:");
    }

    private List<String> names(String prefix) {
        return table.subjects(prefix).stream().map(s -> s.substring(prefix.length())).toList();
    }

    /**
     * Dies of logic with an embedded memory at a node, tested as {@code test:die} says: the price there is that of its density.
     *
     * @param memory one of {@link #memories()}
     * @throws ModelException if node or memory is not known
     */
    public DieProcess process(int nodeNm, String memory) {
        String node = "node:" + nodeNm;
        if (!table.has(node, "wafer_price")) {
            throw new ModelException("node " + nodeNm + " nm is not known; use one of " + nodes() + " or add rows of node:" + nodeNm);
        }
        String kind = "memory:" + memory;
        if (!table.has(kind, "wafer_factor")) {
            throw new ModelException("memory '" + memory + "' is not known; use one of " + memories() + " or add rows of " + kind);
        }
        double defects = table.require(node, "defect_density") / 100 * table.require(kind, "defect_factor");
        double intensity = table.require("carbon:use", "fab_intensity") / 1000;
        double kgPerCm2 = intensity * table.require(node, "fab_energy") + table.require(node, "fab_gas")
                + table.require(node, "fab_materials");
        return new DieProcess(nodeNm + " nm" + (memory.equals("none") ? "" : " " + memory),
                table.require(node, "wafer_price") * table.require(kind, "wafer_factor"), wafer(),
                new NegativeBinomialYield(defects, table.require(node, "clustering")), reticle().areaMm2(), kgPerCm2,
                dieCoverage(), testUsdPerMm2(node), designCost(nodeNm));
    }

    /** A scan test takes as long as there are flip-flops to be filled, which are as dense as transistors. */
    private double testUsdPerMm2(String node) {
        return table.require("test:die", "price") * table.require(node, "transistor_density")
                / table.require("test:die", "reference_density");
    }

    /** These numbers with whole dies counted as a stepper places them on the wafer, for reports: exact, slower, and not smooth. */
    public CostData packed() {
        return new CostData(table, true);
    }

    /** The wafer and how dies on it are counted: a formula that is smooth in the area of the die, unless {@link #packed()}. */
    Wafer wafer() {
        DiesPerWafer dies = packed ? new GridPacking(usableDiameterMm(), scribeMm(), true)
                : AnalyticDies.smooth(usableDiameterMm(), scribeMm());
        return new Wafer(diameterMm(), dies);
    }

    /** The field of a scanner. */
    public Reticle reticle() {
        return new Reticle(table.require("wafer:logic", "reticle_width"), table.require("wafer:logic", "reticle_height"));
    }

    Coverage dieCoverage() {
        return new Coverage(table.require("test:die", "coverage"));
    }

    double diameterMm() {
        return table.require("wafer:logic", "diameter");
    }

    private double usableDiameterMm() {
        return diameterMm() - 2 * table.require("wafer:logic", "edge_exclusion");
    }

    private double scribeMm() {
        return table.require("wafer:logic", "scribe");
    }

    /** Development of dies at a node. */
    private DesignCost designCost(int nodeNm) {
        String node = "node:" + nodeNm;
        double reference = table.require(node, "reference_nre");
        double module = table.require("nre:split", "module");
        double chip = table.require("nre:split", "chip");
        double area = table.require("nre:split", "reference_area");
        String use = "carbon:use";
        double gatesPerMm2 = 1e6 * table.require(node, "transistor_density") / table.require(use, "transistors_per_gate");
        double kwhPerMm2 = gatesPerMm2 / table.require(use, "gates_per_core_hour") * table.require(use, "core_power") / 1000
                * table.require(use, "iterations");
        return new DesignCost(nodeNm, module * reference / area, chip * reference / area, (1 - module - chip) * reference,
                table.has(node, "mask_set") ? table.require(node, "mask_set") : 0, table.require("nre:split", "d2d_area"),
                kwhPerMm2 * table.require(use, "design_intensity") / 1000);
    }

    /** Carbon of electricity where none is named, g/kWh. */
    public double gridGramsPerKwh() {
        return table.require("carbon:use", "grid_intensity");
    }
}
