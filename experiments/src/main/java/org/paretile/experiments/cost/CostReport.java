package org.paretile.experiments.cost;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.cost.Assembly;
import org.paretile.models.cost.Bridged;
import org.paretile.models.cost.Carrier;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.Laminate;
import org.paretile.models.cost.Part;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.ProductFamily;
import org.paretile.models.cost.Quote;
import org.paretile.models.cost.Stack;

/**
 * What one product of a case costs.
 *
 * @param product the product
 * @param quote its bill
 * @param parts the nodes of its package, each before what it holds
 */
public record CostReport(Product product, Quote quote, List<Line> parts) {

    /** A node of the package; yields are shares, money and carbon are of one that passes its test, all below it included. */
    record Line(String name, String kind, String made, int depth, int count, double areaMm2, double yield, double quality, double usd,
            double carbonKg) {}

    private static String kind(Part part) {
        return switch (part) {
            case Die die -> "die";
            case Stack stack -> "stack";
            case Assembly assembly -> "package";
        };
    }

    /** How it is made, in a few words. */
    private static String made(Part part) {
        return switch (part) {
            case Die die -> die.process().name();
            case Stack stack -> switch (stack.bonding().flow()) {
                case DIE_TO_WAFER -> "dies bonded";
                case WAFER_TO_WAFER -> "wafers bonded";
            };
            case Assembly assembly -> switch (assembly.base()) {
                case Laminate laminate -> "organic substrate";
                case Bridged bridged -> "substrate with bridges";
                case Carrier carrier -> carrier.blind() ? "carrier, chip first" : "carrier";
            };
        };
    }

    /** Reports of a family: development that products share is shared. */
    public static List<CostReport> of(List<Product> products) {
        List<Line> nodes = new ArrayList<>();
        List<Quote> quotes = ProductFamily.quotes(products, (part, depth, count, area, yield, quality, usd, kg) ->
                nodes.add(new Line(part.name(), kind(part), made(part), depth, count, area, yield, quality, usd, kg)));
        List<List<Line>> trees = trees(nodes);
        List<CostReport> reports = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            reports.add(new CostReport(products.get(i), quotes.get(i), trees.get(i)));
        }
        return reports;
    }

    /** Turns the order of the ledger, children before parents, into that of a tree as it is read, a list for each root. */
    private static List<List<Line>> trees(List<Line> nodes) {
        List<List<Line>> open = new ArrayList<>();
        for (Line node : nodes) {
            int first = open.size();
            while (first > 0 && open.get(first - 1).getFirst().depth() > node.depth()) {
                first--;
            }
            List<List<Line>> children = open.subList(first, open.size());
            List<Line> tree = new ArrayList<>(List.of(node));
            children.forEach(tree::addAll);
            children.clear();
            open.add(tree);
        }
        return open;
    }
}
