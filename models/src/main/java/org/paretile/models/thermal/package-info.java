/**
 * How hot a design gets: dies placed in a package, the package's layers from the geometry of its joints and vias, cooling, limits
 * by kind of die. {@link org.paretile.models.thermal.ThermalData} has the constants with
 * their sources, {@link org.paretile.models.thermal.ThermalPackage} makes a stack of dies and placement, {@link
 * org.paretile.models.thermal.HeatModel} solves it in a search. How power depends on temperature, and where the two come to rest, is
 * the matter of {@code models.chiplet} and {@code models.system}. Steady state only; liquid in channels, transients and warpage are
 * left out.
 */
@NullMarked
package org.paretile.models.thermal;

import org.jspecify.annotations.NullMarked;
