package org.paretile.models.accuracy;

/**
 * Drift of phase-change cells, G(t) = G(t₀) (1 + t/t₀)^−ν with an exponent ν that differs from cell to cell, and their 1/f
 * read noise (Nandakumar et al., ICECS 2019, as in the inference noise model of IBM aihwkit): ν has mean a ln g + b and
 * standard deviation c ln g + d, both limited; a read has σ = min(q/g^p, most) √ln((t + τ)/(2τ)).
 *
 * @param programming scatter of programming
 * @param ageS time t since programming, s
 * @param drift the exponent and its reference time
 * @param flicker the read noise
 */
public record PcmDrift(LevelErrors programming, double ageS, Exponent drift, Flicker flicker) implements LevelErrors {

    private static final double LEAST_CONDUCTANCE = 1e-6;

    /** Refuses a negative age. */
    public PcmDrift {
        if (!(ageS >= 0)) {
            throw new IllegalArgumentException("time since programming is " + ageS + " s; give 0 or more");
        }
    }

    /**
     * The drift exponent of a level.
     *
     * @param referenceS t₀, s
     */
    public record Exponent(double referenceS, Clipped mean, Clipped spread) {}

    /** slope · ln g + intercept, not below {@code least}, not above {@code most}. */
    public record Clipped(double slope, double intercept, double least, double most) {
        double of(double g) {
            return Math.clamp(slope * Math.log(g) + intercept, least, most);
        }
    }

    /**
     * Read noise.
     *
     * @param readS length τ of a read, s; 0 for no noise
     */
    public record Flicker(double scale, double exponent, double most, double readS) {
        /** None. */
        public static final Flicker NONE = new Flicker(0, 0, 0, 0);
    }

    @Override
    public double programmedSigma(double g) {
        return programming.programmedSigma(g);
    }

    @Override
    public double gain(double g) {
        double spread = logTime() * drift.spread.of(conductance(g));
        return Math.exp(-logTime() * drift.mean.of(conductance(g)) + spread * spread / 2);
    }

    @Override
    public double relativeVariance(double g) {
        double spread = logTime() * drift.spread.of(conductance(g));
        return Math.expm1(spread * spread);
    }

    @Override
    public double readVariance(double g) {
        if (flicker.readS == 0) {
            return 0;
        }
        double scale = Math.min(flicker.scale / Math.pow(conductance(g), flicker.exponent), flicker.most);
        return scale * scale * Math.max(0, Math.log((ageS + flicker.readS) / (2 * flicker.readS)));
    }

    private double logTime() {
        return Math.log1p(ageS / drift.referenceS);
    }

    private static double conductance(double g) {
        return Math.max(g, LEAST_CONDUCTANCE);
    }
}
