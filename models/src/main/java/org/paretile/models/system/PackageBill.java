package org.paretile.models.system;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.DieRegion;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.ChipletCosts;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Quote;
import org.paretile.models.network.Packaging;

/**
 * What a package costs: its dies by kind, in the order they are stacked. A die is developed as Chiplet Actuary (Feng, Ma, DAC 2022) has it: its
 * PE once, however often it is repeated, its buffer, the links between dies once for a node, and the die around them. Memory of its own for
 * one thread.
 */
final class PackageBill {
    private static final double M2_TO_MM2 = 1e6;

    private final SystemData data;
    private final Map<PackageKind, ChipletCosts> costs = new EnumMap<>(PackageKind.class);
    private final Map<String, DieProcess> processes = new HashMap<>();

    PackageBill(SystemData data) {
        this.data = data;
    }

    /** @param order of the dies, from the bottom of a stack up */
    Quote quote(Packaging packaging, boolean wholeWafers, ChipletMetrics metrics, int[] order, CostLedger ledger) {
        ChipletCosts prices = costs.computeIfAbsent(kind(packaging, wholeWafers),
                k -> new ChipletCosts(data.cost(), k, data.economics()));
        return prices.quote(dies(metrics, order), metrics.powerW(), ledger);
    }

    /** Neighbours of one kind are counted together; equal kinds are one design, so are developed once. */
    private List<Placed> dies(ChipletMetrics metrics, int[] order) {
        Map<DieKind, Die> designs = new EnumMap<>(DieKind.class);
        List<Placed> dies = new ArrayList<>();
        for (int from = 0; from < order.length;) {
            DieReport report = metrics.dies().get(order[from]);
            int to = from + 1;
            while (to < order.length && metrics.dies().get(order[to]).kind() == report.kind()) {
                to++;
            }
            Die die = designs.computeIfAbsent(report.kind(), kind -> die(report));
            dies.add(new Placed(die, to - from));
            from = to;
        }
        return dies;
    }

    private Die die(DieReport report) {
        String name = report.kind().label();
        double bufferMm2 = report.areaM2(DieRegion.BUFFER) * M2_TO_MM2;
        List<Block> blocks = new ArrayList<>(2);
        if (report.pes() > 0) {
            double pesM2 = report.areaM2(DieRegion.FILLED) + report.areaM2(DieRegion.IDLE);
            blocks.add(new Block(name + " PE", pesM2 * M2_TO_MM2 / report.pes(), report.pes()));
        }
        if (bufferMm2 > 0) {
            blocks.add(new Block(name + " buffer", bufferMm2, 1));
        }
        return new Die(name, report.areaM2() * M2_TO_MM2, report.areaM2(DieRegion.LINKS) * M2_TO_MM2, process(report), null, blocks);
    }

    private DieProcess process(DieReport report) {
        String memory = report.kind() == DieKind.LOGIC ? "none" : report.cell().label();
        return processes.computeIfAbsent(report.nodeNm() + memory, key -> data.cost().process(report.nodeNm(), memory));
    }

    private static PackageKind kind(Packaging packaging, boolean wholeWafers) {
        return switch (packaging) {
            case ORGANIC -> PackageKind.ORGANIC;
            case FAN_OUT -> PackageKind.FAN_OUT_CHIP_LAST;
            case INTERPOSER -> PackageKind.SILICON_INTERPOSER;
            case BRIDGE -> PackageKind.BRIDGE;
            case MICRO_BUMP_3D -> wholeWafers ? PackageKind.STACK_MICROBUMP_W2W : PackageKind.STACK_MICROBUMP_D2W;
            case HYBRID_BOND_3D -> wholeWafers ? PackageKind.STACK_HYBRID_W2W : PackageKind.STACK_HYBRID_D2W;
        };
    }
}
