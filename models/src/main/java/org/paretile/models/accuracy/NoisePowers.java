package org.paretile.models.accuracy;

/**
 * Mean square errors of a dot product by cause, in units of (operand full scale)⁴. Powers add up.
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

    private static final NoiseCause[] CAUSES = NoiseCause.values();

    /** Powers of a converter with ideal cells, drivers and wires. */
    static NoisePowers ofConverter(double quantisation, double adc) {
        return new NoisePowers(quantisation, adc, 0, 0, 0, 0);
    }

    /** Everything but operand quantisation: what the hardware adds to exact integer arithmetic. */
    public double hardware() {
        return adc + cells + read + drivers + irDrop;
    }

    /** Cells, reads, drivers and wires: all but number format and converter. */
    public double analogue() {
        return cells + read + drivers + irDrop;
    }

    /** The largest of the causes; the number format if there is none. */
    public NoiseCause dominant() {
        NoiseCause cause = NoiseCause.QUANTISATION;
        double most = quantisation;
        for (NoiseCause other : CAUSES) {
            if (of(other) > most) {
                most = of(other);
                cause = other;
            }
        }
        return cause;
    }

    /** The mean square error by one cause. */
    public double of(NoiseCause cause) {
        return switch (cause) {
            case QUANTISATION -> quantisation;
            case ADC -> adc;
            case CELLS -> cells;
            case READ -> read;
            case DRIVERS -> drivers;
            case IR_DROP -> irDrop;
        };
    }

    /** All causes. */
    public double total() {
        return quantisation + hardware();
    }
}
