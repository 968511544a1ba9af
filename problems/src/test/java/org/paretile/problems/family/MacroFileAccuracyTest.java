package org.paretile.problems.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paretile.models.ParetileException;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.space.DesignSpace;

class MacroFileAccuracyTest {
    private static final String HEADER = "node,attribute,value,unit,source,confidence\n";
    /** basic-analog with the operands of a closed-form design. */
    private static final String LIKE_CLOSED_FORM = HEADER + """
            include,file,basic-analog-weight-stationary,text,,
            variables,input_encoding,offset-if-signed,text,,
            variables,weight_encoding,two-part-if-signed,text,,
            variables,dac_bits,1,bit,test,assumption
            variables,bits_per_cell,2,bit,test,assumption
            variables,technology,22,nm,test,assumption
            variables,voltage,0.9,V,test,assumption
            """;

    private static FamilyProblem bind(String macro, String... settings) {
        Map<String, SettingValue> values = new HashMap<>();
        if (!macro.isEmpty()) {
            values.put("macro", macro.contains("\n") ? new SettingValue.TextFile("mine.csv", macro) : new SettingValue.Word(macro));
        }
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], new SettingValue.Word(settings[i + 1]));
        }
        return new CimMacroFamily().bind(new Settings(values));
    }

    /** The model of one design: defaults, but for {@code fixed}. */
    private record One(FamilyProblem problem, DesignModel model, int[] genome) {
        double get(Metric metric) {
            Evaluation evaluation = model.evaluate(genome);
            assertThat(evaluation).isInstanceOf(Evaluation.Metrics.class);
            return ((Evaluation.Metrics) evaluation).values()[problem.metrics().indexOf(metric)];
        }
    }

    private static One design(FamilyProblem problem, Map<String, Object> fixed) {
        DesignSpace space = Spaces.of(problem, fixed);
        int[] genome = new int[space.genes()];
        space.canonicalise(genome);
        return new One(problem, problem.model(space), genome);
    }

    private static One closedForm(Map<String, Object> changed) {
        Map<String, Object> fixed = new HashMap<>(Map.of("device", "rram_example", "node", 22, "rows", 32, "columns", 32,
                "bits_per_cell", 2, "dac_bits", 1, "adc_bits", 8, "input_encoding", "offset", "weight_encoding", "two-part"));
        fixed.putAll(Map.of("voltage", 0.9, "columns_per_adc", 4, "macros", 1024));
        fixed.putAll(changed);
        return design(bind(""), fixed);
    }

    @Test
    void aFileThatSaysWhatTheClosedFormSaysIsAsAccurate() {
        for (Map<String, Object> same : List.<Map<String, Object>>of(Map.of(), Map.of("adc_range", "full"), Map.of("age", 1.0),
                Map.of("cell_errors", "none"), Map.of("ir_drop", "uncalibrated"), Map.of("temperature", 85.0))) {
            One closed = closedForm(same);
            One described = design(bind(LIKE_CLOSED_FORM), same);
            for (Metric metric : List.of(CimMacroMetrics.SQNR, CimMacroMetrics.SQNR_MAC, CimMacroMetrics.SNR, CimMacroMetrics.SNR_MAC,
                    CimMacroMetrics.SNR_MARGIN, CimMacroMetrics.ACCURACY_VALID)) {
                assertThat(described.get(metric)).as(metric.name() + " " + same).isEqualTo(closed.get(metric));
            }
        }
    }

    @Test
    void numbersOfTheFileDecideTheConversion() {
        FamilyProblem problem = bind(LIKE_CLOSED_FORM);
        One described = design(problem, Map.of("row.mesh_y", 128, "variables.adc_bits", 6));
        One closed = closedForm(Map.of("rows", 128, "adc_bits", 6));
        assertThat(described.get(CimMacroMetrics.SNR)).isEqualTo(closed.get(CimMacroMetrics.SNR));
        One six = design(problem, Map.of("variables.adc_bits", 6, "adc_range", "full", "row.mesh_y", 128));
        assertThat(six.get(CimMacroMetrics.SQNR))
                .isLessThan(design(problem, Map.of("variables.adc_bits", 9, "adc_range", "full", "row.mesh_y", 128)).get(CimMacroMetrics.SQNR));
    }

    @Test
    void aDigitalMacroKeepsWhatTheOperandsHold() {
        FamilyProblem digital = bind("colonnade-jssc-2021");
        assertThat(digital.parameters()).noneMatch(p -> p.name().equals("adc_range") || p.name().equals("cell_errors"));
        One eight = design(digital, Map.of("variables.input_bits", 8, "variables.weight_bits", 8));
        assertThat(eight.get(CimMacroMetrics.SNR)).isEqualTo(eight.get(CimMacroMetrics.SQNR)).isBetween(38.0, 46.0);
        assertThat(eight.get(CimMacroMetrics.ACCURACY_VALID)).isEqualTo(1);
        // operands of either sign in one bit have no model: said, not made up
        One one = design(digital, Map.of());
        assertThat(one.get(CimMacroMetrics.SNR)).isZero();
        assertThat(one.get(CimMacroMetrics.ACCURACY_VALID)).isZero();
    }

    @Test
    void anAnalogueSumIsNoMoreAccurateThanADigitalOne() {
        double digital = design(bind("colonnade-jssc-2021"), Map.of("variables.input_bits", 8, "variables.weight_bits", 8))
                .get(CimMacroMetrics.SNR_MAC);
        for (String macro : List.of("basic-analog", "jia-jssc-2020", "wang-vlsi-2022", "raella-isca-2023")) {
            assertThat(design(bind(macro), Map.of()).get(CimMacroMetrics.SNR_MAC)).as(macro).isLessThanOrEqualTo(digital);
        }
    }

    @Test
    void aConverterInATableIsNamedOrAccuracyIsLeftOut() {
        String table = LIKE_CLOSED_FORM + "adc,class,table,text,,\n";
        FamilyProblem unknown = bind(HEADER + "include,file,basic-analog,text,,\nadc,class,table,text,,\n"
                + "adc,energy_scale,1,1,test,assumption\n");
        assertThat(unknown.metrics()).isEqualTo(CimMacroMetrics.of(true, false));
        assertThat(design(unknown, Map.of()).get(CimMacroMetrics.ENERGY)).isPositive();
        FamilyProblem named = bind(table + "variables,converter,adc,text,,\n");
        assertThat(design(named, Map.of()).get(CimMacroMetrics.SNR)).isEqualTo(closedForm(Map.of()).get(CimMacroMetrics.SNR));
    }

    @Test
    void theMarginIsToATargetOfTheStudy() {
        One thirty = design(bind("jia-jssc-2020"), Map.of());
        One twenty = design(bind("jia-jssc-2020", "accuracy_target", "20 dB"), Map.of());
        assertThat(thirty.get(CimMacroMetrics.SNR_MARGIN)).isCloseTo(thirty.get(CimMacroMetrics.SNR) - 30, within(1e-9));
        assertThat(twenty.get(CimMacroMetrics.SNR_MARGIN)).isCloseTo(twenty.get(CimMacroMetrics.SNR) - 20, within(1e-9));
        assertThatThrownBy(() -> bind("", "accuracy_target", "much")).isInstanceOf(ParetileException.class).hasMessageContaining("much");
        assertThatThrownBy(() -> bind("", "accuracy_target", "30 mm2")).isInstanceOf(ParetileException.class)
                .hasMessageContaining("accuracy_target");
    }

    @Test
    void whatIsFittedHoldsTheNetworkAndNoMore() {
        One closed = closedForm(Map.of("fit", "macros"));
        assertThat(closed.get(CimMacroMetrics.RESIDENCY)).isEqualTo(1);
        assertThat(closed.get(CimMacroMetrics.AREA) * closedForm(Map.of()).get(CimMacroMetrics.RESIDENCY))
                .isCloseTo(closedForm(Map.of()).get(CimMacroMetrics.AREA), within(1e-6));
        FamilyProblem problem = bind(LIKE_CLOSED_FORM);
        One fitted = design(problem, Map.of("fit", "macro_in_system"));
        assertThat(fitted.get(CimMacroMetrics.RESIDENCY)).isEqualTo(1);
        One alone = design(problem, Map.of());
        assertThat(fitted.get(CimMacroMetrics.AREA)).isCloseTo(alone.get(CimMacroMetrics.AREA) / alone.get(CimMacroMetrics.RESIDENCY),
                within(1e-6));
        // vectors are not spread over macros that hold other layers: as fast as one pass of each layer
        assertThat(fitted.get(CimMacroMetrics.LATENCY)).isLessThan(alone.get(CimMacroMetrics.LATENCY));
        One isaac = design(bind("isaac-isca-2016"), Map.of("fit", "tile_in_router"));
        assertThat(isaac.get(CimMacroMetrics.RESIDENCY)).isBetween(1.0, 2.0);
    }

    @Test
    void limitsNameTheSlowestComponentAndTheLargestNoise() {
        One wan = design(bind("wan-nature-2022"), Map.of());
        List<DesignModel.Limit> limits = wan.model().limits(wan.genome());
        assertThat(limits.getFirst().of()).isEqualTo("clock");
        assertThat(limits.getFirst().by()).isEqualTo("integrator");
        assertThat(limits.stream().filter(l -> l.of().equals("clock")).mapToDouble(DesignModel.Limit::amount).sum())
                .isCloseTo(limits.getFirst().whole(), within(1e-12)); // its phases follow each other
        DesignModel.Limit noise = limits.stream().filter(l -> l.of().equals("accuracy")).findFirst().orElseThrow();
        assertThat(noise.by()).startsWith("cells");
        assertThat(-10 * Math.log10(noise.whole())).isCloseTo(wan.get(CimMacroMetrics.SNR), within(1e-9));
        One closed = closedForm(Map.of("columns_per_adc", 32, "adc_rate", 1e8));
        assertThat(closed.model().limits(closed.genome()).getFirst().by()).startsWith("conversions");
        assertThat(closedForm(Map.of("dac_bits", 8)).model().limits(closedForm(Map.of("dac_bits", 8)).genome()).getFirst().by())
                .startsWith("pulses");
    }

    @Test
    void aWordThatNamesNothingSaysFileLineAndWhatThereIs() {
        assertThatThrownBy(() -> bind(LIKE_CLOSED_FORM + "variables,converter,adcc,text,,\n")).isInstanceOf(ParetileException.class)
                .hasMessageContaining("mine.csv line 9").hasMessageContaining("adcc").hasMessageContaining("column_drivers");
        assertThatThrownBy(() -> bind(LIKE_CLOSED_FORM + "variables,cell,rram,text,,\n")).isInstanceOf(ParetileException.class)
                .hasMessageContaining("mine.csv line 9").hasMessageContaining("rram_example");
        assertThatThrownBy(() -> bind(LIKE_CLOSED_FORM + "variables,cell_errors,rramm,text,,\n")).isInstanceOf(ParetileException.class)
                .hasMessageContaining("mine.csv line 9").hasMessageContaining("rram_analog");
        assertThatThrownBy(() -> bind(LIKE_CLOSED_FORM + "variables,adc_range,wide,text,,\n")).isInstanceOf(ParetileException.class)
                .hasMessageContaining("mine.csv line 9").hasMessageContaining("4-sigma");
        assertThatThrownBy(() -> bind(LIKE_CLOSED_FORM + "variables,summed_rows,32 * input_zeros,1,test,assumption\n"))
                .isInstanceOf(ParetileException.class).hasMessageContaining("mine.csv line 9").hasMessageContaining("summed_rows");
    }
}
