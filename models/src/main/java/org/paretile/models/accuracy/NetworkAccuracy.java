package org.paretile.models.accuracy;

import java.util.List;

/**
 * Accuracy of a network from that of its layers. How signal-to-noise ratios of layers turn into classification accuracy
 * differs from network to network, with a knee between 10 and 40 dB; these are bounds and means to compare designs by.
 * Infinite where no layer errs.
 *
 * @param snrMinDb lowest total ratio of a layer, dB
 * @param snrMacDb noise-to-signal ratio averaged over multiplications, dB
 * @param snrAccumulatedDb noise-to-signal ratios added up, as independent errors do on the way through normalised layers,
 *     dB; pessimistic with residual connections
 * @param marginDb lowest difference between a layer and its target, dB
 * @param lossDb what the hardware costs beyond the number format, averaged over multiplications, dB
 * @param weakest the layer of the lowest margin
 * @param dominant the cause of most of the noise-to-signal ratio, averaged over multiplications
 * @param leastActiveRows smallest mean number of rows that a conversion sums
 * @param exact whether every layer computes its quantised dot products without error
 * @param inUsefulRange whether the total ratio of every layer is exact or where the model was compared with simulation
 */
public record NetworkAccuracy(
        double snrMinDb,
        double snrMacDb,
        double snrAccumulatedDb,
        double marginDb,
        double lossDb,
        String weakest,
        NoiseCause dominant,
        double leastActiveRows,
        boolean exact,
        boolean inUsefulRange) {

    private static final NoiseCause[] CAUSES = NoiseCause.values();

    /**
     * The accuracy of a network of these layers.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static NetworkAccuracy of(List<LayerAccuracy> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network without layers has no accuracy; give at least one layer");
        }
        double least = Double.POSITIVE_INFINITY;
        double margin = Double.POSITIVE_INFINITY;
        double active = Double.POSITIVE_INFINITY;
        String weakest = layers.getFirst().name();
        double macs = 0;
        double sum = 0;
        double[] ratio = new double[CAUSES.length];
        boolean exact = true;
        boolean useful = true;
        for (LayerAccuracy layer : layers) {
            ComputeAccuracy accuracy = layer.accuracy();
            double db = accuracy.totalSnrDb();
            least = Math.min(least, db);
            if (db - layer.targetDb() < margin) {
                margin = db - layer.targetDb();
                weakest = layer.name();
            }
            active = Math.min(active, accuracy.activeRows());
            macs += layer.macs();
            sum += accuracy.noise().total() / accuracy.signalPower();
            for (NoiseCause cause : CAUSES) {
                ratio[cause.ordinal()] += layer.macs() * accuracy.noise().of(cause) / accuracy.signalPower();
            }
            exact &= accuracy.exact();
            useful &= accuracy.totalInUsefulRange();
        }
        double mean = 0;
        int dominant = 0;
        for (int i = 0; i < ratio.length; i++) {
            mean += ratio[i] / macs;
            dominant = ratio[i] > ratio[dominant] ? i : dominant;
        }
        double format = ratio[NoiseCause.QUANTISATION.ordinal()] / macs;
        double loss = mean == format ? 0 : decibels(format) - decibels(mean);
        return new NetworkAccuracy(least, decibels(mean), decibels(sum), margin, loss, weakest, CAUSES[dominant], active,
                exact, useful);
    }

    /**
     * The averaged ratio, but no more than {@code aboveTargetDb} above the target: more buys no accuracy, and an objective that
     * saturates keeps a front useful. 6 dB is usual.
     */
    public double cappedSnrDb(double targetDb, double aboveTargetDb) {
        return Math.min(snrMacDb, targetDb + aboveTargetDb);
    }

    /**
     * Accuracy lost, as a logistic function of the averaged ratio; only with constants fitted to at least three simulated points
     * of the network.
     *
     * @param most loss without any signal
     * @param midDb ratio at which half of it is lost, dB
     * @param widthDb width of the knee, dB; 1.5 to 3
     */
    public double accuracyDrop(double most, double midDb, double widthDb) {
        if (!(widthDb > 0)) {
            throw new IllegalArgumentException("width of the knee is " + widthDb + " dB; give a number above 0, 1.5 to 3 is usual");
        }
        return most / (1 + Math.exp((snrMacDb - midDb) / widthDb));
    }

    private static double decibels(double noiseToSignal) {
        return noiseToSignal == 0 ? Double.POSITIVE_INFINITY : -10 * Math.log10(noiseToSignal);
    }
}
