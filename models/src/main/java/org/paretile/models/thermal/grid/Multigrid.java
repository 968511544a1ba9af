package org.paretile.models.thermal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * One symmetric V(1,1) cycle from zero: red lines, black lines and nodes on the way down, nodes, black and red on the way up; a
 * direct solution of the coarsest level. It works in single precision: as a preconditioner it need not be exact.
 */
final class Multigrid {
    private final List<Smoother> levels = new ArrayList<>();
    private final DirectSolution coarsest;

    Multigrid(Stencil finest) {
        Stencil stencil = finest;
        while (Coarsening.possible(stencil.level)) {
            Coarsening map = new Coarsening(stencil.level);
            levels.add(new Smoother(stencil, map));
            stencil = new Stencil(map.level());
        }
        Smoother last = new Smoother(stencil, new Coarsening(stencil.level));
        levels.add(last);
        coarsest = new DirectSolution(stencil, last);
    }

    /** An approximate solution of A z = r. */
    void solve(Field r, Field z) {
        levels.getFirst().take(r);
        int depth = levels.size() - 1;
        for (int d = 0; d < depth; d++) {
            levels.get(d).down(levels.get(d + 1));
        }
        coarsest.solve();
        for (int d = depth - 1; d >= 0; d--) {
            levels.get(d).upward(levels.get(d + 1));
        }
        levels.getFirst().give(z);
    }
}
