package org.paretile.models.cost.preset;


import java.util.ArrayList;
import java.util.List;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.DesignCost;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.Part;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.ProductFamily;
import org.paretile.models.cost.die.NegativeBinomialYield;

/** Systems as the explorations of Chiplet Actuary put them together. */
final class ActuarySystems {
    private final Actuary actuary;

    ActuarySystems(Actuary actuary) {
        this.actuary = actuary;
    }

    /**
     * Bills of systems of which {@code volume} each are made. Packages of one design and area are one, but a monolithic chip has a
     * package of its own.
     */
    List<Bill> family(Integration integration, List<List<Placed>> systems, String design, double volume) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < systems.size(); i++) {
            String name = "system " + i;
            Part root = actuary.packaged(integration, name, integration.monolithic() ? name : design, systems.get(i));
            products.add(new Product(name, root, new Economics(volume, 0, 0), 0));
        }
        return ProductFamily.quotes(products, CostLedger.NONE).stream().map(Bill.class::cast).toList();
    }

    Die die(String name, int node, double moduleMm2, double interfaceMm2) {
        return new Die(name, moduleMm2 + interfaceMm2, interfaceMm2, actuary.process(node), null, List.of());
    }

    /** One chip without die-to-die interfaces that holds {@code blocks}. */
    Die monolithic(String name, List<Block> blocks) {
        return new Die(name, blocks.stream().mapToDouble(b -> b.areaMm2() * b.count()).sum(), 0, actuary.process(7), null, blocks);
    }

    /** The dies with as much silicon without function as fills all places of the package. */
    List<Placed> filled(List<Placed> dies, int places, double areaMm2) {
        List<Placed> all = new ArrayList<>(dies);
        int taken = dies.stream().mapToInt(Placed::count).sum();
        if (taken < places) {
            all.add(new Placed(dummy(areaMm2), places - taken));
        }
        return all;
    }

    /** Silicon that fills a place: it costs its bumps. */
    private Die dummy(double areaMm2) {
        DieProcess seven = actuary.process(7);
        DieProcess free = new DieProcess("dummy", 0, seven.wafer(), new NegativeBinomialYield(0, 1), seven.largestMm2(), 0,
                seven.coverage(), 0, new DesignCost(0, 0, 0, 0, 0, 0, 0));
        return new Die("dummy", areaMm2, free);
    }
}
