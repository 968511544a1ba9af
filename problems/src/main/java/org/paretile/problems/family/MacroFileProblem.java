package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Totals;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.spec.Readout;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.metric.Units;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/**
 * {@link CimMacroFamily} for a macro that a file describes: every number of the file is a parameter, by the path
 * {@code node.attribute}. What a study does not name stays as the file computes it. Beside them are the conditions under which an
 * analogue macro computes, and what is fitted to the network. A file that multiplies in cells but does not say what converts has no
 * metrics of accuracy, one that gives no areas none of money.
 */
final class MacroFileProblem implements MacroProblem {
    /** Our unit of each base unit of a macro file, and how many of the base are one of it. */
    private static final Map<String, String> BASE = Map.of("J", "J", "s", "s", "W", "W", "V", "V", "ohm", "ohm", "Hz", "Hz", "m", "mm",
            "m2", "mm2");
    private static final Map<String, Double> BASE_FACTOR = Map.of("m", 1e-3, "m2", 1e-6);

    private final CompiledSpec macro;
    private final Network network;
    private final Technology technology;
    private final double targetDb;
    private final Money money;
    /** Whether the file gives its components areas; without them there is nothing to price. */
    private final boolean priced;
    private final List<Path> paths;
    private final List<ParameterSpec> parameters;

    /**
     * A number of the file as a parameter.
     *
     * @param name its path
     * @param toBase base units of the file in one unit of the parameter
     * @param spec the parameter
     */
    record Path(String name, double toBase, ParameterSpec spec) {}

    MacroFileProblem(MacroSpec macro, Network network, Technology technology, double targetDb, Money money) {
        this.macro = macro.compile(technology);
        this.network = network;
        this.technology = technology;
        this.targetDb = targetDb;
        this.money = money;
        PreparedSpec asDescribed = this.macro.prepare(this.macro.overrides());
        if (!asDescribed.objection().isEmpty()) {
            throw new ModelException(asDescribed.objection());
        }
        Totals totals = new Totals();
        asDescribed.enterDesign(totals);
        priced = totals.areaMm2() > 0;
        List<Path> all = new ArrayList<>();
        for (MacroSpec.Given given : macro.numbers()) {
            if (this.macro.paths().contains(given.path())) {
                all.add(path(given, asDescribed.value(given.path())));
            }
        }
        paths = List.copyOf(all);
        List<ParameterSpec> specs = new ArrayList<>(MacroFileGenes.fit(this.macro));
        paths.forEach(p -> specs.add(MacroFileGenes.unlessFitted(p.spec(), this.macro)));
        specs.addAll(MacroFileGenes.conditions(this.macro.readout(), technology));
        specs.addAll(priced ? List.of(CimMacroParameters.packaging()) : List.of());
        parameters = List.copyOf(specs);
    }

    private static Path path(MacroSpec.Given given, double described) {
        String base = BASE.get(given.unit());
        Unit unit = Unit.NONE;
        double toBase = given.unit().equals("1") || given.unit().equals("bit") || base == null ? 1 : given.factor();
        if (base != null) {
            double own = BASE_FACTOR.getOrDefault(given.unit(), 1.0);
            unit = Units.symbols(Unit.of(base).dimension()).stream().map(Unit::of)
                    .filter(u -> u.offset() == 0 && Math.abs(u.factor() * own / given.factor() - 1) < 1e-9).findFirst().orElse(Unit.of(base));
            toBase = unit.factor() * own;
        }
        double value = Double.parseDouble(Numbers.shortest(java.math.BigDecimal.valueOf(described / toBase)
                .round(new java.math.MathContext(12)).doubleValue()));
        return new Path(given.path(), toBase, new ParameterSpec(given.path(), unit, new Range.Reals(-1e300, 1e300),
                Domain.fixed(Value.of(value)), null, given.source().isBlank() ? "from the macro's file" : given.source()));
    }

    @Override
    public List<ParameterSpec> parameters() {
        return parameters;
    }

    @Override
    public List<Metric> metrics() {
        return CimMacroMetrics.of(priced, macro.readout().kind() != Readout.Kind.UNKNOWN);
    }

    @Override
    public DesignModel model(DesignSpace space, Set<Metric> needed) {
        return new MacroFileModel(space, paths, macro, network, technology, targetDb, priced ? CimMacroMetrics.die(money, needed) : null);
    }
}
