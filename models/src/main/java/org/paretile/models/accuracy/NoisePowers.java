package org.paretile.models.accuracy;

/**
 * Mean square errors of a dot product by cause, in units of (operand full scale)⁴. Powers add up. Only operand
 * quantisation and the converter are modelled; the other places are zero.
 *
 * @param quantisation operands rounded to B bits
 * @param adc conversion: rounding to codes and clipping
 * @param cells errors of the stored conductance or charge that stay from one read to the next
 * @param read errors drawn afresh at every read
 * @param drivers amplitude or width errors of the row drivers
 * @param irDrop voltage lost along the wires
 */
public record NoisePowers(
        double quantisation, double adc, double cells, double read, double drivers, double irDrop) {

    /** Powers of a converter with ideal cells, drivers and wires. */
    static NoisePowers ofConverter(double quantisation, double adc) {
        return new NoisePowers(quantisation, adc, 0, 0, 0, 0);
    }

    /** Everything but operand quantisation: what the hardware adds to exact integer arithmetic. */
    public double hardware() {
        return adc + cells + read + drivers + irDrop;
    }

    /** All causes. */
    public double total() {
        return quantisation + hardware();
    }
}
