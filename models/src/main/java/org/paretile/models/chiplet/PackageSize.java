package org.paretile.models.chiplet;

import org.paretile.models.network.DieStack;
import org.paretile.models.network.Link;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.network.PackageArea;
import org.paretile.models.network.Packaging;
import org.paretile.models.network.Via;

/**
 * Silicon of each kind of die and the footprint of the package, m².
 *
 * @param fixed a static die
 * @param semiStatic a semi-static die
 * @param dynamic a dynamic die
 * @param logic the logic die, whether or not it is built
 * @param linksM2 links on each die
 * @param packageM2 footprint
 */
record PackageSize(DieArea fixed, DieArea semiStatic, DieArea dynamic, DieArea logic, double linksM2, double packageM2) {

    static PackageSize of(ChipletDesign design, Dies dies, LayerTable table, Placement placement, Rules rules, Link link,
            Via via, NetworkTechnology network, ChipletTechnology technology) {
        double inputBits = table.mostInputs * (double) design.inputBits();
        DieArea fixed = DieArea.of(dies.fixed(), inputBits, technology);
        DieArea semiStatic = DieArea.of(dies.semiStatic(), design.semiStaticDie().cells() * design.semiStaticSramRatio(), technology);
        DieArea dynamic = DieArea.of(dies.dynamic(), inputBits, technology);
        DieArea logic = DieArea.logic(inputBits, technology.node(design.logicNodeNm()), technology.logic());
        boolean stacked = design.packaging().stacked();
        double links = rules.siliconLinks() && !stacked ? link.laneAreaM2(design.chipletBusBits(), design.logicNodeNm()) : 0;
        // 3D-CIMlet prints the area of the logic die and leaves it out of every total
        PackageArea.Dies[] kinds = {
                new PackageArea.Dies(fixed.totalM2() + links, design.staticDie().nodeNm(), placement.count(false)),
                new PackageArea.Dies(semiStatic.totalM2() + links, design.semiStaticDie().nodeNm(), placement.count(true)),
                new PackageArea.Dies(dynamic.totalM2() + links, design.dynamicDie().nodeNm(), placement.dynamic),
                new PackageArea.Dies(rules.logicDie() ? logic.totalM2() + links : 0, design.logicNodeNm(), rules.logicDie() ? 1 : 0)};
        double packageM2 = stacked
                ? PackageArea.stackedM2(via, vias(design, table), rules.network(), kinds)
                : PackageArea.sideBySideM2(link,
                        rules.siliconLinks() ? network.dieGapM(design.packaging()) : network.publishedDieGapM(), kinds);
        return new PackageSize(fixed, semiStatic, dynamic, logic, links, packageM2);
    }

    /** Links between the dies: the tool's, or what a careful engineer would take. */
    static Link link(Packaging packaging, Rules rules, NetworkTechnology network) {
        if (rules.siliconLinks()) {
            return network.defaultLink(packaging);
        }
        return network.link(switch (packaging) {
            case ORGANIC -> "published_2d";
            case FAN_OUT, INTERPOSER, BRIDGE -> "published_2_5d";
            case MICRO_BUMP_3D, HYBRID_BOND_3D -> "published_3d";
        });
    }

    /** Vertical links of a stack: as many as the buffer of a die has columns. */
    static long vias(ChipletDesign design, LayerTable table) {
        return DieStack.viasFor(table.mostInputs * design.inputBits());
    }

    /** Vias of a stack; those of the finest stack for dies side by side, which have none. */
    static Via via(Packaging packaging, Rules rules, NetworkTechnology network) {
        if (!rules.siliconLinks()) {
            return network.via("published");
        }
        return network.via(packaging == Packaging.MICRO_BUMP_3D ? "logic_via_middle" : "fine_logic");
    }

    DieArea of(DieKind kind) {
        return switch (kind) {
            case STATIC -> fixed;
            case SEMI_STATIC -> semiStatic;
            case DYNAMIC -> dynamic;
            case LOGIC -> logic;
        };
    }

    double dieM2(DieKind kind) {
        return of(kind).totalM2() + linksM2;
    }
}
