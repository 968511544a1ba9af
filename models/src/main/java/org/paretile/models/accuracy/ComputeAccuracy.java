package org.paretile.models.accuracy;

/**
 * Accuracy of a dot product.
 *
 * @param signalPower variance of the exact dot product; a constant offset carries no information
 * @param noise mean square errors in the same unit
 * @param exact whether the hardware computes the quantised dot product without any error: every sum is a code of the
 *     converter
 */
public record ComputeAccuracy(double signalPower, NoisePowers noise, boolean exact) {

    /** Signal to operand quantisation noise, dB; infinite if the operands are not altered by quantisation. */
    public double sqnrDb() {
        return decibels(noise.quantisation());
    }

    /** Signal to the noise the hardware adds to exact integer arithmetic, dB; infinite if it adds none. */
    public double hardwareSnrDb() {
        return decibels(noise.hardware());
    }

    /** Signal to all noise, dB: the figure to compare designs by. */
    public double totalSnrDb() {
        return decibels(noise.total());
    }

    private double decibels(double power) {
        return power == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(signalPower / power);
    }
}
