package org.paretile.models.network;

/**
 * A through-silicon via.
 *
 * @param areaM2 silicon it takes, keep-out included
 */
public record Via(String name, double pitchM, double resistanceOhm, double capacitanceF, double areaM2) {}
