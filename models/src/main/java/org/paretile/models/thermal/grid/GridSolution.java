package org.paretile.models.thermal.grid;

import org.paretile.models.thermal.stack.TemperatureField;

/**
 * A verified temperature field.
 *
 * @param field temperatures
 * @param iterations conjugate-gradient steps taken
 * @param energyImbalance |power − heat to ambient| over power; 0 without power
 */
public record GridSolution(TemperatureField field, int iterations, double energyImbalance) {}
