package org.paretile.experiments.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.paretile.experiments.run.FrontTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;

/**
 * A metric or a parameter of all designs.
 *
 * @param name as studies write it
 * @param unit of {@code values}; empty for plain numbers and categories
 * @param role what it is in the study
 * @param better which way it gets better
 * @param description what it is
 * @param validIf name of the metric that is 0 where this one lies outside the range that its model was compared with; empty if there is none
 * @param categories names of its values; empty for numbers
 * @param values one a design, five digits, or the number of a category; NaN where a parameter is not active
 */
record Column(String name, String unit, Role role, Better better, String description, String validIf,
        List<String> categories, double[] values) {
    private static final int DIGITS = 5;
    private static final double[] POWERS = IntStream.range(0, 32).mapToDouble(i -> Math.pow(10, i)).toArray();

    /** What a quantity is in the study. */
    enum Role { OBJECTIVE, METRIC, PARAMETER }

    /** Which way a quantity gets better. */
    enum Better { LESS, MORE, NEITHER }

    /** The objectives, then the other metrics, then the parameters that vary. */
    static List<Column> of(DesignProblem problem, List<FrontTable.Row> rows) {
        List<Column> columns = new ArrayList<>();
        problem.objectives().forEach(o -> columns.add(metric(problem, o.metric(), rows)));
        problem.metrics().stream().filter(m -> objective(problem, m).isEmpty()).forEach(m -> columns.add(metric(problem, m, rows)));
        DesignSpace space = problem.space();
        IntStream.range(0, space.genes()).filter(p -> space.cardinality(p) > 1).forEach(p -> columns.add(parameter(space, p, rows)));
        return List.copyOf(columns);
    }

    private static Optional<Objective> objective(DesignProblem problem, Metric metric) {
        return problem.objectives().stream().filter(o -> o.metric().equals(metric)).findFirst();
    }

    private static Column metric(DesignProblem problem, Metric metric, List<FrontTable.Row> rows) {
        int m = problem.metrics().indexOf(metric);
        double[] values = rows.stream().mapToDouble(r -> r.metrics()[m]).toArray();
        Scale scale = Scale.of(metric.unit(), values);
        Optional<Objective> objective = objective(problem, metric);
        Direction direction = objective.map(Objective::direction).orElse(metric.direction());
        return new Column(metric.name(), scale.unit().symbol(), objective.isPresent() ? Role.OBJECTIVE : Role.METRIC,
                direction.sign() > 0 ? Better.LESS : Better.MORE, metric.description(), metric.validIf(), List.of(),
                shown(scale, values));
    }

    private static Column parameter(DesignSpace space, int p, List<FrontTable.Row> rows) {
        Parameter parameter = space.parameters().get(p);
        boolean number = Double.isFinite(parameter.domain().value(0).number());
        double[] values = rows.stream().mapToDouble(r -> !space.active(r.genome(), p) ? Double.NaN
                : number ? parameter.domain().value(r.genome()[p]).number() : r.genome()[p]).toArray();
        Scale scale = number ? Scale.of(parameter.unit(), values) : new Scale(parameter.unit(), parameter.unit());
        return new Column(parameter.name(), number ? scale.unit().symbol() : "", Role.PARAMETER, Better.NEITHER, "", "",
                number ? List.of() : space.texts(p), number ? shown(scale, values) : values);
    }

    /** Values in the unit of the scale. */
    static double[] shown(Scale scale, double[] values) {
        double one = scale.from().equals(scale.unit()) ? 1 : scale.from().to(scale.unit(), 1);
        return Arrays.stream(values).map(v -> rounded(v * one)).toArray();
    }

    /** In five digits; whole numbers in full. */
    static double rounded(double value) {
        if (!Double.isFinite(value) || value == Math.rint(value)) {
            return value;
        }
        int shift = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        double power = Math.abs(shift) < POWERS.length ? POWERS[Math.abs(shift)] : Math.pow(10, Math.abs(shift));
        return shift >= 0 ? Math.rint(value * power) / power : Math.rint(value / power) * power;
    }

    /** As the page holds it. */
    @JsonValue
    Packed packed() {
        return Packed.of(this);
    }

    /** Name and unit as figures show them. */
    String label() {
        return Labels.of(name, unit);
    }

    /** From a metric's unit to that of {@code values}. */
    Scale scale(Unit from) {
        return new Scale(from, unit.isEmpty() || unit.equals(from.symbol()) ? from : Unit.of(unit));
    }
}
