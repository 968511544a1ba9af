package org.paretile.models.cost;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.cost.StackBonding.Flow;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.technology.ConstantTable;

/** Packages of one kind with the numbers of the data, looked up once. */
public final class Packages {
    private final PackageKind kind;
    private final Laminate laminate;
    private final Laminate underCarrier;
    private final Bonding onLaminate;
    private final FinalTest finalTest;
    private final FinalTest stackTest;
    private final @Nullable Carrier carrier;
    private final @Nullable Bonding onCarrier;
    private final @Nullable Bonding ofCarrier;
    private final @Nullable Bridged bridged;
    private final @Nullable StackBonding stackBonding;

    /** As they should cost. */
    public Packages(CostData data, PackageKind kind) {
        this(data, kind, PackageRules.CORRECTED);
    }

    /** @throws org.paretile.models.ModelException if a number is missing */
    public Packages(CostData data, PackageKind kind, PackageRules rules) {
        this.kind = kind;
        ConstantTable table = data.constants();
        laminate = laminate(table);
        underCarrier = rules.substratePriceAsNre() ? laminate.developedFor(laminate.usdPerMm2(), 0) : laminate;
        onLaminate = bonding(table, "laminate:organic", false);
        finalTest = new FinalTest(new Coverage(table.require("test:package", "coverage")), table.require("test:package", "price"));
        stackTest = new FinalTest(data.dieCoverage(), table.require("test:package", "price"));
        String subject = kind.subject();
        boolean carried = kind == PackageKind.SILICON_INTERPOSER || kind == PackageKind.FAN_OUT_CHIP_FIRST
                || kind == PackageKind.FAN_OUT_CHIP_LAST;
        carrier = carried ? carrier(data, "carrier:" + subject, rules) : null;
        onCarrier = carried ? onCarrier(table, "carrier:" + subject, rules.bumpsOncePerDesign()) : null;
        ofCarrier = carried ? new Bonding(table.require("carrier:" + subject, "attach_yield"), 0) : null;
        bridged = kind == PackageKind.BRIDGE ? bridged(data) : null;
        stackBonding = kind.stacked() ? stackBonding(table, "stack:" + subject) : null;
    }

    /**
     * {@code parts} in this kind of package: stacked from the bottom up, or side by side.
     *
     * @param name of the package; its carrier is called {@code name carrier}
     * @param design of its substrate and carrier, which other packages may share
     * @param bare leaves out the organic substrate, for a stack, interposer or fan-out that is itself put into a package
     */
    public Part of(String name, String design, List<Placed> parts, boolean bare) {
        if (stackBonding != null) {
            Stack stack = new Stack(bare ? name : name + " stack", parts, stackBonding, stackTest);
            return bare ? stack : new Assembly(name, design, laminate, List.of(new Placed(stack, 1)), onLaminate, finalTest);
        }
        if (carrier != null && onCarrier != null && ofCarrier != null) {
            Assembly carried = new Assembly(bare ? name : name + " carrier", design + " carrier", carrier, parts, onCarrier, finalTest);
            return bare ? carried : new Assembly(name, design, underCarrier, List.of(new Placed(carried, 1)), ofCarrier, finalTest);
        }
        return new Assembly(name, design, bridged != null ? bridged : laminate, parts, onLaminate, finalTest);
    }

    private static Laminate laminate(ConstantTable table) {
        String s = "laminate:organic";
        return new Laminate(table.require(s, "price"), table.require(s, "area_factor"),
                new Laminate.Layers(table.require(s, "layers_single"), table.require(s, "layers_small"),
                        table.require(s, "layers_medium"), table.require(s, "layers_large"), table.require(s, "small_area"),
                        table.require(s, "medium_area")),
                table.require(s, "carbon_fixed"), table.require(s, "nre_per_area"), table.require(s, "nre_fixed"));
    }

    private static Bonding bonding(ConstantTable table, String subject, boolean bumpsOncePerDesign) {
        return new Bonding(table.require(subject, "bond_yield"), table.require(subject, "bump_price"), bumpsOncePerDesign);
    }

    private Bonding onCarrier(ConstantTable table, String subject, boolean bumpsOncePerDesign) {
        Bonding bonded = bonding(table, subject, bumpsOncePerDesign);
        // Chip first, dies are moulded and wired where they lie: there is no bond that could fail.
        return kind == PackageKind.FAN_OUT_CHIP_FIRST ? new Bonding(1, bonded.bumpUsdPerMm2(), bumpsOncePerDesign) : bonded;
    }

    private Carrier carrier(CostData data, String subject, PackageRules rules) {
        ConstantTable table = data.constants();
        double fixedUsd = table.require(subject, "nre_fixed");
        boolean divided = rules.fanOutFixedOver300() && kind != PackageKind.SILICON_INTERPOSER;
        return new Carrier(table.require(subject, "wafer_price"), data.wafer(), carrierYield(table, subject),
                kind == PackageKind.FAN_OUT_CHIP_FIRST, table.require(subject, "area_factor"),
                table.require("laminate:organic", "bump_price"), table.require(subject, "carbon"),
                table.require(subject, "nre_per_area"),
                divided ? fixedUsd / table.require("nre:split", "reference_area") : fixedUsd);
    }

    private static NegativeBinomialYield carrierYield(ConstantTable table, String subject) {
        return new NegativeBinomialYield(table.require(subject, "defect_density") / 100, table.require(subject, "clustering"));
    }

    private static Bridged bridged(CostData data) {
        ConstantTable table = data.constants();
        String s = "bridge:silicon";
        double area = table.require(s, "area");
        double nreUsd = table.require(s, "nre_per_area") * area + table.require(s, "nre_fixed");
        DieProcess process = new DieProcess("bridge", table.require(s, "wafer_price"), data.wafer(), carrierYield(table, s),
                data.reticle().areaMm2(), table.require(s, "carbon"), Coverage.FULL, 0, new DesignCost(0, 0, 0, nreUsd, 0, 0, 0));
        return new Bridged(laminate(table), new Die("bridge", area, process), table.require(s, "edge"),
                table.require(s, "spacing"), table.require(s, "attach_yield"), nreUsd);
    }

    private static StackBonding stackBonding(ConstantTable table, String subject) {
        boolean wafers = subject.endsWith("w2w");
        double intensity = table.require("carbon:use", "fab_intensity") / 1000;
        return new StackBonding(wafers ? Flow.WAFER_TO_WAFER : Flow.DIE_TO_WAFER, table.require(subject, "bond_yield"),
                table.require(subject, "bond_price"), table.require(subject, "placing_price"),
                intensity * table.require(subject, "bond_energy"),
                table.require(subject, "nre_per_area"), table.require(subject, "nre_fixed"));
    }
}
