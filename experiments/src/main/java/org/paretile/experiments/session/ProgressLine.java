package org.paretile.experiments.session;

import java.util.Locale;

/**
 * How far a search is, on one line.
 *
 * @param search its name
 * @param evaluations so far
 * @param budget at most
 * @param feasible of the evaluations
 * @param front designs in the archive
 * @param hypervolume share of the box
 * @param gain of hypervolume over the last tenth of the budget; not shown when negative, as where a new best value has made
 *     the box larger than the front has gained
 * @param perSecond evaluations a second; 0 if not known yet
 */
public record ProgressLine(String search, long evaluations, long budget, long feasible, int front, double hypervolume,
        double gain, double perSecond) {
    private static final int BAR = 21;

    /** The whole line. */
    String text() {
        return text(Integer.MAX_VALUE);
    }

    /**
     * The line for a terminal so many columns wide: should it not fit, it does without the bar, then the gain, then the
     * size of the front and the rate.
     */
    String text(int columns) {
        String text = "";
        for (int left = 4; left >= 0; left--) {
            text = line(left > 3, left > 2, left > 1, left > 0);
            if (text.length() <= columns) {
                return text;
            }
        }
        return text;
    }

    private String line(boolean withBar, boolean withGain, boolean withFront, boolean withRate) {
        double share = budget == 0 ? 1 : Math.min(1, (double) evaluations / budget);
        int full = (int) (share * BAR);
        String bar = "=".repeat(full) + (full < BAR ? ">" + " ".repeat(BAR - full - 1) : "");
        return String.format(Locale.ROOT, "%s  %d%%%s  %,d/%,d  feasible %d%%%s  HV %.4f%s%s  ETA %s",
                search, (int) (100 * share), withBar ? " [" + bar + "]" : "", evaluations, budget,
                evaluations == 0 ? 0 : Math.round(100.0 * feasible / evaluations),
                withFront ? String.format(Locale.ROOT, "  front %,d", front) : "", hypervolume,
                withGain && gain >= 0 ? String.format(Locale.ROOT, " (%+.3f)", gain) : "", withRate ? "  " + count(perSecond) + "/s" : "",
                perSecond > 0 ? duration((budget - evaluations) / perSecond) : "-");
    }

    /** {@code 812}, {@code 41k}, {@code 1.2M}. */
    static String count(double n) {
        if (n < 9.95) {
            return String.format(Locale.ROOT, "%.1f", n);
        }
        if (n < 999.5) {
            return String.format(Locale.ROOT, "%.0f", n);
        }
        if (n < 9_950) {
            return String.format(Locale.ROOT, "%.1fk", n / 1e3);
        }
        return n < 999_500 ? String.format(Locale.ROOT, "%.0fk", n / 1e3) : String.format(Locale.ROOT, "%.1fM", n / 1e6);
    }

    /** {@code 0:28}, {@code 1:02:03}. */
    public static String duration(double seconds) {
        long s = (long) Math.ceil(Math.max(0, seconds));
        return s < 3600 ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
