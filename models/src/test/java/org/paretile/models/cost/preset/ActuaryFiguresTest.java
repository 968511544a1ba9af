package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Split;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.YieldModel;

/** Figures of Chiplet Actuary on single systems: what its exploration functions compute, from the package tree. */
class ActuaryFiguresTest {
    private final Actuary actuary = new Actuary(PackageRules.PUBLISHED);
    private final ActuarySystems systems = new ActuarySystems(actuary);

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

    /** With the defect densities of today, and with those of the early days of both nodes. */
    @ParameterizedTest
    @CsvSource({"fig5_amd, 0.09, 0.08", "fig5_amd_earlyD0_7nm0p13_14nm0p12, 0.13, 0.12"})
    void serverOfAFewKindsOfDie(String file, double defectsAt7Nm, double defectsAt14Nm) {
        DieProcess seven = yielding(7, defectsAt7Nm);
        DieProcess fourteen = yielding(14, defectsAt14Nm);
        Map<Integer, double[]> rows = new TreeMap<>();
        for (int ccds : new int[] {2, 3, 4, 6, 8}) {
            List<Placed> dies = systems.filled(List.of(new Placed(new Die("ccd", 74, 7, seven, null, List.of()), ccds),
                    new Placed(new Die("iod", 416, 56, fourteen, null, List.of()), 1)), 9, 67);
            Split mcm = recurring(dies);
            Split soc = recurring(List.of(new Placed(new Die("soc", 67.0 * ccds + 360, seven), 1)));
            rows.put(8 * ccds, new double[] {mcm.dies(), mcm.dieDefects(), mcm.packageTotal(), soc.dies(), soc.dieDefects(),
                soc.packageTotal()});
        }
        double unit = rows.get(64)[0] + rows.get(64)[1];
        List<String> lines = Figures.lines(file + ".csv");
        assertThat(lines).hasSize(6);
        for (String line : lines.subList(1, 6)) {
            String[] cells = line.split(",", -1);
            Figures.compare(cells, 1, unit, rows.get(Integer.parseInt(cells[0])));
        }
    }

    private DieProcess yielding(int node, double defectsPerCm2) {
        return actuary.process(node).yielding(new NegativeBinomialYield(defectsPerCm2 / 100, 10));
    }

    private Split recurring(List<Placed> dies) {
        return systems.family(Integration.OS, List.of(dies), "own", 1).getFirst().made().usd();
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
}
