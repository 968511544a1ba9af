package org.paretile.analysis.guideline;

import java.util.Locale;
import org.paretile.problems.metric.Scale;

/** Something learned, with its numbers. */
public sealed interface Guideline permits SharedChoice, FrontRule, PowerLaw, LocalEffect, GlobalEffect, Interaction, FeasibilityEffect {

    /** The guideline as a sentence that states its numbers. */
    String sentence();

    /** What guidelines of this kind are about; the heading over them. */
    default String topic() {
        return switch (this) {
            case SharedChoice _ -> "What Pareto designs share";
            case FrontRule _ -> "Rules for regions of the front";
            case PowerLaw _ -> "Relations along the front";
            case LocalEffect _ -> "One step near the front";
            case GlobalEffect effect -> effect.scope();
            case Interaction _ -> "Parameters that act together";
            case FeasibilityEffect _ -> "What decides on the constraints";
        };
    }

    /** A share for people: {@code 12%}. */
    static String percent(double share) {
        double percent = 100 * share;
        return (percent != 0 && Math.abs(percent) < 9.95 ? String.format(Locale.ROOT, "%.1f", percent)
                : String.format(Locale.ROOT, "%.0f", percent)) + "%";
    }

    /** A probability for people: {@code 0.012}, {@code 3e-9}. */
    static String probability(double p) {
        return p >= 1e-3 ? String.format(Locale.ROOT, "%.3f", p) : p < 1e-99 ? "below 1e-99" : String.format(Locale.ROOT, "%.0e", p);
    }

    /** Three digits. */
    static String number(double value) {
        return Scale.digits(value, 3);
    }
}
