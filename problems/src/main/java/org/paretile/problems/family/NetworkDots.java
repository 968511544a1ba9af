package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.paretile.models.accuracy.Adc;
import org.paretile.models.accuracy.ComputeAccuracy;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.DotProduct;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.accuracy.NoisePowers;
import org.paretile.models.accuracy.OperandEncoding;
import org.paretile.models.accuracy.OperandEncoding.Subtraction;
import org.paretile.models.accuracy.OperandTable;
import org.paretile.models.accuracy.StoredWeights;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.ValueHistogram;

/** How accurate the dot products of a network's layers are. What depends on one operand alone is computed once and shared. */
final class NetworkDots {
    /** Nothing is known: noise as strong as the signal, outside any useful range. */
    private static final ComputeAccuracy UNKNOWN =
            new ComputeAccuracy(1, new NoisePowers(1, 0, 0, 0, 0, 0), false, 0, false);

    private final Network network;
    private final double targetDb;
    private final Map<Operand, OperandTable> tables = new ConcurrentHashMap<>();
    private final Map<Stored, StoredWeights> stored = new ConcurrentHashMap<>();

    private record Operand(ValueHistogram histogram, int bits, OperandEncoding encoding, int sliceBits) {}

    private record Stored(OperandTable weights, Device device) {}

    /**
     * How operands become sums, and sums numbers.
     *
     * @param digital whether sums are digital and exact: then nothing below but the bits of the operands counts
     * @param swapped whether inputs stay in the cells and weights stream
     * @param streamed encoding of the streamed operand
     * @param stationary encoding of the one in the cells
     * @param subtraction where the two parts of a stationary operand are subtracted
     * @param streamedBits bits of the streamed operand
     * @param stationaryBits bits of the stationary operand
     * @param streamedSlice bits of the streamed operand in one conversion
     * @param stationarySlice bits of the stationary operand in one conversion
     * @param rows cells that a conversion sums
     * @param adcBits resolution of the converter
     * @param adcRange sums it resolves, as the parameter {@code adc_range} says
     */
    record Format(boolean digital, boolean swapped, Encoding streamed, Encoding stationary, Subtraction subtraction,
            int streamedBits, int stationaryBits, int streamedSlice, int stationarySlice, int rows, int adcBits, String adcRange) {

        private Adc adc() {
            return new Adc(adcBits, switch (adcRange) {
                case CimMacroParameters.FOUR_SIGMA -> new Adc.PerSlicePair(4);
                case CimMacroParameters.FOUR_SIGMA_SHARED -> new Adc.Shared(4);
                default -> new Adc.FullRange();
            }, Adc.Step.WHOLE_COUNTS);
        }
    }

    /** @param targetDb signal-to-noise ratio that every layer needs, dB */
    NetworkDots(Network network, double targetDb) {
        this.network = network;
        this.targetDb = targetDb;
    }

    /**
     * Accuracy of every layer.
     *
     * @throws IllegalArgumentException if a number is out of the range of the accuracy model
     */
    List<LayerAccuracy> layers(Function<Layer, Format> formats, Device device) {
        List<LayerAccuracy> layers = new ArrayList<>();
        for (Layer layer : network.layers()) {
            Format format = formats.apply(layer);
            layers.add(new LayerAccuracy(layer.name(), layer.shape().macs(), accuracy(layer, format, device), targetDb));
        }
        return layers;
    }

    private ComputeAccuracy accuracy(Layer layer, Format f, Device device) {
        ValueHistogram streamed = f.swapped() ? layer.weights() : layer.inputs();
        ValueHistogram stationary = f.swapped() ? layer.inputs() : layer.weights();
        if (!known(f, streamed, f.streamed(), f.streamedBits()) || !known(f, stationary, f.stationary(), f.stationaryBits())) {
            return UNKNOWN;
        }
        OperandTable inputs = table(streamed, f.streamedBits(),
                OperandEncoding.ofInputs(usable(f, f.streamed(), streamed), streamed.signed()), f.streamedSlice());
        OperandTable weights = table(stationary, f.stationaryBits(),
                OperandEncoding.ofWeights(usable(f, f.stationary(), stationary), stationary.signed(), f.subtraction()),
                f.stationarySlice());
        long length = layer.shape().dotLength();
        if (f.digital()) {
            return DotProduct.digital(inputs, weights, length);
        }
        StoredWeights cells = stored.computeIfAbsent(new Stored(weights, device), s -> StoredWeights.of(s.weights(), s.device()));
        return new DotProduct(inputs, cells, length, f.rows(), f.adc()).fast();
    }

    /** There is no model of values of either sign in one bit, nor of ±1 bits in the analogue domain. */
    private static boolean known(Format f, ValueHistogram values, Encoding encoding, int bits) {
        boolean plusMinus = encoding == Encoding.XNOR || encoding == Encoding.ZERO_GATED_XNOR;
        return !(values.signed() && bits < 2) && (f.digital() || !plusMinus);
    }

    /** Signed hardware for magnitudes and digital arithmetic see what two parts do. */
    private static Encoding usable(Format f, Encoding encoding, ValueHistogram values) {
        return values.signed() && (f.digital() || encoding == Encoding.MAGNITUDE) ? Encoding.TWO_PART : encoding;
    }

    private OperandTable table(ValueHistogram values, int bits, OperandEncoding encoding, int sliceBits) {
        int codeBits = encoding == OperandEncoding.MAGNITUDE || encoding == OperandEncoding.OFFSET ? bits : bits - 1;
        return tables.computeIfAbsent(new Operand(values, bits, encoding, Math.min(sliceBits, codeBits)),
                o -> OperandTable.of(o.histogram(), o.bits(), o.encoding(), o.sliceBits()));
    }
}
