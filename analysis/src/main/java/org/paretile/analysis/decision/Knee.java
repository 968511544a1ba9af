package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The design furthest in front of the plane through the extremes. */
final class Knee {
    private final Alternatives alternatives;
    private final int[] order;
    private final int[] active;
    private final double[][] points;

    Knee(Alternatives alternatives) {
        this.alternatives = alternatives;
        this.order = alternatives.order();
        this.active = alternatives.active();
        this.points = alternatives.normalised();
    }

    List<Choice> choose(int count) {
        if (active.length == 0) {
            return choices(new double[points.length], count, Words.ALIKE);
        }
        int[] extremes = extremes();
        double[] normal = ExtremePlane.normal(Arrays.stream(extremes).mapToObj(e -> points[e]).toArray(double[][]::new));
        boolean spanned = normal.length > 0;
        if (!spanned) {
            normal = new double[active.length];
            Arrays.fill(normal, 1);
        }
        double[] distances = distances(normal);
        if (Arrays.stream(distances).max().orElse(0) <= Ranking.TIE) {
            return choices(TradeOff.of(points), count, Words.TRADE_OFF);
        }
        return choices(distances, count, spanned ? Words.SPANNED : Words.NADIR);
    }

    /** How the plane was found, or what took its place. */
    private enum Words { ALIKE, SPANNED, NADIR, TRADE_OFF }

    private List<Choice> choices(double[] scores, int count, Words words) {
        int[] places = Ranking.highest(scores, count);
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < places.length; n++) {
            int place = places[n];
            String id = alternatives.ids().get(order[place]);
            choices.add(new Choice(order[place], scores[place], switch (words) {
                case ALIKE -> Explanation.alike(alternatives, id);
                case SPANNED -> bulge(n, place, scores, "through the best designs of each objective (" + extremeNames() + ")");
                case NADIR -> bulge(n, place, scores, "on which the whole range of one objective is traded for that of another");
                case TRADE_OFF -> Explanation.standing(alternatives, active, points[place], "no design bulges from the " + flat()
                        + " through the best designs of each objective, so the front has no knee, and " + id + " has "
                        + Ranking.place("highest trade-off", n, points.length) + ": any other loses at least "
                        + Ranking.digits(scores[place]) + " for each 1 it gains");
            }));
        }
        return choices;
    }

    private String bulge(int n, int place, double[] scores, String plane) {
        return Explanation.standing(alternatives, active, points[place], alternatives.ids().get(order[place]) + " bulges from the " + flat() + " "
                + plane + " by " + Ranking.digits(scores[place]) + " of their ranges, " + Ranking.place("furthest", n, points.length));
    }

    private String flat() {
        return active.length == 2 ? "line" : "plane";
    }

    private String extremeNames() {
        int[] extremes = extremes();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < extremes.length; j++) {
            names.add(alternatives.objectives().get(active[j]) + ": " + alternatives.ids().get(order[extremes[j]]));
        }
        return String.join(", ", names);
    }

    /** The best design of each objective; of several the one with the smallest sum of the others. */
    private int[] extremes() {
        int[] extremes = new int[active.length];
        for (int j = 0; j < extremes.length; j++) {
            double[] scores = new double[points.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = points[i][j] == 0 ? -Arrays.stream(points[i]).sum() : Double.NEGATIVE_INFINITY;
            }
            extremes[j] = Ranking.highest(scores, 1)[0];
        }
        return extremes;
    }

    /** Distances from the plane normal · x = 1, positive on the side of the ideal point. */
    private double[] distances(double[] normal) {
        double length = Math.sqrt(Arrays.stream(normal).map(n -> n * n).sum());
        double[] distances = new double[points.length];
        for (int i = 0; i < distances.length; i++) {
            double product = 0;
            for (int j = 0; j < normal.length; j++) {
                product += normal[j] * points[i][j];
            }
            distances[i] = (1 - product) / length;
        }
        return distances;
    }
}
