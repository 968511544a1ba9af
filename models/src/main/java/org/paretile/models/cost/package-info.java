/**
 * What a package of chiplets costs to make and to develop, and what carbon it owns up to: a tree of dies, carriers, substrates and
 * stacks with the yield of each, development shared over a family of products, and carbon through the same losses. Prices and
 * densities come with their sources; {@link org.paretile.models.cost.preset} holds what published tools print, their defects
 * included.
 *
 * <p>Left out: margins, shipping, field returns and interest.
 */
@NullMarked
package org.paretile.models.cost;

import org.jspecify.annotations.NullMarked;
