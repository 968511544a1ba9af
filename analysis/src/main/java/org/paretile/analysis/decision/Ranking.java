package org.paretile.analysis.decision;

import java.util.Arrays;
import java.util.Locale;
import org.paretile.problems.metric.Numbers;

/** Puts scores in order and numbers in words. */
final class Ranking {
    /** Scores are of order 1; what rounding does to them is far smaller. */
    static final double TIE = 1e-9;

    private Ranking() {}

    /** Places of the {@code count} highest scores, the first of equal ones first. */
    static int[] highest(double[] scores, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count is %d; choose at least one design".formatted(count));
        }
        boolean[] taken = new boolean[scores.length];
        int[] places = new int[Math.min(count, scores.length)];
        for (int n = 0; n < places.length; n++) {
            places[n] = highest(scores, taken);
            taken[places[n]] = true;
        }
        return places;
    }

    private static int highest(double[] scores, boolean[] taken) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            highest = taken[i] ? highest : Math.max(highest, scores[i]);
        }
        double enough = highest - TIE * Math.max(1, Math.abs(highest));
        for (int i = 0; i < scores.length; i++) {
            if (!taken[i] && scores[i] >= enough) {
                return i;
            }
        }
        throw new IllegalStateException("no score of " + Arrays.toString(scores) + " is a number");
    }

    /** "the furthest of 7 designs", "the 2nd furthest of 7 designs". */
    static String place(String superlative, int place, int size) {
        int number = place + 1;
        String ending = number % 100 / 10 == 1 ? "th" : switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        String last = number == 1 ? "" : number + ending + " ";
        return "the " + last + superlative + " of " + designs(size);
    }

    static String designs(int size) {
        return size == 1 ? "1 design" : size + " designs";
    }

    /** Three digits. */
    static String digits(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e6) {
            return Numbers.shortest(value);
        }
        return size >= 1e-4 && size < 1e6 ? String.format(Locale.ROOT, "%.3g", value) : String.format(Locale.ROOT, "%.2e", value);
    }
}
