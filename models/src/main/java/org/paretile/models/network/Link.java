package org.paretile.models.network;

/**
 * Wires between two dies.
 *
 * @param energyJPerBit per bit crossed
 * @param hzPerWire bits a second on a wire
 * @param wires data wires per direction of a module
 * @param latencyS one way, transmitter to receiver
 * @param moduleAreaM2 area of a module (driver lanes of both directions) on one die
 */
public record Link(String name, double energyJPerBit, double hzPerWire, int wires, double latencyS, double moduleAreaM2) {}
