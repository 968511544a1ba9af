package org.paretile.models.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.technology.ConstantTable;

/** A device from its constants, at one time and temperature. */
final class DeviceLaws {

    private static final int MOST_COEFFICIENTS = 5;
    private static final double SECOND = 1;
    private static final double DAY = 86_400;

    private final ConstantTable table;
    private final String subject;
    private final Conditions at;

    DeviceLaws(ConstantTable table, String subject, Conditions at) {
        this.table = table;
        this.subject = subject;
        this.at = at;
    }

    Device device() {
        double warmer = at.temperatureK() - at.calibrationK();
        double relative = Math.hypot(value("relative_sigma"), value("temperature_coefficient_sigma") * warmer);
        double gain = 1 + value("temperature_coefficient") * warmer;
        return new Device(relative, absoluteSigma(), value("read_sigma"),
                table.orElse(subject, "on_off_ratio", Double.POSITIVE_INFINITY), true, levels(), true, gain,
                value("driver_sigma"), 0, BitLine.NONE);
    }

    private double absoluteSigma() {
        double absolute = value("absolute_sigma");
        if (has("relaxation_rate")) {
            return new Relaxation(absolute, value("relaxation_rate"), require("relaxation_time"),
                    table.orElse(subject, "relaxation_temperature", Conditions.ROOM_K), value("activation_energy")).sigma(at);
        }
        if (has("log_time_sigma")) {
            return absolute + value("log_time_sigma") / require("largest_conductance") * Math.log(Math.max(SECOND, at.ageS()));
        }
        return absolute;
    }

    private LevelErrors levels() {
        if (has("retention_time")) {
            double cooler = require("retention_temperature") - at.temperatureK();
            double tau = require("retention_time") * 1e-6 * Math.pow(2, cooler / require("retention_halving"));
            return new RetentionLoss(at.ageS() / tau, value("retention_ln_sigma"));
        }
        LevelErrors programming = programming();
        return has("drift_time") ? drift(programming) : programming;
    }

    private LevelErrors programming() {
        List<RelaxedLevels.At> measured = new ArrayList<>();
        add(measured, SECOND, "programming_");
        add(measured, DAY, "programming_day_");
        add(measured, 2 * DAY, "programming_two_days_");
        return switch (measured.size()) {
            case 0 -> new LevelErrors.None();
            case 1 -> measured.getFirst().scatter();
            default -> new RelaxedLevels(measured, at.ageS());
        };
    }

    private void add(List<RelaxedLevels.At> measured, double ageS, String prefix) {
        if (!has(prefix + 0)) {
            return;
        }
        double[] coefficients = new double[MOST_COEFFICIENTS];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = value(prefix + i) / require("largest_conductance");
        }
        measured.add(new RelaxedLevels.At(ageS, Polynomial.of(coefficients)));
    }

    private LevelErrors drift(LevelErrors programming) {
        PcmDrift.Flicker flicker = has("flicker_read_time")
                ? new PcmDrift.Flicker(require("flicker_scale"), require("flicker_exponent"), require("flicker_most"),
                        require("flicker_read_time") * 1e-9)
                : PcmDrift.Flicker.NONE;
        return new PcmDrift(programming, at.ageS(),
                new PcmDrift.Exponent(require("drift_time"), clipped("drift_exponent"), clipped("drift_sigma")), flicker);
    }

    private PcmDrift.Clipped clipped(String prefix) {
        return new PcmDrift.Clipped(require(prefix + "_slope"), require(prefix + "_intercept"), require(prefix + "_least"),
                require(prefix + "_most"));
    }

    private boolean has(String quantity) {
        return table.has(subject, quantity);
    }

    private double value(String quantity) {
        return table.orElse(subject, quantity, 0);
    }

    private double require(String quantity) {
        return table.require(subject, quantity);
    }
}
