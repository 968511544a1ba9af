package org.paretile.problems.family.edge;

import static org.paretile.problems.metric.Direction.MAXIMIZE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

/** The metrics that tell how accurate the arrays of the dies are. */
final class EdgeAccuracy {
    private static final String VALID = "accuracy_valid";

    static final List<Metric> METRICS = List.of(
            decibels("sqnr", "signal to quantisation noise of the worst layer's dot products: operands and converters; capped at 200 dB."
                    + " With array: published no circuit is known and the read-out counts as exact, which leaves the bits of the"
                    + " operands, at most 16: an upper bound, not accuracy_valid"),
            decibels("sqnr_mac", "as sqnr, noise-to-signal ratios averaged over layers by multiply-accumulates"),
            decibels("snr", "signal to all noise of the worst layer's dot products: operands, converters, variation, noise and drift of"
                    + " cells, bit lines; capped at 200 dB. With array: published as sqnr"),
            decibels("snr_mac", "as snr, noise-to-signal ratios averaged over layers by multiply-accumulates"),
            new Metric(VALID, Unit.NONE, MAXIMIZE, "1 if snr of every layer is exact or where the model was compared with Monte Carlo"
                    + " simulation, 0 if not, and with array: published: then accuracy only orders designs"));

    private EdgeAccuracy() {}

    /** The values of {@link #METRICS}; none if the accuracy cannot be known. */
    static double[] values(@Nullable Accuracy accuracy) {
        return accuracy == null ? new double[0]
                : new double[] {accuracy.sqnrDb(), accuracy.sqnrMacDb(), accuracy.snrDb(), accuracy.snrMacDb(), accuracy.valid() ? 1 : 0};
    }

    private static Metric decibels(String name, String description) {
        return new Metric(name, Unit.of("dB"), MAXIMIZE, description, VALID);
    }
}
