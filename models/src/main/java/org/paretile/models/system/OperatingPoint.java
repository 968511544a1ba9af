package org.paretile.models.system;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paretile.models.thermal.HeatBalance;

/**
 * Where powers and temperatures of a package come to rest, T = F(P(T)), by secants from below. Rises are linear in the powers
 * ({@link SolvedPowers}), so a few solutions serve all steps. Leakage is convex: the mean slope of F between two temperatures is at most
 * the slope ahead, no step goes too far, and where it is 1 or above there is no rest. Refresh goes in steps and stalls the dies, which
 * takes power off them: where one refresh more cools and one less heats, the point is the temperature at which they change.
 */
final class OperatingPoint {
    /** Change of a temperature that no longer matters, K. */
    static final double AT_REST_K = 0.01;
    /** How far an estimate may be off, as a share of the step that it is for. */
    private static final double TRUST = 0.05;
    private static final int MOST_STEPS = 100;

    private final Heated heated;
    private final double ambientC;
    private final double runawayC;
    private final SolvedPowers solved = new SolvedPowers();
    private @Nullable Step before;
    /** The last step from which the dies get hotter, and from which they get cooler. */
    private @Nullable Step lower;
    private @Nullable Step upper;
    private double[] peakC = {};

    /** What makes heat, and what heat does to it; peaks are the hottest places of the dies, °C. */
    interface Heated {
        /** Powers of all blocks at these temperatures, W. */
        double[] powersW(double[] peakC);

        /** Peaks with these powers. */
        double[] peaksC(double[] powersW);

        /** Name of a die. */
        String name(int die);
    }

    OperatingPoint(Heated heated, double ambientC, double runawayC) {
        this.heated = heated;
        this.ambientC = ambientC;
        this.runawayC = runawayC;
    }

    /** Peaks of the dies at the point found, °C. */
    double[] peakC() {
        return peakC;
    }

    /**
     * Finds it from a first solution.
     *
     * @param firstC peaks at or below those sought
     * @param powersW at them
     * @param nextC peaks with these powers
     */
    HeatBalance from(double[] firstC, double[] powersW, double[] nextC) {
        solved.add(powersW, nextC, ambientC);
        Step step = new Step(firstC, powersW, nextC);
        double slope = 0;
        for (int number = 1; number <= MOST_STEPS; number++) {
            if (step.longestK() <= AT_REST_K * Math.clamp(1 - slope, 0.1, 1)) {
                return settled(step.nextC, number);
            }
            if (step.meanK() > 0) {
                lower = step;
            } else {
                upper = step;
            }
            double[] goOnC;
            if (lower != null && upper != null) {
                if (distance(lower.peakC, upper.peakC) <= AT_REST_K) {
                    return settled(upper.peakC, number);
                }
                goOnC = between(lower, upper, number % 3 == 0);
            } else if (step.nextC[step.hottest()] >= runawayC) {
                return runaway(step, "would get hotter than %.0f °C", runawayC);
            } else {
                goOnC = step.further(slope < 1 ? slope / (1 - slope) : 0);
            }
            before = step;
            step = step(goOnC);
            double slopeBefore = slope;
            slope = step.slopeFrom(before);
            if (upper == null && slope >= 1 && slopeBefore >= 1) { // once may be a refresh more
                return runaway(step, "gets %.2f K hotter for each kelvin it gets hotter", slope);
            }
        }
        return runaway(step, "finds no balance in %.0f steps", MOST_STEPS);
    }

    private HeatBalance settled(double[] atC, int steps) {
        peakC = atC;
        return new HeatBalance.Settled(steps);
    }

    /** Where the powers at these peaks lead: an estimate if that will do, a solution otherwise. */
    private Step step(double[] atC) {
        Step step = new Step(atC, heated.powersW(atC), new double[atC.length]);
        double doubtK = solved.estimate(step.powersW, ambientC, step.nextC);
        if (doubtK > Math.max(AT_REST_K, TRUST * step.longestK())) {
            solved.add(step.powersW, heated.peaksC(step.powersW), ambientC);
            estimateAnew(step);
            estimateAnew(before);
            estimateAnew(lower);
            estimateAnew(upper);
        }
        return step;
    }

    private void estimateAnew(@Nullable Step step) {
        if (step != null) {
            solved.estimate(step.powersW, ambientC, step.nextC);
        }
    }

    /** Between two steps: halfway, or where they would meet in the middle were F linear. */
    private static double[] between(Step lower, Step upper, boolean halfway) {
        double[] between = new double[lower.peakC.length];
        double share = lower.meanK() / (lower.meanK() - upper.meanK());
        for (int die = 0; die < between.length; die++) {
            between[die] = halfway ? (lower.peakC[die] + upper.peakC[die]) / 2 : lower.nextC[die] + share * (upper.nextC[die] - lower.nextC[die]);
        }
        return between;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int die = 0; die < a.length; die++) {
            most = Math.max(most, Math.abs(a[die] - b[die]));
        }
        return most;
    }

    private HeatBalance runaway(Step step, String what, double number) {
        return new HeatBalance.Runaway("thermal runaway: die '" + heated.name(step.hottest()) + "' "
                + String.format(Locale.ROOT, what, number) + " with its leakage and refresh");
    }

    /** Peaks, the powers at them, and the peaks with those powers. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] peakC, double[] powersW, double[] nextC) {
        double meanK() {
            double sum = 0;
            for (int die = 0; die < peakC.length; die++) {
                sum += nextC[die] - peakC[die];
            }
            return sum / peakC.length;
        }

        double longestK() {
            return distance(peakC, nextC);
        }

        /** Mean slope of F between two steps. */
        double slopeFrom(Step other) {
            double change = 0;
            double next = 0;
            for (int die = 0; die < peakC.length; die++) {
                change += peakC[die] - other.peakC[die];
                next += nextC[die] - other.nextC[die];
            }
            return next / change;
        }

        double[] further(double more) {
            double[] further = new double[peakC.length];
            for (int die = 0; die < further.length; die++) {
                further[die] = nextC[die] + more * (nextC[die] - peakC[die]);
            }
            return further;
        }

        int hottest() {
            int hottest = 0;
            for (int die = 1; die < nextC.length; die++) {
                hottest = nextC[die] > nextC[hottest] ? die : hottest;
            }
            return hottest;
        }
    }
}
