package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paretile.optimizers.search.FrontDesign;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;

class FrontTableTest {
    private final DesignProblem problem = TestStudies.problem(1);

    private static FrontDesign design(int... genome) {
        return new FrontDesign(genome, new double[2]);
    }

    private FrontTable table(String search, FrontDesign... designs) {
        return FrontTable.of(problem, search, List.of(designs));
    }

    @Test
    void headsParametersAndMetricsWithTheirUnit() {
        assertThat(FrontTable.columns(problem)).containsExactly("id", "search", "adc_bits", "kind", "clock_hz", "rows",
                "energy_j", "accuracy", "area_mm2");
    }

    @Test
    void writesEveryNumberInFullAndInactiveParametersEmpty() {
        FrontTable table = table("s-1", design(2, 0, 0, 9), design(1, 1, 3, 4));
        List<String> lines = table.csv().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines).anyMatch(l -> l.matches("d\\w+,s-1,5,\"slow, steady\",,10,.*"));
        assertThat(lines).anyMatch(l -> l.matches("d\\w+,s-1,4,fast,130000000,5,.*"));
        double energy = ((Evaluation.Metrics) problem.evaluate(new int[] {2, 0, 0, 9})).values()[0];
        assertThat(Double.parseDouble(Csv.parse(lines.stream().filter(l -> l.contains("slow")).findFirst().orElseThrow()).getFirst().cells().get(6))).isEqualTo(energy);
    }

    @Test
    void readsBackTheSameBytes() {
        FrontTable table = table("s-1", design(2, 0, 0, 9), design(1, 1, 3, 4), design(9, 1, 90, 100));
        String csv = table.csv();
        FrontTable read = FrontTable.parse(problem, csv, "front.csv");
        assertThat(read.csv()).isEqualTo(csv);
        assertThat(read.rows().getLast().genome()).isEqualTo(new int[] {9, 1, 90, 100});
    }

    @Test
    void namesADesignByItsNumberInTheSpace() {
        int[] genome = {9, 1, 90, 100};
        String id = FrontTable.id(problem.space(), genome);
        assertThat(problem.space().unrank(new java.math.BigInteger(id.substring(1), 36))).isEqualTo(genome);
    }

    @Test
    void mergesToTheNondominatedDesignsOfAll() {
        List<FrontDesign> all = new ArrayList<>();
        for (int bits = 0; bits < 10; bits++) {
            for (int rows = 0; rows < 190; rows += 7) {
                all.add(design(bits, 0, 0, rows));
            }
        }
        FrontTable everything = FrontTable.of(problem, "all", all);
        FrontTable merged = FrontTable.merge(problem, List.of(everything));
        for (FrontTable.Row row : everything.rows()) {
            double[] point = FrontTable.objectives(problem, row.metrics());
            boolean dominated = everything.rows().stream().map(r -> FrontTable.objectives(problem, r.metrics()))
                    .anyMatch(o -> o[0] <= point[0] && o[1] <= point[1] && (o[0] < point[0] || o[1] < point[1]));
            assertThat(merged.rows().contains(row)).isEqualTo(!dominated);
        }
    }

    @Test
    void keepsADesignThatTwoSearchesFoundOnceUnderTheFirst() {
        FrontTable merged = FrontTable.merge(problem, List.of(table("s-1", design(2, 0, 0, 9)), table("s-2", design(2, 0, 0, 9))));
        assertThat(merged.rows()).singleElement().satisfies(r -> assertThat(r.search()).isEqualTo("s-1"));
    }

    @Test
    void keepsEveryDesignOfEqualObjectives() {
        DesignProblem flat = new DesignProblem(problem.space(), problem.metrics(), problem.objectives(), List.of(),
                genome -> new Evaluation.Metrics(new double[] {genome[0] / 4, 1, genome[3]}));
        FrontTable found = FrontTable.of(flat, "s-1", List.of(design(0, 0, 0, 1), design(3, 0, 0, 2), design(1, 0, 0, 3), design(4, 0, 0, 4)));
        assertThat(FrontTable.merge(flat, List.of(found)).rows()).extracting(r -> r.genome()[3]).containsExactly(1, 3, 2);
    }

    @Test
    void knowsItsShareOfAFrontThatCoversIt() {
        FrontTable left = table("s-1", design(0, 0, 0, 9), design(2, 0, 0, 9));
        FrontTable right = table("s-2", design(2, 0, 0, 9), design(6, 0, 0, 9));
        FrontTable whole = FrontTable.merge(problem, List.of(left, right));
        assertThat(whole.rows()).hasSize(3);
        assertThat(whole.shareOf(whole)).isEqualTo(1);
        assertThat(left.shareOf(whole)).isBetween(0.01, 0.9999);
        assertThat(right.shareOf(whole)).isBetween(0.01, 0.9999);
        assertThat(table("s-3").shareOf(whole)).isZero();
    }

    @Test
    void spreadsFewOverTheWholeFront() {
        FrontDesign[] designs = java.util.stream.IntStream.range(0, 10).mapToObj(bits -> design(bits, 0, 0, 9)).toArray(FrontDesign[]::new);
        FrontTable table = table("s-1", designs);
        assertThat(table.spread(4)).extracting(r -> r.genome()[0]).containsExactly(0, 3, 6, 9);
        assertThat(table.spread(20)).isEqualTo(table.rows());
        assertThat(table("s-1").spread(4)).isEmpty();
    }

    @Test
    void isSortedByTheFirstObjective() {
        FrontTable table = table("s-1", design(9, 0, 0, 9), design(0, 0, 0, 9), design(5, 0, 0, 9));
        assertThat(table.rows()).extracting(r -> r.metrics()[0]).isSorted();
    }

    @Test
    void namesThePlaceOfWhatIsWrongInAFile() {
        String csv = table("s-1", design(2, 0, 0, 9)).csv();
        assertThatThrownBy(() -> FrontTable.parse(problem, csv.replace("energy_j", "energy"), "front.csv"))
                .hasMessageContaining("front.csv").hasMessageContaining("columns");
        assertThatThrownBy(() -> FrontTable.parse(problem, csv.replace(",5,", ",99,"), "front.csv"))
                .hasMessageContaining("front.csv:2").hasMessageContaining("'99'").hasMessageContaining("adc.bits");
        assertThatThrownBy(() -> FrontTable.parse(problem, csv + "d1,s-1\n", "front.csv")).hasMessageContaining("front.csv:3");
        assertThatThrownBy(() -> FrontTable.parse(problem, "", "front.csv")).hasMessageContaining("columns");
    }
}
