package org.paretile.models.macro.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.paretile.models.macro.survey.PublishedMacro.Use;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Technology;

/**
 * Published compute-in-memory macros of 2018 to 2025 beside what the closed-form circuits say, with one calibration factor for each
 * class of circuit and none for a macro. Figures are those of titles and abstracts and of the UIUC benchmarks (Shanbhag and Roy, CICC
 * 2022). Immutable.
 */
public final class MacroSurvey {
    private static final double J_PER_MAC_AT_1_TOPS_PER_W = 2e-12;

    private final ConstantTable numbers;
    private final List<PublishedMacro> macros;
    private final List<Prediction> predictions;
    private final double[] factors;

    private MacroSurvey(ConstantTable numbers, List<PublishedMacro> macros, StepEnergy model) {
        this.numbers = numbers;
        this.macros = macros;
        List<PublishedMacro> fitted = of(Use.FIT);
        List<double[]> energies = fitted.stream().map(model::ofMac).toList();
        factors = fit(fitted, energies, -1);
        predictions = new ArrayList<>();
        for (int k = 0; k < fitted.size(); k++) {
            predictions.add(prediction(fitted.get(k), energies.get(k), factors, fit(fitted, energies, k)));
        }
        for (PublishedMacro macro : of(Use.CHECK)) {
            predictions.add(prediction(macro, model.ofMac(macro), factors, factors));
        }
    }

    /** The survey with the circuits of {@code technology}. Takes some tens of milliseconds. */
    public static MacroSurvey of(Technology technology) {
        ConstantTable numbers = SurveyReader.numbers();
        return new MacroSurvey(numbers, SurveyReader.macros(numbers), new StepEnergy(technology));
    }

    /** Every published macro. */
    public List<PublishedMacro> macros() {
        return List.copyOf(macros);
    }

    /** Macros of one use. */
    public List<PublishedMacro> of(Use use) {
        return macros.stream().filter(m -> m.use() == use).toList();
    }

    /** Of the macros fitted to, then of those only checked. */
    public List<Prediction> predictions() {
        return List.copyOf(predictions);
    }

    /** The fitted factor on the energies of one class of circuit. */
    public double factor(CircuitClass circuit) {
        return factors[circuit.ordinal()];
    }

    /** Errors of {@code ratio} over the predictions that {@code group} holds for; there must be one. */
    public ErrorSummary errors(Predicate<Prediction> group, ToDoubleFunction<Prediction> ratio) {
        return ErrorSummary.of(predictions.stream().filter(group).mapToDouble(ratio).toArray());
    }

    /** Every published number with its source, and every assumption. */
    public ConstantTable numbers() {
        return numbers;
    }

    /** Factors fitted to all macros but that at {@code without}. */
    private static double[] fit(List<PublishedMacro> macros, List<double[]> energies, int without) {
        List<double[]> kept = new ArrayList<>();
        List<Double> measured = new ArrayList<>();
        for (int k = 0; k < macros.size(); k++) {
            if (k != without) {
                kept.add(energies.get(k));
                measured.add(J_PER_MAC_AT_1_TOPS_PER_W / macros.get(k).point().topsPerW());
            }
        }
        return Calibration.factors(kept.toArray(double[][]::new), measured.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Prediction prediction(PublishedMacro macro, double[] energies, double[] factors, double[] others) {
        double joules = Calibration.energyJ(factors, energies);
        double[] ones = new double[energies.length];
        Arrays.fill(ones, 1);
        Map<CircuitClass, Double> shares = new EnumMap<>(CircuitClass.class);
        for (CircuitClass circuit : CircuitClass.values()) {
            shares.put(circuit, factors[circuit.ordinal()] * energies[circuit.ordinal()] / joules);
        }
        return new Prediction(macro, topsPerW(ones, energies), topsPerW(factors, energies), topsPerW(others, energies), shares);
    }

    private static double topsPerW(double[] factors, double[] energies) {
        return J_PER_MAC_AT_1_TOPS_PER_W / Calibration.energyJ(factors, energies);
    }
}
