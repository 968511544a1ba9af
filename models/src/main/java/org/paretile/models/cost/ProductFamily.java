package org.paretile.models.cost;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.models.ModelException;

/**
 * Products that share dies, interfaces and packages: parts of one name are one design, developed once and paid for by all that use
 * it. A product that cannot be made bears nothing and is none of those that pay.
 */
public final class ProductFamily {
    private final List<Product> products;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Map<String, Use>> uses = new ArrayList<>();
    private final Amortisation amortisation = new Amortisation();
    private final Map<String, Part> designs = new HashMap<>();

    /** How much of something developed a unit holds, and what developing it takes. */
    private record Use(double count, NreSplit nre, double designKg) {
        Use plus(Use other) {
            return new Use(count + other.count, nre, designKg);
        }
    }

    private ProductFamily(List<Product> products, CostLedger ledger) {
        this.products = List.copyOf(products);
        for (Product product : products) {
            Verdict verdict = TreeCost.of(product.root(), ledger);
            Map<String, Use> held = new LinkedHashMap<>();
            if (verdict instanceof PackageCost) {
                collect(product.root(), 1, held);
                held.forEach((key, use) -> amortisation.use(key, product.economics().volume(), use.count()));
            }
            verdicts.add(verdict);
            uses.add(held);
        }
    }

    /**
     * Bills of {@code products} in their order.
     *
     * @param ledger is told the nodes of every product, one after the other
     * @throws ModelException if two different parts have one name
     */
    public static List<Quote> quotes(List<Product> products, CostLedger ledger) {
        ProductFamily family = new ProductFamily(products, ledger);
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            quotes.add(family.quote(i));
        }
        return quotes;
    }

    private Quote quote(int index) {
        return switch (verdicts.get(index)) {
            case Infeasible infeasible -> infeasible;
            case PackageCost made -> {
                NreSplit nre = new NreSplit(0, 0, 0, 0);
                double designKg = 0;
                for (Map.Entry<String, Use> entry : uses.get(index).entrySet()) {
                    Use use = entry.getValue();
                    double share = amortisation.share(entry.getKey(), use.count(), 1);
                    nre = nre.plus(use.nre().times(share));
                    designKg += share * use.designKg();
                }
                Product product = products.get(index);
                yield new Bill(made, nre, designKg, product.economics().useKg(product.powerW()));
            }
        };
    }

    /** A package is paid for by all of one design and area. */
    private void collect(Part part, double count, Map<String, Use> held) {
        Part known = designs.putIfAbsent(part.name(), part);
        if (known != null && !known.equals(part)) {
            throw new ModelException("two different parts are called '" + part.name() + "'; give every design its own name");
        }
        switch (part) {
            case Die die -> collectDie(die, count, held);
            case Assembly assembly -> {
                double footprint = Base.footprintMm2(assembly.parts());
                enter("package " + assembly.design() + " " + assembly.footprintMm2(), new Use(count,
                        new NreSplit(0, 0, 0, assembly.base().nreUsd(assembly.parts(), footprint)), 0), held);
                assembly.parts().forEach(placed -> collect(placed.part(), count * placed.count(), held));
            }
            case Stack stack -> {
                enter("stack " + stack.name(), new Use(count, new NreSplit(0, 0, 0, stack.nreUsd()), 0), held);
                stack.tiers().forEach(tier -> collect(tier.part(), count * tier.count(), held));
            }
        }
    }

    private static void collectDie(Die die, double count, Map<String, Use> held) {
        DesignCost design = die.process().design();
        enter("die " + die.name(), new Use(count, new NreSplit(0, design.dieUsd(die.areaMm2()), 0, 0, design.maskUsd()),
                design.carbonKgPerMm2() * die.areaMm2()), held);
        if (die.blocks().isEmpty()) {
            enter("die " + die.name() + " block", blocks(design, count, die.developedMm2()), held);
        }
        for (Block block : die.blocks()) {
            enter("block " + block.name() + " " + design.nodeNm(), blocks(design, count * block.count(), block.areaMm2()), held);
        }
        if (die.interfaceMm2() > 0) {
            enter("interface " + design.nodeNm(), new Use(count * die.interfaceMm2(),
                    new NreSplit(0, 0, design.interfaceUsd(), 0), 0), held);
        }
    }

    private static Use blocks(DesignCost design, double count, double areaMm2) {
        return new Use(count, new NreSplit(design.moduleUsd(areaMm2), 0, 0, 0), 0);
    }

    private static void enter(String key, Use use, Map<String, Use> held) {
        held.merge(key, use, Use::plus);
    }
}
