package org.paretile.models.accuracy;

/**
 * Accuracy of the dot products of one layer of a network.
 *
 * @param name of the layer
 * @param macs its multiplications, the weight of its noise
 * @param accuracy of its dot products
 * @param targetDb signal-to-noise ratio it needs, dB: about 30 for convolutions and 35 for transformers of eight bits without
 *     retraining, 15 to 20 after training with the hardware's noise, 10 for networks trained in one or two bits. Estimates;
 *     first, last, depth-wise and attention-score layers need more than others
 */
public record LayerAccuracy(String name, double macs, ComputeAccuracy accuracy, double targetDb) {

    /** Refuses a layer without work. */
    public LayerAccuracy {
        if (!(macs > 0)) {
            throw new IllegalArgumentException("layer " + name + " has " + macs + " multiplications; give at least 1");
        }
        if (!Double.isFinite(targetDb)) {
            throw new IllegalArgumentException("target of layer " + name + " is " + targetDb + " dB; give a finite number");
        }
    }
}
