package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.accuracy.ComputeAccuracy;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.accuracy.NetworkAccuracy;
import org.paretile.models.accuracy.NoiseCause;
import org.paretile.problems.metric.Unit;

/**
 * Accuracy of a network's dot products, dB, as the metrics show it.
 *
 * @param sqnrDb worst layer, operands and converters alone
 * @param sqnrMacDb the same averaged over multiply-accumulates
 * @param snrDb worst layer, all noise
 * @param snrMacDb the same averaged over multiply-accumulates
 * @param marginDb lowest difference between a layer and its target
 * @param valid whether every layer is exact or where the model was compared with simulation
 */
public record Accuracy(double sqnrDb, double sqnrMacDb, double snrDb, double snrMacDb, double marginDb, boolean valid) {
    /** Accuracy beyond this means nothing: every layer computes exactly, or there is nothing but noise. */
    private static final double CAP_DB = 200;

    /** Accuracy with ideal cells and with real ones. */
    static Accuracy of(List<LayerAccuracy> ideal, List<LayerAccuracy> real) {
        NetworkAccuracy quantised = NetworkAccuracy.of(ideal);
        NetworkAccuracy noisy = NetworkAccuracy.of(real);
        return new Accuracy(capped(quantised.snrMinDb()), capped(quantised.snrMacDb()), capped(noisy.snrMinDb()),
                capped(noisy.snrMacDb()), capped(noisy.marginDb()), noisy.inUsefulRange());
    }

    /**
     * Accuracy of these layers and other ones together.
     *
     * @param macs multiply-accumulates of these
     * @param otherMacs multiply-accumulates of the others
     */
    public Accuracy with(double macs, Accuracy other, double otherMacs) {
        double share = macs / (macs + otherMacs);
        return new Accuracy(Math.min(sqnrDb, other.sqnrDb), mean(sqnrMacDb, share, other.sqnrMacDb), Math.min(snrDb, other.snrDb),
                mean(snrMacDb, share, other.snrMacDb), Math.min(marginDb, other.marginDb), valid && other.valid);
    }

    /** The same, known not to be where the model was compared with simulation. */
    Accuracy doubtful() {
        return new Accuracy(sqnrDb, sqnrMacDb, snrDb, snrMacDb, marginDb, false);
    }

    private static double mean(double db, double share, double otherDb) {
        return -10 * Math.log10(share * Math.pow(10, -db / 10) + (1 - share) * Math.pow(10, -otherDb / 10));
    }

    private static double capped(double db) {
        return Math.clamp(db, -CAP_DB, CAP_DB);
    }

    /** What limits accuracy: noise-to-signal ratio of the worst layer by cause, the largest first. */
    static List<DesignModel.Limit> limits(List<LayerAccuracy> layers) {
        LayerAccuracy worst = layers.getFirst();
        for (LayerAccuracy layer : layers) {
            worst = margin(layer) < margin(worst) ? layer : worst;
        }
        ComputeAccuracy accuracy = worst.accuracy();
        List<DesignModel.Limit> limits = new ArrayList<>();
        double whole = accuracy.noise().total() / accuracy.signalPower();
        for (NoiseCause cause : NoiseCause.values()) {
            double part = accuracy.noise().of(cause) / accuracy.signalPower();
            if (part > 0) {
                limits.add(new DesignModel.Limit(DesignModel.Limit.ACCURACY, words(cause), part, whole, Unit.NONE,
                        "noise to signal of layer " + worst.name() + ", the worst"));
            }
        }
        limits.sort(DesignModel.Limit.LARGEST_FIRST);
        return limits;
    }

    private static double margin(LayerAccuracy layer) {
        return layer.accuracy().totalSnrDb() - layer.targetDb();
    }

    private static String words(NoiseCause cause) {
        return switch (cause) {
            case QUANTISATION -> "bits of the operands";
            case ADC -> "converters: rounding and clipping";
            case CELLS -> "cells: variation and drift";
            case READ -> "noise of a read";
            case DRIVERS -> "row drivers";
            case IR_DROP -> "bit lines: voltage lost";
        };
    }
}
