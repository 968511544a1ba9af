package org.paretile.problems.family;

import java.util.List;
import org.paretile.models.accuracy.BitLine;
import org.paretile.models.accuracy.Conditions;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.Devices;
import org.paretile.models.technology.ArrayConstants;
import org.paretile.models.technology.Cell;
import org.paretile.models.technology.ChargeCell;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;

/** The errors of a macro's cells and bit lines: which law a cell follows, and what its resistances make of it. */
final class CellErrors {
    /** No errors: operands and converters alone. */
    static final String NONE = "none";
    /** The law of the cell's own kind. */
    static final String OF_CELL = "of-cell";
    static final String NO_DROP = "none";
    static final String UNCALIBRATED = "uncalibrated";
    static final String CALIBRATED = "calibrated";
    private static final double KELVIN = 273.15;

    private final Technology technology;
    private final Devices devices = Devices.builtIn();

    CellErrors(Technology technology) {
        this.technology = technology;
    }

    /** What {@code cell_errors} takes. */
    static List<String> names() {
        List<String> names = new java.util.ArrayList<>(List.of(OF_CELL, NONE));
        names.addAll(Devices.builtIn().names());
        return List.copyOf(names);
    }

    /** Whether a cell loses its value within seconds and is refreshed. */
    static boolean dynamic(String cell) {
        return cell.startsWith("gain_");
    }

    /**
     * The cells of a macro some time after they were written.
     *
     * @param cellName empty if only their law is known
     * @param drop {@link #NO_DROP}, {@link #UNCALIBRATED} or {@link #CALIBRATED}
     */
    Device device(String cellName, String law, double ageS, double temperatureC, String drop, int cellBits) {
        Conditions conditions = new Conditions(ageS, temperatureC + KELVIN);
        if (cellName.isEmpty()) {
            return law.equals(NONE) ? Device.IDEAL : devices.device(law, conditions);
        }
        Cell cell = technology.cell(cellName);
        Device device = law.equals(NONE) ? Device.IDEAL
                : devices.device(law.equals(OF_CELL) ? lawOf(cell, cellBits) : law, conditions);
        return switch (cell) {
            case ChargeCell charge -> device;
            case ResistiveCell resistive -> {
                Device own = law.equals(NONE) ? device : withRatio(device, resistive.offOhm() / resistive.onOhm());
                yield drop.equals(NO_DROP) ? own : own.withBitLine(bitLine(resistive, drop, cellBits));
            }
        };
    }

    /** The law that is named like the cell; a resistive cell that holds one bit is written to its ends, not in between. */
    private String lawOf(Cell cell, int cellBits) {
        String kind = cell.name().replaceAll("_.*", "");
        List<String> own = devices.names().stream().filter(name -> name.startsWith(kind + "_")).toList();
        return switch (cell) {
            case ChargeCell charge -> own.isEmpty() ? "sram_charge" : own.getFirst();
            case ResistiveCell resistive -> own.isEmpty() || kind.equals("rram")
                    ? cellBits == 1 ? "rram_binary" : "rram_analog" : own.getFirst();
        };
    }

    private static Device withRatio(Device device, double onOffRatio) {
        return new Device(device.relativeSigma(), device.absoluteSigma(), device.readSigma(), onOffRatio,
                device.referenceColumn(), device.levels(), device.calibrated(), device.gain(), device.driverSigma(),
                device.columnSigma(), device.bitLine());
    }

    private BitLine bitLine(ResistiveCell cell, String drop, int cellBits) {
        ArrayConstants array = technology.array();
        double pitchOhm = array.wireOhmPerMHeight() * cell.geometry().heightF() * array.wireFeatureM();
        return BitLine.of(pitchOhm, 1 / (cell.onOhm() + cell.accessOhm()), cell.offOhm() / cell.onOhm(), cellBits, true,
                drop.equals(CALIBRATED) ? BitLine.Calibration.OUTPUT : BitLine.Calibration.NONE);
    }
}
