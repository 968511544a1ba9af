package org.paretile.models.chiplet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.paretile.models.network.NetworkRules;
import org.paretile.models.network.Packaging;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.Transformers;

/** Every correction alone, against the published model. */
class RulesTest {
    private static final ChipletModel MODEL = ChipletModel.builtIn();
    private static final ChipletDesign STACK = ChipletDesign.published(Packaging.HYBRID_BOND_3D);
    private static final ChipletDesign INTERPOSER = ChipletDesign.published(Packaging.INTERPOSER);
    private static final double EXACT = 1e-9;

    private enum Rule {
        ONE_NODE, DECLARED_RRAM, REFRESH, SHIFT_ADD, INPUTS, BACK_FILL, CONVERTERS, CELLS, LINKS, TEMPERATURE, LEAKAGE, LOGIC, WHOLE_TRAFFIC
    }

    private static Rules only(Rule rule) {
        boolean[] on = new boolean[Rule.values().length];
        on[rule.ordinal()] = true;
        return new Rules(on[0], on[1], on[2], on[3], on[4], on[5], on[6], on[7], on[8], on[9], on[10], on[11], on[12],
                NetworkRules.PUBLISHED);
    }

    private static ChipletEvaluator evaluator(String workload, Rules rules) {
        return MODEL.prepare(Transformers.named(workload).graph(FlowRules.published()), rules).evaluator();
    }

    private static ChipletMetrics metrics(String workload, Rules rules, ChipletDesign design) {
        return (ChipletMetrics) evaluator(workload, rules).evaluate(design, Fidelity.FAST);
    }

    private static ChipletMetrics published(String workload, ChipletDesign design) {
        return metrics(workload, Rules.published(), design);
    }

    private static double partJ(String workload, Rules rules, ChipletDesign design, Part part) {
        ChipletEntries entries = new ChipletEntries();
        evaluator(workload, rules).explain(design, DieTemperatures.ROOM, Fidelity.FAST, entries);
        return entries.energyJByPart().getOrDefault(part, 0.0);
    }

    @Test
    void aSemiStaticDieHasTheAreaOfItsOwnNode() {
        Rules rules = only(Rule.ONE_NODE);
        ChipletDesign same = STACK.withDies(STACK.staticDie(), STACK.semiStaticDie().with(Cell.EDRAM, 14), STACK.dynamicDie());
        double dense = metrics("bert-base-adapter-cl", rules, same).siliconAreaM2();
        assertThat(dense).isCloseTo(published("bert-base-adapter-cl", same).siliconAreaM2(), withinPercentage(EXACT));
        assertThat(metrics("bert-base-adapter-cl", rules, STACK).siliconAreaM2()).isGreaterThan(dense);
        assertThat(published("bert-base-adapter-cl", STACK).siliconAreaM2()).isCloseTo(dense, withinPercentage(EXACT));
    }

    @Test
    void declaredRramIsLargerThanEdramOfItsNode() {
        ChipletDesign old = STACK.withDies(STACK.staticDie().with(Cell.RRAM, 130), STACK.semiStaticDie(), STACK.dynamicDie());
        assertThat(metrics("bert-small-inf", only(Rule.DECLARED_RRAM), old).siliconAreaM2())
                .isGreaterThan(5 * published("bert-small-inf", old).siliconAreaM2());
        assertThat(metrics("bert-small-inf", only(Rule.DECLARED_RRAM), STACK).energyJ())
                .isCloseTo(published("bert-small-inf", STACK).energyJ(), withinPercentage(EXACT));
    }

    @Test
    void longLayersAreRefreshedAndStall() {
        ChipletDesign leaky = STACK.withDies(STACK.staticDie(), STACK.semiStaticDie(), STACK.dynamicDie().with(Cell.EDRAM, 40));
        assertThat(partJ("deit-inf", Rules.published(), leaky, Part.REFRESH)).isZero();
        assertThat(partJ("deit-inf", only(Rule.REFRESH), leaky, Part.REFRESH)).isPositive();
        assertThat(metrics("deit-inf", only(Rule.REFRESH), leaky).computeS()).isGreaterThan(published("deit-inf", leaky).computeS());
    }

    @Test
    void shiftAddTakesAHundredTimesForEveryColumn() {
        double tool = partJ("bert-small-inf", Rules.published(), STACK, Part.SHIFT_ADD);
        assertThat(partJ("bert-small-inf", only(Rule.SHIFT_ADD), STACK, Part.SHIFT_ADD)).isGreaterThan(100 * tool);
    }

    @Test
    void everyInputVectorIsWrittenAndNoCell() {
        double once = partJ("bert-small-inf", Rules.published(), STACK, Part.INPUT_PE_BUFFER);
        assertThat(partJ("bert-small-inf", only(Rule.INPUTS), STACK, Part.INPUT_PE_BUFFER))
                .isCloseTo(32 * 8 * once, withinPercentage(EXACT)); // 32 tokens of 8 bits
        assertThat(partJ("bert-small-inf", only(Rule.INPUTS), STACK, Part.INPUT_CELLS)).isZero();
    }

    @Test
    void backFillingNeedsNoMoreDies() {
        for (String workload : new String[] {"bert-base-inf", "bert-base-adapter-inf", "bert-base-adapter-cl", "gpt2-inf"}) {
            ChipletMetrics filled = metrics(workload, only(Rule.BACK_FILL), STACK);
            assertThat(filled.dies().size()).isLessThanOrEqualTo(published(workload, STACK).dies().size());
            assertThat(filled.dies()).allSatisfy(die -> assertThat(die.utilisation()).isBetween(0.0, 1.0 + 1e-9));
        }
        assertThat(metrics("bert-base-inf", only(Rule.BACK_FILL), STACK).dies().size()).isLessThan(published("bert-base-inf", STACK).dies().size());
    }

    @Test
    void aConverterReadsItsColumnsOneByOne() {
        ChipletEvaluator tool = evaluator("bert-small-inf", Rules.published());
        ChipletEvaluator shared = evaluator("bert-small-inf", only(Rule.CONVERTERS));
        tool.evaluate(STACK, Fidelity.FAST);
        shared.evaluate(STACK, Fidelity.FAST);
        assertThat(shared.costs.readS[0]).isCloseTo(8 * tool.costs.readS[0], withinPercentage(EXACT));
    }

    @Test
    void siliconReadsCostForEveryMultiplication() {
        ChipletEvaluator evaluator = evaluator("bert-small-inf", only(Rule.CELLS));
        evaluator.evaluate(STACK, Fidelity.FAST);
        double macs = 32.0 * 768 * 768; // the key projection
        assertThat(evaluator.costs.joules[Part.ARRAY.ordinal()][0]).isCloseTo(macs * 64 * 12e-15, withinPercentage(EXACT));
        assertThat(evaluator.costs.writeS[0]).isCloseTo(256 * 100e-9, withinPercentage(EXACT));
    }

    @Test
    void siliconLinksPayForEveryHop() {
        ChipletMetrics real = metrics("bert-small-inf", only(Rule.LINKS), INTERPOSER);
        assertThat(real.interconnect().driversJ()).isZero();
        assertThat(real.interconnect().nopJ()).isPositive();
        assertThat(real.packageAreaM2()).isNotEqualTo(published("bert-small-inf", INTERPOSER).packageAreaM2());
    }

    @Test
    void retentionHalvesEveryTenKelvin() {
        Rules rules = new Rules(false, false, false, false, false, false, false, true, false, true, false, false, false,
                NetworkRules.PUBLISHED);
        ChipletEvaluator evaluator = evaluator("bert-small-inf", rules);
        ChipletMetrics cool = (ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(300), Fidelity.FAST);
        ChipletMetrics warm = (ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(310), Fidelity.FAST);
        assertThat(warm.retentionMargin()).isCloseTo(cool.retentionMargin() / 2, withinPercentage(EXACT));
        ChipletMetrics hot = (ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(398.15), Fidelity.FAST);
        assertThat(hot.staticRetentionS()).isCloseTo(8.77e6, withinPercentage(1)); // 125 °C: 0.28 years, of 10 years at 85 °C
        ChipletEvaluator tool = evaluator("bert-small-inf", only(Rule.CELLS));
        assertThat(((ChipletMetrics) tool.evaluate(STACK, DieTemperatures.uniform(310), Fidelity.FAST)).retentionMargin())
                .isEqualTo(((ChipletMetrics) tool.evaluate(STACK, DieTemperatures.uniform(300), Fidelity.FAST)).retentionMargin());
    }

    @Test
    void leakageGrowsWithTemperatureOnlyIfBothRulesHold() {
        Rules rules = new Rules(false, false, false, false, false, false, false, false, false, true, true, false, false,
                NetworkRules.PUBLISHED);
        ChipletEvaluator evaluator = evaluator("bert-small-inf", rules);
        double cool = ((ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(298.15), Fidelity.FAST)).energyJ();
        double warm = ((ChipletMetrics) evaluator.evaluate(STACK, DieTemperatures.uniform(298.15 + 18), Fidelity.FAST)).energyJ();
        double tool = published("bert-small-inf", STACK).energyJ();
        assertThat(warm - tool).isCloseTo(2 * (cool - tool), withinPercentage(1e-6));
        assertThat(cool).isGreaterThan(tool);
    }

    @Test
    void theLogicDieTakesEnergyTimeAndSilicon() {
        ChipletMetrics with = metrics("bert-small-inf", only(Rule.LOGIC), STACK);
        ChipletMetrics without = published("bert-small-inf", STACK);
        assertThat(with.count(DieKind.LOGIC)).isEqualTo(1);
        assertThat(with.energyJ()).isGreaterThan(without.energyJ());
        assertThat(with.latencyS()).isGreaterThan(without.latencyS());
        assertThat(with.siliconAreaM2()).isGreaterThan(without.siliconAreaM2());
    }

    @Test
    void wholeTrafficDoesNotDependOnTheScaleOfTraces() {
        ChipletDesign fine = scaled(INTERPOSER, 1, 1);
        Rules whole = only(Rule.WHOLE_TRAFFIC);
        assertThat(metrics("bert-small-adapter-inf", whole, INTERPOSER).latencyS())
                .isEqualTo(metrics("bert-small-adapter-inf", whole, fine).latencyS());
        assertThat(published("bert-small-adapter-inf", INTERPOSER).latencyS()).isGreaterThan(published("bert-small-adapter-inf", fine).latencyS());
    }

    @Test
    void unusedDiesDoNotSetTheFootprint() {
        NetworkRules placed = new NetworkRules(false, false, false, false, false, true);
        Rules rules = new Rules(false, false, false, false, false, false, false, false, false, false, false, false, false, placed);
        ChipletDesign wide = STACK.withDies(STACK.staticDie(), STACK.semiStaticDie(), STACK.dynamicDie().with(Cell.EDRAM, 40));
        assertThat(published("bert-small-adapter-inf", wide).packageAreaM2()).isGreaterThan(9e-4);
        assertThat(metrics("bert-small-adapter-inf", rules, wide).packageAreaM2()).isLessThan(1e-4);
    }

    private static ChipletDesign scaled(ChipletDesign d, int noc, int nop) {
        return new ChipletDesign(d.staticDie(), d.semiStaticDie(), d.dynamicDie(), d.logicNodeNm(), d.inputBits(), d.weightBits(),
                d.readoutMux(), d.peBusBits(), d.chipletBusBits(), d.semiStaticSramRatio(), d.mostStaticChiplets(), d.batch(),
                d.pipelineParallel(), d.store(), d.packaging(), d.stackOrder(), d.clocks(), noc, nop);
    }
}
