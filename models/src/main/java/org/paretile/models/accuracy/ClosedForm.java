package org.paretile.models.accuracy;

/**
 * The converter's error in closed form, for the search. The sum is taken as normal on an integer lattice: rounding to a
 * step of Δ counts costs Δ²/12, plus 1/6 for an even and minus 1/12 for an odd whole Δ, and, if the spread is below 0.7
 * Δ, the first harmonic of the characteristic function; what lies outside the converter's range costs the clipped power
 * of a Gram–Charlier series. Errors of different conversions are independent except for their means.
 */
final class ClosedForm {

    /** Variance of noise, counts², beyond which the lattice of sums is lost in it. */
    private static final double BLURRED = 2;

    private ClosedForm() {}

    /** Adds the errors of {@code tiles} row tiles. */
    static void add(Conversion conversion, OperandTable inputs, StoredWeights stored, Adc adc, double tiles,
            ConversionErrors errors) {
        OperandTable weights = stored.weights();
        double sharedHigh = adc.window() instanceof Adc.Shared(double sigmas) ? conversion.sharedHigh(sigmas) : 0;
        UnitStep unit = new UnitStep();
        for (int i = 0; i < inputs.moment1.length; i++) {
            double shared = inputs.statistics.shared[i < inputs.slices() ? 0 : 1];
            for (int t = 0; t < weights.slices(); t++) {
                conversion.setConverter(i, t, sharedHigh);
                if (conversion.exact()) {
                    continue;
                }
                errors.inexact();
                for (int part = 0; part < weights.parts(); part++) {
                    int w = part * weights.slices() + t;
                    conversion.spread(i, w);
                    double residual = 0;
                    if (stored.noisy()) {
                        double gain = 1;
                        if (conversion.step == 1) {
                            gain = unit.round(conversion, i, w, shared);
                            residual = unit.residual;
                        }
                        errors.addNoise(tiles, conversion.weight(i, w), conversion.cellVariance,
                                conversion.readVariance + conversion.columnVariance, gain);
                    }
                    addPair(conversion, i, w, tiles, residual, errors);
                }
            }
        }
    }

    private static void addPair(Conversion c, int input, int weight, double tiles, double unitStep,
            ConversionErrors errors) {
        double step = c.step;
        double power = unitStep;
        double mean = 0;
        if (step > 1) {
            double perStep = 1 / step;
            double spread = c.sigma * perStep;
            double position = (c.mean - c.low) * perStep;
            if (spread < 0.15) {
                double error = step * (position - Math.floor(position + 0.5));
                power = error * error + c.sigma * c.sigma;
                mean = -error;
            } else {
                power = step * step / 12 + lattice(step, c.noiseVariance());
                if (spread < 0.7) {
                    double harmonic = step / Math.PI * Math.exp(-2 * Math.PI * Math.PI * spread * spread);
                    double angle = 2 * Math.PI * (position - Math.floor(position));
                    power -= step / Math.PI * harmonic * Math.cos(angle);
                    mean = -harmonic * Math.sin(angle);
                }
                double least = 0.02 * step * step;
                power = power > least ? power : least;
            }
        }
        errors.add(tiles, c.weight(input, weight), power + clipping(c), mean);
    }

    /** What the lattice of sums adds to Δ²/12; noise blurs it. */
    private static double lattice(double step, double noise) {
        long whole = (long) step; // the remainder of doubles takes longer than all the rest
        if (step != whole || noise > BLURRED) {
            return 0;
        }
        double added = (whole & 1) == 0 ? 1.0 / 6 : -1.0 / 12;
        return noise == 0 ? added : added * Math.exp(-2 * Math.PI * Math.PI * noise);
    }

    private static double clipping(Conversion c) {
        boolean above = c.clipsAbove();
        boolean below = c.clipsBelow();
        if ((!above && !below) || c.sigma == 0) {
            return 0;
        }
        double perSigma = 1 / c.sigma;
        double over = (c.high() - c.mean) * perSigma;
        double under = (c.mean - c.low) * perSigma;
        if ((!above || over > NormalTail.END) && (!below || under > NormalTail.END)) {
            return 0;
        }
        c.shape();
        double clipped = 0;
        if (above) {
            clipped += NormalTail.clippedPower(over, c.skewness, c.excessKurtosis);
        }
        if (below) {
            clipped += NormalTail.clippedPower(under, -c.skewness, c.excessKurtosis);
        }
        return clipped * c.sigma * c.sigma;
    }
}
