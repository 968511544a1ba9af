package org.paretile.models.cost.preset;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;

/**
 * ECO-CHIP (Sudarshan et al., HPCA 2024): carbon of making, packaging, designing and using a system of chiplets, from areas at 7 nm.
 * A package of a single chiplet has none, nor has an organic substrate, test or transport; routers of an active interposer are not
 * designed. Nodes from 28 to 7 nm, interposers also 65.
 */
public final class EcoChip {
    private static final double GRAMS = 1e-3;

    private final EcoChipRules rules;
    private final EcoSilicon silicon;
    private final EcoPackaging packaging;

    /** @param rules which defects are on */
    public EcoChip(EcoChipRules rules) {
        this.rules = rules;
        silicon = new EcoSilicon(rules);
        packaging = new EcoPackaging(rules, silicon);
    }

    /** Every number of the tool with its source. */
    public static ConstantTable constants() {
        return EcoSilicon.CONSTANTS;
    }

    /**
     * Carbon of one system.
     *
     * @throws ModelException if a node is not known or a die does not fit on a wafer
     */
    public EcoFootprint footprint(List<EcoChiplet> chiplets, EcoPackage pack, EcoUse use) {
        if (chiplets.isEmpty()) {
            throw new ModelException("the system has no chiplets; give it one at least");
        }
        chiplets.forEach(silicon::check);
        double inputMm2 = chiplets.stream().mapToDouble(EcoChiplet::areaMm2).sum();
        double bonded = chiplets.size() == 1 ? 1
                : Math.pow(EcoSilicon.flow("bond_yield"), pack.kind() == EcoPackage.Kind.STACK ? chiplets.size() : 1);
        double dies = 0;
        double design = 0;
        double operation = 0;
        for (EcoChiplet chiplet : chiplets) {
            double area = silicon.scaled(chiplet);
            dies += silicon.made(area, chiplet.nodeNm()) + silicon.waste(area, chiplet.nodeNm());
            design += designed(area, chiplet.nodeNm(), use);
            operation += used(chiplet, use.powerW() * chiplet.areaMm2() / inputMm2, use);
        }
        double connecting = 0;
        double packagingDesign = 0;
        if (chiplets.size() > 1) {
            connecting = packaging.connections(chiplets, pack);
            if (pack.kind() != EcoPackage.Kind.ACTIVE) {
                connecting += packaging.routers(chiplets);
                packagingDesign = chiplets.stream().mapToDouble(c -> designed(packaging.routerMm2(c), c.nodeNm(), use)).sum();
            }
        }
        double lost = rules.bondingLosesPackagingOnly() ? 1 : bonded;
        return new EcoFootprint(GRAMS * dies / lost, GRAMS * connecting / bonded, GRAMS * design, GRAMS * packagingDesign,
                GRAMS * operation);
    }

    private double designed(double areaMm2, int nodeNm, EcoUse use) {
        double gates = areaMm2 * silicon.node(nodeNm, "transistor_density") * 1e6 / EcoSilicon.flow("transistors_per_gate");
        double iterations = rules.iterationsIgnored() ? EcoSilicon.flow("iterations") : use.iterations();
        return gates / silicon.node(nodeNm, "gates_per_core_hour") * EcoSilicon.flow("core_power") / 1000 * use.gramsPerKwh()
                * iterations / use.volume();
    }

    private double used(EcoChiplet chiplet, double powerW, EcoUse use) {
        double dynamic = silicon.node(chiplet.nodeNm(), "dynamic_share");
        return use.lifetimeH() / 1000 * use.gramsPerKwh() * powerW * silicon.block(chiplet, "power_scale") * EcoSilicon.flow("duty")
                * EcoSilicon.flow("activity") * (EcoSilicon.flow("dynamic_activity") * dynamic + 1 - dynamic);
    }
}
