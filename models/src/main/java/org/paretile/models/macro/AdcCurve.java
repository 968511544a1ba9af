package org.paretile.models.macro;

import org.paretile.models.technology.AdcConstants;

/**
 * Converters of one node and resolution. Below the corner rate energy per conversion is limited by noise and flat; above, it
 * rises as rate^0.66 (the power of the figure of merit). Holds everything that does not depend on the rate.
 */
public final class AdcCurve {
    static final double LOG_PER_DB = Math.log(10) / 10;

    private final AdcConstants c;
    private final double energyLogPj;
    private final double bitsMeritDb;
    private final double areaLogUm2;
    private final boolean outside;

    AdcCurve(AdcConstants constants, double energyLogPj, double bitsMeritDb, double areaLogUm2, boolean outside) {
        this.c = constants;
        this.energyLogPj = energyLogPj;
        this.bitsMeritDb = bitsMeritDb;
        this.areaLogUm2 = areaLogUm2;
        this.outside = outside;
    }

    /** Energy of one conversion at {@code hertz} samples per second and converter, J. */
    public double energyJ(double hertz) {
        return 1e-12 * Math.exp(energyLogPj(Math.log(hertz)));
    }

    /** Area of one converter at {@code hertz} samples per second, µm². */
    public double areaUm2(double hertz) {
        double rateLog = Math.log(hertz);
        return Math.exp(areaLogUm2 + c.areaRateExponent() * rateLog + c.areaEnergyExponent() * energyLogPj(rateLog));
    }

    /** Rate above which speed, not noise, sets the energy, Hz. */
    public double cornerHz() {
        return Math.exp((c.fomSpeedDb() - bitsMeritDb) / c.fomSpeedDbPerE());
    }

    /** Whether node, resolution or this rate lies outside the range the regression was made on. */
    public boolean extrapolated(double hertz) {
        return outside || hertz > c.highestHz();
    }

    private double energyLogPj(double rateLog) {
        double meritDb = Math.min(c.fomSpeedDb() - c.fomSpeedDbPerE() * rateLog, bitsMeritDb);
        return energyLogPj - LOG_PER_DB * meritDb;
    }
}
