package org.paretile.models.accuracy;

/** Noise before conversion over the largest possible sum, for {@link Device#withColumnSigma(double)}. */
public final class ConverterNoise {

    private static final double BOLTZMANN_J = 1.380649e-23;

    private ConverterNoise() {}

    /**
     * Noise of a converter over the full range that resolves fewer bits than it has: √(4^−e − 4^−B)/√12.
     *
     * @param bits B
     * @param effectiveBits e, at most B
     */
    public static double ofEffectiveBits(int bits, double effectiveBits) {
        if (!(effectiveBits > 0 && effectiveBits <= bits)) {
            throw new IllegalArgumentException("effective bits are " + effectiveBits + " of " + bits
                    + "; give a number above 0, at most the bits of the converter");
        }
        return Math.sqrt((Math.pow(4, -effectiveBits) - Math.pow(4, -bits)) / 12);
    }

    /**
     * Thermal noise of charge on a capacitor, √(kT/C) over the swing.
     *
     * @param capacitanceF total capacitance of the column, F
     * @param swingV voltage of the largest possible sum, V
     * @param temperatureK temperature, K
     */
    public static double ofCharge(double capacitanceF, double swingV, double temperatureK) {
        if (!(capacitanceF > 0 && swingV > 0 && temperatureK > 0)) {
            throw new IllegalArgumentException("thermal noise of " + capacitanceF + " F, " + swingV + " V, " + temperatureK
                    + " K; give numbers above 0");
        }
        return Math.sqrt(BOLTZMANN_J * temperatureK / capacitanceF) / swingV;
    }
}
