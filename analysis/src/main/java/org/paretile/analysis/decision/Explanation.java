package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.List;

/** Parts of the sentences that say why. */
final class Explanation {
    private Explanation() {}

    /** Nothing tells the designs apart. */
    static String alike(Alternatives alternatives, String id) {
        return alternatives.size() == 1 ? id + " is the only design."
                : "no objective sets the nondominated of " + Ranking.designs(alternatives.size()) + " apart, so " + id
                        + " is chosen by objectives, then id.";
    }

    /** A reason with where the design stands in each objective that differs. */
    static String standing(Alternatives alternatives, int[] active, double[] point, String reason) {
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < active.length; j++) {
            parts.add(alternatives.objectives().get(active[j]) + " " + Ranking.digits(point[j]));
        }
        return reason + "; on a scale from 0, the best of the front, to 1, its worst, it has " + String.join(", ", parts) + ".";
    }
}
