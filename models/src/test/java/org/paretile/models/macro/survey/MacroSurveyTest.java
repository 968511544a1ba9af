package org.paretile.models.macro.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paretile.models.macro.survey.PublishedMacro.Use;
import org.paretile.models.technology.Technology;

class MacroSurveyTest {
    private static final MacroSurvey SURVEY = MacroSurvey.of(Technology.builtIn());

    private static Prediction of(String name) {
        return SURVEY.predictions().stream().filter(p -> p.macro().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void fiftyEightMacrosArePredictedOrNamedWithAReason() {
        assertThat(SURVEY.macros()).hasSize(58);
        assertThat(SURVEY.predictions()).hasSize(58 - SURVEY.of(Use.NONE).size());
        assertThat(SURVEY.macros()).allSatisfy(m -> assertThat(m.reason().isEmpty()).isEqualTo(m.use() == Use.FIT));
    }

    @Test
    void chargeOfJiaIsThatOfItsCapacitors() {
        // 2 fF of every cell to the supply, scaled from 1.1 V nominal to 0.85 V, at levels of one half: C V² / 4
        double cellJ = 2e-15 * 0.85 * 0.85 / 4;
        Prediction jia = of("jia20");
        double joules = jia.share(CircuitClass.CHARGE_CELL) * 2e-12 / jia.topsPerW() / SURVEY.factor(CircuitClass.CHARGE_CELL);
        assertThat(joules).isCloseTo(cellJ, within(1e-9 * cellJ));
    }

    @Test
    void calibrationHalvesTheErrorsAndIsNotMuchWorseOnMacrosItHasNotSeen() {
        ErrorSummary plain = SURVEY.errors(p -> p.macro().use() == Use.FIT, Prediction::plainRatio);
        ErrorSummary fitted = SURVEY.errors(p -> p.macro().use() == Use.FIT, Prediction::ratio);
        ErrorSummary unseen = SURVEY.errors(p -> p.macro().use() == Use.FIT, Prediction::leaveOneOutRatio);
        assertThat(fitted.median()).isLessThan(2).isLessThan(0.6 * plain.median());
        assertThat(unseen.median()).isGreaterThan(fitted.median()).isLessThan(2.2);
        assertThat(unseen.withinTwo()).isGreaterThan(2 * plain.withinTwo());
    }

    @Test
    void sharesAddUpAndFactorsArePositive() {
        assertThat(SURVEY.predictions()).allSatisfy(p -> assertThat(
                Arrays.stream(CircuitClass.values()).mapToDouble(p::share).sum()).isCloseTo(1, within(1e-12)));
        assertThat(CircuitClass.values()).allSatisfy(c -> assertThat(SURVEY.factor(c)).isPositive());
    }

    @Test
    void aMacroLeftOutIsNeverCloserThanOneFittedToByMuch() {
        assertThat(SURVEY.predictions()).allSatisfy(p -> assertThat(Math.abs(Math.log(p.leaveOneOutRatio())))
                .isGreaterThan(0.8 * Math.abs(Math.log(p.ratio())) - 0.05));
    }

    @Test
    void factorsUsedToMakeTheDataAreFound() {
        double[] truth = {0.25, 3};
        double[][] energies = new double[60][];
        double[] measured = new double[60];
        for (int k = 0; k < 60; k++) {
            energies[k] = k % 2 == 0 ? new double[] {40e-15, 1e-15} : new double[] {1e-15, 5e-15};
            measured[k] = Calibration.energyJ(truth, energies[k]);
        }
        double[] found = Calibration.factors(energies, measured);
        assertThat(found[0]).isCloseTo(truth[0], within(0.02 * truth[0]));
        assertThat(found[1]).isCloseTo(truth[1], within(0.02 * truth[1]));
        measured[0] *= 1e4; // one that is far off moves them little
        double[] moved = Calibration.factors(energies, measured);
        assertThat(moved[0] / found[0]).isBetween(1.0, 1.1);
        assertThat(moved[1] / found[1]).isBetween(0.95, 1.05);
    }

    @Test
    void aClassThatNoMacroDependsOnKeepsItsFactor() {
        double[] found = Calibration.factors(new double[][] {{1e-15, 0}, {2e-15, 0}}, new double[] {2e-15, 4e-15});
        assertThat(found[0]).isBetween(1.5, 2.0);
        assertThat(found[1]).isCloseTo(1, within(1e-9));
    }

    @Test
    void quartilesOfErrorFactorsAreSymmetricInTheRatio() {
        ErrorSummary errors = ErrorSummary.of(new double[] {0.25, 0.5, 1, 2, 4});
        assertThat(errors).isEqualTo(new ErrorSummary(5, 1, 2, 2, 4, 4, 0.6));
    }
}
