package org.paretile.experiments.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paretile.experiments.run.Json;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Constraint.Relation;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;

class DesignPrinterTest {
    private static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "area");
    private static final Metric SQNR = new Metric("sqnr", Unit.of("dB"), Direction.MAXIMIZE, "quality");
    private static final Metric HEAT = new Metric("heat", Unit.of("C"), Direction.MINIMIZE, "temperature");

    private final DesignModel model = genome -> new Evaluation.Metrics(new double[] {3, 26.76, 90.5});
    private final DesignProblem problem = new DesignProblem(
            new DesignSpace(List.of(Parameter.of("rows", Unit.NONE, IntegerRange.of(1, 2)))), List.of(AREA, SQNR, HEAT),
            List.of(Objective.of(AREA)), List.of(new Constraint(AREA, Relation.AT_MOST, 4),
                    new Constraint(SQNR, Relation.AT_LEAST, 25), new Constraint(HEAT, Relation.AT_MOST, 85)), model);

    @Test
    void theMarginOfALevelOrATemperatureIsADifference() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DesignPrinter.table(problem, new int[1], model.evaluate(new int[1]), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("area <= 4 mm2 +3 mm2 +25\\.0%")
                .containsPattern("sqnr >= 25 dB +26\\.76 dB +1\\.76 dB").containsPattern("heat <= 85 C +90\\.5 C +-5\\.5 C +violated");
    }

    @Test
    void inJsonTheDifferenceHasItsUnit() {
        Map<String, Object> json = DesignPrinter.json(problem, new int[1], model.evaluate(new int[1]));
        assertThat(Json.line(json.get("constraints"))).contains("\"margin\":0.25", "\"margin_db\":1.7", "\"margin_c\":-5.5");
    }
}
