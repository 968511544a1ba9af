package org.paretile.models.technology;

import java.util.Map;

/**
 * How a cell is written and how long it keeps what it holds. A number the data do not give is 0, except the pulses (1).
 *
 * @param writeJ energy of writing the cell alone if known as such, J
 * @param writeV voltage across cell and wires while it is written, V
 * @param writePulseS length of a write pulse, s
 * @param pulsesPerWrite pulses per write, with verification
 * @param enduranceWrites writes a cell survives
 * @param retentionS time the cell keeps its value at 85 °C, or for a dynamic cell at the point its source states, s
 * @param refreshJ energy of refreshing a dynamic cell once, J
 * @param levels levels a cell can be told apart by
 */
public record CellStorage(double writeJ, double writeV, double writePulseS, double pulsesPerWrite, double enduranceWrites,
        double retentionS, double refreshJ, double levels) {
    static final Map<String, String> QUANTITIES = Map.of("write_energy", "pJ", "write_voltage", "V", "write_pulse", "ns",
            "write_pulses", "1", "endurance", "1", "retention", "s", "refresh_energy", "pJ", "levels", "1");

    public CellStorage {
        Require.notNegative(writeJ, "write_energy of the cell");
        Require.notNegative(writeV, "write_voltage of the cell");
        Require.notNegative(writePulseS, "write_pulse of the cell");
        Require.positive(pulsesPerWrite, "write_pulses of the cell");
        Require.notNegative(enduranceWrites, "endurance of the cell");
        Require.notNegative(retentionS, "retention of the cell");
        Require.notNegative(refreshJ, "refresh_energy of the cell");
        Require.notNegative(levels, "levels of the cell");
    }

    static CellStorage of(ConstantTable table, String cell) {
        String subject = "cell:" + cell;
        return new CellStorage(1e-12 * table.orElse(subject, "write_energy", 0), table.orElse(subject, "write_voltage", 0),
                1e-9 * table.orElse(subject, "write_pulse", 0), table.orElse(subject, "write_pulses", 1),
                table.orElse(subject, "endurance", 0), table.orElse(subject, "retention", 0),
                1e-12 * table.orElse(subject, "refresh_energy", 0), table.orElse(subject, "levels", 0));
    }

    /** Whether the data say what a write takes. */
    public boolean writable() {
        return writeJ > 0 || writeV * writePulseS > 0;
    }

    /** Power of refreshing one cell just often enough, W; 0 if it needs none. */
    public double refreshW() {
        return refreshJ > 0 && retentionS > 0 ? refreshJ / retentionS : 0;
    }
}
