package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.DesignCost;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Part;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.ProductFamily;
import org.paretile.models.cost.Split;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.YieldModel;

/** The figures of Chiplet Actuary: what its exploration functions compute, from the package tree and the product family. */
class ActuaryFiguresTest {
    private static final double VOLUME = 500_000;
    private final Actuary actuary = new Actuary(PackageRules.PUBLISHED);

    @Test
    void yieldAndCostOfAnArea() {
        List<String> yields = Figures.lines("fig2_yield_vs_area_mm2.csv");
        List<String> costs = Figures.lines("fig2_norm_cost_per_area_vs_area_mm2.csv");
        for (int row = 1; row < yields.size(); row++) {
            String[] cells = yields.get(row).split(",", -1);
            double area = Double.parseDouble(cells[1]);
            double dies = actuary.process(7).wafer().dies().squares(area);
            double[] ours = new double[11];
            int column = 0;
            for (int node : new int[] {3, 5, 7, 10, 14, 20, 28, 40, 55}) {
                ours[column++] = actuary.process(node).yield().of(area);
            }
            for (YieldModel carrier : List.of(new NegativeBinomialYield(0.0005, 3), new NegativeBinomialYield(0.0006, 6))) {
                ours[column++] = carrier.of(area);
            }
            Figures.compare(cells, 2, 1, ours);
            for (int i = 0; i < ours.length; i++) {
                ours[i] = Math.PI * 150 * 150 / (dies * area) / ours[i];
            }
            Figures.compare(costs.get(row).split(",", -1), 2, 1, ours);
        }
        assertThat(yields).hasSize(31);
    }

    @Test
    void serverOfAFewKindsOfDie() {
        Map<Integer, double[]> rows = new TreeMap<>();
        for (int ccds : new int[] {2, 3, 4, 6, 8}) {
            List<Placed> dies = new ArrayList<>(List.of(new Placed(die("ccd", 7, 67, 7), ccds), new Placed(die("iod", 14, 360, 56), 1)));
            if (ccds < 8) {
                dies.add(new Placed(dummy(67), 8 - ccds));
            }
            Split mcm = recurring(Integration.OS, dies);
            Split soc = recurring(Integration.OS, List.of(new Placed(die("soc", 7, 67.0 * ccds + 360, 0), 1)));
            rows.put(8 * ccds, new double[] {mcm.dies(), mcm.dieDefects(), mcm.packageTotal(), soc.dies(), soc.dieDefects(),
                soc.packageTotal()});
        }
        double unit = rows.get(64)[0] + rows.get(64)[1];
        List<String> lines = Figures.lines("fig5_amd.csv");
        assertThat(lines).hasSize(6);
        for (String line : lines.subList(1, 6)) {
            String[] cells = line.split(",", -1);
            Figures.compare(cells, 1, unit, rows.get(Integer.parseInt(cells[0])));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 2", "5, 3", "14, 2", "14, 3"})
    void totalCostOfOneSystem(int node, int chiplets) {
        Actuary.Costs soc = actuary.costs(node, 800, 1, Integration.SOC_OS, true);
        List<String> lines = Figures.lines("fig6_norm_total_800mm2_" + node + "nm_" + chiplets + "chiplets.csv");
        assertThat(lines).hasSize(4);
        for (String line : lines.subList(1, 4)) {
            String[] cells = line.split(",", -1);
            double volume = Double.parseDouble(cells[0]);
            List<Double> ours = new ArrayList<>(List.of(soc.recurring().total(), soc.nre().modules() / volume,
                    soc.nre().dies() / volume, soc.nre().packages() / volume));
            for (Integration integration : List.of(Integration.OS, Integration.FO_CHIP_LAST, Integration.SI)) {
                Actuary.Costs costs = actuary.costs(node, 800, chiplets, integration, false);
                NreSplit nre = costs.nre().per(volume);
                ours.add(costs.recurring().total());
                for (int i = 0; i < chiplets; i++) {
                    ours.add(nre.modules() / chiplets);
                    ours.add(nre.dies() / chiplets);
                }
                ours.add(nre.interfaces());
                ours.add(nre.packages());
            }
            Figures.compare(cells, 1, soc.recurring().total(), ours.stream().mapToDouble(d -> d).toArray());
        }
    }

    /** One chiplet in systems of one, two and four; then all in the package of four, filled with dummies. */
    @Test
    void oneChipletInSeveralSystems() {
        int[] counts = {1, 2, 4};
        List<List<Placed>> socs = new ArrayList<>();
        List<List<Placed>> alone = new ArrayList<>();
        List<List<Placed>> filled = new ArrayList<>();
        Die chiplet = die("chiplet", 7, 200, 20);
        for (int count : counts) {
            socs.add(List.of(new Placed(new Die("soc " + count, 200.0 * count, 0, actuary.process(7), null,
                    List.of(new Block("module", 200, count))), 1)));
            alone.add(List.of(new Placed(chiplet, count)));
            filled.add(filled(List.of(new Placed(chiplet, count)), 4, 220));
        }
        List<Bill> mcm = family(Integration.OS, alone, "own");
        compare("fig8_scms_7nm_vol500000.csv", mcm.getLast(), List.of(family(Integration.OS, socs, "own"), mcm,
                family(Integration.OS, filled, "shared"), family(Integration.SI, alone, "own"), family(Integration.SI, filled, "shared")));
    }

    /** A centre with none, one, two and four extensions of two kinds; then all in the largest package; then the centre at 14 nm. */
    @Test
    void oneCentreWithExtensions() {
        int[][] extensions = {{0, 0}, {1, 0}, {1, 1}, {2, 2}};
        Die centre = die("centre", 7, 180, 18);
        Die old = die("centre 14", 14, 180, 18);
        List<List<Placed>> socs = new ArrayList<>();
        List<List<Placed>> alone = new ArrayList<>();
        List<List<Placed>> filled = new ArrayList<>();
        List<List<Placed>> mixed = new ArrayList<>();
        for (int[] extension : extensions) {
            List<Block> blocks = new ArrayList<>(List.of(new Block("centre", 180, 1)));
            List<Placed> more = new ArrayList<>();
            for (int kind = 0; kind < 2; kind++) {
                if (extension[kind] > 0) {
                    blocks.add(new Block("extension " + kind, 180, extension[kind]));
                    more.add(new Placed(die("extension " + kind, 7, 180, 18), extension[kind]));
                }
            }
            int all = 1 + extension[0] + extension[1];
            socs.add(List.of(new Placed(new Die("soc " + all, 180.0 * all, 0, actuary.process(7), null, blocks), 1)));
            alone.add(with(centre, more));
            filled.add(filled(with(centre, more), 5, 198));
            mixed.add(filled(with(old, more), 5, 198));
        }
        List<Bill> mcm = family(Integration.OS, alone, "own");
        compare("fig9_ocme_7nm_vol500000.csv", mcm.getLast(), List.of(family(Integration.OS, socs, "own"), mcm,
                family(Integration.OS, filled, "shared"), family(Integration.OS, mixed, "shared")));
    }

    /** Every table row has six numbers of each family; dummies in the mixed one cost as those of the one before. */
    private static void compare(String file, Bill unit, List<List<Bill>> families) {
        List<String> lines = Figures.lines(file);
        assertThat(lines).hasSize(families.getFirst().size() + 1);
        for (int row = 0; row < lines.size() - 1; row++) {
            List<Double> ours = new ArrayList<>();
            for (int f = 0; f < families.size(); f++) {
                Bill bill = families.get(f).get(row);
                // The tool prints the packaging of the reused package for the mixed one, too.
                Bill packaging = families.size() == 4 && f == 3 ? families.get(2).get(row) : bill;
                ours.addAll(List.of(bill.made().usd().dies(), bill.made().usd().dieDefects(), packaging.packageUsd(),
                        bill.nrePerUnit().modules() + bill.nrePerUnit().interfaces(), bill.nrePerUnit().dies(),
                        bill.nrePerUnit().packages()));
            }
            Figures.compare(lines.get(row + 1).split(",", -1), 1, unit.made().usd().total(),
                    ours.stream().mapToDouble(d -> d).toArray());
        }
    }

    private List<Bill> family(Integration integration, List<List<Placed>> systems, String design) {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < systems.size(); i++) {
            String name = "system " + i;
            Part root = actuary.packaged(integration, name, design, systems.get(i));
            products.add(new Product(name, root, new Economics(VOLUME, 0, 0), 0));
        }
        return ProductFamily.quotes(products, CostLedger.NONE).stream().map(Bill.class::cast).toList();
    }

    private Split recurring(Integration integration, List<Placed> dies) {
        return family(integration, List.of(dies), "own").getFirst().made().usd();
    }

    private Die die(String name, int node, double moduleMm2, double interfaceMm2) {
        return new Die(name, moduleMm2 + interfaceMm2, interfaceMm2, actuary.process(node), null, List.of());
    }

    private static List<Placed> with(Die centre, List<Placed> more) {
        List<Placed> dies = new ArrayList<>(List.of(new Placed(centre, 1)));
        dies.addAll(more);
        return dies;
    }

    private List<Placed> filled(List<Placed> dies, int places, double areaMm2) {
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
                seven.coverage(), 0, new DesignCost(0, 0, 0, 0, 0, 0));
        return new Die("dummy", areaMm2, free);
    }
}
