/**
 * What conducts heat in a package, from the board to the heat sink: layers of anisotropic conductivity with blocks that
 * dissipate power, spreader and sink wider than the die area, the way through substrate and board. {@link
 * org.paretile.models.thermal.stack.ThermalStack} is what both solvers take, {@link
 * org.paretile.models.thermal.stack.TemperatureField} what they give. Lengths in m, conductivities in W/(m K), powers in W;
 * x runs east, y north, from the south-west corner of the die area.
 */
@NullMarked
package org.paretile.models.thermal.stack;

import org.jspecify.annotations.NullMarked;
