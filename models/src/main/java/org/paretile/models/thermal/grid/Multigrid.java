package org.paretile.models.thermal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * One symmetric V(1,1) cycle from zero: red lines, black lines and nodes on the way down, nodes, black and red on the way up; a
 * direct solution of the coarsest level.
 */
final class Multigrid {
    private static final int RED = 0;
    private static final int BLACK = 1;

    private final List<Level> levels = new ArrayList<>();
    private final List<Coarsening> maps = new ArrayList<>();
    private final List<double[]> solutions = new ArrayList<>();
    private final List<double[]> heats = new ArrayList<>();
    private final DirectSolution coarsest;

    Multigrid(Level finest) {
        Level level = finest;
        add(level);
        while (Coarsening.possible(level)) {
            Coarsening map = new Coarsening(level);
            maps.add(map);
            level = map.level();
            add(level);
        }
        coarsest = new DirectSolution(level);
    }

    private void add(Level level) {
        levels.add(level);
        solutions.add(new double[level.size()]);
        heats.add(new double[level.size()]);
    }

    /** An approximate solution of A z = r; the array is used again by the next call. */
    double[] solve(double[] r) {
        double[] b = heats.getFirst();
        System.arraycopy(r, 0, b, 0, b.length);
        cycle(0);
        return solutions.getFirst();
    }

    private void cycle(int depth) {
        Level level = levels.get(depth);
        double[] x = solutions.get(depth);
        double[] b = heats.get(depth);
        if (depth == maps.size()) {
            coarsest.solve(x, b);
            return;
        }
        level.relaxAlone(RED, x, b);
        level.relax(BLACK, x, b);
        nodes(level, x, b);
        Level coarse = levels.get(depth + 1);
        maps.get(depth).restrict(coarse, x, heats.get(depth + 1));
        cycle(depth + 1);
        maps.get(depth).correct(coarse, solutions.get(depth + 1), x);
        nodes(level, x, b);
        for (EdgeNode edge : level.edges) {
            edge.pushTo(b, x, level.behind);
        }
        level.relax(BLACK, x, b);
        level.relax(RED, x, b);
    }

    private static void nodes(Level level, double[] x, double[] b) {
        for (EdgeNode edge : level.edges) {
            edge.relax(x, b, level.behind);
        }
    }
}
