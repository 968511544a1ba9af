package org.paretile.models.macro.circuit;

import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * A capacitor charged from a supply; what it takes is the charge drawn from the supply, not what it stores (charge-domain circuits of
 * CiMLoop, Andrulis et al., ISPASS 2024). Levels are shares of the supply in [0, 1].
 *
 * @param farad capacitance, F
 * @param supplyV supply, V
 */
public record Capacitor(double farad, double supplyV) {
    public Capacitor {
        Require.notNegative(farad, "capacitance in F");
        Require.positive(supplyV, "supply of a capacitor in V");
    }

    /** Energy of charging from one level to another; nothing if it is lower. */
    public double stepJ(double from, double to) {
        Require.within(from, 0, 1, "level of a capacitor");
        Require.within(to, 0, 1, "level of a capacitor");
        return farad * supplyV * supplyV * Math.max(0, to - from);
    }

    /** Mean energy per value of a sequence of independent values: C·V²·Σ_{k<l} p_k·p_l·(v_l − v_k). */
    public double sequenceJ(double[] levels, double[] probabilities) {
        return expect(levels, probabilities, true);
    }

    /** The same if the capacitor is emptied after every value: C·V²·E[v]. */
    public double returnToZeroJ(double[] levels, double[] probabilities) {
        return expect(levels, probabilities, false);
    }

    /** {@link #sequenceJ(double[], double[])} of the codes of a converter, code 2ⁿ − 1 at the supply. */
    public double sequenceJ(CodeHistogram codes) {
        return sequenceJ(levels(codes), codes.probabilities());
    }

    /** {@link #returnToZeroJ(double[], double[])} of the codes of a converter. */
    public double returnToZeroJ(CodeHistogram codes) {
        return returnToZeroJ(levels(codes), codes.probabilities());
    }

    private double expect(double[] levels, double[] probabilities, boolean keeps) {
        if (levels.length != probabilities.length) {
            throw new ModelException("a capacitor is given " + levels.length + " levels but " + probabilities.length
                    + " probabilities; give one probability per level");
        }
        double sum = 0;
        for (int k = 0; k < levels.length; k++) {
            for (int l = 0; keeps && l < levels.length; l++) {
                sum += probabilities[k] * probabilities[l] * stepJ(levels[k], levels[l]);
            }
            if (!keeps) {
                sum += probabilities[k] * stepJ(0, levels[k]);
            }
        }
        return sum;
    }

    private static double[] levels(CodeHistogram codes) {
        double[] levels = new double[1 << codes.bits()];
        for (int code = 0; code < levels.length; code++) {
            levels[code] = code / (levels.length - 1.0);
        }
        return levels;
    }
}
