package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.TestStudies;
import org.paretile.experiments.select.Pick;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.family.DesignProblem;
import tools.jackson.databind.JsonNode;

class FrontCommandPickTest {
    @TempDir
    private Path folder;
    private Path run;

    @BeforeEach
    void search() throws IOException {
        run = Paretile.finished(folder);
    }

    private JsonNode pick(Object... more) {
        List<Object> command = new ArrayList<>(List.of("front", run, "--format", "json", "--pick"));
        command.addAll(List.of(more));
        Paretile ran = Paretile.run(command.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.json().get("designs");
    }

    private static double metric(JsonNode design, String name) {
        return design.get("metrics").get(name).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee", "ideal", "topsis"})
    void picksOneDesignAndSaysWhy(String method) {
        JsonNode design = pick(method);
        assertThat(design.size()).isEqualTo(1);
        String id = design.get(0).get("id").stringValue();
        assertThat(design.get(0).get("why").stringValue()).startsWith(id).contains("f1", "f2").endsWith(".");
        for (String format : new String[] {"table", "csv"}) {
            Paretile ran = Paretile.run("front", run, "--pick", method, "--format", format);
            assertThat(ran.out().lines()).hasSize(2);
            assertThat(ran.out().lines().toList().get(1)).startsWith(id);
            assertThat(ran.err()).isEqualTo(design.get(0).get("why").stringValue() + System.lineSeparator());
        }
    }

    @Test
    void theNearestToTheIdealPointIsNearest() {
        JsonNode all = Paretile.run("front", run, "--format", "json").json().get("designs");
        double[] low = {1e9, 1e9};
        double[] high = {-1e9, -1e9};
        for (JsonNode design : all) {
            for (int j = 0; j < 2; j++) {
                low[j] = Math.min(low[j], metric(design, "f" + (j + 1)));
                high[j] = Math.max(high[j], metric(design, "f" + (j + 1)));
            }
        }
        double least = 1e9;
        JsonNode nearest = null;
        for (JsonNode design : all) {
            double distance = Math.hypot((metric(design, "f1") - low[0]) / (high[0] - low[0]), (metric(design, "f2") - low[1]) / (high[1] - low[1]));
            nearest = distance < least - 1e-9 ? design : nearest;
            least = Math.min(distance, least);
        }
        assertThat(pick("ideal").get(0).get("id")).isEqualTo(nearest.get("id"));
    }

    @Test
    void looksOnlyAtWhatTheConditionLeaves() {
        double best = metric(Paretile.run("front", run, "--top", 1, "--format", "json").json().get("designs").get(0), "f1");
        JsonNode only = pick("knee", "--where", "f1 <= " + best);
        assertThat(metric(only.get(0), "f1")).isEqualTo(best);
        Paretile none = Paretile.run("front", run, "--pick", "knee", "--where", "f1 > 1e6");
        assertThat(none.code()).isZero();
        assertThat(none.out().lines()).hasSize(1);
        assertThat(none.err()).contains("none to pick", "f1 > 1e6: no design; they have ");
        Paretile contradiction = Paretile.run("front", run, "--where", "f1 <= " + best + " and f1 > " + best);
        assertThat(contradiction.code()).isZero();
        assertThat(contradiction.err()).contains("meets --where\n".replace("\n", System.lineSeparator()), "f1 <= " + best + ": 1 design; they have ",
                "help: widen it");
    }

    @Test
    void whatTheUserMayNotHaveMeantIsSaid() {
        assertThat(Paretile.run("front", run, "--pick", "topsis", "--weights", "f1=0.2").err()).contains("note: --weights does not name f2, which keeps weight 1");
        assertThat(Paretile.run("front", run, "--top", "1000").err()).contains("note: --top is 1000, but there are ");
        assertThat(Paretile.run("front", run, "--top", "1").err()).doesNotContain("note");
    }

    @Test
    void aGridKeepsOneDesignABox() {
        JsonNode four = pick("grid", "--top", 4);
        assertThat(four.size()).isBetween(1, 4);
        assertThat(four.get(0).get("why").stringValue()).contains(" of its box, whose sides are ");
        assertThat(pick("grid").size()).isBetween(four.size(), 5);
    }

    @Test
    void aWeightPullsTowardsItsObjective() {
        JsonNode front = Paretile.run("front", run, "--format", "json").json().get("designs");
        JsonNode first = pick("topsis", "--weights", "f1=1,f2=0").get(0);
        assertThat(first.get("id")).isEqualTo(front.get(0).get("id"));
        JsonNode second = pick("topsis", "--weights", "f1=0").get(0);
        front.forEach(d -> assertThat(metric(second, "f2")).isLessThanOrEqualTo(metric(d, "f2")));
        assertThat(second.get("why").stringValue()).contains("weights f1 0, f2 1");
    }

    @Test
    void spreadTakesSoManyAsTopSays() {
        int all = Paretile.run("front", run, "--format", "json").json().get("designs").size();
        assertThat(pick("spread").size()).isEqualTo(Math.min(5, all));
        JsonNode two = pick("spread", "--top", 2);
        assertThat(two.size()).isEqualTo(2);
        assertThat(two.get(0).get("why").stringValue()).contains("largest hypervolume alone");
        assertThat(two.get(1).get("why").stringValue()).contains(" adds ");
        assertThat(pick("spread", "--top", 1000).size()).isEqualTo(all);
        JsonNode sorted = pick("spread", "--top", 3, "--sort", "f2");
        assertThat(metric(sorted.get(0), "f2")).isLessThanOrEqualTo(metric(sorted.get(2), "f2"));
    }

    @Test
    void topRanksByTheOtherMethods() {
        JsonNode ranked = pick("ideal", "--top", 2);
        assertThat(ranked.size()).isEqualTo(2);
        assertThat(ranked.get(0)).isEqualTo(pick("ideal").get(0));
        assertThat(ranked.get(1).get("why").stringValue()).contains("2nd nearest");
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        String[][] cases = {{"--pick", "kneee", "did you mean 'knee'?"}, {"--pick", "best", "known are: knee, ideal, topsis, spread"},
            {"--weights", "f1=1", "needs --pick topsis"}};
        for (String[] wrong : cases) {
            Paretile ran = Paretile.run("front", run, wrong[0], wrong[1]);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).startsWith("error: ").contains(wrong[2]);
        }
        assertThat(Paretile.run("front", run, "--pick", "knee", "--weights", "f1=1").err()).contains("takes no --weights");
        String[][] weights = {{"g1=2", "did you mean 'f1'?"}, {"f1", "NAME=WEIGHT"}, {"", "NAME=WEIGHT"}, {"f1=x", "'x'"}, {"f1=-1", "'-1'"},
            {"f1=NaN", "'NaN'"}, {"f1=Infinity", "'Infinity'"}, {"f1=1,f1=2", "twice"}, {"f1=0,f2=0", "every weight 0"}};
        for (String[] wrong : weights) {
            Paretile ran = Paretile.run("front", run, "--pick", "topsis", "--weights", wrong[0]);
            assertThat(ran.code()).as(wrong[0]).isEqualTo(2);
            assertThat(ran.err()).as(wrong[0]).startsWith("error: ").contains(wrong[1]);
        }
    }

    @Test
    void maximisedMetricsAreBetterWhenLarger() {
        DesignProblem problem = TestStudies.problem(1); // energy, lower is better; accuracy, higher is better
        FrontTable.Row cheap = new FrontTable.Row("s-1", new int[] {0, 0, 0, 1}, new double[] {1e-12, 0.5, 0.1});
        FrontTable.Row middle = new FrontTable.Row("s-1", new int[] {1, 0, 0, 1}, new double[] {2e-12, 0.9, 0.1});
        FrontTable.Row right = new FrontTable.Row("s-1", new int[] {2, 0, 0, 1}, new double[] {9e-12, 0.99, 0.1});
        for (String method : new String[] {"knee", "ideal", "spread"}) {
            assertThat(Pick.parse(method, null, problem).choose(problem, List.of(right, cheap, middle), 1).keySet())
                    .containsExactly(middle);
        }
        assertThat(Pick.parse("topsis", "energy_j=0,accuracy=1", problem).choose(problem, List.of(cheap, right, middle), 3)
                .keySet()).containsExactly(right, middle, cheap);
    }

    @Test
    void refusesToCompareWhatIsNotFinite() {
        DesignProblem problem = TestStudies.problem(1);
        FrontTable.Row endless = new FrontTable.Row("s-1", new int[] {0, 0, 0, 1}, new double[] {Double.POSITIVE_INFINITY, 0.5, 0.1});
        assertThatThrownBy(() -> Pick.parse("knee", null, problem).choose(problem, List.of(endless), null))
                .isInstanceOf(UsageException.class).hasMessageContaining("energy is not finite");
    }
}
