/**
 * The model of the search: layers taken as uniform, temperatures expanded in cosines of x and y, one tridiagonal system a mode
 * through the layers; what leaves sideways into spreader, sink and board couples the lowest modes along the edges of the die
 * area and is solved for once a geometry. Uniform layers are solved exactly. Uneven ones first conduct laterally as their mean by
 * area and vertically as where the power is; a few steps of conjugate gradients, whose coefficients belong to the geometry so that
 * temperatures stay linear in the powers, then correct for gaps between dies. What cells wider than a die do not show of it is added in closed form.
 * {@link org.paretile.models.thermal.spectral.SpectralSolver} is the entry.
 */
@NullMarked
package org.paretile.models.thermal.spectral;

import org.jspecify.annotations.NullMarked;
