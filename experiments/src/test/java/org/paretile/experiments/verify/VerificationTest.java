package org.paretile.experiments.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;

/** Five designs on a line of trade-offs, which the detailed model sees otherwise. */
class VerificationTest {
    private static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "area");
    private static final Metric HEAT = new Metric("heat", Unit.of("C"), Direction.MINIMIZE, "temperature");
    private static final double[][] FAST = {{10, 50}, {20, 40}, {30, 30}, {40, 20}, {50, 0}};
    private static final double[][] DETAILED = {{10, 51}, {21, 38}, {25, 34}, {24, 22}, {}};

    private final DesignModel model = new DesignModel() {
        @Override
        public Evaluation evaluate(int[] genome) {
            return new Evaluation.Metrics(FAST[genome[0]]);
        }

        @Override
        public Evaluation evaluate(int[] genome, Fidelity fidelity) {
            double[] values = (fidelity == Fidelity.FAST ? FAST : DETAILED)[genome[0]];
            return values.length == 0 ? new Evaluation.Infeasible("it melts", 0) : new Evaluation.Metrics(values);
        }

        @Override
        public List<Fidelity> fidelities() {
            return List.of(Fidelity.FAST, Fidelity.DETAILED);
        }
    };
    private final DesignProblem problem = new DesignProblem(
            new DesignSpace(List.of(Parameter.of("size", Unit.NONE, IntegerRange.of(1, 5)))), List.of(AREA, HEAT),
            List.of(Objective.of(AREA), Objective.of(HEAT)), List.of(new Constraint(HEAT, Constraint.Relation.AT_MOST, 50)), model);
    private final FrontTable front = new FrontTable(problem, IntStream.range(0, FAST.length)
            .mapToObj(i -> new FrontTable.Row("random-1", new int[] {i}, FAST[i])).toList());
    private final Verification verification = Verification.of(front, 1, () -> {});

    @Test
    void threadsDoNotMatter() {
        AtomicInteger done = new AtomicInteger();
        Verification many = Verification.of(front, 3, done::incrementAndGet);
        assertThat(many.table().csv()).isEqualTo(verification.table().csv());
        assertThat(many.designs()).extracting(Verification.Design::id).containsExactly("d0", "d1", "d2", "d3", "d4");
        assertThat(done).hasValue(5);
    }

    @Test
    void changesAreSharesOrOfTemperaturesDifferences() {
        Verification.Change area = verification.changes().get(0); // 0, +5 %, -5/30, -40 %
        assertThat(area.median()).isCloseTo(-1 / 12.0, within(1e-12));
        assertThat(area.worst()).isCloseTo(-0.4, within(1e-12));
        assertThat(area.design().id()).isEqualTo("d3");
        Verification.Change heat = verification.changes().get(1); // +1, -2, +4, +2
        assertThat(heat.median()).isEqualTo(1.5);
        assertThat(heat.worst()).isEqualTo(4);
        assertThat(heat.design().id()).isEqualTo("d2");
    }

    @Test
    void findsWhatIsBrokenImpossibleAndDominated() {
        assertThat(verification.broken()).singleElement().satisfies(b -> assertThat(b.design().id()).isEqualTo("d0"));
        assertThat(verification.impossible()).singleElement().satisfies(d -> assertThat(d.id()).isEqualTo("d4"));
        assertThat(verification.dominated()).singleElement()
                .satisfies(d -> assertThat(List.of(d.design().id(), d.by().id())).containsExactly("d2", "d3"));
        assertThat(verification.table().rows()).extracting(r -> r.metrics()[0]).containsExactly(10.0, 21.0, 24.0, 25.0);
    }

    @Test
    void printsAllOfIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new VerificationPrinter(verification).table(new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("5 designs of the front").containsPattern("area +-8\\.33% +-40% +d3 +40 mm2 +24 mm2")
                .containsPattern("heat +\\+1\\.5 C +\\+4 C +d2 +30 C +34 C").containsPattern("d0 +heat <= 50 C +50 C +51 C")
                .containsPattern("d4 +it melts").containsPattern("d2 +d3");
        assertThat(Json.line(new VerificationPrinter(verification).json())).contains("\"median_c\":1.5,\"worst_c\":4",
                "\"broken\":[{\"id\":\"d0\",\"constraint\":\"heat <= 50 C\",\"fast_c\":50,\"detailed_c\":51}]", "it melts",
                "\"dominated\":[{");
    }
}
