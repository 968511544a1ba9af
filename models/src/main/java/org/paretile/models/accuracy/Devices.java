package org.paretile.models.accuracy;

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

/**
 * Errors of known devices with their sources: {@code sram_charge}, {@code sram_current}, {@code digital}, {@code
 * rram_analog}, {@code rram_levels}, {@code rram_cmo_hfox}, {@code rram_binary}, {@code pcm_analog}, {@code fefet_analog},
 * {@code gain_cell} and more. Many are assumptions; a user's file in the form of technology files replaces or adds numbers
 * ({@code device:mine,relative_sigma,0.02,1,<source>,measured}).
 */
public final class Devices {

    private static final String PREFIX = "device:";
    private static final String FILE = "devices.csv";

    private final ConstantTable table;

    private Devices(ConstantTable table) {
        this.table = table;
    }

    /** The devices that come with the program. */
    public static Devices builtIn() {
        try (InputStream stream = Objects.requireNonNull(Devices.class.getResourceAsStream(FILE), FILE)) {
            return new Devices(ConstantTable.read(
                    FILE, new InputStreamReader(stream, StandardCharsets.UTF_8), DeviceSchema.SCHEMA));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * These devices with a user's file laid over them.
     *
     * @throws ModelException naming file, line and what to do
     */
    public Devices with(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return with(file.toString(), reader);
        } catch (IOException e) {
            throw new ModelException("device file " + file + " cannot be read; check its path", e);
        }
    }

    /** As {@link #with(Path)}; messages call the text {@code name}. */
    public Devices with(String name, Reader reader) {
        return new Devices(table.overlay(ConstantTable.read(name, reader, DeviceSchema.SCHEMA)));
    }

    /** Names of the devices. */
    public List<String> names() {
        return table.subjects(PREFIX).stream().map(s -> s.substring(PREFIX.length())).toList();
    }

    /**
     * A device at a time and temperature, its common gain calibrated away, without row driver, converter and wire errors
     * unless the file has them.
     *
     * @throws ModelException if it is not known or a number is missing
     * @throws IllegalArgumentException if its level does not last that long
     */
    public Device device(String name, Conditions conditions) {
        return new DeviceLaws(table, subject(name), conditions).device();
    }

    /** Largest conductance of a cell, S. */
    public double onSiemens(String name) {
        return table.require(subject(name), "largest_conductance") * 1e-6;
    }

    /** Every constant with its source. */
    public ConstantTable constants() {
        return table;
    }

    private String subject(String name) {
        if (!names().contains(name)) {
            throw new ModelException("device '" + name + "' is not known; use one of " + names() + " or add rows of " + PREFIX
                    + name + " in a device file");
        }
        return PREFIX + name;
    }
}
