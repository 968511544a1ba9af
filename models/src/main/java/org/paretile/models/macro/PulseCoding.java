package org.paretile.models.macro;

/** How a row driver shows an input slice of b bits to the array over up to 2^b − 1 pulse times. */
public enum PulseCoding {
    /** A train of pulses, one word-line transition each. */
    SPIKING,
    /** One pulse whose width is the value: a single transition. */
    PULSE_WIDTH
}
