/**
 * How hot does a stack get that is written by hand? Reads the file as a grid for {@code models.thermal}, draws its maps of temperature as PNG or SVG.
 */
@NullMarked
package org.paretile.experiments.heat;

import org.jspecify.annotations.NullMarked;
