package org.paretile.models.cost.preset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.cost.Assembly;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.Carrier;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.cost.NreSplit;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.PackageRules;
import org.paretile.models.cost.Packages;
import org.paretile.models.cost.Part;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Product;
import org.paretile.models.cost.ProductFamily;
import org.paretile.models.cost.Split;
import org.paretile.models.technology.Constant;
import org.paretile.models.technology.Require;

/**
 * Chiplet Actuary (Feng, Ma, DAC 2022): systems of equal chiplets of one node, a tenth of whose blocks' area is added as die-to-die
 * interface. Its numbers are those of the package tree with perfect tests that cost nothing and no reticle, and, where {@link
 * PackageRules#PUBLISHED} asks for it, three defects. Two more of its defects cannot be had here: packages of equal area are one
 * design only if they are said to be, and a count of dies below 0 is refused.
 */
public final class Actuary {
    private static final double INTERFACE_SHARE = 0.1;
    private static final int MOST_CHIPLETS = 10_000;

    private final CostData data;
    private final Map<PackageKind, Packages> packages = new EnumMap<>(PackageKind.class);

    /** @param rules which defects are on */
    public Actuary(PackageRules rules) {
        data = data();
        for (PackageKind kind : List.of(PackageKind.ORGANIC, PackageKind.FAN_OUT_CHIP_FIRST, PackageKind.FAN_OUT_CHIP_LAST,
                PackageKind.SILICON_INTERPOSER)) {
            packages.put(kind, new Packages(data, kind, rules));
        }
    }

    private static CostData data() {
        return PresetData.read("actuary.csv", reader -> CostData.builtIn().with("actuary.csv", reader));
    }

    /** The numbers of the tool that are not those of {@link CostData}, each with its source. */
    public static List<Constant> constants() {
        Set<Constant> shared = Set.copyOf(CostData.builtIn().constants().all());
        return data().constants().all().stream().filter(c -> !shared.contains(c)).toList();
    }

    /**
     * What one system costs.
     *
     * @param dieMm2 area of one die, interface included
     * @param dieYield of it
     * @param diesPerWafer of it, a real number
     * @param rawDieUsd a die, good or not
     * @param goodDieUsd a good die
     * @param packageMm2 area of the substrate
     * @param carrierMm2 area of interposer or redistribution layers, 0 without
     * @param carrierYield of that, 1 without
     * @param recurring making one system
     * @param nre developing it
     */
    public record Costs(double dieMm2, double dieYield, double diesPerWafer, double rawDieUsd, double goodDieUsd,
            double packageMm2, double carrierMm2, double carrierYield, Split recurring, NreSplit nre) {}

    /** Dies of a node as the tool makes them, for systems that {@link #costs} does not cover. */
    public DieProcess process(int nodeNm) {
        return data.process(nodeNm, "none");
    }

    /**
     * A package as the tool puts it together, for systems that {@link #costs} does not cover.
     *
     * @param design packages of one design and area share their development
     */
    public Part packaged(Integration integration, String name, String design, List<Placed> dies) {
        return Objects.requireNonNull(packages.get(integration.kind())).of(name, design, dies, false);
    }

    /**
     * A system of {@code count} chiplets whose blocks take {@code moduleMm2} together.
     *
     * @param identical whether the chiplets are of one design; otherwise every one is a design of its own
     * @throws ModelException if node, area or count make no sense, or the dies do not fit on a wafer
     */
    public Costs costs(int nodeNm, double moduleMm2, int count, Integration integration, boolean identical) {
        Require.positive(moduleMm2, "total_module_area_mm2");
        Require.within(count, 1, MOST_CHIPLETS, "chiplet_count");
        if (integration.monolithic() && count > 1) {
            throw new ModelException("chiplet_count is " + count + ", but " + integration.label()
                    + " is a single chip; make it 1 or choose OS, FO_chiplast, FO_chipfirst or SI");
        }
        DieProcess process = process(nodeNm);
        double each = moduleMm2 / count;
        double interfaces = integration.monolithic() ? 0 : INTERFACE_SHARE * each;
        Die die = new Die("chiplet", each + interfaces, interfaces, process, null, List.of());
        List<Placed> dies = identical ? List.of(new Placed(die, count))
                : IntStream.range(0, count).mapToObj(i -> new Placed(new Die("chiplet " + i, die.areaMm2(),
                        interfaces, process, null, List.of()), 1)).toList();
        Part system = packaged(integration, "system", "system", dies);
        Bill bill = bill(system);
        double yield = die.yield();
        double wafer = process.wafer().dies().squares(die.areaMm2());
        double raw = process.waferUsd() / wafer;
        Carrier carrier = carrier(system);
        double carrierMm2 = carrier == null ? 0 : carrier.areaMm2(count * die.areaMm2());
        return new Costs(die.areaMm2(), yield, wafer, raw, raw / yield, system.footprintMm2(), carrierMm2,
                carrier == null ? 1 : carrier.yield().of(carrierMm2), bill.made().usd(), bill.nrePerUnit());
    }

    /** The bill of the only unit made, which bears all development. */
    private static Bill bill(Part system) {
        Product only = new Product("system", system, new Economics(1, 0, 0), 0);
        return switch (ProductFamily.quotes(List.of(only), CostLedger.NONE).getFirst()) {
            case Bill bill -> bill;
            case Infeasible infeasible -> throw new ModelException(infeasible + "; make the chiplets smaller");
        };
    }

    private static @Nullable Carrier carrier(Part system) {
        return system instanceof Assembly substrate && substrate.parts().getFirst().part() instanceof Assembly carried
                && carried.base() instanceof Carrier carrier ? carrier : null;
    }
}
