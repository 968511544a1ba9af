package org.paretile.models.system;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where powers and temperatures of a package come to rest, T = F(P(T)), by secants from below. Powers depend on the hottest die of each
 * kind alone, and rises are linear in powers ({@link SolvedPowers}), so one or two solutions serve all steps. Leakage is convex: the mean
 * slope of F between two temperatures is at most the slope ahead and no secant goes too far. Where F stays ahead there is no rest.
 *
 * <p>Refresh goes in steps, and stalls the dies, which takes power off them. A secant that such a step leads too far is taken back, and
 * the way goes on without. Where one refresh more cools and one less heats, plain steps swing, and the point is the temperature at which
 * they change. Hundreds of random packages, solved repeatedly in a test, too, come to the same to 0.05 K or to where repeated solution
 * swings. A runaway is found by plain steps alone.
 */
final class OperatingPoint {
    /** Change of a temperature that no longer matters, K. */
    static final double AT_REST_K = 0.01;
    /** How far an estimate may be off, as a share of the step that it is for. */
    private static final double TRUST = 0.05;
    private static final int MOST_STEPS = 400;
    /** Falling powers bring what is sought nearer than a step leads, but no nearer than this share of it is asked for. */
    private static final double MOST_DOUBT = 5;
    /** Plain steps after which temperatures that still pass each other are taken to swing, at first and once they were not found to. */
    private static final int PATIENCE = 3;
    private static final int MUCH_PATIENCE = 50;

    private final Heated heated;
    private final double runawayC;
    private final SolvedPowers solved;
    private final OperatingStep first;
    private OperatingStep step;
    private OperatingStep before;
    private @Nullable Swing swing;
    private boolean secants = true;
    /** Whether plain steps were begun anew at the first. */
    private boolean anew;
    private int plainSteps;
    private int patience = PATIENCE;

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
        this.first = new OperatingStep(hottestC, powersW, peaksC, heated.hottestC(peaksC));
        this.step = first;
        this.before = first;
    }

    /** Peaks of the dies, at the end those at rest. */
    double[] peaksC() {
        return step.peaksC();
    }

    /** Goes there. */
    HeatBalance find() {
        double slope = 0;
        for (int number = 1; number <= MOST_STEPS; number++) {
            if (step.longestK() <= AT_REST_K * Math.clamp(1 - slope, 0.1, MOST_DOUBT)) {
                return new HeatBalance.Settled(number);
            }
            lookForSwing();
            if (swing != null && swing.closed()) {
                if (swing.rests() || number > MOST_STEPS / 2) {
                    step = swing.middle();
                    return new HeatBalance.Settled(number);
                }
                swing = null; // they pass each other, but do not meet there
                patience = MUCH_PATIENCE;
                plainSteps = 0;
            }
            OperatingStep from = start();
            if (from.peaksC()[from.hottest()] >= runawayC) {
                if (anew) {
                    return runaway("would get hotter than %.0f °C", runawayC);
                }
                anew = true;
                secants = false;
                swing = null;
                plainSteps = 0;
                from = first;
            }
            double[] nextC = swing == null ? from.further(secants && slope < 1 ? slope / (1 - slope) : 0)
                    : swing.between();
            OperatingStep last = step;
            step = to(nextC);
            before = last;
            slope = swing == null ? step.slopeFrom(before) : swing.slope();
        }
        return runaway("finds no balance in %.0f steps", MOST_STEPS);
    }

    private void lookForSwing() {
        if (swing != null) {
            swing = swing.narrowed(step);
        } else if (!secants && ++plainSteps > patience) {
            swing = Swing.about(before, step);
        }
    }

    /** Where the next step starts: at the last, unless a secant led too far, which ends them. */
    private OperatingStep start() {
        if (secants && step.sumK() <= 0) {
            secants = false;
            return before;
        }
        return step;
    }

    /** Where the powers at these temperatures lead: an estimate if that will do, a solution otherwise. */
    private OperatingStep to(double[] hottestC) {
        double[] powersW = heated.powersW(hottestC);
        OperatingStep next = new OperatingStep(hottestC, powersW, new double[step.peaksC().length], new double[hottestC.length]);
        double doubtK = estimate(next);
        if (doubtK > Math.max(AT_REST_K, TRUST * next.longestK())) {
            solved.add(powersW, heated.peaksC(powersW));
            estimate(next);
            estimate(step);
            estimate(before);
            if (swing != null) {
                estimate(swing.lower());
                estimate(swing.upper());
            }
        }
        return next;
    }

    /** Fills in where the powers of a step lead by what is known now, and says how far off that may be, K. */
    private double estimate(OperatingStep of) {
        double doubtK = solved.estimate(of.powersW(), of.peaksC());
        System.arraycopy(heated.hottestC(of.peaksC()), 0, of.nextC(), 0, of.nextC().length);
        return doubtK;
    }

    private HeatBalance runaway(String what, double number) {
        return new HeatBalance.Runaway("thermal runaway: die '" + heated.name(step.hottest()) + "' "
                + String.format(Locale.ROOT, what, number) + " with its leakage and refresh");
    }
}
