package org.paretile.models.cost;

/** Substrates, carriers and bridges in the cost of a tree. */
final class BaseCost {
    private BaseCost() {}

    /** Enters the base; returns what its own yield takes from the parts put on it. */
    static double enter(Assembly assembly, double footprintMm2, Batch batch) {
        return switch (assembly.base()) {
            case Laminate laminate -> {
                enter(laminate, Base.count(assembly.parts()), footprintMm2, batch);
                yield 1;
            }
            case Carrier carrier -> enter(carrier, assembly.name(), footprintMm2, batch);
            case Bridged bridged -> {
                enter(bridged.substrate(), Base.count(assembly.parts()), footprintMm2, batch);
                int bridges = bridged.bridges(assembly.parts());
                Batch bridge = new Batch();
                TreeCost.enterDies(bridged.bridge(), bridges, 0, bridge, CostLedger.NONE);
                batch.usd.packaging += bridge.usd.dies + bridge.usd.dieTest;
                batch.usd.packageDefects += bridge.usd.dieDefects;
                batch.kg.packaging += bridge.kg.dies;
                batch.kg.packageDefects += bridge.kg.dieDefects;
                if (bridge.infeasible != null) {
                    batch.refuse(bridge.infeasible);
                }
                yield Batch.power(bridged.attachYield(), bridges) * bridge.quality;
            }
        };
    }

    private static void enter(Laminate laminate, int parts, double footprintMm2, Batch batch) {
        batch.usd.packaging += laminate.costUsd(parts, footprintMm2);
        batch.kg.packaging += laminate.carbonKg();
    }

    private static double enter(Carrier carrier, String name, double footprintMm2, Batch batch) {
        double area = carrier.areaMm2(footprintMm2);
        double wafer = carrier.wafer().dies().squares(area);
        if (!(wafer >= 1)) {
            batch.refuse(new Infeasible(name, "needs a carrier of " + (float) area + " mm², which does not fit on a wafer of "
                    + (float) carrier.wafer().diameterMm() + " mm"));
            return 1;
        }
        double usd = carrier.waferUsd() / wafer + carrier.bumpUsdPerMm2() * area;
        double kg = TreeCost.carbonKg(carrier.carbonKgPerCm2(), carrier.wafer(), wafer);
        double yield = carrier.yield().of(area);
        batch.usd.packaging += usd;
        batch.kg.packaging += kg;
        if (carrier.blind()) {
            return yield;
        }
        batch.usd.packageDefects += usd * (1 / yield - 1);
        batch.kg.packageDefects += kg * (1 / yield - 1);
        return 1;
    }
}
