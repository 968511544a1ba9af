package org.paretile.problems.benchmark;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;

/**
 * Discrete problems small enough to know the exact Pareto front by enumeration. An instance file says which one it is by
 * its fields:
 *
 * <table>
 * <caption>kinds of instance</caption>
 * <tr><th>fields</th><th>problem</th><th>genes</th></tr>
 * <tr><td>{@code profits, weights, capacities}</td><td>multi-objective 0/1 knapsack</td><td>unordered</td></tr>
 * <tr><td>{@code n, letters, K, neighbours, tables}, {@code constraints}</td><td>categorical MNK landscape</td>
 * <td>unordered</td></tr>
 * <tr><td>{@code distance, flows}</td><td>multi-objective quadratic assignment</td><td>Lehmer code, ordered</td></tr>
 * <tr><td>{@code wireDiameters, constants}</td><td>RE25, coil spring on a grid</td><td>ordered</td></tr>
 * <tr><td>none; {@code kind} begins with RE36</td><td>RE36, gear train</td><td>ordered</td></tr>
 * </table>
 *
 * Objectives are {@code f1, f2, …}, all to be minimised (profits are negated).
 */
public final class BenchmarkFamily implements Family {
    private static final String INSTANCE = "instance";

    @Override
    public String name() {
        return "benchmark";
    }

    @Override
    public String summary() {
        return "discrete problems with exactly known Pareto fronts, to measure how much of one a search finds";
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting(INSTANCE, Setting.Kind.FILE, "", true,
                "JSON file with a knapsack, a categorical landscape, a quadratic assignment, RE25 or RE36"));
    }

    /**
     * The problem of an instance file.
     *
     * @throws ProblemException {@code missing-setting}, {@code bad-setting} if there is no such file;
     *     {@code unknown-instance}, {@code missing-field}, {@code bad-field}, {@code wrong-length}, {@code out-of-range},
     *     {@code wrong-size} if its content cannot be used
     */
    @Override
    public FamilyProblem bind(Settings settings) {
        SettingValue value = settings.get(INSTANCE).orElseThrow(() -> new ProblemException("missing-setting",
                "the instance is missing", "add 'instance: FILE.json'"));
        return switch (value) {
            case SettingValue.TreeFile(String file, Object tree) -> problem(new Entry(file, "", tree));
            case SettingValue.TextFile(String file, String _) -> throw notJson(file);
            case SettingValue.Word(String text) -> throw notJson(text);
        };
    }

    private static ProblemException notJson(String what) {
        return new ProblemException("bad-setting", "the instance '" + what + "' is not a JSON file",
                "give the path of a JSON file with an instance");
    }

    private static FamilyProblem problem(Entry instance) {
        FamilyProblem problem = read(instance);
        if (instance.has("spaceSize")) {
            requireSize(instance.field("spaceSize"), problem);
        }
        return problem;
    }

    private static FamilyProblem read(Entry instance) {
        if (!(instance.value() instanceof Map)) {
            throw instance.bad("not an instance", "take a JSON file with the fields of an instance");
        }
        if (instance.has("profits")) {
            return Knapsack.of(instance);
        }
        if (instance.has("tables")) {
            return CategoricalLandscape.of(instance);
        }
        if (instance.has("flows")) {
            return QuadraticAssignment.of(instance);
        }
        if (instance.has("wireDiameters")) {
            return CoilSpring.of(instance);
        }
        String kind = instance.has("kind") ? instance.field("kind").text() : "";
        if (kind.toUpperCase(Locale.ROOT).startsWith("RE36")) {
            return new GearTrain();
        }
        throw new ProblemException("unknown-instance", instance.file() + " is no instance of a benchmark problem",
                "it needs the field profits (knapsack), tables (categorical landscape), flows (quadratic assignment) or "
                        + "wireDiameters (RE25), or a kind that begins with RE36");
    }

    private static void requireSize(Entry stated, FamilyProblem problem) {
        BigInteger size = problem.parameters().stream()
                .map(p -> BigInteger.valueOf(p.byDefault().size())).reduce(BigInteger.ONE, BigInteger::multiply);
        if (stated.number() != size.doubleValue()) {
            throw new ProblemException("wrong-size", stated.where() + " is " + stated.value() + ", but the instance has "
                    + size + " designs", "put right spaceSize or the fields of the instance");
        }
    }
}
