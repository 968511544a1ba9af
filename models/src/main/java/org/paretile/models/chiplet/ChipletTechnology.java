package org.paretile.models.chiplet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;

/**
 * Constants of dies, cells and packages: those of 3D-CIMlet (Du et al., DAC 2025) and, apart from them, figures of published
 * silicon and link standards. Immutable.
 */
public final class ChipletTechnology {
    private static final String PUBLISHED = "published.csv";
    private static final String SILICON = "silicon.csv";
    private static final int MOST_NM = 256;

    private final ConstantTable published;
    private final ConstantTable silicon;
    private final @Nullable DieNode[] nodes = new DieNode[MOST_NM];
    private final @Nullable CellData[][] publishedCells = new CellData[Cell.values().length][MOST_NM];
    private final @Nullable CellData[][] siliconCells = new CellData[Cell.values().length][MOST_NM];
    private final Metal[] metals;
    private final LogicData logic;

    /** Copper of wires at least as wide as {@code widthM}: height over width, and resistivity in ohm·m. */
    record Metal(double widthM, double aspectRatio, double ohmM) {}

    private ChipletTechnology(ConstantTable published, ConstantTable silicon) {
        this.published = published;
        this.silicon = silicon;
        for (String subject : published.subjects("die:")) {
            int nm = Integer.parseInt(subject.substring("die:".length()));
            nodes[nm] = node(nm, subject);
        }
        this.logic = LogicData.of(published, silicon);
        readCells("published-cell:", published, publishedCells);
        readCells("cell:", silicon, siliconCells);
        List<Metal> found = new ArrayList<>();
        for (String subject : published.subjects("metal:")) {
            found.add(new Metal(Double.parseDouble(subject.substring("metal:".length())) * 1e-9,
                    published.require(subject, "aspect_ratio"), published.require(subject, "resistivity")));
        }
        metals = found.toArray(new Metal[0]);
    }

    /** The constants that come with the program. */
    public static ChipletTechnology builtIn() {
        return new ChipletTechnology(resource(PUBLISHED), resource(SILICON));
    }

    /**
     * These constants with a user's file laid over them.
     *
     * @throws ModelException naming file, line and what to do
     */
    public ChipletTechnology with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("technology file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public ChipletTechnology with(String name, Reader reader) {
        ConstantTable own = ConstantTable.read(name, reader, ChipletSchema.SCHEMA);
        return new ChipletTechnology(published.overlay(own), silicon.overlay(own));
    }

    /** Every constant with its source, those of 3D-CIMlet first. */
    public List<ConstantTable> constants() {
        return List.of(published, silicon);
    }

    private static ConstantTable resource(String file) {
        try (InputStream stream = Objects.requireNonNull(ChipletTechnology.class.getResourceAsStream(file), file)) {
            return ConstantTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), ChipletSchema.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private DieNode node(int nm, String subject) {
        return new DieNode(nm, published.require(subject, "wire_width") * 1e-9, published.require(subject, "supply"),
                published.require(subject, "power_scale"), published.require(subject, "sram_read_energy"),
                published.require(subject, "sram_write_energy"), published.require(subject, "sram_leakage"),
                published.orElse(subject, "sram_cell_area", Double.NaN),
                new DieNode.Repeater(published.require(subject, "repeater_distance"),
                        published.require(subject, "repeater_resistance"),
                        published.require(subject, "repeater_input_capacitance"),
                        published.require(subject, "repeater_output_capacitance"),
                        published.require(subject, "inverter_width"), published.require(subject, "inverter_height")));
    }

    private void readCells(String prefix, ConstantTable table, @Nullable CellData[][] cells) {
        for (String subject : table.subjects(prefix)) {
            int at = subject.indexOf('@');
            int nm = Integer.parseInt(subject.substring(at + 1));
            cells[Cell.of(subject.substring(prefix.length(), at)).ordinal()][nm] = cell(table, subject);
        }
    }

    private CellData cell(ConstantTable table, String subject) {
        double refreshJ = table.has(subject, "refresh_power")
                ? table.require(subject, "refresh_power") * (logic.refreshCycles() / logic.refreshHz())
                : table.require(subject, "refresh_energy");
        return new CellData(table.require(subject, "area"), table.orElse(subject, "read_energy", 0),
                table.orElse(subject, "mac_energy", 0), table.require(subject, "write_energy"),
                table.orElse(subject, "write_time", 0), refreshJ, table.orElse(subject, "leakage", 0),
                table.orElse(subject, "leakage_doubling", 0), table.orElse(subject, "endurance", Double.POSITIVE_INFINITY),
                new RetentionLaw(table.require(subject, "retention"), table.orElse(subject, "retention_temperature", 300),
                        table.orElse(subject, "halving", 0), table.orElse(subject, "activation_energy", 0)));
    }

    /** @throws ModelException if the node has no wires or no SRAM */
    DieNode node(int nm) {
        DieNode node = nm < MOST_NM ? nodes[nm] : null;
        if (node == null || Double.isNaN(node.sramCellM2())) {
            throw new ModelException("node " + nm + " nm is not known to the chiplet model; use one of 14, 16, 22, 28, 40, 65, 130"
                    + " or add rows of die:" + nm + " in a technology file");
        }
        return node;
    }

    /** @throws ModelException if the cell is not known in the node */
    CellData cell(Cell cell, int nm, boolean measured) {
        CellData data = known(cell, nm, measured);
        if (data == null) {
            throw new ModelException(unknown(cell, nm, measured));
        }
        return data;
    }

    /** Why there can be no arrays of the cell in the node; null if there can. */
    @Nullable String objection(Cell cell, int nm, boolean measured) {
        return known(cell, nm, measured) == null ? unknown(cell, nm, measured) : null;
    }

    private @Nullable CellData known(Cell cell, int nm, boolean measured) {
        return nm < MOST_NM ? (measured ? siliconCells : publishedCells)[cell.ordinal()][nm] : null;
    }

    private static String unknown(Cell cell, int nm, boolean measured) {
        return "cell " + cell.label() + " is not known at " + nm + " nm" + (measured ? "" : " to 3D-CIMlet")
                + "; choose another node or cell, or add rows of " + (measured ? "cell:" : "published-cell:") + cell.label() + "@" + nm
                + " in a technology file";
    }

    Metal metal(double widthM) {
        for (Metal metal : metals) {
            if (widthM >= metal.widthM() * (1 - 1e-12)) {
                return metal;
            }
        }
        throw new IllegalStateException("no metal for wires of " + widthM + " m");
    }

    LogicData logic() {
        return logic;
    }
}
