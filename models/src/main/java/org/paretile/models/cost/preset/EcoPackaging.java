package org.paretile.models.cost.preset;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.cost.Floorplan;

/** What connects the chiplets of ECO-CHIP (HPCA 2024): layers, bridges, interposers or vias, and routers. */
final class EcoPackaging {
    private final EcoChipRules rules;
    private final EcoSilicon silicon;

    EcoPackaging(EcoChipRules rules, EcoSilicon silicon) {
        this.rules = rules;
        this.silicon = silicon;
    }

    /** What connects the chiplets, before bonding, g. */
    double connections(List<EcoChiplet> chiplets, EcoPackage pack) {
        if (pack.kind() == EcoPackage.Kind.STACK) {
            return chiplets.stream().mapToDouble(c -> vias(c, pack)).sum();
        }
        Floorplan plan = Floorplan.of(chiplets.stream().mapToDouble(silicon::scaled).toArray(), EcoSilicon.flow("spacing"),
                EcoSilicon.flow("bridge_edge"));
        if (pack.kind() == EcoPackage.Kind.EMIB) {
            return bridges(plan.bridges());
        }
        if (!EcoSilicon.CONSTANTS.has("node:" + pack.interposerNm(), "carbon")) {
            throw new ModelException("interposer_node is " + pack.interposerNm() + "; ECO-CHIP knows 7, 10, 14, 22, 28 and 65");
        }
        double wiring = silicon.node(pack.interposerNm(), "wiring_share");
        double whole = silicon.made(plan.areaMm2(), pack.interposerNm());
        return switch (pack.kind()) {
            case RDL -> whole * wiring * pack.layers() / EcoSilicon.flow("layers");
            case ACTIVE -> {
                double routers = whole * EcoSilicon.flow("interposer_router_area") * chiplets.size() / plan.areaMm2();
                double share = rules.activeWiringOf65Nm()
                        ? silicon.node((int) EcoSilicon.flow("interposer_router_node"), "wiring_share") : wiring;
                yield (whole - routers) * share + routers;
            }
            case PASSIVE, EMIB, STACK -> whole * wiring;
        };
    }

    private double bridges(int count) {
        int node = (int) EcoSilicon.flow("bridge_node");
        double area = EcoSilicon.flow("bridge_area");
        double defects = silicon.node(node, "defect_density") * EcoSilicon.flow("bridge_defect_factor");
        double all = count * area * silicon.node(node, "carbon") * silicon.node(node, "wiring_share");
        return all / silicon.goodShare(rules.bridgesFailTogether() ? count * area : area, defects);
    }

    /** What a stacked chiplet grows by for its vias, g. */
    private double vias(EcoChiplet chiplet, EcoPackage pack) {
        double area = silicon.scaled(chiplet);
        double across = Math.floor(Math.sqrt(area) / pack.tsvPitchMm());
        double grown = area + across * across * pack.tsvMm() * pack.tsvMm();
        double again = rules.stackScaledTwice() ? silicon.block(chiplet, "area_scale") : 1;
        return silicon.made(again * grown, chiplet.nodeNm()) - silicon.made(again * area, chiplet.nodeNm());
    }

    /** Area of the router of a chiplet, mm². */
    double routerMm2(EcoChiplet chiplet) {
        int known = (int) EcoSilicon.flow("router_node");
        return EcoSilicon.flow("router_area") / EcoSilicon.CONSTANTS.require("block:" + chiplet.type() + "@" + known, "area_scale")
                * silicon.block(chiplet, "area_scale");
    }

    /** Routers, one a chiplet; those of one node yield together. */
    double routers(List<EcoChiplet> chiplets) {
        boolean oneNode = chiplets.stream().mapToInt(EcoChiplet::nodeNm).distinct().count() == 1;
        double all = chiplets.stream().mapToDouble(this::routerMm2).sum();
        return chiplets.stream().mapToDouble(c -> {
            double area = routerMm2(c);
            return area * silicon.node(c.nodeNm(), "carbon")
                    / silicon.goodShare(oneNode ? all : area, silicon.node(c.nodeNm(), "defect_density"));
        }).sum();
    }
}
