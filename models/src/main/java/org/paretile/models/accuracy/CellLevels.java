package org.paretile.models.accuracy;

/**
 * The conductances of the cells of a weight, in counts: moments of every slice with what leaks through an off cell, and the
 * variances of level-dependent errors. Under {@link OperandEncoding#DIFFERENTIAL_ANALOGUE} those of both cells are summed.
 */
final class CellLevels {

    private final OperandTable weights;
    private final LevelErrors errors;
    private final double top;
    private final double off;
    private final double commonGain;
    private final double[] changed;
    private final double[] flicker;

    CellLevels(OperandTable weights, Device device) {
        this.weights = weights;
        this.errors = device.levels();
        this.top = weights.largestLevel();
        this.off = device.offCounts(weights.largestLevel());
        changed = new double[weights.weight.length];
        flicker = new double[weights.weight.length];
        if (errors instanceof LevelErrors.None) {
            commonGain = 1;
            return;
        }
        commonGain = gain();
        for (int w = 0; w < changed.length; w++) {
            for (int i = 0; i < weights.levelMass[w].length; i++) {
                double p = weights.levelMass[w][i];
                int level = weights.lowestLevel + i;
                if (p > 0) {
                    changed[w] += p * changed(Math.abs(level));
                    flicker[w] += p * flicker(Math.abs(level));
                    if (pair()) {
                        changed[w] += p * changed(0);
                        flicker[w] += p * flicker(0);
                    }
                }
            }
        }
    }

    private boolean pair() {
        return weights.encoding() == OperandEncoding.DIFFERENTIAL_ANALOGUE;
    }

    /** Mean gain, weighted by the power of the levels. */
    private double gain() {
        double kept = 0;
        double all = 0;
        for (int w = 0; w < changed.length; w++) {
            double scale = weights.weight[w] * weights.weight[w];
            for (int i = 0; i < weights.levelMass[w].length; i++) {
                double p = scale * weights.levelMass[w][i];
                double level = Math.abs(weights.lowestLevel + i) + off;
                kept += p * level * level * errors.gain(fraction(level));
                all += p * level * level;
                if (pair()) {
                    kept += p * off * off * errors.gain(fraction(off));
                    all += p * off * off;
                }
            }
        }
        return all > 0 ? kept / all : 1;
    }

    private double fraction(double conductance) {
        return conductance / (top + off);
    }

    /**
     * Variance of a cell at {@code level} after the common gain is corrected: programming, scatter and deviation of its own
     * gain.
     */
    double changed(int level) {
        double conductance = level + off;
        double g = fraction(conductance);
        double gain = errors.gain(g) / commonGain;
        double programmed = errors.programmedSigma(g) * top * gain;
        double moved = conductance * gain;
        double deviation = conductance * (gain - 1);
        return programmed * programmed + moved * moved * errors.relativeVariance(g) + deviation * deviation;
    }

    /** Variance of a read of a cell at {@code level}. */
    double flicker(int level) {
        double conductance = level + off;
        return conductance * conductance * errors.readVariance(fraction(conductance));
    }

    /** Mean of {@link #changed(int)} by slice. */
    double[] changed() {
        return changed;
    }

    double[] flicker() {
        return flicker;
    }

    /** What an off cell conducts, counts. */
    double off() {
        return off;
    }

    double commonGain() {
        return commonGain;
    }

    /** E[(c + off)²] of a slice. */
    double moment2(int w) {
        return moment(w, 2);
    }

    /** E[(c + off)⁴] of a slice. */
    double moment4(int w) {
        return moment(w, 4);
    }

    private double moment(int w, int n) {
        double sum = pair() ? power(off, n) : 0;
        for (int i = 0; i < weights.levelMass[w].length; i++) {
            sum += weights.levelMass[w][i] * power(Math.abs(weights.lowestLevel + i) + off, n);
        }
        return sum;
    }

    private static double power(double value, int n) {
        double square = value * value;
        return n == 2 ? square : square * square;
    }
}
