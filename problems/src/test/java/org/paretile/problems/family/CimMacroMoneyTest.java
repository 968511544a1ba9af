package org.paretile.problems.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.ChipletCosts;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.Placed;
import org.paretile.models.macro.Component;
import org.paretile.models.macro.Totals;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** What the one die of all macros costs. */
class CimMacroMoneyTest {
    private static final Map<String, Object> CLOSED = Map.of("device", "rram_neurosim_default", "node", 22, "rows", 128, "columns", 128,
            "macros", 1024, "voltage", 0.9);
    private static final Metric COST = CimMacroMetrics.MONEY.all().getFirst();

    private static Settings settings(String... words) {
        Map<String, SettingValue> values = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            values.put(words[i], words[i].equals("costs") ? new SettingValue.TextFile("mine.csv", words[i + 1])
                    : new SettingValue.Word(words[i + 1]));
        }
        return new Settings(values);
    }

    /** The first design with these values. */
    private record One(FamilyProblem problem, DesignModel model, int[] genome) {
        static One of(Settings settings, Map<String, Object> values, Set<Metric> needed) {
            FamilyProblem problem = new CimMacroFamily().bind(settings);
            DesignSpace space = new DesignSpace(problem.parameters().stream().map(spec -> {
                Object value = values.get(spec.name());
                return new Parameter(spec.name(), spec.unit(), value == null ? Domain.fixed(spec.byDefault().value(0))
                        : Domain.fixed(value instanceof Number n ? Value.of(n.doubleValue()) : Value.of(value.toString())), spec.activeIf());
            }).toList());
            return new One(problem, problem.model(space, needed), new int[space.genes()]);
        }

        double get(String metric) {
            Evaluation evaluation = model.evaluate(genome);
            assertThat(evaluation).isInstanceOf(Evaluation.Metrics.class);
            return ((Evaluation.Metrics) evaluation).values()[problem.metrics().stream().map(Metric::name).toList().indexOf(metric)];
        }
    }

    private static double get(String metric, Map<String, Object> design, String... words) {
        return One.of(settings(words), design, Set.of()).get(metric);
    }

    private static Map<String, Object> with(String parameter, Object value) {
        Map<String, Object> changed = new HashMap<>(CLOSED);
        changed.put(parameter, value);
        return changed;
    }

    @Test
    void isTheBillOfOneDieOfItsAreaNodeAndMemory() {
        One design = One.of(settings("volume", "5000", "service_life", "2 year", "grid_intensity", "100"), CLOSED, Set.of());
        CostData data = CostData.builtIn();
        Die die = new Die("any", design.get("area"), 0, data.process(22, "rram"), null, List.of(new Block("macro", design.get("area") / 1024, 1024)));
        Bill bill = (Bill) new ChipletCosts(data, PackageKind.ORGANIC, new Economics(5000, 2 * 365.25 * 24, 100)).quote(
                List.of(new Placed(die, 1)), design.get("power"), CostLedger.NONE);
        assertThat(design.get("cost")).isCloseTo(bill.unitUsd(), within(1e-9 * bill.unitUsd()));
        assertThat(design.get("die_cost")).isEqualTo(bill.dieUsd());
        assertThat(design.get("package_cost")).isEqualTo(bill.packageUsd());
        assertThat(design.get("nre_per_unit")).isEqualTo(bill.nrePerUnit().total());
        assertThat(design.get("yield")).isEqualTo(bill.made().yield());
        assertThat(design.get("carbon")).isCloseTo(bill.carbonKg(), within(1e-3 * bill.carbonKg()));
    }

    @Test
    void followsItsSettings() {
        assertThat(get("cost", with("package", "interposer"))).isGreaterThan(get("cost", CLOSED));
        assertThat(get("nre_per_unit", CLOSED, "volume", "50000")).isCloseTo(2 * get("nre_per_unit", CLOSED), within(1e-9));
        assertThat(get("carbon", CLOSED, "grid_intensity", "0")).isLessThan(get("carbon", CLOSED));
        String dearer = "subject,quantity,value,unit,source,confidence\nmemory:rram,wafer_factor,1.5,1,my fab,assumption\n";
        assertThat(get("die_cost", CLOSED, "costs", dearer)).isGreaterThan(1.2 * get("die_cost", CLOSED));
        assertThat(get("die_cost", with("device", "sram_jia_jssc_2020"), "costs", dearer))
                .isEqualTo(get("die_cost", with("device", "sram_jia_jssc_2020")));
    }

    @Test
    void theAccountAddsUp() {
        One design = One.of(Settings.NONE, CLOSED, Set.of());
        Map<String, Double> sums = design.model().breakdown(design.genome()).stream()
                .collect(Collectors.groupingBy(s -> s.metric().name(), Collectors.summingDouble(DesignModel.Share::amount)));
        for (String metric : List.of("cost", "carbon")) {
            assertThat(sums.get(metric)).isCloseTo(design.get(metric), within(1e-9 * design.get(metric)));
        }
    }

    @Test
    void aDieBeyondTheReticleIsNoDesignWhereItsPriceIsAsked() {
        Map<String, Object> large = with("macros", 8192);
        One unasked = One.of(Settings.NONE, large, Set.of(CimMacroMetrics.ENERGY));
        assertThat(unasked.get("cost")).isInfinite();
        assertThat(unasked.get("yield")).isZero();
        assertThat(unasked.get("energy")).isFinite();
        One asked = One.of(Settings.NONE, large, Set.of(COST));
        Evaluation.Infeasible why = (Evaluation.Infeasible) asked.model().evaluate(asked.genome());
        assertThat(why.reason()).startsWith("the die cannot be made: 'macros' has ").contains("858");
        assertThat(why.shortfall()).isCloseTo(unasked.get("area") / 858 - 1, within(1e-9));
    }

    @Test
    void describedMacrosHaveAPriceToo() {
        One isaac = One.of(settings("macro", "isaac-isca-2016"), Map.of(), Set.of(COST));
        assertThat(isaac.get("cost")).isPositive().isFinite();
    }

    @Test
    void aNodeWithoutAPriceSaysSo() {
        Totals totals = new Totals();
        totals.area(new Component("array"), 4);
        totals.layer(0, 1e-3, 1e6, 1);
        MacroDie die = new MacroDie(Money.of(Settings.NONE), true);
        assertThat(die.objection(die.quote("organic", 22, "", 1, totals), totals)).isNull();
        for (double node : new double[] {33, 22.4}) {
            Evaluation.Infeasible why = die.objection(die.quote("organic", node, "", 1, totals), totals);
            assertThat(why).isNotNull();
            assertThat(why.reason()).contains(node == 33 ? "33 nm" : "22.4 nm", "no price", "file of costs");
        }
        Money mine = Money.of(settings("costs", "subject,quantity,value,unit,source,confidence\nnode:22,wafer_price,1,usd,mine,measured\n"));
        assertThat(((Bill) new MacroDie(mine, true).quote("organic", 22, "", 1, totals)).dieUsd())
                .isLessThan(((Bill) die.quote("organic", 22, "", 1, totals)).dieUsd());
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        assertThatThrownBy(() -> get("cost", CLOSED, "volume", "-3")).hasMessageContaining("volume is -3");
        assertThatThrownBy(() -> get("cost", CLOSED, "service_life", "3 mm")).hasMessageContaining("service_life");
        assertThatThrownBy(() -> get("cost", CLOSED, "costs", "what\n")).hasMessageContaining("mine.csv");
    }
}
