package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.cost.StackBonding.Flow;
import org.paretile.models.cost.die.ByThePiece;

/**
 * The cost of a tree of parts, from the dies up. A node spends on itself and on its children, works with the yield Z of its base,
 * of what its tests let through and of bonding, and is passed by its test with {@code Zt = 1 − (1 − Z)·coverage}:
 *
 * <pre>C = (base + Σ m·C(child) + bonding + test) / Zt,    Z = Π q(child)^m · bonding,    q = Z/Zt</pre>
 *
 * <p>and a good package costs C/q at the root. With a coverage of 1 everywhere this is the textbook cost of known good dies, and
 * on one or two levels Chiplet Actuary (Feng, Ma, DAC 2022); the recursion is that of CATCH (Graening, Pal, Gupta, arXiv
 * 2503.15753), but a parent sees the quality of whole children. Carbon runs through the same losses. Stateless.
 */
final class TreeCost {
    private TreeCost() {}

    static Verdict of(Part root, CostLedger ledger) {
        Batch batch = new Batch();
        enter(root, 1, 0, batch, ledger);
        if (batch.infeasible != null) {
            return batch.infeasible;
        }
        batch.lose(batch.quality);
        if (!(batch.usd.total() < Double.POSITIVE_INFINITY)) {
            return new Infeasible(root.name(), "hardly ever works: its yield is below the smallest number");
        }
        return new PackageCost(batch.usd.split(), batch.kg.split(), batch.diesMm2 / batch.processedMm2, 1 - batch.quality);
    }

    private static void enter(Part part, int count, int depth, Batch parent, CostLedger ledger) {
        switch (part) {
            case Die die -> enterDies(die, count, depth, parent, ledger);
            case Assembly assembly -> parent.add(of(assembly, count, depth, ledger), count);
            case Stack stack -> parent.add(of(stack, count, depth, ledger), count);
        }
    }

    static void enterDies(Die die, int count, int depth, Batch parent, CostLedger ledger) {
        DieProcess process = die.process();
        double wafer = process.wafer().dies().squares(die.areaMm2());
        if (!(wafer >= 1) || die.areaMm2() > process.largestMm2()) {
            refuse(die, die.areaMm2(), count, depth, parent, ledger);
            return;
        }
        double yield = die.yield();
        double passing = process.coverage().passing(yield);
        double quality = process.coverage().quality(yield);
        double lost = 1 / passing - 1;
        double usd = process.waferUsd() / wafer;
        double test = process.testUsdPerMm2() * die.areaMm2();
        double kg = carbonKg(process.carbonKgPerCm2(), process.wafer(), wafer);
        parent.usd.dies += count * usd;
        parent.usd.dieDefects += count * (usd + test) * lost;
        parent.usd.dieTest += count * test;
        parent.kg.dies += count * kg;
        parent.kg.dieDefects += count * kg * lost;
        parent.diesMm2 += count * die.areaMm2();
        parent.processedMm2 += count * die.areaMm2() / passing;
        parent.quality *= Batch.power(quality, count);
        ledger.node(die, depth, count, die.areaMm2(), yield, quality, (usd + test) / passing, kg / passing);
    }

    /** @param areaMm2 that it is cut at */
    private static void refuse(Die die, double areaMm2, int count, int depth, Batch batch, CostLedger ledger) {
        DieProcess process = die.process();
        batch.refuse(new Infeasible(die.name(), process.wafer().dies() instanceof ByThePiece
                ? "is bought by the piece, so there is no wafer of it to be bonded"
                : process.wafer().dies().squares(areaMm2) >= 1
                ? "has " + (float) areaMm2 + " mm², more than the " + (float) process.largestMm2() + " mm² of a reticle"
                : "of " + (float) areaMm2 + " mm² does not fit on a wafer of " + (float) process.wafer().diameterMm() + " mm"));
        ledger.node(die, depth, count, die.areaMm2(), 0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Carbon of a share of a wafer: what is cut away at the rim is made, too. */
    static double carbonKg(double kgPerCm2, Wafer wafer, double dies) {
        return kgPerCm2 * wafer.areaMm2() / 100 / dies;
    }

    private static Batch of(Assembly assembly, int count, int depth, CostLedger ledger) {
        Batch batch = new Batch();
        List<Placed> parts = assembly.parts();
        double footprint = Base.footprintMm2(parts);
        double baseYield = BaseCost.enter(assembly, footprint, batch);
        for (int i = 0; i < parts.size(); i++) {
            enter(parts.get(i).part(), parts.get(i).count(), depth + 1, batch, ledger);
            bumps(assembly.bonding(), parts.get(i), batch.usd);
        }
        double bonded = Batch.power(assembly.bonding().yieldPerPart(), Base.count(parts));
        batch.finish(baseYield * bonded, 1, assembly.test());
        ledger.node(assembly, depth, count, assembly.base().areaMm2(footprint), baseYield * bonded, batch.quality,
                batch.usd.total(), batch.kg.total());
        return batch;
    }

    private static void bumps(Bonding bonding, Placed placed, Spending usd) {
        if (!(placed.part() instanceof Assembly)) {
            int charged = bonding.bumpsOncePerDesign() ? 1 : placed.count();
            usd.dies += charged * bonding.bumpUsdPerMm2() * placed.part().footprintMm2();
        }
    }

    private static Batch of(Stack stack, int count, int depth, CostLedger ledger) {
        Batch batch = new Batch();
        double area = stack.footprintMm2();
        boolean wafers = stack.bonding().flow() == Flow.WAFER_TO_WAFER;
        double blind = 1;
        for (Placed tier : stack.tiers()) {
            if (wafers && tier.part() instanceof Die die) {
                blind *= enterTier(die, tier.count(), area, depth + 1, batch, ledger);
            } else {
                enter(tier.part(), tier.count(), depth + 1, batch, ledger);
            }
        }
        batch.usd.assembly += stack.bonds() * stack.bonding().usd(area);
        batch.kg.assembly += stack.bonds() * stack.bonding().carbonKgPerMm2() * area;
        double bonded = Batch.power(stack.bonding().yieldPerBond(), stack.bonds());
        double known = wafers ? stack.test().coverage().passing(blind) : 1;
        batch.loseBlindly(known);
        batch.finish(blind * bonded, known, stack.test());
        ledger.node(stack, depth, count, area, blind * bonded, batch.quality, batch.usd.total(), batch.kg.total());
        return batch;
    }

    /** Enters dies of a wafer that is cut at the area of the stack and tested only when bonded; returns their yield. */
    private static double enterTier(Die die, int count, double areaMm2, int depth, Batch batch, CostLedger ledger) {
        DieProcess process = die.process();
        double wafer = process.wafer().dies().squares(areaMm2);
        if (process.wafer().dies() instanceof ByThePiece || !(wafer >= 1) || areaMm2 > process.largestMm2()) {
            refuse(die, areaMm2, count, depth, batch, ledger);
            return 1;
        }
        double usd = process.waferUsd() / wafer;
        double testUsd = process.testUsdPerMm2() * die.areaMm2();
        double kg = carbonKg(process.carbonKgPerCm2(), process.wafer(), wafer);
        double yield = die.yield();
        batch.usd.dies += count * usd;
        batch.usd.dieTest += count * testUsd;
        batch.kg.dies += count * kg;
        batch.diesMm2 += count * die.areaMm2();
        batch.processedMm2 += count * die.areaMm2();
        ledger.node(die, depth, count, die.areaMm2(), yield, yield, usd + testUsd, kg);
        return Batch.power(yield, count);
    }
}
