package org.paretile.optimizers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small problems with known answers. */
public final class TestProblems {
    private TestProblems() {}

    /** {@code genes} genes of {@code values} values each. */
    public static DesignSpace space(int genes, int values, boolean ordered) {
        Domain domain = ordered ? IntegerRange.of(0, values - 1)
                : Choice.of(IntStream.range(0, values).mapToObj(i -> "v" + i).toArray(String[]::new));
        return new DesignSpace(IntStream.range(0, genes).mapToObj(i -> Parameter.of("x" + i, Unit.NONE, domain)).toList());
    }

    /** A switch of three names; one activates a switch of its own, which activates a range: (1 + 5 + 3 + 7) · 4 designs. */
    public static DesignSpace conditionalSpace() {
        return new DesignSpace(List.of(
                Parameter.of("kind", Unit.NONE, Choice.of("none", "simple", "rich")),
                new Parameter("simple", Unit.NONE, IntegerRange.of(0, 4), Condition.of("kind", "simple")),
                new Parameter("mode", Unit.NONE, Choice.of("a", "b", "c", "d"), Condition.of("kind", "rich")),
                new Parameter("depth", Unit.NONE, IntegerRange.of(0, 6), Condition.of("mode", "d")),
                Parameter.of("size", Unit.NONE, IntegerRange.of(0, 3))));
    }

    /** Metrics of {@code model}: the objectives, then constraints that must be at most 0. */
    public static DesignProblem problem(DesignSpace space, int objectives, int constraints, DesignModel model) {
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < objectives + constraints; i++) {
            metrics.add(new Metric((i < objectives ? "f" : "g") + i, Unit.NONE, Direction.MINIMIZE, "test"));
        }
        return new DesignProblem(space, metrics, metrics.subList(0, objectives).stream().map(Objective::of).toList(),
                metrics.subList(objectives, metrics.size()).stream()
                        .map(m -> new Constraint(m, Constraint.Relation.AT_MOST, 0)).toList(),
                model);
    }

    /** Rugged objectives without structure, from a hash of the genome. */
    public static DesignModel hashed(int objectives, int levels) {
        return genome -> {
            double[] values = new double[objectives];
            for (int m = 0; m < objectives; m++) {
                long h = m + 1;
                for (int gene : genome) {
                    h = (h ^ gene) * 0x9E3779B97F4A7C15L;
                    h ^= h >>> 32;
                }
                values[m] = Math.floorMod(h, levels);
            }
            return new Evaluation.Metrics(values);
        };
    }

    /** Squared distances of integers 0 … top from one corner each; the constraint forbids designs with an odd sum. */
    public static DesignProblem corners(int genes, int top, int objectives) {
        return problem(space(genes, top + 1, true), objectives, 1, genome -> {
            double[] values = new double[objectives + 1];
            for (int m = 0; m < objectives; m++) {
                for (int i = 0; i < genes; i++) {
                    double d = i % objectives == m ? genome[i] - top : genome[i];
                    values[m] += d * d;
                }
            }
            values[objectives] = Arrays.stream(genome).sum() % 2;
            return new Evaluation.Metrics(values);
        });
    }

    /** The categorical MNK landscape of 4⁸ designs, x₁ ≠ x₂, at most three zeros. */
    public static DesignProblem landscape() {
        JsonNode instance = JsonMapper.builder().build().readTree(resource("catmnk-n8-a4-m2.json"));
        int genes = instance.get("n").asInt();
        int letters = instance.get("letters").asInt();
        int[][][] neighbours = numbers(instance.get("neighbours"));
        int[][][] tables = numbers(instance.get("tables"));
        return problem(space(genes, letters, false), 2, 2, genome -> {
            double[] values = new double[4];
            for (int m = 0; m < 2; m++) {
                for (int i = 0; i < genes; i++) {
                    int index = genome[i];
                    for (int neighbour : neighbours[m][i]) {
                        index = index * letters + genome[neighbour];
                    }
                    values[m] += tables[m][i][index];
                }
            }
            values[2] = Arrays.stream(genome).filter(g -> g == 0).count() - 3.0;
            values[3] = genome[0] == genome[1] ? 1 : 0;
            return new Evaluation.Metrics(values);
        });
    }

    /** Exact front of {@link #landscape()} by enumeration. */
    public static List<double[]> landscapeFront() {
        return resource("catmnk-n8-a4-m2-front.csv").lines().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
    }

    private static int[][][] numbers(JsonNode node) {
        int[][][] numbers = new int[node.size()][][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new int[node.get(i).size()][];
            for (int j = 0; j < numbers[i].length; j++) {
                JsonNode row = node.get(i).get(j);
                numbers[i][j] = IntStream.range(0, row.size()).map(k -> row.get(k).asInt()).toArray();
            }
        }
        return numbers;
    }

    private static String resource(String name) {
        try (InputStream stream = TestProblems.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
