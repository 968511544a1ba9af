package org.paretile.experiments.bench;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.paretile.models.accuracy.Adc;
import org.paretile.models.accuracy.Conditions;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.Devices;
import org.paretile.models.accuracy.DotProduct;
import org.paretile.models.accuracy.OperandEncoding;
import org.paretile.models.accuracy.OperandTable;
import org.paretile.models.accuracy.StoredWeights;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.macro.Totals;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Networks;

/**
 * One layer on a macro with the accuracy of its dot products: rows and converters differ from call to call, operands are laid out
 * once. Eight-bit operands, inputs bit by bit, two weight bits a cell with an offset (32 pairs of slices). CiMLoop: Timeloop's CPU
 * time a mapping; it has no accuracy.
 */
@State(Scope.Benchmark)
public class AccuracyBenchmark {
    private static final int CALLS = 1000;
    private static final double MAPPING_US = 1630;
    private static final double DESIGN_US = 1.9e6;
    private static final int BITS = 8;

    /** Cells and converter. */
    @Param({"ideal cells, 4 sigma", "ideal cells, full range", "RRAM cells, 4 sigma"})
    public String cells = "";

    private final Totals totals = new Totals();
    private final DotProduct[] products = new DotProduct[CALLS];
    private final PreparedMacro macro = new MacroModel(Technology.builtIn()).prepare(new MacroDesign(32,
            "rram_neurosim_default", 128, 128, 2, 1, PulseCoding.SPIKING, 8, 8, 1e9, 1.0, 20, BITS, BITS, 24));
    private final Layer layer = Networks.named("resnet18").layer("10");
    private final LayerLoad load = new LayerLoad((int) layer.shape().dotLength(), (int) layer.shape().m(), layer.shape().vectors(), 1,
            BITS, BITS, 0.2, 0.5);

    @Setup
    public void createProducts() {
        OperandTable inputs = OperandTable.of(layer.inputs(), BITS, OperandEncoding.MAGNITUDE, 1);
        OperandTable weights = OperandTable.of(layer.weights(), BITS, OperandEncoding.OFFSET, 2);
        Device device = cells.startsWith("RRAM") ? Devices.builtIn().device("rram_analog", Conditions.after(86_400)) : Device.IDEAL;
        StoredWeights stored = StoredWeights.of(weights, device);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CALLS; i++) {
            int bits = 4 + random.nextInt(7);
            Adc adc = cells.endsWith("sigma") ? new Adc(bits, new Adc.PerSlicePair(4), Adc.Step.WHOLE_COUNTS) : Adc.fullRange(bits);
            products[i] = new DotProduct(inputs, stored, layer.shape().dotLength(), 64 << random.nextInt(4), adc);
        }
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    @Peer(what = "a macro layer with accuracy", published = "CiMLoop, 1 mapping", micros = {MAPPING_US, MAPPING_US, MAPPING_US})
    public void layerWithAccuracy(Blackhole hole) {
        for (DotProduct product : products) {
            hole.consume(layer(product));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    @Peer(what = "the same", published = "CiMLoop, 1 design", micros = {DESIGN_US, DESIGN_US, DESIGN_US})
    public void layerWithAccuracyAgainstDesign(Blackhole hole) {
        for (DotProduct product : products) {
            hole.consume(layer(product));
        }
    }

    private double layer(DotProduct product) {
        totals.clear();
        macro.enterLayer(0, load, totals);
        return totals.energyJ() + product.fast().totalSnrDb();
    }
}
