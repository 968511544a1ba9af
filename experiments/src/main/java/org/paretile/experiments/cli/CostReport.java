package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.ProductFamily;
import org.paretile.models.cost.Quote;
import org.paretile.models.cost.Stack;

/**
 * What one product of a case costs.
 *
 * @param product the product
 * @param quote its bill
 * @param parts the nodes of its package, the package first
 */
record CostReport(Product product, Quote quote, List<Line> parts) {

    /** A node of the package; yields are shares, money and carbon are of one that passes its test, all below it included. */
    record Line(String name, String kind, int depth, int count, double areaMm2, double yield, double quality, double usd,
            double carbonKg) {}

    /** Reports of a family: development that products share is shared. */
    static List<CostReport> of(List<Product> products) {
        List<Line> nodes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Quote> quotes = ProductFamily.quotes(products, (part, depth, count, area, yield, quality, usd, kg) -> {
            nodes.add(new Line(part.name(), part instanceof Die ? "die" : part instanceof Stack ? "stack" : "package", depth, count,
                    area, yield, quality, usd, kg));
            if (depth == 0) {
                ends.add(nodes.size());
            }
        });
        List<CostReport> reports = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < products.size(); i++) {
            List<Line> lines = new ArrayList<>(i < ends.size() ? nodes.subList(start, ends.get(i)) : List.of());
            start = i < ends.size() ? ends.get(i) : nodes.size();
            Collections.reverse(lines);
            reports.add(new CostReport(products.get(i), quotes.get(i), lines));
        }
        return reports;
    }
}
