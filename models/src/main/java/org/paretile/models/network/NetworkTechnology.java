package org.paretile.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;

/**
 * Meshes, links between dies, vias and hops with their sources. Immutable; build it once. A user's file in the form of technology files
 * replaces or adds numbers ({@code link:mine,energy_per_bit,0.3,pJ/bit,<source>,measured}).
 *
 * <p>Links {@code published_2d}, {@code published_2_5d} and {@code published_3d} have the constants of 3D-CIMlet (Du et al., DAC
 * 2025); the others are standards with margins for adapter, clock and idle lanes. Half of them are projections, not silicon: see the
 * confidence of each number.
 */
public final class NetworkTechnology {
    private static final List<String> FILES = List.of("meshes.csv", "links.csv", "vias.csv", "hops.csv", "packages.csv");
    private static final String PACKAGE_MESH = "package";

    private final ConstantTable table;
    private final Map<String, MeshTechnology> meshes = new ConcurrentHashMap<>();

    private NetworkTechnology(ConstantTable table) {
        this.table = table;
    }

    /** What comes with the program. */
    public static NetworkTechnology builtIn() {
        return new NetworkTechnology(FILES.stream().map(NetworkTechnology::resource).reduce(ConstantTable::overlay).orElseThrow());
    }

    /**
     * This technology with a user's file laid over it.
     *
     * @throws ModelException naming file, line and what to do
     */
    public NetworkTechnology with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("network file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public NetworkTechnology with(String name, Reader reader) {
        return new NetworkTechnology(table.overlay(ConstantTable.read(name, reader, NetworkSchema.SCHEMA)));
    }

    /** The mesh on a die of {@code nm} nanometres: 14, 16, 22, 28, 32, 40, 45, 65 or 130 unless a file has more. */
    public MeshTechnology onChip(int nm) {
        return mesh(Integer.toString(nm));
    }

    /** The mesh between the chiplets of a package: 32 nm devices, wires of a package. */
    public MeshTechnology onPackage() {
        return mesh(PACKAGE_MESH);
    }

    /** The link called {@code name}, for example {@code published_2_5d}, {@code ucie_s_16} or {@code ucie_3d_9um}. */
    public Link link(String name) {
        String subject = known("link", name);
        return new Link(name,
                table.require(subject, "energy_per_bit") * 1e-12,
                table.require(subject, "data_rate_per_wire") * 1e9,
                table.require(subject, "latency") * 1e-9,
                table.require(subject, "lane_area") * 1e-12,
                table.orElse(subject, "terminal_area", 0) * 1e-12,
                (int) table.orElse(subject, "area_feature_size", 0));
    }

    /** The link to take in {@code packaging} unless there is a reason for another. */
    public Link defaultLink(Packaging packaging) {
        return link(packaging.defaultLink());
    }

    /** Names of the links. */
    public List<String> links() {
        return names("link");
    }

    /** The via called {@code name}: {@code published}, {@code interposer}, {@code logic_via_middle}, {@code fine_logic}, ... */
    public Via via(String name) {
        String subject = known("via", name);
        return new Via(name,
                table.require(subject, "pitch") * 1e-6,
                table.require(subject, "resistance") * 1e-3,
                table.require(subject, "capacitance") * 1e-15,
                table.require(subject, "area") * 1e-12);
    }

    /** Names of the vias. */
    public List<String> vias() {
        return names("via");
    }

    /** Street between dies side by side, m. */
    public double dieGapM(Packaging packaging) {
        return table.require("package:" + packaging.name().toLowerCase(Locale.ROOT), "die_gap") * 1e-6;
    }

    /** Street between dies side by side in 3D-CIMlet, m. */
    public double publishedDieGapM() {
        return table.require("package:published", "die_gap") * 1e-6;
    }

    /** Router and wire of a node of {@code nm} nanometres by scaling from silicon. */
    public Hop hop(int nm) {
        String subject = known("hop", Integer.toString(nm));
        return new Hop(nm,
                table.require(subject, "wire_energy") * 1e-12,
                table.require(subject, "wire_delay") * 1e-9,
                table.require(subject, "router_energy_per_bit") * 1e-12,
                table.require(subject, "router_area") * 1e-6);
    }

    /** Every constant with its source. */
    public ConstantTable constants() {
        return table;
    }

    private MeshTechnology mesh(String name) {
        return meshes.computeIfAbsent(name, key -> MeshTechnology.of(table, known("mesh", key)));
    }

    private List<String> names(String kind) {
        return table.subjects(kind + ":").stream().map(s -> s.substring(kind.length() + 1)).toList();
    }

    private String known(String kind, String name) {
        if (!names(kind).contains(name)) {
            throw new ModelException(kind + " '" + name + "' is not known; use one of " + names(kind) + " or add rows of " + kind + ":" + name
                    + " in a network file");
        }
        return kind + ":" + name;
    }

    private static ConstantTable resource(String file) {
        try (InputStream stream = Objects.requireNonNull(NetworkTechnology.class.getResourceAsStream(file), file)) {
            return ConstantTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), NetworkSchema.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
