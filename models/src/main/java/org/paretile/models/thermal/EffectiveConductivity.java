package org.paretile.models.thermal;

import org.paretile.models.technology.Require;
import org.paretile.models.thermal.stack.Conductivity;

/** Conductivities of layers made of several materials, from their geometry. */
public final class EffectiveConductivity {
    private EffectiveConductivity() {}

    /** Area fraction of round columns on a square grid, πd²/4p². */
    public static double fraction(double diameterM, double pitchM) {
        Require.positive(pitchM, "pitch in m");
        Require.within(diameterM, 0, pitchM, "diameter in m at a pitch of " + pitchM + " m");
        return Math.PI * diameterM * diameterM / (4 * pitchM * pitchM);
    }

    /**
     * Columns of conductivity {@code alongWPerMK} in a matrix: vertically in parallel, φ k_m + (1 − φ) k_f; laterally by
     * Maxwell-Garnett for cylinders, k_f [(k_m + k_f) + φ(k_m − k_f)]/[(k_m + k_f) − φ(k_m − k_f)], which counts a barrier around
     * the column through {@code acrossWPerMK} (Hasselman, Johnson, J. Composite Materials 21, 1987).
     */
    public static Conductivity columns(double fraction, double alongWPerMK, double acrossWPerMK, Conductivity matrix) {
        double f = matrix.lateralWPerMK();
        double more = fraction * (acrossWPerMK - f);
        return new Conductivity(f * (acrossWPerMK + f + more) / (acrossWPerMK + f - more),
                fraction * alongWPerMK + (1 - fraction) * matrix.verticalWPerMK());
    }

    /** Metal columns between dies: their contacts resist in series, {@code contactM2KPerW} for the area of a column. */
    public static Conductivity joint(double fraction, double thicknessM, double metalWPerMK, double contactM2KPerW, Conductivity fill) {
        double column = thicknessM / (thicknessM / metalWPerMK + contactM2KPerW);
        return columns(fraction, column, metalWPerMK, fill);
    }

    /** Vias with a thin liner, which resists laterally only: k_m/(1 + k_m t/(k_l r)). */
    public static Conductivity vias(double diameterM, double pitchM, double linerM, double metalWPerMK, double linerWPerMK,
            Conductivity silicon) {
        double across = metalWPerMK / (1 + metalWPerMK * linerM / (linerWPerMK * diameterM / 2));
        return columns(fraction(diameterM, pitchM), metalWPerMK, across, silicon);
    }

    /** Two layers as one: vertically in series, Σt/Σ(t/k); laterally in parallel, Σ(k t)/Σt. */
    public static Conductivity stacked(double lowerM, Conductivity lower, double upperM, Conductivity upper) {
        double total = lowerM + upperM;
        return new Conductivity((lower.lateralWPerMK() * lowerM + upper.lateralWPerMK() * upperM) / total,
                total / (lowerM / lower.verticalWPerMK() + upperM / upper.verticalWPerMK()));
    }
}
