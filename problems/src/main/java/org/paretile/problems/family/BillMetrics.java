package org.paretile.problems.family;

import static org.paretile.problems.metric.Direction.MAXIMIZE;
import static org.paretile.problems.metric.Direction.MINIMIZE;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.Quote;
import org.paretile.models.cost.Split;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

/** The metrics of a bill, and its account. */
public final class BillMetrics {
    private final Metric cost;
    private final Metric carbon;
    private final List<Metric> all;

    /** @param silicon what the area of the dies leaves out, as descriptions end; empty if nothing is to be said */
    public BillMetrics(String silicon) {
        cost = metric("cost", "USD", MINIMIZE, "of one unit: made and its share of development; without margin and shipping" + silicon);
        carbon = metric("carbon", "kgCO2e", MINIMIZE, "of one unit: made, developed and powered for its service life" + silicon);
        all = List.of(cost, metric("die_cost", "USD", MINIMIZE, "of that the dies, bad ones and their test included" + silicon),
                metric("package_cost", "USD", MINIMIZE, "of that substrate, assembly and what is lost in it"),
                metric("nre_per_unit", "USD", MINIMIZE, "of that the share of development: blocks of the dies, once however often they are repeated,"
                        + " dies, masks, interfaces between dies, package"),
                metric("yield", "", MAXIMIZE, "silicon in good packages over all silicon made for them"), carbon);
    }

    /** Every metric, in the order of {@link #values}. */
    public List<Metric> all() {
        return all;
    }

    /** What a unit comes to; what cannot be made costs without end, and nothing of it is good. */
    public static double[] values(Quote quote) {
        return switch (quote) {
            case Bill bill -> new double[] {bill.unitUsd(), bill.dieUsd(), bill.packageUsd(), bill.nrePerUnit().total(), bill.made().yield(),
                bill.carbonKg()};
            case Infeasible none -> new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY};
        };
    }

    /** Where money and carbon go; nowhere if the unit cannot be made. */
    public List<DesignModel.Share> shares(Quote quote) {
        List<DesignModel.Share> shares = new ArrayList<>();
        if (!(quote instanceof Bill bill)) {
            return shares;
        }
        causes(cost, bill.made().usd(), shares);
        development(bill.nrePerUnit(), shares);
        causes(carbon, bill.made().carbonKg(), shares);
        shares.add(new DesignModel.Share(carbon, "development", "", bill.designKg()));
        shares.add(new DesignModel.Share(carbon, "use", "", bill.useKg()));
        return shares;
    }

    private void development(NreSplit nre, List<DesignModel.Share> shares) {
        shares.add(new DesignModel.Share(cost, "block-development", "", nre.modules()));
        shares.add(new DesignModel.Share(cost, "die-development", "", nre.dies() - nre.masks()));
        shares.add(new DesignModel.Share(cost, "masks", "", nre.masks()));
        shares.add(new DesignModel.Share(cost, "interface-development", "", nre.interfaces()));
        shares.add(new DesignModel.Share(cost, "package-development", "", nre.packages()));
    }

    private static void causes(Metric metric, Split split, List<DesignModel.Share> shares) {
        shares.add(new DesignModel.Share(metric, "dies", "", split.dies()));
        shares.add(new DesignModel.Share(metric, "die-defects", "", split.dieDefects()));
        shares.add(new DesignModel.Share(metric, "die-test", "", split.dieTest()));
        shares.add(new DesignModel.Share(metric, "packaging", "", split.packaging()));
        shares.add(new DesignModel.Share(metric, "assembly", "", split.assembly()));
        shares.add(new DesignModel.Share(metric, "package-defects", "", split.packageDefects()));
        shares.add(new DesignModel.Share(metric, "wasted-dies", "", split.wastedDies()));
    }

    private static Metric metric(String name, String unit, Direction direction, String description) {
        return new Metric(name, Unit.of(unit), direction, description);
    }
}
