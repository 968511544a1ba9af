package org.paretile.models.accuracy;

import java.util.List;

/**
 * Scatter of programmed levels measured at a few times after programming, in between on the logarithm of time. It never
 * shrinks: where a later measurement found less, the earlier one counts.
 *
 * @param measured in the order of time
 * @param ageS time since programming, s
 */
public record RelaxedLevels(List<At> measured, double ageS) implements LevelErrors {

    /** Refuses measurements out of order. */
    public RelaxedLevels {
        measured = List.copyOf(measured);
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("relaxed levels have no measurement; give at least one polynomial");
        }
        for (int i = 0; i < measured.size(); i++) {
            double before = i == 0 ? 0 : measured.get(i - 1).ageS;
            if (!(measured.get(i).ageS > before)) {
                throw new IllegalArgumentException("levels were measured after " + measured.get(i).ageS
                        + " s; give times above 0 in ascending order");
            }
        }
    }

    /** The scatter at one time. */
    public record At(double ageS, Polynomial scatter) {}

    @Override
    public double programmedSigma(double g) {
        double sigma = measured.getFirst().scatter.programmedSigma(g);
        for (int i = 1; i < measured.size() && ageS > measured.get(i - 1).ageS; i++) {
            At from = measured.get(i - 1);
            At to = measured.get(i);
            double share = Math.log(ageS / from.ageS) / Math.log(to.ageS / from.ageS);
            double here = from.scatter.programmedSigma(g);
            double there = to.scatter.programmedSigma(g);
            sigma = Math.max(sigma, here + Math.min(share, 1) * Math.max(0, there - here));
        }
        return sigma;
    }
}
