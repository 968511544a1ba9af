package org.paretile.experiments.study;

import java.util.List;
import java.util.Map;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
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
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

/** Families to try the reader on: names, gaps, whole and real numbers, units, a condition, every kind of setting. */
final class Toy {
    static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "of one inference");
    static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "of the die");
    static final Metric RATE = new Metric("throughput", Unit.of("1/s"), Direction.MAXIMIZE, "inferences");
    static final Metric HEAT = new Metric("peak_temperature", Unit.of("C"), Direction.MINIMIZE, "of the hottest tier");
    static final Metric ACCURACY = new Metric("accuracy", Unit.NONE, Direction.MAXIMIZE, "share of right answers");
    static final List<Family> FAMILIES = List.of(new Macro(), new Instance());

    private Toy() {}

    record Macro() implements Family {
        @Override
        public String name() {
            return "toy-macro";
        }

        @Override
        public String summary() {
            return "one macro of a toy";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    new Setting("workload", Setting.Kind.NAME_OR_FILE, "tiny", false, "what is computed"),
                    new Setting("table", Setting.Kind.FILE, "", false, "numbers of the cells"),
                    new Setting("mode", Setting.Kind.WORD, "fast", false, "how it is computed"));
        }

        @Override
        public FamilyProblem bind(Settings settings) {
            if (settings.get("workload").orElseThrow() instanceof SettingValue.Word(String word)
                    && !word.equals("tiny")) {
                throw new ProblemException("unknown-workload", "unknown workload '" + word + "'", "known are: tiny");
            }
            return new Problem(List.of(
                    new ParameterSpec("cell", Unit.NONE, new Range.Names(List.of("rram", "sram", "true", "2.5")),
                            Choice.of("rram", "sram"), null, "kind of cell"),
                    new ParameterSpec("array_rows", Unit.NONE, new Range.Numbered(List.of(64.0, 128.0, 256.0, 512.0)),
                            new PowersOfTwo(64, 512), null, "rows"),
                    new ParameterSpec("adc", Unit.NONE, new Range.Names(List.of("flash", "sar", "none")),
                            Choice.of("sar"), null, "kind of converter"),
                    new ParameterSpec("adc.bits", Unit.NONE, new Range.Integers(1, 12), new IntegerRange(4, 8, 1),
                            Condition.of("adc", "sar", "flash"), "its resolution"),
                    new ParameterSpec("adc.trim", Unit.NONE, new Range.Integers(0, 9), Domain.fixed(Value.of(3)),
                            new Condition("adc.bits", java.util.Set.of(Value.of(8))), "its trimming"),
                    new ParameterSpec("supply", Unit.of("V"), new Range.Reals(0.6, 1.2), new RealGrid(0.7, 0.9, 0.1),
                            null, "its voltage"),
                    new ParameterSpec("clock", Unit.of("Hz"), new Range.Reals(1e6, 2e9), Domain.fixed(Value.of(1e9)),
                            null, "its rate"),
                    new ParameterSpec("ambient", Unit.of("C"), new Range.Reals(-40, 125), Domain.fixed(Value.of(25)),
                            null, "air around it"),
                    new ParameterSpec("share", Unit.NONE, new Range.Reals(0, 1), new RealGrid(0, 1, 1), null,
                            "of weights that are kept")));
        }
    }

    /** Like a benchmark: it needs a file, which says how many parameters there are. */
    record Instance() implements Family {
        @Override
        public String name() {
            return "toy-instance";
        }

        @Override
        public String summary() {
            return "an instance from a file";
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("instance", Setting.Kind.FILE, "", true, "the instance"));
        }

        @Override
        public FamilyProblem bind(Settings settings) {
            if (!(settings.get("instance").orElse(null) instanceof SettingValue.TreeFile(String file, Map<?, ?> tree))
                    || !(tree.get("bits") instanceof Integer bits)) {
                throw new ProblemException("bad-instance", "the instance has no bits", "add them");
            }
            return new Problem(java.util.stream.IntStream.range(0, bits)
                    .mapToObj(i -> new ParameterSpec("x" + i, Unit.NONE, new Range.Integers(0, 1), IntegerRange.of(0, 1),
                            null, "bit " + i)).toList());
        }
    }

    record Problem(List<ParameterSpec> parameters) implements FamilyProblem {
        @Override
        public List<Metric> metrics() {
            return List.of(ENERGY, AREA, RATE, HEAT, ACCURACY);
        }

        @Override
        public List<Objective> objectives() {
            return List.of(Objective.of(ENERGY), Objective.of(AREA));
        }

        @Override
        public List<Constraint> constraints() {
            return List.of(new Constraint(ACCURACY, Constraint.Relation.AT_LEAST, 0.1));
        }

        @Override
        public DesignModel model(DesignSpace space) {
            return genome -> new Evaluation.Metrics(new double[] {1, 1, 1, 25, 1});
        }
    }
}
