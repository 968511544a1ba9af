/**
 * Which design of the front to build? The knee, the design nearest to the ideal point, the first by TOPSIS, or a few that together
 * cover most of the front; each with the reason in one sentence.
 *
 * <p>All objectives are minimised; a maximised one is handed over with its sign turned. Any number of objectives, from one; fronts of one
 * design and objectives that are the same for all are allowed. Figures that differ by less than 10⁻⁹ count as equal; then the design
 * comes first that has the smaller first objective, then the second and so on, then the id. The order in which designs are handed over
 * changes nothing.
 */
@NullMarked
package org.paretile.analysis.decision;

import org.jspecify.annotations.NullMarked;
