package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.macro.Totals;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Networks;
import org.paretile.problems.family.CimMacroFamily;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;

/**
 * All metrics of random designs of {@code cim-macro}, from genome to numbers, accuracy included. CiMLoop: Timeloop's CPU time a
 * mapping.
 *
 * <p>What depends on operand values is kept per layer and encoding, so the benchmarks see it warm. CPU time of one thread on a loaded
 * two-core server, 1000 random designs of ResNet-18: 57 ns a layer (1.2 µs a design) warm; 51 µs a layer (1.1 ms a design) when the
 * memo starts empty, which a search pays once for each combination of encodings, slices, rows, converter and cell.
 */
@State(Scope.Benchmark)
public class MacroBenchmark {
    private static final int DESIGNS = 1000;
    private static final double LAYERS = 21;
    private static final double MAPPING_US = 1630;

    private final List<int[]> genomes = new ArrayList<>();
    private DesignModel network = genome -> new Evaluation.Metrics(new double[0]);
    private DesignModel layer = network;
    private final Totals totals = new Totals();
    private final List<LayerLoad> loads = new ArrayList<>();
    private final PreparedMacro prepared = new MacroModel(Technology.builtIn()).prepare(new MacroDesign(32,
            "rram_neurosim_default", 128, 128, 2, 1, PulseCoding.SPIKING, 8, 8, 1e9, 1.0, 20, 8, 16, 24));

    @Setup
    public void createDesigns() {
        FamilyProblem resnet = new CimMacroFamily().bind(Settings.NONE);
        DesignSpace space = new DesignSpace(resnet.parameters().stream()
                .map((ParameterSpec s) -> new Parameter(s.name(), s.unit(), s.byDefault(), s.activeIf())).toList());
        network = resnet.model(space);
        layer = new CimMacroFamily().bind(new Settings(java.util.Map.of("workload",
                new SettingValue.TextFile("one-layer.csv", oneLayer())))).model(space);
        SplittableRandom random = new SplittableRandom(1);
        loads.clear();
        for (int i = 0; i < DESIGNS; i++) {
            loads.add(new LayerLoad(64 + random.nextInt(4096), 32 + random.nextInt(512), 49 + random.nextInt(3136), 1, 8, 16,
                    random.nextDouble(), random.nextDouble()));
        }
        while (genomes.size() < DESIGNS) {
            int[] genome = new int[space.genes()];
            for (int p = 0; p < genome.length; p++) {
                genome[p] = random.nextInt(space.cardinality(p));
            }
            space.canonicalise(genome);
            if (network.evaluate(genome) instanceof Evaluation.Metrics) {
                genomes.add(genome);
            }
        }
    }

    private static String oneLayer() {
        Network resnet = Networks.named("resnet18");
        var shape = resnet.layer("04").shape();
        return "layer,kind,C,M,P,Q,R,S,inputs,weights\nonly,convolution," + shape.c() + "," + shape.m() + "," + shape.p() + ","
                + shape.q() + "," + shape.r() + "," + shape.s() + ",relu 31 0.25 0.5,normal 31 0.3\n";
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    @Peer(what = "ResNet-18 on a macro, all metrics", published = "CiMLoop, 21 mappings", micros = LAYERS * MAPPING_US)
    public void resnet18(Blackhole hole) {
        for (int[] genome : genomes) {
            hole.consume(network.evaluate(genome));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    @Peer(what = "one layer more on a macro", published = "CiMLoop, 1 mapping", micros = MAPPING_US)
    public void oneLayer(Blackhole hole) {
        for (LayerLoad load : loads) {
            totals.clear();
            prepared.enterLayer(0, load, totals);
            hole.consume(totals.energyJ());
        }
    }

    @Benchmark
    @OperationsPerInvocation(DESIGNS)
    @Peer(what = "a design with one layer, all metrics", published = "CiMLoop, 1 mapping", micros = MAPPING_US)
    public void oneLayerDesign(Blackhole hole) {
        for (int[] genome : genomes) {
            hole.consume(layer.evaluate(genome));
        }
    }
}
