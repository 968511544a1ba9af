package org.paretile.models.accuracy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Error by the resistance of the bit line, to second order in it. The cell of row i from the sensed end loses κ Σ min(n, i)
 * ĉₙ of its share, ĉ the conductance of the other rows that carry current; with row statistics that do not depend on the
 * place the loss splits into one of the mean, one of the element, one of its position and one quadratic in pairs of rows.
 * Terms saturate as 1/(1 + 1.2 λ), λ the relative linear loss, valid for λ below {@link #MOST_LINEAR}.
 */
final class WireLoss {

    /** Relative loss up to which the expansion holds. */
    static final double MOST_LINEAR = 0.3;

    private static final double SATURATION = 1.2;

    private final WireMoments x;
    private final WireMoments w;
    private final double kappa;
    private final BitLine.Calibration calibration;
    private final double product;
    private final Map<Integer, Tile> tiles = new ConcurrentHashMap<>();

    WireLoss(OperandTable inputs, StoredWeights stored) {
        BitLine line = stored.device().bitLine();
        kappa = line.kappa();
        calibration = line.calibration();
        x = WireMoments.ofInputs(inputs, line.undrivenIsolated());
        w = WireMoments.ofWeights(stored.weights(), stored.device().offCounts(stored.weights().largestLevel()));
        double mean = x.value * w.value;
        product = x.valueSquare * w.valueSquare - mean * mean;
    }

    /**
     * What one tile adds.
     *
     * @param spread power by position and pairs of rows, counts²
     * @param bias loss of the mean, counts
     * @param element power of the element's own loss, counts²
     * @param following covariance of that loss with the product, counts²
     * @param slicePair what is left of it after every pair of slices has its own gain, counts²
     * @param linear largest relative linear loss
     * @param meanGain mean of the sums over that without loss
     */
    record Tile(double spread, double bias, double element, double following, double slicePair, double linear,
            double meanGain) {}

    /** Error power of {@code full} tiles of {@code rows} rows and one of {@code rest} rows if that is not 0, counts². */
    double power(long full, int rows, int rest) {
        Tile one = full > 0 ? tile(rows) : null;
        Tile last = rest > 0 ? tile(rest) : null;
        double spread = 0;
        double bias = 0;
        double element = 0;
        double following = 0;
        double slicePair = 0;
        if (one != null) {
            spread += full * one.spread;
            bias += full * one.bias;
            element += full * one.element;
            following += full * one.following;
            slicePair += full * one.slicePair;
        }
        if (last != null) {
            spread += last.spread;
            bias += last.bias;
            element += last.element;
            following += last.following;
            slicePair += last.slicePair;
        }
        double length = (double) full * rows + rest;
        return Math.max(0, spread) + switch (calibration) {
            case NONE -> bias * bias + element;
            case OUTPUT -> product > 0 ? Math.max(0, element - following * following / (length * product)) : element;
            case SLICE_PAIR -> Math.max(0, slicePair);
        };
    }

    /** The loss of a tile of {@code rows} rows. */
    Tile tile(int rows) {
        return tiles.computeIfAbsent(rows, this::compute);
    }

    private Tile compute(int rows) {
        int count = x.size() * w.size();
        double[] saturated = new double[count];
        double[] slope = new double[count];
        double place = (rows + 1.0) * (2.0 * rows + 1) / 6;
        double self = (rows + 1.0) / 2;
        double linear = 0;
        double bias = 0;
        double all = 0;
        double kept = 0;
        double following = 0;
        for (int u = 0; u < count; u++) {
            WirePair pair = new WirePair(x, w, u / w.size(), u % w.size(), u / w.size(), u % w.size());
            double weight = x.weight[u / w.size()] * w.weight[u % w.size()];
            double gain = gain(place, self, pair);
            slope[u] = pair.pp > 0
                    ? (place * (pair.meanC * pair.pp + pair.meanP * pair.pc) + self * pair.qp) / pair.pp
                    : 0;
            saturated[u] = weight / (1 + SATURATION * kappa * slope[u]);
            linear = Math.max(linear, kappa * slope[u]);
            bias += weight * rows * pair.meanP * (gain - 1);
            all += pair.meanP;
            kept += pair.meanP * gain;
            following += saturated[u] * (place * pair.sumWithProduct(x, w) + self * pair.squareWithProduct(x, w));
        }
        double n = rows;
        double scale = kappa * kappa * n;
        double spread = 0;
        double element = 0;
        double slicePair = 0;
        for (int u = 0; u < count; u++) {
            for (int v = 0; v < count; v++) {
                WirePair p = new WirePair(x, w, u / w.size(), u % w.size(), v / w.size(), v % w.size());
                double both = saturated[u] * saturated[v];
                double sums = p.sums();
                double cross = p.squareWithSum() + p.sumWithSquare();
                spread += both * (n * n * n * n / 45 * sums + n * n * n / 24 * cross + n * n / 12 * p.qq
                        + n * n * n / 6 * (p.cc * p.pp + p.pc * p.cp));
                double elements = place * place * sums + place * self * cross + self * self * p.qq;
                element += both * elements;
                double withP = place * (p.meanC * p.pp + p.meanP * p.cp) + self * p.qp;
                double withOther = place * (p.otherC * p.pp + p.otherP * p.pc) + self * p.pq;
                slicePair += both * (elements - slope[v] * withP - slope[u] * withOther + slope[u] * slope[v] * p.pp);
            }
        }
        return new Tile(scale * spread, bias, scale * element, kappa * n * following, scale * slicePair, linear,
                all > 0 ? kept / all : 1);
    }

    /** Mean of a sum over that without loss: tanh θ/θ, θ² three times the first-order loss. */
    private double gain(double place, double self, WirePair pair) {
        double loss = pair.meanP > 0 ? kappa * (place * pair.meanC + self * pair.pc / pair.meanP) : 0;
        double theta = Math.sqrt(3 * Math.max(0, loss));
        return theta < 1e-6 ? 1 : Math.tanh(theta) / theta;
    }
}
