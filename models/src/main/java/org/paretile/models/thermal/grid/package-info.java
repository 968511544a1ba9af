/**
 * The verification model: seven-point finite volumes with a conductivity for every cell, solved by conjugate gradients with a
 * multigrid preconditioner in single precision (semi-coarsening in x and y, red-black Gauss-Seidel of vertical lines; Trottenberg, Oosterlee,
 * Schüller, Multigrid, 2001, ch. 5). It re-states the grid model of HotSpot (Huang et al., IEEE TVLSI 14(5), 2006; version
 * 7) with its defects put right: the resistance of the sink is counted once, and x and y are not exchanged where cells are
 * not square. {@link org.paretile.models.thermal.grid.GridSolver} is the entry.
 */
@NullMarked
package org.paretile.models.thermal.grid;

import org.jspecify.annotations.NullMarked;
