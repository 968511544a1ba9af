package org.paretile.models.technology;

import org.paretile.models.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Nodes, cells, drivers and converters with every number's unit, source and confidence. Immutable; build it once.
 *
 * <p>A user's file has the form of the built-in ones, one number a line under the header
 * {@code subject,quantity,value,unit,source,confidence}. {@code node:28} brings a node, {@code cell:mine} a cell, and
 * {@code cell:mine@28} the drivers around that cell at that node. Without the last, the drivers are those of a 1T1R array of the
 * node, with the word line of the cell itself: 1.09·V²·(0.2 fF/µm·width + gate capacitance·access width)·multiplier per column,
 * which is within 12 % of the characterised 1T1R array at the planar nodes and exact at the node's own reference.
 */
public final class Technology {
    private static final List<String> FILES = List.of("nodes.csv", "gates.csv", "cells.csv", "drivers.csv", "array-modes.csv", "adc.csv", "macro.csv",
            "parts.csv", "scaling.csv", "sram.csv", "sense-amp-adc.csv", "charge.csv");

    private final ConstantTable table;
    private final NavigableMap<Integer, Node> nodes = new TreeMap<>();
    private final SequencedMap<String, Cell> cells = new LinkedHashMap<>();
    private final Map<Place, DriverFit> drivers = new HashMap<>();
    private final Map<Place, ArrayModes> modes = new ConcurrentHashMap<>();
    private final AdcConstants adc;
    private final ArrayConstants array;

    private record Place(String cell, int nm) {}

    private Technology(ConstantTable table) {
        this.table = table;
        adc = AdcConstants.of(table);
        array = ArrayConstants.of(table);
        for (String subject : table.subjects("node:")) {
            int nm = nanometres(subject, subject.substring("node:".length()));
            nodes.put(nm, Node.of(table, nm));
        }
        for (String subject : table.subjects("cell:")) {
            int at = subject.indexOf('@');
            String name = subject.substring("cell:".length(), at < 0 ? subject.length() : at);
            cells.computeIfAbsent(name, key -> Cell.of(table, key));
            if (at > 0) {
                node(nanometres(subject, subject.substring(at + 1)));
            }
        }
        for (Cell cell : cells.values()) {
            for (Node node : nodes.values()) {
                drivers.put(new Place(cell.name(), node.nm()), fit(cell, node));
            }
        }
    }

    /** The technology that comes with the program. */
    public static Technology builtIn() {
        return new Technology(ConstantTable.merged(FILES.stream().map(Technology::resource).toList()));
    }

    /**
     * This technology with a user's file laid over it: its numbers are added, and replace those of the same subject and quantity.
     *
     * @throws ModelException naming file, line and what to do
     */
    public Technology with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("technology file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public Technology with(String name, Reader reader) {
        ConstantTable own = ConstantTable.read(name, reader, TechnologySchema.SCHEMA);
        try {
            return new Technology(table.overlay(own));
        } catch (ModelException e) {
            throw new ModelException(name + ": " + e.getMessage(), e);
        }
    }

    /** The node of {@code nm} nanometres. */
    public Node node(int nm) {
        Node node = nodes.get(nm);
        if (node == null) {
            throw new ModelException("node " + nm + " nm is not known; use one of " + nodes.keySet()
                    + " or add rows of node:" + nm + " in a technology file");
        }
        return node;
    }

    /** The cell called {@code name}. */
    public Cell cell(String name) {
        Cell cell = cells.get(name);
        if (cell == null) {
            throw new ModelException("cell '" + name + "' is not known; use one of " + cells.keySet()
                    + " or add rows of cell:" + name + " in a technology file");
        }
        return cell;
    }

    /** Feature sizes of the nodes, ascending, nm. */
    public NavigableSet<Integer> nodes() {
        return Collections.unmodifiableNavigableSet(nodes.navigableKeySet());
    }

    /** Names of the cells. */
    public Set<String> cells() {
        return cells.sequencedKeySet();
    }

    /** The drivers around an array of {@code cell} at {@code node}: the cell's own fit, or the node's with the cell's word line. */
    public DriverFit drivers(Cell cell, Node node) {
        DriverFit fit = drivers.get(new Place(cell.name(), node.nm()));
        return fit == null ? fit(cell, node) : fit;
    }

    /** How {@code cell} is written and how long it keeps. */
    public CellStorage storage(Cell cell) {
        return CellStorage.of(table, cell.name());
    }

    /** Writing, and reading row by row, an array of {@code cell} at {@code node}. */
    public ArrayModes modes(Cell cell, Node node) {
        return modes.computeIfAbsent(new Place(cell.name(), node.nm()), place -> ArrayModes.of(table, cell, node));
    }

    /** Coefficients of the converter regression. */
    public AdcConstants adc() {
        return adc;
    }

    /** Wires, timing and voltage scaling of arrays. */
    public ArrayConstants array() {
        return array;
    }

    /** Every constant with its source. */
    public ConstantTable constants() {
        return table;
    }

    private DriverFit fit(Cell cell, Node node) {
        DriverFit ofNode = node.drivers().withActiveJPerColumn(wordlineJPerColumn(cell.geometry(), node));
        return DriverFit.of(table, "cell:" + cell.name() + "@" + node.nm(), ofNode);
    }

    private double wordlineJPerColumn(CellGeometry cell, Node node) {
        double feature = node.nm() * 1e-9;
        double farad = array.wireFPerM() * cell.widthF() * feature + node.accessGateFPerM() * cell.accessWidthF() * feature;
        return array.wordlineFactor() * node.supplyV() * node.supplyV() * cell.wordlineMultiplier() * farad;
    }

    private static int nanometres(String subject, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ModelException("'" + subject + "' does not name a node; write its feature size in nm, as in node:22");
        }
    }

    private static ConstantTable resource(String file) {
        try (@Nullable InputStream stream = Technology.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the program");
            }
            return ConstantTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), TechnologySchema.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
