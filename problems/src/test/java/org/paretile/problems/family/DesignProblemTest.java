package org.paretile.problems.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.paretile.problems.Refusal.expect;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

class DesignProblemTest {
    private static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "");
    private static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "");
    private static final Metric ACCURACY = new Metric("accuracy", Unit.NONE, Direction.MAXIMIZE, "");
    private static final List<Metric> METRICS = List.of(ENERGY, AREA, ACCURACY);

    private static final DesignSpace SPACE = new DesignSpace(List.of(
            Parameter.of("cell", Unit.NONE, Choice.of("rram", "sram")),
            new Parameter("levels", Unit.NONE, IntegerRange.of(2, 4), Condition.of("cell", "rram")),
            Parameter.of("bits", Unit.NONE, IntegerRange.of(4, 8))));

    private static DesignProblem problem(List<Objective> objectives, List<Constraint> constraints, DesignModel model) {
        return new DesignProblem(SPACE, METRICS, objectives, constraints, model);
    }

    private static DesignModel always(double... values) {
        return _ -> new Evaluation.Metrics(values);
    }

    private static final List<Objective> BOTH = List.of(Objective.of(ACCURACY), Objective.of(ENERGY));
    private static final List<Constraint> LIMITS =
            List.of(Constraint.parse("area <= 4 mm2", METRICS), Constraint.parse("accuracy >= 50 %", METRICS));

    @Test
    void objectivesInTheirOrderAndViolationsAddedUp() {
        Outcome outcome = problem(BOTH, LIMITS, always(3, 5, 0.4)).outcome(new int[3]);
        assertThat(outcome.objectives()).containsExactly(-0.4, 3);
        assertThat(outcome.violation()).isCloseTo(0.25 + 0.2, within(1e-15));
        assertThat(outcome.feasible()).isFalse();
        assertThat(problem(BOTH, LIMITS, always(3, 4, 0.5)).outcome(new int[3]).feasible()).isTrue();
        assertThat(problem(BOTH, List.of(), always(3, 400, 0.1)).outcome(new int[3]).feasible()).isTrue();
    }

    @Test
    void aDesignThatCannotBeIsAnOutcome() {
        DesignProblem problem = problem(BOTH, LIMITS, g -> new Evaluation.Infeasible("does not fit", g[2] * 0.5));
        Outcome near = problem.outcome(new int[] {0, 0, 1});
        Outcome far = problem.outcome(new int[] {0, 0, 3});
        assertThat(near.objectives()).containsOnly(Double.POSITIVE_INFINITY).hasSize(2);
        assertThat(near.violation()).isGreaterThanOrEqualTo(Outcome.NO_DESIGN).isLessThan(far.violation());
        assertThat(problem.outcome(new int[3]).feasible()).as("even with a shortfall of 0").isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation.Infeasible("", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evaluation.Infeasible("", -1));
    }

    @Test
    void aDesignFarBeyondItsLimitsIsBetterThanNone() {
        Outcome outcome = problem(BOTH, LIMITS, always(3, 1e300, 0.4)).outcome(new int[3]);
        assertThat(outcome.violation()).isLessThan(Outcome.NO_DESIGN).isGreaterThan(1e8);
        assertThat(outcome.objectives()).containsExactly(-0.4, 3);
    }

    @Test
    void numbersThatAreNotFiniteNameMetricAndDesign() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> problem(BOTH, LIMITS, always(Double.NaN, 1, 1)).outcome(new int[] {0, 2, 1}))
                .withMessageContainingAll("NaN", "energy", "cell=rram", "levels=4", "bits=5")
                .satisfies(e -> assertThat(e.help()).isNotBlank());
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> problem(BOTH, LIMITS, always(1, Double.POSITIVE_INFINITY, 1)).outcome(new int[] {1, 0, 0}))
                .withMessageContainingAll("Infinity", "area", "cell=sram")
                .withMessageNotContaining("levels");
        assertThat(problem(BOTH, List.of(), always(1, Double.NaN, 1)).outcome(new int[3]).feasible())
                .as("a metric that nothing asks for").isTrue();
    }

    @Test
    void badObjectives() {
        expect("no-objective", () -> problem(List.of(), List.of(), always(1, 1, 1)));
        expect("duplicate-objective", () -> problem(
                List.of(Objective.of(AREA), Objective.of(ENERGY), new Objective(AREA, Direction.MAXIMIZE)), List.of(),
                always(1, 1, 1)), "area");
        Metric foreign = new Metric("cost", Unit.of("USD"), Direction.MINIMIZE, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(List.of(Objective.of(foreign)), List.of(), always(1, 1, 1)))
                .withMessageContaining("cost");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(BOTH, List.of(Constraint.parse("cost <= 1 USD", List.of(foreign))), always(1, 1, 1)))
                .withMessageContaining("cost");
    }

    @Test
    void ranges() {
        assertThat(new Range.Integers(1, 8).objection(Value.of(8))).isEmpty();
        assertThat(new Range.Integers(1, 8).objection(Value.of(2.5))).contains("it takes a whole number from 1 to 8");
        assertThat(new Range.Integers(1, 8).objection(Value.of("4"))).isPresent();
        assertThat(new Range.Reals(0.5, 1).objection(Value.of(0.5))).isEmpty();
        assertThat(new Range.Reals(0.5, 1).objection(Value.of(1.01))).contains("it takes a number from 0.5 to 1");
        assertThat(new Range.Reals(0.5, 1).objection(Value.of("high"))).isPresent();
        assertThat(new Range.Numbered(List.of(22.0, 65.0)).objection(Value.of(65))).isEmpty();
        assertThat(new Range.Numbered(List.of(22.0, 65.0)).objection(Value.of(28))).contains("it takes one of 22, 65");
        assertThat(new Range.Names(List.of("rram", "sram")).objection(Value.of("sram"))).isEmpty();
        assertThat(new Range.Names(List.of("rram", "sram")).objection(Value.of("rrma"))).contains("did you mean 'rram'?");
        assertThatIllegalArgumentException().isThrownBy(() -> new ParameterSpec(
                "bits", Unit.NONE, new Range.Integers(1, 8), IntegerRange.of(7, 9), null, "")).withMessageContainingAll("bits", "9");
    }

    @Test
    void aLargerSumOfViolationsIsAlwaysALargerViolation() {
        List<Constraint> one = List.of(Constraint.parse("area <= 1 mm2", METRICS));
        double before = 0;
        for (double excess = 1e-3; excess < 1e308; excess *= 1.01) {
            double violation = problem(BOTH, one, always(3, 1 + excess, 1)).outcome(new int[3]).violation();
            assertThat(violation).isGreaterThan(before).isLessThan(Outcome.NO_DESIGN);
            if (excess < 0.99e6) {
                assertThat(violation).isCloseTo(excess, within(1e-9 * excess + 1e-15));
            }
            before = violation;
        }
        List<Constraint> tight = List.of(Constraint.parse("area <= 1e-12 mm2", METRICS), LIMITS.getLast());
        assertThat(problem(BOTH, tight, always(3, 1e300, -1e300)).outcome(new int[3]).violation())
                .as("an overflow").isBetween(before, Math.nextDown(Outcome.NO_DESIGN));
    }
}
