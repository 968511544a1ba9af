package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The design with the smallest distance to the ideal point. */
final class NearestToIdeal {
    private final Alternatives alternatives;

    NearestToIdeal(Alternatives alternatives) {
        this.alternatives = alternatives;
    }

    List<Choice> choose(int count) {
        int[] order = alternatives.order();
        int[] active = alternatives.active();
        double[][] points = alternatives.normalised();
        double[] nearness = Arrays.stream(points).mapToDouble(p -> -Math.sqrt(Arrays.stream(p).map(x -> x * x).sum())).toArray();
        int[] places = Ranking.highest(nearness, count);
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < places.length; n++) {
            int place = places[n];
            double distance = 0.0 - nearness[place];
            String id = alternatives.ids().get(order[place]);
            choices.add(new Choice(order[place], distance, active.length == 0 ? Explanation.alike(alternatives, id)
                    : Explanation.standing(alternatives, active, points[place], id + " lies " + Ranking.digits(distance)
                            + " from the ideal point, " + Ranking.place("nearest", n, points.length))));
        }
        return choices;
    }
}
