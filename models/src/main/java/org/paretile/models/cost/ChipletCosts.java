package org.paretile.models.cost;

import java.util.List;

/**
 * Costs of designs in a search: dies in one kind of package, everything the search does not vary looked up once. Some 80 ns a die
 * on top of a quarter of a microsecond; nothing is kept between evaluations, so one object serves all threads.
 *
 * <pre>
 * ChipletCosts costs = new ChipletCosts(CostData.builtIn(), PackageKind.SILICON_INTERPOSER, new Economics(1e5, 17520, 301));
 * DieProcess rram = data.process(22, "rram");
 * switch (costs.quote(List.of(new Placed(new Die("static", 24, rram), 4)), 3.2, CostLedger.NONE)) {
 *     case Bill bill -&gt; bill.unitUsd();
 *     case Infeasible why -&gt; why.toString();
 * }
 * </pre>
 */
public final class ChipletCosts {
    private final Packages packages;
    private final Economics economics;

    /** @throws org.paretile.models.ModelException if a number is missing */
    public ChipletCosts(CostData data, PackageKind kind, Economics economics) {
        this.packages = new Packages(data, kind);
        this.economics = economics;
    }

    /**
     * One unit of a design that shares nothing with other products.
     *
     * @param dies equal ones are one design, which is developed once; stacked from the bottom up if the kind is a stack
     * @param powerW mean power while a unit is on
     * @param ledger where the nodes of the package are entered
     */
    public Quote quote(List<Placed> dies, double powerW, CostLedger ledger) {
        Part root = packages.of("package", "package", dies, false);
        return switch (TreeCost.of(root, ledger)) {
            case Infeasible infeasible -> infeasible;
            case PackageCost made -> bill(made, root, dies, powerW);
        };
    }

    private Bill bill(PackageCost made, Part root, List<Placed> dies, double powerW) {
        double modules = 0;
        double chips = 0;
        double masks = 0;
        double interfaces = 0;
        double kg = 0;
        for (int i = 0; i < dies.size(); i++) {
            if (dies.get(i).part() instanceof Die die && firstOfDesign(dies, i, die)) {
                DesignCost design = die.process().design();
                modules += design.moduleUsd(die.developedMm2());
                chips += design.dieUsd(die.areaMm2());
                masks += design.maskUsd();
                kg += design.carbonKgPerMm2() * die.areaMm2();
                interfaces += firstInterface(dies, i, die) ? design.interfaceUsd() : 0;
            }
        }
        NreSplit nre = new NreSplit(modules, chips, interfaces, packageUsd(root), masks);
        return new Bill(made, nre.per(economics.volume()), kg / economics.volume(), economics.useKg(powerW));
    }

    /** Whether no entry before it holds the same die; areas, which differ in most designs, are compared first. */
    private static boolean firstOfDesign(List<Placed> dies, int index, Die die) {
        for (int i = 0; i < index; i++) {
            if (dies.get(i).part() instanceof Die earlier && earlier.areaMm2() == die.areaMm2() && earlier.equals(die)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the die is the first of its node that has interfaces. */
    private static boolean firstInterface(List<Placed> dies, int index, Die die) {
        if (die.interfaceMm2() == 0) {
            return false;
        }
        for (int i = 0; i < index; i++) {
            if (dies.get(i).part() instanceof Die earlier && earlier.interfaceMm2() > 0
                    && earlier.process().design().nodeNm() == die.process().design().nodeNm()) {
                return false;
            }
        }
        return true;
    }

    /** Developing the substrate and what is between it and the dies. */
    private static double packageUsd(Part part) {
        return switch (part) {
            case Die die -> 0;
            case Stack stack -> stack.nreUsd();
            case Assembly assembly -> {
                double usd = assembly.base().nreUsd(assembly.parts(), Base.footprintMm2(assembly.parts()));
                for (int i = 0; i < assembly.parts().size(); i++) {
                    usd += packageUsd(assembly.parts().get(i).part());
                }
                yield usd;
            }
        };
    }
}
