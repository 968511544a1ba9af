package org.paretile.problems.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.models.ParetileException;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.space.DesignSpace;

class CimMacroFamilyTest {
    private static final FamilyProblem RESNET = new CimMacroFamily().bind(Settings.NONE);

    private static final Map<String, Object> DESIGN = Map.ofEntries(
            Map.entry("device", "rram_neurosim_default"), Map.entry("node", 22), Map.entry("rows", 128),
            Map.entry("columns", 128), Map.entry("bits_per_cell", 2), Map.entry("dac_bits", 1), Map.entry("pulses", "spiking"),
            Map.entry("adc_bits", 8), Map.entry("columns_per_adc", 8), Map.entry("adc_rate", 1e9),
            Map.entry("adc_range", "4-sigma"), Map.entry("input_bits", 8), Map.entry("weight_bits", 8),
            Map.entry("output_bits", 24), Map.entry("input_encoding", "offset"), Map.entry("weight_encoding", "two-part"),
            Map.entry("voltage", 0.9), Map.entry("fit", "none"), Map.entry("macros", 1024), Map.entry("cell_errors", "of-cell"), Map.entry("age", 86400),
            Map.entry("temperature", 27), Map.entry("refresh", 1e-5), Map.entry("ir_drop", "calibrated"));

    private static Map<String, Object> with(String parameter, Object value) {
        Map<String, Object> changed = new HashMap<>(DESIGN);
        changed.put(parameter, value);
        return changed;
    }

    private static Evaluation evaluate(Map<String, Object> design) {
        DesignSpace space = Spaces.of(RESNET, design);
        return RESNET.model(space).evaluate(new int[space.genes()]);
    }

    private static double metric(Map<String, Object> design, Metric metric) {
        Evaluation evaluation = evaluate(design);
        assertThat(evaluation).isInstanceOf(Evaluation.Metrics.class);
        return ((Evaluation.Metrics) evaluation).values()[CimMacroMetrics.of(true, true).indexOf(metric)];
    }

    @Test
    void aPlausibleDesign() {
        // an RRAM macro at 22 nm: hundreds of fJ a multiply-accumulate, most of it in the converters
        assertThat(metric(DESIGN, CimMacroMetrics.ENERGY_PER_MAC)).isBetween(50e-15, 2e-12);
        assertThat(metric(DESIGN, CimMacroMetrics.SQNR)).isBetween(20.0, 50.0);
        assertThat(metric(DESIGN, CimMacroMetrics.SQNR_MAC)).isGreaterThan(metric(DESIGN, CimMacroMetrics.SQNR));
        assertThat(metric(DESIGN, CimMacroMetrics.UTILISATION)).isBetween(0.5, 1.0);
        assertThat(metric(DESIGN, CimMacroMetrics.RESIDENCY)).isBetween(0.1, 10.0);
    }

    @Test
    void derivedMetricsAgreeWithEachOther() {
        double energy = metric(DESIGN, CimMacroMetrics.ENERGY);
        double steady = 1 / metric(DESIGN, CimMacroMetrics.THROUGHPUT);
        double tops = metric(DESIGN, CimMacroMetrics.TOPS);
        double macs = energy / metric(DESIGN, CimMacroMetrics.ENERGY_PER_MAC);
        assertThat(macs).isCloseTo(1.814e9, within(0.01e9)); // ResNet-18
        assertThat(metric(DESIGN, CimMacroMetrics.POWER)).isCloseTo(energy / steady, within(1e-12));
        // an inference alone also fills the pipeline, one step in each of the 21 layers
        assertThat(metric(DESIGN, CimMacroMetrics.LATENCY)).isBetween(steady + 21 * 1e-9, 1.01 * steady);
        assertThat(tops).isCloseTo(2e-12 * macs / steady, within(1e-9));
        assertThat(metric(DESIGN, CimMacroMetrics.TOPS_PER_W)).isCloseTo(2e-12 * macs / energy, within(1e-9));
        assertThat(metric(DESIGN, CimMacroMetrics.TOPS_PER_MM2))
                .isCloseTo(tops / metric(DESIGN, CimMacroMetrics.AREA), within(1e-9));
    }

    @Test
    void theAccountAddsUpToTheMetrics() {
        DesignSpace space = Spaces.of(RESNET, DESIGN);
        List<DesignModel.Share> shares = RESNET.model(space).breakdown(new int[space.genes()]);
        for (Metric metric : List.of(CimMacroMetrics.ENERGY, CimMacroMetrics.AREA, CimMacroMetrics.LATENCY,
                CimMacroMetrics.LEAKAGE_POWER)) {
            double sum = shares.stream().filter(s -> s.metric().equals(metric)).mapToDouble(DesignModel.Share::amount).sum();
            double whole = metric(DESIGN, metric);
            assertThat(sum).as(metric.name()).isCloseTo(whole, within(1e-12 * whole));
        }
    }

    @Test
    void moreConverterBitsCostEnergyAndBuyAccuracy() {
        assertThat(metric(with("adc_bits", 10), CimMacroMetrics.ENERGY)).isGreaterThan(metric(DESIGN, CimMacroMetrics.ENERGY));
        assertThat(metric(with("adc_bits", 10), CimMacroMetrics.SQNR))
                .isGreaterThan(metric(with("adc_bits", 5), CimMacroMetrics.SQNR) + 3);
    }

    @Test
    void withoutErrorsOfCellsThereIsOnlyQuantisation() {
        Map<String, Object> ideal = with("cell_errors", "none");
        ideal.put("ir_drop", "none");
        assertThat(metric(ideal, CimMacroMetrics.SNR)).isEqualTo(metric(ideal, CimMacroMetrics.SQNR));
        assertThat(metric(ideal, CimMacroMetrics.SNR_MAC)).isEqualTo(metric(ideal, CimMacroMetrics.SQNR_MAC));
        assertThat(metric(with("ir_drop", "none"), CimMacroMetrics.SNR)).isLessThan(metric(ideal, CimMacroMetrics.SNR));
        assertThat(metric(DESIGN, CimMacroMetrics.SNR)).isLessThan(metric(with("ir_drop", "none"), CimMacroMetrics.SNR));
        assertThat(metric(with("ir_drop", "uncalibrated"), CimMacroMetrics.SNR)).isLessThan(metric(DESIGN, CimMacroMetrics.SNR));
    }

    @Test
    void cellsForgetWithTimeAndHeat() {
        double day = metric(DESIGN, CimMacroMetrics.SNR);
        assertThat(metric(with("age", 1), CimMacroMetrics.SNR)).isGreaterThan(day);
        assertThat(metric(with("temperature", 85), CimMacroMetrics.SNR)).isLessThan(day);
        assertThat(metric(with("bits_per_cell", 1), CimMacroMetrics.SNR)).isGreaterThan(day + 5);
        assertThat(metric(with("age", 1), CimMacroMetrics.SQNR)).isEqualTo(metric(DESIGN, CimMacroMetrics.SQNR));
    }

    @Test
    void fewerOperandBitsCostAccuracyAndSaveEnergy() {
        assertThat(metric(with("weight_bits", 4), CimMacroMetrics.SQNR)).isLessThan(metric(DESIGN, CimMacroMetrics.SQNR));
        assertThat(metric(with("input_bits", 4), CimMacroMetrics.ENERGY)).isLessThan(metric(DESIGN, CimMacroMetrics.ENERGY));
    }

    @Test
    void moreMacrosNeverTakeLonger() {
        assertThat(metric(with("macros", 2048), CimMacroMetrics.LATENCY))
                .isLessThanOrEqualTo(metric(DESIGN, CimMacroMetrics.LATENCY));
        assertThat(metric(with("macros", 2048), CimMacroMetrics.AREA))
                .isCloseTo(2 * metric(DESIGN, CimMacroMetrics.AREA), within(1e-9));
    }

    @Test
    void anSramCellHoldsOneBitWhateverTheGene() {
        assertThat(metric(withSram(3), CimMacroMetrics.ENERGY)).isEqualTo(metric(withSram(1), CimMacroMetrics.ENERGY));
        assertThat(metric(withSram(3), CimMacroMetrics.SQNR)).isEqualTo(metric(withSram(1), CimMacroMetrics.SQNR));
    }

    private static Map<String, Object> withSram(int bits) {
        Map<String, Object> design = with("device", "sram_jia_jssc_2020");
        design.put("bits_per_cell", bits);
        return design;
    }

    @Test
    void impossibleDesignsAreResultsWithAReason() {
        assertThat(evaluate(with("columns_per_adc", 256))).isInstanceOfSatisfying(Evaluation.Infeasible.class, i -> {
            assertThat(i.reason()).contains("256 columns share a converter").contains("128");
            assertThat(i.shortfall()).isEqualTo(1);
        });
        assertThat(evaluate(with("voltage", 0.4))).isInstanceOfSatisfying(Evaluation.Infeasible.class,
                i -> assertThat(i.reason()).contains("0.4 V").contains("0.85 V"));
        DesignSpace space = Spaces.of(RESNET, with("voltage", 0.4));
        assertThat(RESNET.model(space).breakdown(new int[space.genes()])).isEmpty();
    }

    @Test
    void everyDefaultDesignHasFiniteMetricsOrAReason() {
        DesignSpace space = Spaces.of(RESNET, Map.of());
        DesignModel model = RESNET.model(space);
        SplittableRandom random = new SplittableRandom(7);
        int feasible = 0;
        int yieldAt = CimMacroMetrics.of(true, true).stream().map(Metric::name).toList().indexOf("yield");
        for (int i = 0; i < 3000; i++) {
            int[] genome = IntStream.range(0, space.genes()).map(p -> random.nextInt(space.cardinality(p))).toArray();
            space.canonicalise(genome);
            switch (model.evaluate(genome)) {
                case Evaluation.Infeasible infeasible -> assertThat(infeasible.reason()).isNotBlank();
                case Evaluation.Metrics(double[] values) -> {
                    feasible++;
                    for (int m = 0; m < values.length; m++) {
                        Metric metric = CimMacroMetrics.of(true, true).get(m);
                        // a die that cannot be made has no price, which is no matter as long as nobody asks for it
                        boolean priced = values[yieldAt] > 0 || metric.unit().dimension() != Dimension.MONEY
                                && metric.unit().dimension() != Dimension.CARBON;
                        assertThat(Double.isFinite(values[m])).as(metric.name()).isEqualTo(priced);
                    }
                    assertThat(values).isEqualTo(((Evaluation.Metrics) model.evaluate(genome)).values());
                }
            }
        }
        assertThat(feasible).isGreaterThan(1000);
    }

    @Test
    void aModelSharedByThreadsGivesEqualBits() {
        DesignSpace space = Spaces.of(RESNET, Map.of());
        SplittableRandom random = new SplittableRandom(3);
        List<int[]> genomes = IntStream.range(0, 500)
                .mapToObj(i -> IntStream.range(0, space.genes()).map(p -> random.nextInt(space.cardinality(p))).toArray())
                .peek(space::canonicalise).toList();
        DesignModel shared = RESNET.model(space);
        List<String> parallel = genomes.parallelStream().map(g -> text(shared.evaluate(g))).toList();
        DesignModel alone = RESNET.model(space);
        assertThat(parallel).isEqualTo(genomes.stream().map(g -> text(alone.evaluate(g))).toList());
    }

    private static String text(Evaluation evaluation) {
        return switch (evaluation) {
            case Evaluation.Metrics(double[] values) -> java.util.Arrays.toString(values);
            case Evaluation.Infeasible infeasible -> infeasible.toString();
        };
    }

    @Test
    void aNetworkATechnologyAndHistogramsOfOnesOwn() {
        String network = """
                layer,kind,C,M,P,inputs,weights
                a,linear,256,128,10,relu 31 0.25 0.5,normal 31 0.3
                b,linear,128,64,10,relu 31 0.25 0.5,normal 31 0.3
                """;
        String cell = "subject,quantity,value,unit,source,confidence\n"
                + "cell:mine,on_resistance,1e5,ohm,my measurements,measured\n"
                + "cell:mine,off_resistance,1e7,ohm,my measurements,measured\n"
                + "cell:mine,read_voltage,0.2,V,my measurements,measured\n"
                + "cell:mine,read_pulse,1,ns,my measurements,measured\n"
                + "cell:mine,area,30,F2,my measurements,measured\n";
        FamilyProblem problem = new CimMacroFamily().bind(new Settings(Map.of(
                "workload", new SettingValue.TextFile("nets/two.csv", network),
                "technology", new SettingValue.TextFile("mine.csv", cell),
                "histograms", new SettingValue.TextFile("measured.csv", "a,inputs,0,0,0,0.5,0.25,0.125,0.125\n"))));
        DesignSpace space = Spaces.of(problem, with("device", "mine"));
        Evaluation evaluation = problem.model(space).evaluate(new int[space.genes()]);
        assertThat(evaluation).isInstanceOfSatisfying(Evaluation.Metrics.class, m -> assertThat(m.values()[0]
                / m.values()[CimMacroMetrics.of(true, true).indexOf(CimMacroMetrics.ENERGY_PER_MAC)])
                .isCloseTo((256 * 128 + 128 * 64) * 10, within(1e-3)));
    }

    private static FamilyProblem described(String macro) {
        return new CimMacroFamily().bind(new Settings(Map.of("macro", new SettingValue.Word(macro))));
    }

    private static double energyPerMac(FamilyProblem problem, Map<String, Object> fixed) {
        DesignSpace space = Spaces.of(problem, fixed);
        Evaluation evaluation = problem.model(space).evaluate(new int[space.genes()]);
        assertThat(evaluation).isInstanceOf(Evaluation.Metrics.class);
        return ((Evaluation.Metrics) evaluation).values()[1];
    }

    @Test
    void aGainCellIsRefreshedOrForgets() {
        assertThat(metric(with("device", "gain_cell_3t"), CimMacroMetrics.SNR)).isFinite();
        Map<String, Object> never = with("device", "gain_cell_3t");
        never.put("refresh", 1.0);
        assertThat(evaluate(never)).isInstanceOfSatisfying(Evaluation.Infeasible.class,
                i -> assertThat(i.reason()).contains("refresh"));
    }

    @Test
    void aMacroThatAFileDescribesIsSearchedByThePathsOfItsNumbers() {
        FamilyProblem basic = described("basic-analog");
        double asDescribed = energyPerMac(basic, Map.of());
        assertThat(asDescribed).isCloseTo(259e-15, within(5e-15)); // CiMLoop on ResNet-18: 258.4 to 328.6 fJ by layer
        assertThat(energyPerMac(basic, Map.of("variables.adc_bits", 6))).isLessThan(asDescribed);
        assertThat(energyPerMac(basic, Map.of("variables.voltage", 0.8))).isLessThan(asDescribed);
        assertThat(energyPerMac(basic, Map.of("row.mesh_y", 128))).isLessThan(asDescribed);
        assertThat(basic.parameters().stream().filter(p -> p.name().equals("variables.base_cycle")).findFirst().orElseThrow()
                .unit().symbol()).isEqualTo("ns");
    }

    @Test
    void theAccountOfADescribedMacroAddsUp() {
        FamilyProblem isaac = described("isaac-isca-2016");
        DesignSpace space = Spaces.of(isaac, Map.of());
        DesignModel model = isaac.model(space);
        Evaluation.Metrics metrics = (Evaluation.Metrics) model.evaluate(new int[space.genes()]);
        double sum = model.breakdown(new int[space.genes()]).stream().filter(s -> s.metric().equals(CimMacroMetrics.ENERGY))
                .mapToDouble(DesignModel.Share::amount).sum();
        assertThat(sum).isCloseTo(metrics.values()[0], within(1e-9 * sum));
    }

    @Test
    void aMacroOfOnesOwnIncludesAnotherAndOverrulesIt() {
        String own = "node,attribute,value,unit,source,confidence\ninclude,file,basic-analog,text,,\n"
                + "variables,adc_bits,6,bit,my converter,measured\n";
        FamilyProblem mine = new CimMacroFamily().bind(new Settings(Map.of("macro", new SettingValue.TextFile("mine.csv", own))));
        assertThat(energyPerMac(mine, Map.of())).isEqualTo(energyPerMac(described("basic-analog"), Map.of("variables.adc_bits", 6)));
        assertThatThrownBy(() -> bind("macro", new SettingValue.TextFile("mine.csv", own + "adc,bogus,1,1,x,measured\n")))
                .isInstanceOf(ParetileException.class).hasMessageContaining("mine.csv").hasMessageContaining("bogus");
        assertThatThrownBy(() -> bind("macro", new SettingValue.Word("isac"))).isInstanceOf(ParetileException.class)
                .hasMessageContaining("isac");
    }

    @Test
    void badSettingsSayWhatIsWrong() {
        assertThatThrownBy(() -> bind("workload", new SettingValue.Word("resnet81")))
                .isInstanceOf(ParetileException.class).hasMessageContaining("resnet81").hasMessageContaining("resnet18");
        assertThatThrownBy(() -> bind("workload", new SettingValue.TextFile("w.csv", "layer,C\na,3\n")))
                .isInstanceOf(ParetileException.class).hasMessageContaining("w.csv");
        assertThatThrownBy(() -> bind("workload", new SettingValue.TreeFile("w.json", Map.of())))
                .isInstanceOf(ParetileException.class).hasMessageContaining("w.json");
        assertThatThrownBy(() -> bind("technology", new SettingValue.TextFile("t.csv", "nonsense")))
                .isInstanceOf(ParetileException.class).hasMessageContaining("t.csv");
        assertThatThrownBy(() -> bind("histograms", new SettingValue.TextFile("h.csv", "00,inputs,1,2\n")))
                .isInstanceOf(ParetileException.class).hasMessageContaining("h.csv");
    }

    private static FamilyProblem bind(String key, SettingValue value) {
        return new CimMacroFamily().bind(new Settings(Map.of(key, value)));
    }
}
