package org.paretile.analysis.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.Value;

/** Structure that was planted is found; noise gives nothing. */
class GuidelinesTest {
    private static final DesignSpace SPACE = new DesignSpace(List.of(
            Parameter.of("device", Unit.NONE, new Choice(List.of(Value.of("rram"), Value.of("pcm"), Value.of("sram"), Value.of("mram")))),
            Parameter.of("rows", Unit.NONE, new PowersOfTwo(16, 2048)),
            Parameter.of("adc_bits", Unit.NONE, new IntegerRange(3, 10, 1)),
            Parameter.of("bond", Unit.NONE, new Choice(List.of(Value.of("hybrid"), Value.of("micro-bump")))),
            Parameter.of("idle", Unit.NONE, new IntegerRange(0, 99, 1))));
    private static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "energy");
    private static final Metric LATENCY = new Metric("latency", Unit.of("s"), Direction.MINIMIZE, "latency");
    private static final List<Objective> OBJECTIVES = List.of(Objective.of(ENERGY), Objective.of(LATENCY));

    private static DesignProblem problem(Function<int[], double[]> model) {
        return new DesignProblem(SPACE, List.of(ENERGY, LATENCY), OBJECTIVES, List.of(), g -> new Evaluation.Metrics(model.apply(g)));
    }

    private static Designs sample(Function<int[], double[]> model, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> genomes = new ArrayList<>();
        long size = SPACE.size().longValueExact();
        random.longs(0, size).distinct().limit(count).forEach(r -> genomes.add(SPACE.unrank(BigInteger.valueOf(r))));
        return new Designs(SPACE, OBJECTIVES, genomes.toArray(int[][]::new),
                genomes.stream().map(model).toArray(double[][]::new));
    }

    /** Energy and latency trade along a power law; sram with hybrid bonds is best, rows below 64 double both, fast designs need 8 bits. */
    private static double[] planted(int[] g) {
        double waste = (g[0] == 2 ? 1 : 1.5) * (g[3] == 0 ? 1 : 1.4) * (g[1] >= 2 ? 1 : 2);
        double speed = 1 + g[2] + 0.08 * g[1];
        return new double[] {1e-6 * waste * speed * speed, 1e-3 * waste / speed};
    }

    private static double[] noise(int[] g) {
        SplittableRandom random = new SplittableRandom(SPACE.rank(g).longValue() * 0x9E3779B97F4A7C15L);
        return new double[] {1 + random.nextDouble(), 1 + random.nextDouble()};
    }

    private static <T> List<T> of(Class<T> kind, List<Guideline> guidelines) {
        return guidelines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void findsWhatParetoDesignsShare() {
        List<SharedChoice> choices = of(SharedChoice.class, Guidelines.mined(sample(GuidelinesTest::planted, 4000, 1), 0.05, 1));
        assertThat(choices).extracting(SharedChoice::parameter).contains("device", "bond", "rows").doesNotContain("idle");
        SharedChoice device = choices.stream().filter(c -> c.parameter().equals("device")).findFirst().orElseThrow();
        assertThat(device.choice()).isEqualTo("device sram");
        assertThat(device.support()).isEqualTo(1);
        assertThat(device.lift()).isCloseTo(4, within(0.4));
        assertThat(device.p()).isLessThan(1e-6);
        assertThat(device.sentence()).startsWith("100% of the Pareto designs have device sram, against 2");
    }

    @Test
    void findsRulesForRegionsOfTheFront() {
        Designs designs = sample(GuidelinesTest::planted, 20_000, 2);
        List<FrontRule> rules = of(FrontRule.class, Guidelines.mined(designs, 0.05, 1));
        FrontRule fast = rules.stream().filter(r -> r.region().startsWith("latency at most")).findFirst().orElseThrow();
        assertThat(fast.conditions()).anySatisfy(c -> assertThat(c).startsWith("adc_bits at least"));
        assertThat(fast.confidence()).isGreaterThanOrEqualTo(0.8);
        assertThat(fast.confidenceAtLeast()).isBetween(0.4, fast.confidence());
        assertThat(fast.matching()).isEqualTo((int) Math.round(fast.coverage() * fast.regionSize()));
    }

    @Test
    void findsThePowerLawAlongTheFront() {
        List<PowerLaw> laws = of(PowerLaw.class, Guidelines.mined(sample(GuidelinesTest::planted, 8000, 3), 0.05, 1));
        assertThat(laws).singleElement().satisfies(law -> {
            assertThat(law.exponent()).isCloseTo(-0.5, within(0.02));
            assertThat(law.rSquared()).isGreaterThan(0.98);
            assertThat(law.sentence()).startsWith("Along the front latency goes as energy^-0.").contains("% less latency");
        });
    }

    /** At level 0.05 each kind may err in one of twenty sets of noise; forty sets with more than six errors have p < 0.002. */
    @Test
    void findsNothingInNoise() {
        int choices = 0;
        int rules = 0;
        int laws = 0;
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Designs designs = sample(g -> new double[] {1 + random.nextDouble(), 1 + random.nextDouble()}, 600, seed);
            List<Guideline> mined = Guidelines.mined(designs, 0.05, seed);
            choices += of(SharedChoice.class, mined).isEmpty() ? 0 : 1;
            rules += of(FrontRule.class, mined).isEmpty() ? 0 : 1;
            laws += of(PowerLaw.class, mined).isEmpty() ? 0 : 1;
        }
        assertThat(choices).isLessThanOrEqualTo(6);
        assertThat(rules).isLessThanOrEqualTo(6);
        assertThat(laws).isLessThanOrEqualTo(6);
    }

    /** A large front, every point of it at random: trees are grown, and stay bare. */
    @Test
    void growsNoTreeOnALargeFrontOfNoise() {
        int rules = 0;
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(100 + seed);
            Designs designs = sample(g -> {
                double x = random.nextDouble();
                return new double[] {1 + x, 2 - x};
            }, 300, seed);
            assertThat(designs.paretoSize()).isEqualTo(300);
            rules += of(FrontRule.class, Guidelines.mined(designs, 0.05, seed)).isEmpty() ? 0 : 1;
        }
        assertThat(rules).isLessThanOrEqualTo(6);
    }

    @Test
    void measuresSingleStepsNearTheFront() {
        Designs designs = sample(GuidelinesTest::planted, 8000, 4);
        List<LocalEffect> effects = of(LocalEffect.class, Guidelines.measured(problem(GuidelinesTest::planted), designs, 0, 1));
        LocalEffect device = effects.stream().filter(e -> e.parameter().equals("device") && e.objective().equals("energy"))
                .findFirst().orElseThrow();
        assertThat(device.median()).isCloseTo(1.5, within(1e-9));
        LocalEffect bits = effects.stream().filter(e -> e.parameter().equals("adc_bits") && e.objective().equals("latency"))
                .findFirst().orElseThrow();
        assertThat(bits.median()).isBetween(0.6, 0.95);
        assertThat(bits.sentence()).contains("One step up in adc_bits near the front changes latency by -");
        assertThat(effects).extracting(LocalEffect::parameter).doesNotContain("idle");
    }

    /** 6 dB a bit, whatever the level is: factors of decibels would mean nothing, and beyond 0 dB have no sign. */
    @Test
    void measuresStepsOfLevelsAsDifferences() {
        Metric snr = new Metric("snr", Unit.of("dB"), Direction.MAXIMIZE, "signal to noise");
        List<Objective> objectives = List.of(Objective.of(ENERGY), Objective.of(snr));
        Function<int[], double[]> model = g -> new double[] {Math.exp(g[2]), 6 * g[2] - 9 - (g[0] == 2 ? 0 : 3) - (g[3] == 0 ? 0 : 0.01)};
        DesignProblem problem = new DesignProblem(SPACE, List.of(ENERGY, snr), objectives, List.of(), g -> new Evaluation.Metrics(model.apply(g)));
        int[][] genomes = IntStream.range(0, 8).mapToObj(b -> new int[] {2, 0, b, 0, 0}).toArray(int[][]::new);
        Designs designs = new Designs(SPACE, objectives, genomes,
                Arrays.stream(genomes).map(g -> problem.outcome(g).objectives()).toArray(double[][]::new));
        List<LocalEffect> effects = of(LocalEffect.class, Guidelines.measured(problem, designs, 0, 1)).stream()
                .filter(e -> e.objective().equals("snr")).toList();
        assertThat(effects).extracting(LocalEffect::parameter).containsExactly("device", "adc_bits");
        assertThat(effects.getFirst().sentence()).contains("Another device near the front changes snr up or down by 3.00 dB (quartiles 3.00 dB to 3.00 dB");
        assertThat(effects.getLast().median()).isCloseTo(6, within(1e-9));
        assertThat(effects.getLast().sentence()).contains("One step up in adc_bits near the front changes snr by +6.00 dB (quartiles");
    }

    /** ln y = x1 + x2 + 3·x1·x2 with x centred: indices follow from the variances. */
    @Test
    void splitsTheVarianceOverTheSpace() {
        Function<int[], double[]> model = g -> {
            double x = (g[2] - 3.5) / 8;
            double z = (g[4] - 49.5) / 100;
            return new double[] {Math.exp(x + z + 3 * x * z), 1};
        };
        List<Guideline> measured = Guidelines.measured(problem(model), sample(model, 50, 5), 4096, 1);
        double vx = 63.0 / 12 / 64;
        double vz = 9999.0 / 12 / 10000;
        double all = vx + vz + 9 * vx * vz;
        GlobalEffect bits = of(GlobalEffect.class, measured).stream().filter(e -> e.parameter().equals("adc_bits")).findFirst().orElseThrow();
        assertThat(bits.first()).isCloseTo(vx / all, within(0.03));
        assertThat(bits.total()).isCloseTo((vx + 9 * vx * vz) / all, within(0.03));
        assertThat(vx / all).isBetween(bits.firstLow(), bits.firstHigh());
        assertThat(of(GlobalEffect.class, measured)).extracting(GlobalEffect::parameter).containsExactlyInAnyOrder("adc_bits", "idle");
        assertThat(of(Interaction.class, measured)).singleElement().satisfies(i -> {
            assertThat(i.share()).isCloseTo(9 * vx * vz / all, within(0.04));
            assertThat(List.of(i.one(), i.other())).containsExactly("adc_bits", "idle");
        });
    }

    @Test
    void noiseHasInteractionsOnlyInTheWhole() {
        List<Guideline> measured = Guidelines.measured(problem(GuidelinesTest::noise), sample(GuidelinesTest::noise, 50, 6), 1024, 1);
        assertThat(of(GlobalEffect.class, measured)).allSatisfy(e -> assertThat(e.firstLow()).isLessThan(0.05));
        assertThat(of(Interaction.class, measured)).hasSizeLessThanOrEqualTo(2);
    }

    /** Nineteen of twenty designs do not exist: what is drawn are those that do, and what decides on that is told. */
    @Test
    void splitsTheVarianceOfDesignsThatExist() {
        DesignProblem problem = new DesignProblem(SPACE, List.of(ENERGY, LATENCY), OBJECTIVES, List.of(), g -> g[4] < 5
                ? new Evaluation.Metrics(new double[] {Math.exp(g[2] + 0.5 * g[0]), 1}) : new Evaluation.Infeasible("idle", 1));
        List<Guideline> measured = Guidelines.measured(problem, sample(GuidelinesTest::planted, 50, 5), 512, 1);
        double bits = 63.0 / 12;
        double device = 0.25 * 15 / 12;
        assertThat(of(GlobalEffect.class, measured)).extracting(GlobalEffect::parameter).containsExactly("adc_bits", "device");
        GlobalEffect first = of(GlobalEffect.class, measured).getFirst();
        assertThat(first.existing()).isCloseTo(0.05, within(0.01));
        assertThat(first.first()).isCloseTo(bits / (bits + device), within(0.03));
        assertThat(first.total()).isCloseTo(bits / (bits + device), within(0.1));
        assertThat(first.firstLow()).isLessThan(bits / (bits + device));
        assertThat(first.topic()).matches("What matters among the [45][.\\d]*% of the space that can be built \\(\\d+ designs drawn\\)");
        assertThat(first.sentence()).startsWith("adc_bits alone explains");
        assertThat(of(Interaction.class, measured)).isEmpty();
        assertThat(of(FeasibilityEffect.class, measured)).singleElement().satisfies(f -> {
            assertThat(f.parameter()).isEqualTo("idle");
            assertThat(f.bestFeasible()).isEqualTo(1);
            assertThat(f.worstFeasible()).isZero();
        });
    }

    /** Whether a design is allowed hangs on bits and, less, on the bond: 8 × 2 cases, of which the interval of each share holds the true one. */
    @Test
    void findsWhatDecidesOnTheConstraints() {
        DesignProblem problem = new DesignProblem(SPACE, List.of(ENERGY, LATENCY), OBJECTIVES,
                List.of(new Constraint(LATENCY, Constraint.Relation.AT_MOST, 5)), g -> new Evaluation.Metrics(new double[] {1 + g[2], g[2] + g[3]}));
        List<FeasibilityEffect> effects = of(FeasibilityEffect.class, Guidelines.measured(problem, sample(GuidelinesTest::planted, 50, 5), 512, 1));
        assertThat(effects).extracting(FeasibilityEffect::parameter).startsWith("adc_bits").doesNotContain("idle", "rows", "device");
        double share = 11.0 / 16;
        double explained = (5 * (1 - share) * (1 - share) + (0.5 - share) * (0.5 - share) + 2 * share * share) / 8 / (share * (1 - share));
        assertThat(effects.getFirst().feasible()).isCloseTo(share, within(0.02));
        assertThat(explained).isBetween(effects.getFirst().low(), effects.getFirst().high());
        assertThat(effects.getFirst().sentence()).startsWith("With adc_bits ").contains(", 100% of the designs meet every constraint; with adc_bits")
                .contains(", 0%; of all, 69%: ");
    }

    /** Objectives and feasibility by chance: no parameter explains anything by itself, no pair does, and none decides on the constraints. */
    @Test
    void measuresNothingInNoise() {
        int pairs = 0;
        int decisions = 0;
        int alone = 0;
        for (int seed = 0; seed < 20; seed++) {
            long salt = seed * 0x632BE59BD9B4E019L;
            DesignProblem problem = problem(g -> {
                SplittableRandom random = new SplittableRandom(SPACE.rank(g).longValue() * 0x9E3779B97F4A7C15L + salt);
                return new double[] {1 + random.nextDouble(), 1 + random.nextDouble()};
            });
            DesignProblem limited = new DesignProblem(SPACE, problem.metrics(), OBJECTIVES,
                    List.of(new Constraint(LATENCY, Constraint.Relation.AT_MOST, 1.4)), problem::evaluate);
            List<Guideline> measured = Guidelines.measured(limited, sample(GuidelinesTest::noise, 50, 6), 128, seed);
            pairs += of(Interaction.class, measured).size();
            decisions += of(FeasibilityEffect.class, measured).size();
            alone += (int) of(GlobalEffect.class, measured).stream().filter(e -> e.firstLow() > 0.01).count();
        }
        assertThat(pairs).isLessThanOrEqualTo(2);
        assertThat(decisions).isLessThanOrEqualTo(3);
        assertThat(alone).isLessThanOrEqualTo(5); // of 200 intervals of 95 %
    }

    @Test
    void theSameSeedGivesTheSameGuidelines() {
        Designs designs = sample(GuidelinesTest::planted, 1000, 7);
        assertThat(Guidelines.mined(designs, 0.05, 3)).isEqualTo(Guidelines.mined(designs, 0.05, 3));
        assertThat(Guidelines.measured(problem(GuidelinesTest::planted), designs, 128, 3))
                .isEqualTo(Guidelines.measured(problem(GuidelinesTest::planted), designs, 128, 3));
    }

    @Test
    void aFrontOfOnePointAndNoDesignsGiveNoGuidelines() {
        Function<int[], double[]> single = g -> g[0] == 0 && g[1] == 0 && g[2] == 0 && g[3] == 0 && g[4] == 0
                ? new double[] {1, 1} : new double[] {2 + g[0], 2 + g[1]};
        Designs one = new Designs(SPACE, OBJECTIVES, new int[][] {new int[5], {1, 1, 1, 1, 1}},
                new double[][] {single.apply(new int[5]), single.apply(new int[] {1, 1, 1, 1, 1})});
        assertThat(one.paretoSize()).isEqualTo(1);
        assertThat(Guidelines.mined(one, 0.05, 1)).isEmpty();
        Designs none = new Designs(SPACE, OBJECTIVES, new int[0][], new double[0][]);
        assertThat(Guidelines.mined(none, 0.05, 1)).isEmpty();
        assertThat(Guidelines.measured(problem(single), none, 0, 1)).isEmpty();
    }

    @Test
    void refusesALevelThatIsNone() {
        Designs designs = sample(GuidelinesTest::planted, 10, 1);
        assertThatThrownBy(() -> Guidelines.mined(designs, 0, 1)).hasMessageContaining("level");
    }
}
