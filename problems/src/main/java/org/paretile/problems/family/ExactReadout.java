package org.paretile.problems.family;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.accuracy.OperandEncoding.Subtraction;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Network;

/**
 * Accuracy of dot products that are read out exactly: nothing errs but the bits of the operands. An upper bound where no circuit is known.
 * Operands of more than {@value #MOST_BITS} bits count as that many; one bit holds no sign and gives 0 dB.
 */
public final class ExactReadout {
    private static final int MOST_BITS = 16;
    private static final int SLICE = 8;

    private final NetworkDots dots;
    private final Map<Bits, Accuracy> known = new ConcurrentHashMap<>();

    private record Bits(int inputs, int weights) {}

    /** The layers of a network. */
    public ExactReadout(Network network) {
        this.dots = new NetworkDots(network, 0);
    }

    /** Accuracy of operands of so many bits; it stands for no circuit and so is never valid. */
    public Accuracy of(int inputBits, int weightBits) {
        return known.computeIfAbsent(new Bits(Math.min(inputBits, MOST_BITS), Math.min(weightBits, MOST_BITS)), this::computed);
    }

    private Accuracy computed(Bits bits) {
        NetworkDots.Format format = new NetworkDots.Format(true, false, Encoding.TWO_PART_IF_SIGNED, Encoding.TWO_PART_IF_SIGNED,
                Subtraction.DIGITAL, bits.inputs(), bits.weights(), SLICE, SLICE, 1, 1, CimMacroParameters.FULL_RANGE);
        List<LayerAccuracy> layers = dots.layers(layer -> format, Device.IDEAL);
        return Accuracy.of(layers, layers).doubtful();
    }
}
