package org.paretile.experiments.print;

import java.io.PrintStream;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Metric;

/** Marks numbers that lie where their model was never compared with anything ({@link Metric#validIf()}). */
final class Doubt {
    private static final String MARK = " ?";

    private final DesignProblem problem;
    private String because = "";

    Doubt(DesignProblem problem) {
        this.problem = problem;
    }

    /** {@code text}, marked if {@code metric} cannot be trusted among these values. */
    String mark(String text, Metric metric, double[] values) {
        for (int m = 0; m < values.length; m++) {
            if (problem.metrics().get(m).name().equals(metric.validIf()) && values[m] == 0) {
                because = metric.validIf();
                return text + MARK;
            }
        }
        return text;
    }

    /** Says what the mark means if there was one. */
    void explain(PrintStream out) {
        if (!because.isEmpty()) {
            out.println("? outside the range that the model was compared with, " + because
                    + " is 0: such values order designs, no more");
        }
    }
}
