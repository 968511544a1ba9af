package org.paretile.problems.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;
import tools.jackson.databind.json.JsonMapper;

/** Instances for tests: from resources, as trees, and the problems they make. */
final class Instances {
    private Instances() {}

    /** Columns and rows of a table of numbers. */
    record Table(List<String> columns, List<double[]> rows) {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(String stem) {
        return (Map<String, Object>) JsonMapper.shared().readValue(text(stem + ".json"), Object.class);
    }

    static Table table(String name) {
        List<String> lines = text(name).lines().toList();
        return new Table(List.of(lines.getFirst().split(",")), lines.stream().skip(1)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList());
    }

    private static String text(String name) {
        try (InputStream in = Instances.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FamilyProblem bind(Object tree) {
        return new BenchmarkFamily().bind(new Settings(Map.of("instance", new SettingValue.TreeFile("it.json", tree))));
    }

    /** The problem over its whole space. */
    static DesignProblem problem(FamilyProblem family) {
        return problem(family, ParameterSpec::byDefault);
    }

    /** The problem over a space with other domains. */
    static DesignProblem problem(FamilyProblem family, java.util.function.Function<ParameterSpec, Domain> domain) {
        DesignSpace space = new DesignSpace(family.parameters().stream()
                .map(p -> new Parameter(p.name(), p.unit(), domain.apply(p), p.activeIf())).toList());
        return new DesignProblem(
                space, family.metrics(), family.objectives(), family.constraints(), family.model(space));
    }

    /** Advances to the next genome; false after the last. */
    static boolean next(DesignSpace space, int[] genome) {
        for (int p = genome.length - 1; p >= 0; p--) {
            if (++genome[p] < space.cardinality(p)) {
                return true;
            }
            genome[p] = 0;
        }
        return false;
    }

    /** What an enumeration of every genome finds. */
    static final class Enumeration {
        final List<double[]> front = new ArrayList<>();
        long designs;
        long feasible;

        static Enumeration of(DesignProblem problem) {
            Enumeration found = new Enumeration();
            int[] genome = new int[problem.space().genes()];
            do {
                found.designs++;
                var outcome = problem.outcome(genome);
                if (outcome.feasible()) {
                    found.feasible++;
                    found.offer(outcome.objectives());
                }
            } while (next(problem.space(), genome));
            found.front.sort((a, b) -> Arrays.compare(a, b));
            return found;
        }

        private void offer(double[] point) {
            for (int i = 0; i < front.size(); i++) {
                if (noWorse(front.get(i), point)) {
                    if (i > 0) {
                        front.set(i, front.set(i - 1, front.get(i))); // good rejecters come to the fore
                    }
                    return;
                }
            }
            front.removeIf(other -> noWorse(point, other));
            front.add(point);
        }
    }

    static boolean noWorse(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] > b[i]) {
                return false;
            }
        }
        return true;
    }

    /** A copy of an instance with one field changed. */
    static Map<String, Object> with(Map<String, Object> tree, String field, UnaryOperator<Object> change) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>(tree);
        copy.put(field, change.apply(copy.get(field)));
        return copy;
    }
}
