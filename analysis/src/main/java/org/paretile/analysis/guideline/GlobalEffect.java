package org.paretile.analysis.guideline;

/**
 * How much of an objective's variance over the space a parameter explains (Sobol 1993): {@code first} by itself,
 * {@code total} with everything it does together with others. Of an objective that is always positive the variance is that
 * of its logarithm.
 *
 * @param parameter what varies
 * @param objective what varies with it
 * @param first first-order index
 * @param firstLow lower end of its 95 % interval (bootstrap)
 * @param firstHigh upper end
 * @param total total index
 * @param totalLow lower end of its 95 % interval (bootstrap)
 * @param totalHigh upper end
 * @param existing share of the designs drawn over the space that the model can build; the others are left out
 * @param samples designs drawn that it can
 */
public record GlobalEffect(
        String parameter, String objective, double first, double firstLow, double firstHigh, double total, double totalLow,
        double totalHigh, double existing, int samples) implements Guideline {
    /** Share of the draws that exist from which on parameters count as independent, so that indices add up. */
    static final double INDEPENDENT = 0.95;

    private boolean independent() {
        return existing >= INDEPENDENT;
    }

    /** The topic, which says what part of the space it is about. */
    String scope() {
        return "What matters " + (independent() ? "over the whole space" : "among the " + Guideline.percent(existing) + " of the space that can be built")
                + " (" + samples + " designs drawn)";
    }

    @Override
    public String sentence() {
        String numbers = " (" + share(totalLow) + " to " + share(totalHigh) + ")";
        String variance = " of the variance of " + objective;
        if (independent()) {
            return parameter + (firstLow > 0 ? " explains " + share(first) + variance + " by itself" + interval() + ", "
                    : " is not shown to explain any" + variance + " by itself" + most() + ", but ") + share(total) + " with its interactions" + numbers;
        }
        return parameter + (firstLow > 0 ? " alone explains " + share(first) + variance + interval()
                : " alone is not shown to explain any" + variance + most()) + "; with all others fixed it decides on " + share(total) + numbers;
    }

    private String interval() {
        return " (95% interval " + share(firstLow) + " to " + share(firstHigh) + ")";
    }

    private String most() {
        return " (at most " + share(firstHigh) + ")";
    }

    private static String share(double share) {
        return Guideline.percent(Math.clamp(share, 0, 1));
    }
}
