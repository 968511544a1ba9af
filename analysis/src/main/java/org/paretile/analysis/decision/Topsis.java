package org.paretile.analysis.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Technique for order of preference by similarity to the ideal solution. */
final class Topsis {
    private final Alternatives alternatives;
    private final double[] weights;

    Topsis(Alternatives alternatives, double[] weights) {
        if (weights.length != alternatives.objectives().size()) {
            throw new IllegalArgumentException("there are %d weights for %d objectives; give one each"
                    .formatted(weights.length, alternatives.objectives().size()));
        }
        for (int j = 0; j < weights.length; j++) {
            if (!(weights[j] >= 0) || Double.isInfinite(weights[j])) {
                throw new IllegalArgumentException("the weight of %s is %s; give a number from 0".formatted(alternatives.objectives().get(j), weights[j]));
            }
        }
        double largest = Arrays.stream(weights).max().orElse(0);
        if (largest == 0) {
            throw new IllegalArgumentException("every weight is 0; give at least one objective a positive weight");
        }
        double[] shares = Arrays.stream(weights).map(w -> w / largest).toArray();
        double sum = Arrays.stream(shares).sum();
        this.alternatives = alternatives;
        this.weights = Arrays.stream(shares).map(w -> w / sum).toArray();
    }

    List<Choice> choose(int count) {
        int[] order = alternatives.order();
        double[][] points = weighted(alternatives.sorted());
        double[] fromBest = distances(points, bounds(points, true));
        double[] fromWorst = distances(points, bounds(points, false));
        double[] closeness = new double[points.length];
        for (int i = 0; i < closeness.length; i++) {
            double sum = fromBest[i] + fromWorst[i];
            closeness[i] = sum == 0 ? 1 : fromWorst[i] / sum;
        }
        int[] places = Ranking.highest(closeness, count);
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < places.length; n++) {
            int place = places[n];
            choices.add(new Choice(order[place], closeness[place], alternatives.ids().get(order[place]) + " has "
                    + Ranking.place("highest closeness", n, points.length) + ", " + Ranking.digits(closeness[place])
                    + ": " + Ranking.digits(fromBest[place]) + " from the best and " + Ranking.digits(fromWorst[place])
                    + " from the worst of all objectives, with weights " + shares() + "."));
        }
        return choices;
    }

    private String shares() {
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            parts.add(alternatives.objectives().get(j) + " " + Ranking.digits(weights[j]));
        }
        return String.join(", ", parts);
    }

    /** Every objective divided by the root of its sum of squares, times its weight. */
    private double[][] weighted(double[][] points) {
        for (int j = 0; j < weights.length; j++) {
            double largest = 0;
            for (double[] point : points) {
                largest = Math.max(largest, Math.abs(point[j]));
            }
            double squares = 0;
            for (double[] point : points) {
                point[j] = largest > 0 ? point[j] / largest : 0; // squares of the values themselves may overflow
                squares += point[j] * point[j];
            }
            for (double[] point : points) {
                point[j] *= squares > 0 ? weights[j] / Math.sqrt(squares) : 0;
            }
        }
        return points;
    }

    private static double[] bounds(double[][] points, boolean best) {
        double[] bounds = points[0].clone();
        for (double[] point : points) {
            for (int j = 0; j < bounds.length; j++) {
                bounds[j] = best ? Math.min(bounds[j], point[j]) : Math.max(bounds[j], point[j]);
            }
        }
        return bounds;
    }

    private static double[] distances(double[][] points, double[] from) {
        double[] distances = new double[points.length];
        for (int i = 0; i < distances.length; i++) {
            double squares = 0;
            for (int j = 0; j < from.length; j++) {
                squares += (points[i][j] - from[j]) * (points[i][j] - from[j]);
            }
            distances[i] = Math.sqrt(squares);
        }
        return distances;
    }
}
