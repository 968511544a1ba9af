package org.paretile.models.system;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.thermal.HeatBalance;

/**
 * Where powers and temperatures of a package come to rest, T = F(P(T)), by secants from below. Powers depend on the hottest die of each
 * kind alone, and rises are linear in powers ({@link SolvedPowers}), so one or two solutions serve all steps. Leakage is convex: the mean
 * slope of F between two temperatures is at most the slope ahead and no secant goes too far. Where F stays ahead there is no rest.
 *
 * <p>Refresh goes in steps, and stalls the dies, which takes power off them. A secant that such a step leads too far is taken back, and
 * the way goes on without. Where one refresh more cools and one less heats, the point is the temperature at which they change. In 4,178
 * random packages that come to rest repeated solution comes to the same, or swings about it, to 0.03 K in all but five, where the point
 * found is the next above, by 0.4 K at most. A runaway is found by plain steps alone.
 */
final class OperatingPoint {
    /** Change of a temperature that no longer matters, K. */
    static final double AT_REST_K = 0.01;
    /** How far an estimate may be off, as a share of the step that it is for. */
    private static final double TRUST = 0.05;
    private static final int MOST_STEPS = 400;

    private final Heated heated;
    private final double runawayC;
    private final SolvedPowers solved;
    private final Step first;
    private Step step;
    /** The last step from which the dies get hotter, and from which they get cooler. */
    private @Nullable Step lower;
    private @Nullable Step upper;

    /** What makes heat, and what heat does to it. Peaks are the hottest places of the dies, °C. */
    interface Heated {
        /** Powers of all blocks, W, with the hottest die of each kind at these temperatures, °C. */
        double[] powersW(double[] hottestC);

        /** Peaks with these powers. */
        double[] peaksC(double[] powersW);

        /** The hottest die of each kind, °C. */
        double[] hottestC(double[] peaksC);

        /** Name of a die. */
        String name(int die);
    }

    /**
     * From a first solution.
     *
     * @param ambientC peaks without power
     * @param runawayC peak at which a die is lost
     * @param hottestC at or below what is sought
     * @param powersW at these temperatures
     * @param peaksC with these powers
     */
    OperatingPoint(Heated heated, double ambientC, double runawayC, double[] hottestC, double[] powersW, double[] peaksC) {
        this.heated = heated;
        this.runawayC = runawayC;
        this.solved = new SolvedPowers(powersW.length, peaksC.length, ambientC);
        solved.add(powersW, peaksC);
        this.first = new Step(hottestC, powersW, peaksC, heated.hottestC(peaksC));
        this.step = first;
    }

    /** Peaks of the dies, at the end those at rest. */
    double[] peaksC() {
        return step.peaksC;
    }

    /** Goes there. */
    HeatBalance find() {
        double slope = 0;
        double further = 0;
        boolean careful = false;
        for (int number = 1; number <= MOST_STEPS; number++) {
            if (step.longestK() <= AT_REST_K * Math.clamp(1 - slope, 0.1, 1)) {
                return new HeatBalance.Settled(number);
            }
            if (step.sumK() > 0) {
                lower = step;
            } else if (further == 0) {
                upper = step;
            }
            Step from = lower == null ? step : lower;
            if (from.peaksC[from.hottest()] >= runawayC) {
                if (careful) {
                    return runaway("would get hotter than %.0f °C", runawayC);
                }
                from = first; // only plain steps prove it
            }
            careful |= from != step;
            further = careful || slope >= 1 ? 0 : slope / (1 - slope);
            if (lower != null && upper != null && distance(lower.hottestC, upper.hottestC) <= AT_REST_K) {
                return new HeatBalance.Settled(number);
            }
            Step before = step;
            step = to(lower != null && upper != null ? between(lower, upper, number % 3 == 0) : from.further(further));
            slope = step.slopeFrom(before);
        }
        return runaway("finds no balance in %.0f steps", MOST_STEPS);
    }

    /** Where the powers at these temperatures lead: an estimate if that will do, a solution otherwise. */
    private Step to(double[] hottestC) {
        double[] powersW = heated.powersW(hottestC);
        Step next = new Step(hottestC, powersW, new double[step.peaksC.length], new double[hottestC.length]);
        double doubtK = estimate(next);
        if (doubtK > Math.max(AT_REST_K, TRUST * next.longestK())) {
            solved.add(powersW, heated.peaksC(powersW));
            Stream.of(step, lower, upper, next).filter(Objects::nonNull).forEach(this::estimate);
        }
        return next;
    }

    /** Fills in where the powers of a step lead by what is known now, and says how far off that may be, K. */
    private double estimate(Step of) {
        double doubtK = solved.estimate(of.powersW, of.peaksC);
        System.arraycopy(heated.hottestC(of.peaksC), 0, of.nextC, 0, of.nextC.length);
        return doubtK;
    }

    /** Between two steps: halfway, or where neither hotter nor cooler were F linear. */
    private static double[] between(Step lower, Step upper, boolean halfway) {
        double[] between = new double[lower.hottestC.length];
        double share = lower.sumK() / (lower.sumK() - upper.sumK());
        for (int kind = 0; kind < between.length; kind++) {
            between[kind] = halfway ? (lower.hottestC[kind] + upper.hottestC[kind]) / 2
                    : lower.hottestC[kind] + share * (upper.hottestC[kind] - lower.hottestC[kind]);
        }
        return between;
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    private HeatBalance runaway(String what, double number) {
        return new HeatBalance.Runaway("thermal runaway: die '" + heated.name(step.hottest()) + "' "
                + String.format(Locale.ROOT, what, number) + " with its leakage and refresh");
    }

    /**
     * The hottest dies of each kind, the powers at these temperatures, the peaks that these lead to, and of those the hottest of each
     * kind.
     */
    @SuppressWarnings("ArrayRecordComponent") // private; the last two are filled in
    private record Step(double[] hottestC, double[] powersW, double[] peaksC, double[] nextC) {
        double sumK() {
            double sum = 0;
            for (int kind = 0; kind < nextC.length; kind++) {
                sum += nextC[kind] - hottestC[kind];
            }
            return sum;
        }

        double longestK() {
            return distance(hottestC, nextC);
        }

        /** Mean slope of F between two steps; 0 if there is nothing between them. */
        double slopeFrom(Step other) {
            double from = 0;
            double to = 0;
            for (int kind = 0; kind < nextC.length; kind++) {
                from += hottestC[kind] - other.hottestC[kind];
                to += nextC[kind] - other.nextC[kind];
            }
            return from == 0 ? 0 : to / from;
        }

        double[] further(double more) {
            double[] further = new double[nextC.length];
            for (int kind = 0; kind < further.length; kind++) {
                further[kind] = nextC[kind] + more * (nextC[kind] - hottestC[kind]);
            }
            return further;
        }

        int hottest() {
            int hottest = 0;
            for (int die = 1; die < peaksC.length; die++) {
                hottest = peaksC[die] > peaksC[hottest] ? die : hottest;
            }
            return hottest;
        }
    }
}
