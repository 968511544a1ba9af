package org.paretile.models.chiplet;

import java.util.List;

/**
 * What a design reaches on its workload. Energy and latency are of one pass: one inference, or the forward and backward pass of one
 * sample.
 *
 * @param computeJ energy of the layers, J
 * @param energyJ with refresh, store, networks and, if the rules say so, leakage and logic, J
 * @param computeS the layers one after the other, s
 * @param parallelHeadsS the same with attention heads side by side, s; only reported
 * @param nocS on the networks of the dies, s
 * @param nopS on the network between the dies, s
 * @param latencyS layers and traffic one after the other, s
 * @param overlappedS the same where data arrive while a layer runs, s
 * @param intervalS slowest stage when samples follow each other through the dies, s: each static or semi-static layer is a stage, all
 *        dynamic layers one, the network of each die one, the network between the dies one
 * @param operations operations of a pass, two for each multiply-accumulate
 * @param packageAreaM2 footprint of the package, m²
 * @param siliconAreaM2 all dies together, m²
 * @param utilisation share of the PEs of static and semi-static dies that is filled
 * @param programmingJ writing the weights of the static dies once, J; not in {@code energyJ}
 * @param writesPerPass writes of the most written cell in a pass
 * @param lifetimeS until that cell wears out when passes follow each other without a pause, s
 * @param retentionMargin shortest ratio of retention to the time an operand must last, over dynamic and semi-static dies; below 1 they
 *        need refresh
 * @param staticRetentionS how long the static dies keep their weights at their temperature, s
 * @param stores keeping operands, in each store
 * @param interconnect networks in numbers
 * @param dies each die, static and semi-static ones in the order of their numbers, then dynamic ones
 */
public record ChipletMetrics(double computeJ, double energyJ, double computeS, double parallelHeadsS, double nocS, double nopS,
        double latencyS, double overlappedS, double intervalS, double operations, double packageAreaM2, double siliconAreaM2,
        double utilisation, double programmingJ, double writesPerPass, double lifetimeS, double retentionMargin,
        double staticRetentionS, Stores stores, Interconnect interconnect, List<DieReport> dies) implements ChipletOutcome {
    private static final double SECONDS_PER_YEAR = 365.25 * 24 * 3600;

    public ChipletMetrics {
        dies = List.copyOf(dies);
    }

    /**
     * Energy of the three stores for operands that wait for the backward pass, J; one of them is in {@link #energyJ}.
     *
     * @param refreshedJ option 1
     * @param sramJ option 2
     * @param hybridJ option 3: leakage and refresh, less the accesses to operands outside the buffer, counted with their layers
     * @param hybridStoreJ what the tool prints beside it: leakage, refresh and accesses to operands in the buffer
     * @param hybridRefreshJ the refresh in both
     * @param staticRefreshJ refresh of static dies of eDRAM
     * @param longestWaitS longest wait of an operand, s
     */
    public record Stores(double refreshedJ, double sramJ, double hybridJ, double hybridStoreJ, double hybridRefreshJ,
            double staticRefreshJ, double longestWaitS) {}

    /**
     * Networks: energy (J), time (s), area (m²) and bits; {@code storedJ}, {@code storedS} and {@code storedBits} are of operands for the
     * backward pass.
     */
    public record Interconnect(double nocJ, double nocS, double nocAreaM2, double nopJ, double nopS, double nopAreaM2, double storedJ,
            double storedS, double driversJ, long nopBits, long storedBits) {}

    /**
     * One die.
     *
     * @param kind what it is for
     * @param cell its memory
     * @param nodeNm its node, nm
     * @param pes PEs on it; 0 if it is of logic alone
     * @param areaM2 silicon, m²
     * @param sideM side of a square outline, m
     * @param powerW mean power over a pass, W
     * @param busyW power while all its layers run at once, W: the figure that 3D-CIMlet takes for heat
     * @param utilisation share of its PEs that is filled; 1 for dynamic dies
     * @param blocks where its power goes; they tile it
     */
    public record DieReport(DieKind kind, Cell cell, int nodeNm, int pes, double areaM2, double sideM, double powerW, double busyW,
            double utilisation, List<DieBlock> blocks) {
        public DieReport {
            blocks = List.copyOf(blocks);
        }

        /** Area of its blocks of a region, m². */
        public double areaM2(DieRegion region) {
            double sum = 0;
            for (DieBlock block : blocks) {
                sum += block.region() == region ? block.widthM() * block.heightM() : 0;
            }
            return sum;
        }
    }

    /** Mean power, W. */
    public double powerW() {
        return energyJ / latencyS;
    }

    /** Mean power over the footprint, W/m². */
    public double powerDensityWPerM2() {
        return powerW() / packageAreaM2;
    }

    /** Energy times latency, J·s. */
    public double edpJs() {
        return energyJ * latencyS;
    }

    /** Passes a second when they follow each other through the dies. */
    public double passesPerS() {
        return 1 / intervalS;
    }

    /** Operations a second while the layers run, as the published tool counts: without traffic. */
    public double computeOperationsPerS() {
        return operations / computeS;
    }

    /** Operations per joule. */
    public double operationsPerJ() {
        return operations / energyJ;
    }

    /** Lifetime in years. */
    public double lifetimeYears() {
        return lifetimeS / SECONDS_PER_YEAR;
    }

    /** Dies of a kind. */
    public int count(DieKind kind) {
        return (int) dies.stream().filter(die -> die.kind() == kind).count();
    }
}
