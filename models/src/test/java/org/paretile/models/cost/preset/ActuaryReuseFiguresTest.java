package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Placed;

/** Figures of Chiplet Actuary on families that share dies and packages, from the product family. */
class ActuaryReuseFiguresTest {
    private static final double VOLUME = 500_000;
    private final ActuarySystems systems = new ActuarySystems(new Actuary(PackageRules.PUBLISHED));

    /** One chiplet in systems of one, two and four; then all in the package of four, filled with dummies. */
    @ParameterizedTest
    @CsvSource({"fig8_scms_7nm_vol500000.csv, 500000", "main_y2_scms_vol5000.csv, 5000"})
    void oneChipletInSeveralSystems(String file, double volume) {
        int[] counts = {1, 2, 4};
        List<List<Placed>> socs = new ArrayList<>();
        List<List<Placed>> alone = new ArrayList<>();
        List<List<Placed>> filled = new ArrayList<>();
        Die chiplet = systems.die("chiplet", 7, 200, 20);
        for (int count : counts) {
            socs.add(List.of(new Placed(systems.monolithic("soc " + count, List.of(new Block("module", 200, count))), 1)));
            alone.add(List.of(new Placed(chiplet, count)));
            filled.add(systems.filled(List.of(new Placed(chiplet, count)), 4, 220));
        }
        List<Bill> mcm = systems.family(Integration.OS, alone, "own", volume);
        compare(file, mcm.getLast(), List.of(systems.family(Integration.SOC_OS, socs, "own", volume), mcm,
                systems.family(Integration.OS, filled, "shared", volume), systems.family(Integration.SI, alone, "own", volume), systems.family(Integration.SI, filled, "shared", volume)));
    }

    /** A centre with none, one, two and four extensions of two kinds; then all in the largest package; then the centre at 14 nm. */
    @Test
    void oneCentreWithExtensions() {
        int[][] extensions = {{0, 0}, {1, 0}, {1, 1}, {2, 2}};
        Die centre = systems.die("centre", 7, 180, 18);
        Die old = systems.die("centre 14", 14, 180, 18);
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
                    more.add(new Placed(systems.die("extension " + kind, 7, 180, 18), extension[kind]));
                }
            }
            int all = 1 + extension[0] + extension[1];
            socs.add(List.of(new Placed(systems.monolithic("soc " + all, blocks), 1)));
            alone.add(with(centre, more));
            filled.add(systems.filled(with(centre, more), 5, 198));
            mixed.add(systems.filled(with(old, more), 5, 198));
        }
        List<Bill> mcm = systems.family(Integration.OS, alone, "own", VOLUME);
        compare("fig9_ocme_7nm_vol500000.csv", mcm.getLast(), List.of(systems.family(Integration.SOC_OS, socs, "own", VOLUME), mcm,
                systems.family(Integration.OS, filled, "shared", VOLUME), systems.family(Integration.OS, mixed, "shared", VOLUME)));
    }

    /**
     * A package of some sockets for every way to fill it with chiplets of some kinds, each way a system. The numbers are those of
     * the first, whose chiplets are all alike. The second point of the figure is no such family: of two kinds it has five systems.
     */
    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 2, 2", "3, 3, 4", "4, 4, 4", "5, 4, 6"})
    void fewSocketsManyCollocations(int point, int sockets, int kinds) {
        List<int[]> ways = ways(sockets, kinds);
        if (point == 2) {
            ways.addAll(Collections.nCopies(2, new int[] {1, 1}));
        }
        Bill unit = bill(Integration.OS, List.of(new int[] {4}));
        List<Double> ours = new ArrayList<>();
        for (Integration integration : List.of(Integration.SOC_OS, Integration.OS, Integration.SI)) {
            Bill bill = bill(integration, ways);
            NreSplit nre = bill.nrePerUnit();
            ours.addAll(List.of(bill.made().usd().total(), nre.modules() + nre.interfaces(), nre.dies(), nre.packages()));
        }
        Figures.compare(Figures.lines("fig10_fsmc_7nm_vol500000.csv").get(point).split(",", -1), 1, unit.made().usd().total(),
                ours.stream().mapToDouble(d -> d).toArray());
    }

    /** Counts of each kind that fill the sockets, most of the first kind first. */
    private static List<int[]> ways(int sockets, int kinds) {
        if (kinds == 1) {
            return new ArrayList<>(List.of(new int[] {sockets}));
        }
        List<int[]> ways = new ArrayList<>();
        for (int first = sockets; first >= 0; first--) {
            for (int[] others : ways(sockets - first, kinds - 1)) {
                int[] way = new int[kinds];
                way[0] = first;
                System.arraycopy(others, 0, way, 1, others.length);
                ways.add(way);
            }
        }
        return ways;
    }

    /** Of the first system; a monolithic chip shares the blocks of its chiplets only. */
    private Bill bill(Integration integration, List<int[]> ways) {
        List<List<Placed>> all = new ArrayList<>();
        for (int[] way : ways) {
            List<Block> blocks = new ArrayList<>();
            List<Placed> dies = new ArrayList<>();
            for (int kind = 0; kind < way.length; kind++) {
                if (way[kind] > 0) {
                    blocks.add(new Block("module " + kind, 200, way[kind]));
                    dies.add(new Placed(systems.die("chiplet " + kind, 7, 200, 20), way[kind]));
                }
            }
            all.add(integration.monolithic() ? List.of(new Placed(systems.monolithic("soc " + all.size(), blocks), 1)) : dies);
        }
        return systems.family(integration, all, "shared", VOLUME).getFirst();
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

    private static List<Placed> with(Die centre, List<Placed> more) {
        List<Placed> dies = new ArrayList<>(List.of(new Placed(centre, 1)));
        dies.addAll(more);
        return dies;
    }
}
