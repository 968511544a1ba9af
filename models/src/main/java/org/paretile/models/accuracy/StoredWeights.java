package org.paretile.models.accuracy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stationary operand in the cells of a device: how far every slice of it errs, per driven row. Immutable; build one for
 * each table and device and share it.
 *
 * <p>Conductances are in counts, what leaks through off cells included. Errors of a cell are the same in every input slice
 * and cycle, those of a read are not.
 */
public final class StoredWeights {

    private final OperandTable weights;
    private final Device device;
    private final Map<OperandTable, WireLoss> wires = new ConcurrentHashMap<>();
    private final Map<OperandTable, PairMoments> pairs = new ConcurrentHashMap<>();
    private final boolean noisy;
    private final double commonGain;
    private final double sharedReference;
    private final double coherent;
    /** Variance of a driven cell and its reference that stays, and that of a read, counts², by part and slice. */
    final double[] cell;
    final double[] read;
    /** E[v²]/E[v]² of that variance v over cells. */
    final double[] roughness;

    StoredWeights(OperandTable weights, Device device) {
        this.weights = weights;
        this.device = device;
        this.noisy = device.noisyCells();
        int count = weights.weight.length;
        cell = new double[count];
        read = new double[count];
        roughness = new double[count];
        CellLevels levels = new CellLevels(weights, device);
        commonGain = levels.commonGain();
        boolean reference = device.referenceColumn()
                && weights.encoding() != OperandEncoding.DIFFERENTIAL_ANALOGUE && levels.off() > 0;
        double absolute = device.absoluteSigma() * weights.largestLevel();
        sharedReference = reference
                ? square(device.relativeSigma() * levels.off()) + square(absolute) + levels.changed(0)
                : 0;
        for (int w = 0; w < count; w++) {
            fill(w, levels, reference, absolute);
        }
        coherent = coherent();
    }

    /** The weights in the cells of a device. */
    public static StoredWeights of(OperandTable weights, Device device) {
        return device.equals(Device.IDEAL) ? weights.ideal() : new StoredWeights(weights, device);
    }

    private void fill(int w, CellLevels levels, boolean reference, double absolute) {
        double off = reference ? levels.off() : 0;
        double square = levels.moment2(w) + off * off;
        double fourth = levels.moment4(w) + off * off * off * off;
        double relative = square(device.relativeSigma());
        double readRelative = square(device.readSigma());
        double cells = weights.encoding() == OperandEncoding.DIFFERENTIAL_ANALOGUE ? 2 : 1;
        double changed = levels.changed()[w];
        double flicker = levels.flicker()[w];
        cell[w] = relative * levels.moment2(w) + cells * square(absolute) + changed + sharedReference;
        read[w] = readRelative * square + flicker + (reference ? levels.flicker(0) : 0);
        double both = relative + readRelative;
        double other = (cells + (reference ? 1 : 0)) * square(absolute) + changed + flicker;
        double mean = both * square + other;
        roughness[w] = mean > 0
                ? (both * both * fourth + 2 * both * square * other + other * other) / (mean * mean)
                : 1;
    }

    /** Σ weight² of errors: slices add in power, but for one reference column that all slices of a part share. */
    private double coherent() {
        double sum = 0;
        double amplitude = 0;
        double power = 0;
        for (int w = 0; w < cell.length; w++) {
            sum += weights.weight[w] * weights.weight[w] * cell[w];
            if (w < weights.slices()) {
                amplitude += weights.weight[w];
                power += weights.weight[w] * weights.weight[w];
            }
        }
        return sum + weights.parts() * (amplitude * amplitude - power) * sharedReference;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The weights. */
    public OperandTable weights() {
        return weights;
    }

    /** The device they are stored in. */
    public Device device() {
        return device;
    }

    /** Whether sums carry noise before they are converted. */
    boolean noisy() {
        return noisy;
    }

    /** Σ weight² of the variance of a cell: times E[code²] of the inputs the error power of one row, in counts². */
    double coherentCells() {
        return coherent;
    }

    /** Variance of the noise before conversion, of a sum of at most {@code top} counts. */
    double columnVariance(double top) {
        return square(device.columnSigma() * top);
    }

    /** Error power of one row left by the common gain, in counts². */
    double gainError(OperandTable inputs) {
        if (device.calibrated()) {
            return 0;
        }
        double lost = 1 - commonGain * device.gain();
        SliceStatistics x = inputs.statistics;
        SliceStatistics w = weights.statistics;
        return lost * lost * (x.codeSquare * w.codeSquare - square(x.codeMean * w.codeMean));
    }

    /** Error power of one row by the drivers: the same error in all weight slices. */
    double driverError(OperandTable inputs) {
        double drive = device.driverSigma() * inputs.largestLevel();
        return drive * drive * inputs.statistics.driven * weights.statistics.codeSquare;
    }

    /** Moments of the products with these inputs. */
    PairMoments pairs(OperandTable inputs) {
        PairMoments known = pairs.get(inputs);
        return known == null ? pairs.computeIfAbsent(inputs, x -> new PairMoments(x, this)) : known;
    }

    /** What the resistance of the bit line does to these inputs. */
    WireLoss wire(OperandTable inputs) {
        return wires.computeIfAbsent(inputs, x -> new WireLoss(x, this));
    }
}
