package org.paretile.models.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.paretile.models.workload.ValueHistogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Monte Carlo runs, slice tables and worked examples, and their configurations as dot products. */
final class Golden {

    private static final JsonNode HISTOGRAMS = read("operand_histograms.json");
    private static final Map<String, OperandTable> TABLES = new HashMap<>();

    private static final PcmDrift.Exponent PCM = new PcmDrift.Exponent(20,
            new PcmDrift.Clipped(-0.0155, 0.0244, 0.049, 0.1), new PcmDrift.Clipped(-0.0125, -0.0059, 0.008, 0.045));

    private Golden() {}

    static JsonNode read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(name.endsWith(".gz") ? new GZIPInputStream(in) : in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ValueHistogram histogram(String id) {
        JsonNode masses = HISTOGRAMS.get(id);
        double[] values = new double[masses.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = masses.get(i).asDouble();
        }
        return ValueHistogram.of(id, values);
    }

    static OperandTable table(String id, int bits, String encoding, int sliceBits) {
        OperandEncoding layout = switch (encoding) {
            case "magnitude" -> OperandEncoding.MAGNITUDE;
            case "offset" -> OperandEncoding.OFFSET;
            case "differential", "differential_digital_subtraction" -> OperandEncoding.DIFFERENTIAL;
            case "diff_analog", "differential_analog_subtraction" -> OperandEncoding.DIFFERENTIAL_ANALOGUE;
            default -> throw new IllegalArgumentException(encoding);
        };
        return TABLES.computeIfAbsent(
                id + bits + layout + sliceBits, key -> OperandTable.of(histogram(id), bits, layout, sliceBits));
    }

    /** All configurations of the Monte Carlo. */
    static List<JsonNode> runs() {
        return StreamSupport.stream(
                        read("dot_product_monte_carlo.json.gz").get("configurations").spliterator(), false)
                .toList();
    }

    /** Dot products of a configuration on its device. */
    static DotProduct onDevice(JsonNode c) {
        DotProduct ideal = dotProduct(c);
        return new DotProduct(
                ideal.inputs(), StoredWeights.of(ideal.weights(), device(c)), ideal.length(), ideal.rows(), ideal.adc());
    }

    static Device device(JsonNode c) {
        return Device.ofCells(
                        c.get("cell_relative_sigma_ratio").asDouble(),
                        c.get("cell_absolute_sigma_of_max_ratio").asDouble(),
                        c.get("read_noise_relative_sigma_ratio").asDouble(),
                        c.get("on_off_ratio").isNull() ? Double.POSITIVE_INFINITY : c.get("on_off_ratio").asDouble())
                .withColumnSigma(c.get("column_noise_of_full_range_ratio").asDouble())
                .withLevels(levels(c));
    }

    private static LevelErrors levels(JsonNode c) {
        if (c.get("device_model").isNull()) {
            return new LevelErrors.None();
        }
        if (c.get("device_model").asString().equals("edram")) {
            return new RetentionLoss(
                    c.get("refresh_interval_over_tau_ratio").asDouble(), c.get("retention_ln_sigma").asDouble());
        }
        List<Double> coefficients = StreamSupport.stream(
                        c.get("programming_noise_polynomial_of_max_ratio").spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
        Polynomial programming = new Polynomial(coefficients);
        return c.get("time_since_programming_s").isNull()
                ? programming
                : new PcmDrift(programming, c.get("time_since_programming_s").asDouble(), PCM, PcmDrift.Flicker.NONE);
    }

    /** Configurations of the Monte Carlo without any analogue noise. */
    static List<JsonNode> noiseFree() {
        return StreamSupport.stream(
                        read("dot_product_monte_carlo.json.gz").get("configurations").spliterator(), false)
                .filter(c -> c.get("cell_relative_sigma_ratio").asDouble() == 0
                        && c.get("cell_absolute_sigma_of_max_ratio").asDouble() == 0
                        && c.get("read_noise_relative_sigma_ratio").asDouble() == 0
                        && c.get("column_noise_of_full_range_ratio").asDouble() == 0
                        && c.get("on_off_ratio").isNull()
                        && c.get("device_model").isNull())
                .toList();
    }

    static DotProduct dotProduct(JsonNode c) {
        double sigmas = c.get("adc_window_sigma").asDouble(0);
        Adc.Window window = switch (c.get("adc_full_scale").asString()) {
            case "full_range" -> new Adc.FullRange();
            case "k_sigma_per_slice_pair" -> new Adc.PerSlicePair(sigmas);
            case "k_sigma_shared" -> new Adc.Shared(sigmas);
            default -> throw new IllegalArgumentException(c.toString());
        };
        Adc.Step step = switch (c.get("adc_step_policy").asString()) {
            case "integer_counts" -> Adc.Step.WHOLE_COUNTS;
            case "power_of_two_counts" -> Adc.Step.POWER_OF_TWO_COUNTS;
            case "real" -> Adc.Step.REAL;
            default -> throw new IllegalArgumentException(c.toString());
        };
        int rows = c.get("rows_per_conversion").asInt();
        return new DotProduct(
                table(c.get("inputs_histogram").asString(), c.get("input_bits").asInt(),
                        c.get("input_encoding").asString(), c.get("dac_bits").asInt()),
                table(c.get("weights_histogram").asString(), c.get("weight_bits").asInt(),
                        c.get("weight_encoding").asString(), c.get("cell_bits").asInt()),
                (long) rows * c.get("row_tiles").asInt(),
                rows,
                new Adc(c.get("adc_bits").asInt(), window, step));
    }
}
