package org.paretile.models.thermal;

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
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.thermal.stack.Conductivity;

/**
 * Materials, packages, cooling, limits of dies and laws of temperature, each number with its source; many are assumptions. A
 * user's file in the form of technology files replaces or adds numbers ({@code die:rram,junction_limit,105,C,<source>,measured}).
 */
public final class ThermalData {
    private static final List<String> FILES = List.of("materials.csv", "packages.csv", "cooling.csv", "dies.csv");
    private static final String COOLING = "cooling:";

    private final ConstantTable table;

    private ThermalData(ConstantTable table) {
        this.table = table;
    }

    /** The data that come with the program. */
    public static ThermalData builtIn() {
        return new ThermalData(FILES.stream().map(ThermalData::resource).reduce(ConstantTable::overlay).orElseThrow());
    }

    private static ConstantTable resource(String file) {
        try (InputStream stream = Objects.requireNonNull(ThermalData.class.getResourceAsStream(file), file)) {
            return ConstantTable.read(file, new InputStreamReader(stream, StandardCharsets.UTF_8), ThermalSchema.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * These data with a user's file laid over them.
     *
     * @throws ModelException naming file, line and what to do
     */
    public ThermalData with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("thermal file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public ThermalData with(String name, Reader reader) {
        return new ThermalData(table.overlay(ConstantTable.read(name, reader, ThermalSchema.SCHEMA)));
    }

    /** Names of the ways of cooling. */
    public List<String> coolings() {
        return table.subjects(COOLING).stream().map(s -> s.substring(COOLING.length())).toList();
    }

    /** Junction temperature that a die of this kind must not exceed, °C. */
    public double junctionLimitC(DieKind kind) {
        return table.require("die:" + kind.label(), "junction_limit");
    }

    /** Temperature at which a die is lost whatever its laws say, °C. */
    public double runawayC() {
        return table.require("law:common", "runaway_temperature");
    }

    /** Conductivity of a material. */
    public Conductivity conductivity(String material) {
        String subject = "material:" + material;
        return new Conductivity(table.require(subject, "lateral_conductivity"), table.require(subject, "vertical_conductivity"));
    }

    /** Every constant with its source. */
    public ConstantTable constants() {
        return table;
    }

    double micrometres(String subject, String quantity) {
        return table.require(subject, quantity) * 1e-6;
    }

    double millimetres(String subject, String quantity) {
        return table.require(subject, quantity) * 1e-3;
    }
}
