package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up one evaluation: energy by part and die, time, power and wear. Totals as in 3D-CIMlet (Du et al., DAC 2025). */
final class Composition {
    private static final Part[] COMPUTE = {Part.INPUT_BUFFER, Part.INPUT_PE_BUFFER, Part.INPUT_CELLS, Part.INPUT_TREE, Part.ARRAY,
            Part.OUTPUT_PE_BUFFER, Part.SHIFT_ADD, Part.ACCUMULATOR, Part.OUTPUT_BUFFER, Part.OUTPUT_TREE, Part.SOFTMAX, Part.REFRESH};
    private static final Part[] WEIGHTS = {Part.WEIGHT_BUFFER, Part.WEIGHT_PE_BUFFER, Part.WEIGHT_CELLS, Part.WEIGHT_TREE};
    private static final Part[] BUFFER = {Part.INPUT_BUFFER, Part.OUTPUT_BUFFER};
    private static final Part[] WEIGHT_BUFFER = {Part.WEIGHT_BUFFER};
    private static final double MM2_PER_M2 = 1e6;

    private final LayerTable table;
    private final LayerCosts costs;
    private final Placement placement;
    private final Rules rules;
    private final ChipletEvaluator run;
    private final ChipletDesign design;
    private final Dies dies;
    private final PackageSize size;
    private final @Nullable ChipletLedger ledger;
    private final Times times;
    private final double[] dieJ;
    private final double[] busyW;
    /** Of {@link #dieJ} what goes to the buffer, and to idle PEs. */
    private final double[] bufferJ;
    private final double[] idleJ;
    private final double[] filledPes;
    private double sharedJ;

    Composition(ChipletEvaluator run, ChipletDesign design, Dies dies, PackageSize size, @Nullable ChipletLedger ledger) {
        this.run = run;
        this.table = run.table;
        this.costs = run.costs;
        this.placement = run.placement;
        this.rules = run.rules;
        this.design = design;
        this.dies = dies;
        this.size = size;
        this.ledger = ledger;
        this.times = Times.of(run);
        this.dieJ = new double[placement.weights + placement.dynamic];
        this.busyW = new double[dieJ.length];
        this.bufferJ = new double[dieJ.length];
        this.idleJ = new double[dieJ.length];
        this.filledPes = placement.filledPes(table, costs, dies);
    }

    ChipletMetrics metrics() {
        double computeJ = layers();
        ChipletMetrics.Stores stores = stores();
        shared(Part.REFRESH, stores.staticRefreshJ());
        double storeJ = run.stored.ofJ(design.store());
        shared(Part.STORE, storeJ);
        shared(Part.NOC, run.dieNetworks.energyJ);
        shared(Part.NOP, run.packageNetwork.energyJ);
        shared(Part.NOP_STORED, run.packageNetwork.storedEnergyJ);
        shared(Part.DRIVERS, run.packageNetwork.driversJ);
        double linksJ = run.packageNetwork.energyJ + run.packageNetwork.storedEnergyJ + run.packageNetwork.driversJ;
        double bufferedJ = design.store() == Store.REFRESHED ? 0 : Math.max(0, storeJ);
        double logicJ = rules.logicDie() ? table.logicOperations * run.technology.logic().operationJ()
                * run.technology.node(design.logicNodeNm()).powerScale() : 0;
        enter(Part.LOGIC, ChipletLedger.ALL, ChipletLedger.ALL, logicJ);
        double leakedJ = leakage();
        partsAndGradients();
        double sum = computeJ + sharedJ + logicJ + leakedJ;
        double programmingJ = programmingJ();
        Wear wear = Wear.of(table, dies, costs, run.stored.longestS, times.latencyS());
        return new ChipletMetrics(computeJ, sum, times.computeS(), times.parallelHeadsS(), times.nocS(), times.nopS(), times.latencyS(),
                times.overlappedS(), times.intervalS(), table.operations, size.packageM2(), siliconM2(), utilisation(),
                programmingJ, wear.writesPerPass(), wear.lifetimeS(), wear.retentionMargin(), dies.fixed().retentionS, stores,
                interconnect(), reports(logicJ, linksJ / dieJ.length, bufferedJ / dieJ.length));
    }

    /** Energy of all layers, J. */
    private double layers() {
        double sum = 0;
        double[] shapeJ = new double[table.shapes.length];
        for (int shape = 0; shape < shapeJ.length; shape++) {
            shapeJ[shape] = joules(COMPUTE, shape) + (table.kindOf[shape] == DieKind.STATIC ? 0 : joules(WEIGHTS, shape));
            sum += shapeJ[shape] * table.rowsOfShape[shape];
        }
        for (int row = 0; row < table.rows; row++) {
            int shape = table.shapeOf[row];
            int first = placement.first[row];
            int count = costs.chiplets[shape];
            double seconds = run.latencyS[row];
            double watts = seconds > 0 ? shapeJ[shape] / seconds / count : 0;
            double inBufferJ = joules(BUFFER, shape) + (table.kindOf[shape] == DieKind.STATIC ? 0 : joules(WEIGHT_BUFFER, shape));
            for (int die = first; die < first + count; die++) {
                dieJ[die] += shapeJ[shape] / count;
                bufferJ[die] += inBufferJ / count;
                busyW[die] = table.pass[row] == 0 ? Math.max(busyW[die], watts) : busyW[die] + watts;
            }
            if (ledger != null) {
                enter(row, shape, first, ledger);
                ledger.layer(costs.report(row, table, first, seconds, run.stored.waitS[row]));
            }
        }
        return sum;
    }

    private double joules(Part[] parts, int shape) {
        double sum = 0;
        for (Part part : parts) {
            sum += costs.joules[part.ordinal()][shape];
        }
        return sum;
    }

    private void enter(int row, int shape, int first, ChipletLedger book) {
        for (Part part : COMPUTE) {
            book.energy(part, row, first, costs.joules[part.ordinal()][shape]);
        }
        if (table.kindOf[shape] != DieKind.STATIC) {
            for (Part part : WEIGHTS) {
                book.energy(part, row, first, costs.joules[part.ordinal()][shape]);
            }
        }
    }

    private void enter(Part part, int row, int die, double amount) {
        if (ledger != null && amount != 0) {
            ledger.energy(part, row, die, amount);
        }
    }

    /** An amount that belongs to no single die; the dies that hold operands share it. */
    private void shared(Part part, double amount) {
        sharedJ += amount;
        enter(part, ChipletLedger.ALL, ChipletLedger.ALL, amount);
    }

    /** The tool keeps operands in cells and buffers of the dynamic node, whatever the semi-static die is made of. */
    private ChipletMetrics.Stores stores() {
        DieModel semi = dies.semiStatic();
        boolean own = rules.oneNodePerDie();
        CellData cell = own ? semi.cell : run.technology.cell(Cell.EDRAM, design.dynamicDie().nodeNm(), rules.siliconCells());
        double retentionS = own ? semi.retentionS : cell.retention().seconds();
        run.stored.price(table, costs, placement, design, cell, retentionS, semi.dieNode, semi.sramLeakage,
                size.semiStatic().bufferBits());
        double staticJ = 0;
        if (design.staticDie().cell() == Cell.EDRAM) {
            CellData fixed = own ? dies.fixed().cell : cell;
            double bits = staticCells();
            staticJ = StoredOperands.refreshJ(bits, times.computeS(), fixed, own ? dies.fixed().retentionS : retentionS);
        }
        return new ChipletMetrics.Stores(run.stored.refreshedJ, run.stored.sramJ, run.stored.hybridJ, run.stored.hybridStoreJ,
                run.stored.hybridRefreshJ, staticJ, run.stored.longestS);
    }

    /** Cells that trained weights take. */
    private double staticCells() {
        double sum = 0;
        for (int shape = 0; shape < table.shapes.length; shape++) {
            if (table.kindOf[shape] == DieKind.STATIC) {
                sum += (double) table.rowsOfShape[shape] * table.shapes[shape].weights() * dies.fixed().array.columnsPerWeight(shape);
            }
        }
        return sum;
    }

    /** Arrays leak in full while their layers run and are gated otherwise; buffers leak all the time. */
    private double leakage() {
        if (!rules.leakage()) {
            return 0;
        }
        double[] activePeS = new double[dieJ.length];
        for (int row = 0; row < table.rows; row++) {
            int shape = table.shapeOf[row];
            int count = costs.chiplets[shape];
            for (int die = placement.first[row]; die < placement.first[row] + count; die++) {
                activePeS[die] += run.latencyS[row] * costs.pes[shape] / count;
            }
        }
        double idle = run.technology.logic().idleShare();
        double sum = 0;
        for (int die = 0; die < dieJ.length; die++) {
            DieModel model = dies.of(placement.kind(die));
            double arraysW = model.array.leakageW() * model.cellLeakage * model.die.peHeight() * model.die.peWidth();
            double onPeS = activePeS[die] + idle * (model.die.pes() * times.latencyS() - activePeS[die]);
            double sramW = size.of(placement.kind(die)).sramBits(run.technology.logic().sramOverhead() * model.dieNode.sramCellM2())
                    * model.dieNode.sramLeakageW() * model.sramLeakage;
            DieArea area = size.of(placement.kind(die));
            double leakedJ = arraysW * onPeS + sramW * times.latencyS();
            double emptyPes = model.die.pes() - filledPes[die];
            double bufferShare = area.buffer() / (area.buffer() + area.peBuffers());
            idleJ[die] += (arraysW * idle * emptyPes + sramW * (1 - bufferShare) * emptyPes / model.die.pes()) * times.latencyS();
            bufferJ[die] += sramW * bufferShare * times.latencyS();
            dieJ[die] += leakedJ;
            sum += leakedJ;
            enter(Part.LEAKAGE, ChipletLedger.ALL, die, leakedJ);
        }
        return sum;
    }

    private void partsAndGradients() {
        if (ledger == null) {
            return;
        }
        for (DieKind kind : DieKind.values()) {
            int count = count(kind);
            DieArea area = size.of(kind);
            ledger.area(AreaPart.ARRAYS, kind, count, area.arrays() * MM2_PER_M2);
            ledger.area(AreaPart.PE_BUFFERS, kind, count, area.peBuffers() * MM2_PER_M2);
            ledger.area(AreaPart.ACCUMULATORS, kind, count, area.accumulators() * MM2_PER_M2);
            ledger.area(AreaPart.TREES, kind, count, area.trees() * MM2_PER_M2);
            ledger.area(AreaPart.SOFTMAX, kind, count, area.softmax() * MM2_PER_M2);
            ledger.area(AreaPart.BUFFER, kind, count, area.buffer() * MM2_PER_M2);
            ledger.area(AreaPart.LINKS, kind, count, size.linksM2() * MM2_PER_M2);
        }
        run.gradients(design).forEach(ledger::gradient);
    }

    private double programmingJ() {
        double sum = 0;
        for (int shape = 0; shape < table.shapes.length; shape++) {
            if (table.kindOf[shape] == DieKind.STATIC) {
                sum += joules(WEIGHTS, shape) * table.rowsOfShape[shape];
            }
        }
        return sum;
    }

    private double siliconM2() {
        double sum = 0;
        for (DieKind kind : DieKind.values()) {
            sum += count(kind) * size.dieM2(kind);
        }
        return sum;
    }

    private double utilisation() {
        double all = 0;
        double free = 0;
        for (int die = 0; die < placement.weights; die++) {
            all += dies.of(placement.kind(die)).die.pes();
            free += placement.free[die];
        }
        return all == 0 ? 0 : 1 - free / all;
    }

    private ChipletMetrics.Interconnect interconnect() {
        DieNetworks noc = run.dieNetworks;
        PackageNetwork nop = run.packageNetwork;
        double nocM2 = design.packaging().stacked() && !rules.network().properUnits() ? noc.areaM2 / dieJ.length : noc.areaM2;
        return new ChipletMetrics.Interconnect(noc.energyJ, noc.latencyS, nocM2, nop.energyJ, nop.latencyS, nop.areaM2,
                nop.storedEnergyJ, nop.storedLatencyS, nop.driversJ, nop.bits, nop.storedBits);
    }

    /**
     * The dies.
     *
     * @param linksJ energy of the links of a die, J
     * @param storedJ energy of operands that wait in its buffer, J
     */
    private List<ChipletMetrics.DieReport> reports(double logicJ, double linksJ, double storedJ) {
        List<ChipletMetrics.DieReport> reports = new ArrayList<>();
        for (int die = 0; die < dieJ.length; die++) {
            DieKind kind = placement.kind(die);
            Die made = dies.of(kind).die;
            double area = size.dieM2(kind);
            double filled = kind == DieKind.DYNAMIC ? 1 : 1 - placement.free[die] / made.pes();
            double wholeJ = dieJ[die] + sharedJ / dieJ.length;
            double inBufferJ = bufferJ[die] + storedJ + (size.linksM2() > 0 ? 0 : linksJ);
            double inLinksJ = size.linksM2() > 0 ? linksJ : 0;
            double perJ = 1 / times.latencyS();
            List<DieBlock> blocks = new DiePlan(area, size.linksM2(), size.of(kind).bufferM2(made.pes()), filledPes[die] / made.pes())
                    .blocks(Math.max(0, wholeJ - idleJ[die] - inBufferJ - inLinksJ) * perJ, idleJ[die] * perJ, inBufferJ * perJ,
                            inLinksJ * perJ);
            reports.add(new ChipletMetrics.DieReport(kind, made.cell(), made.nodeNm(), made.pes(), area, Math.sqrt(area),
                    wholeJ / times.latencyS(), busyW[die], filled, blocks));
        }
        if (rules.logicDie()) {
            double area = size.dieM2(DieKind.LOGIC);
            double watts = logicJ / times.latencyS();
            double links = size.linksM2() / area;
            List<DieBlock> blocks = new DiePlan(area, size.linksM2(), area - size.linksM2(), 0).blocks(0, 0, watts * (1 - links), watts * links);
            reports.add(new ChipletMetrics.DieReport(DieKind.LOGIC, Cell.SRAM, design.logicNodeNm(), 0, area, Math.sqrt(area), watts,
                    watts, 1, blocks));
        }
        return reports;
    }

    private int count(DieKind kind) {
        return switch (kind) {
            case STATIC -> placement.count(false);
            case SEMI_STATIC -> placement.count(true);
            case DYNAMIC -> placement.dynamic;
            case LOGIC -> rules.logicDie() ? 1 : 0;
        };
    }
}
