package org.paretile.models.chiplet;

import java.util.Arrays;
import org.paretile.models.workload.MatrixLayer;

/**
 * Energy, time and size of each shape of layer on the die it belongs to. Equations: 3D-CIMlet (Du et al., DAC 2025). A matrix of
 * r₂ × r₃ weights of b_w bits takes H = r₂/h by W = r₃·b_w/w subarrays, r₂/(p_h·h) by ⌈r₃·b_w/(p_w·w)⌉ PEs, and ⌈PEs/PEs of a die⌉
 * dies; b_w is that of the encoding if the arrays are macros. Reusable; one for each thread.
 */
final class LayerCosts {
    private static final Part[] PARTS = Part.values();

    double[] pes = new double[0];
    int[] chiplets = new int[0];
    /** Energy by part, then by shape, J. */
    final double[][] joules = new double[PARTS.length][];
    double[] readS = new double[0];
    double[] writeS = new double[0];
    double[] treeInS = new double[0];
    double[] treeOutS = new double[0];
    double[] treeWeightS = new double[0];
    double[] stallS = new double[0];
    double[] latencyS = new double[0];
    /** Without the refreshes that stall it, s. */
    private double[] busyS = new double[0];
    private double[] weightCells = new double[0];

    private void size(int shapes) {
        if (pes.length >= shapes) {
            return;
        }
        pes = new double[shapes];
        chiplets = new int[shapes];
        readS = new double[shapes];
        writeS = new double[shapes];
        treeInS = new double[shapes];
        treeOutS = new double[shapes];
        treeWeightS = new double[shapes];
        stallS = new double[shapes];
        latencyS = new double[shapes];
        busyS = new double[shapes];
        weightCells = new double[shapes];
        Arrays.setAll(joules, part -> new double[shapes]);
    }

    /** Prices every shape of {@code table}, {@link #refresh} still to be added. */
    void price(LayerTable table, Dies dies, ChipletDesign design, Rules rules, LogicData logic) {
        size(table.shapes.length);
        for (int shape = 0; shape < table.shapes.length; shape++) {
            price(shape, table.shapes[shape], dies.of(table.kindOf[shape]), design, rules, logic);
        }
    }

    /** Adds what depends on how long the cells keep their values, and with it on the temperature. */
    void refresh(LayerTable table, Dies dies, Rules rules) {
        for (int shape = 0; shape < table.shapes.length; shape++) {
            if (!table.shapes[shape].idle()) {
                refresh(shape, dies.of(table.kindOf[shape]), rules);
            }
        }
    }

    private void refresh(int s, DieModel model, Rules rules) {
        double refreshes = rules.refreshInLayers()
                ? Math.floor(busyS[s] / model.retentionS) : Math.floor(busyS[s]) / model.retentionS;
        put(Part.REFRESH, s, model.kind == DieKind.STATIC ? 0 : weightCells[s] * model.cell.refreshJ() * refreshes);
        stallS[s] = rules.refreshInLayers() && model.cell.refreshJ() > 0 ? refreshes * model.array.writeS() : 0;
        latencyS[s] = busyS[s] + stallS[s];
    }

    private void price(int s, MatrixLayer layer, DieModel model, ChipletDesign design, Rules rules, LogicData logic) {
        Die die = model.die;
        double inputBits = design.inputBits();
        double m = layer.inputRows();
        double rowsOfArrays = (double) layer.weightRows() / die.subarrayHeight();
        int columnsPerWeight = model.array.columnsPerWeight(s);
        double columnsOfArrays = (double) layer.weightColumns() * columnsPerWeight / die.subarrayWidth();
        double peRowsUsed = (double) layer.weightRows() / (die.peHeight() * die.subarrayHeight());
        int peColumns = Math.ceilDiv(layer.weightColumns() * columnsPerWeight, die.peWidth() * die.subarrayWidth());
        double peRowsFull = Math.ceil(peRowsUsed);
        double pesFull = peRowsFull * peColumns;
        pes[s] = peRowsUsed * peColumns;
        chiplets[s] = (int) Math.ceil(pes[s] / die.pes());
        boolean spread = chiplets[s] > 1;

        if (layer.idle()) {
            idle(s);
            return;
        }
        double arrays = rowsOfArrays * columnsOfArrays;
        double rowBits = arrays * die.subarrayHeight() * (rules.everyInputVector() ? m * inputBits : 1);
        double cells = arrays * die.subarrayHeight() * die.subarrayWidth();
        weightCells[s] = cells;
        double columnReads = arrays * die.subarrayWidth() * m;
        double peReadJ = model.peNode.sramReadJ();
        double peWriteJ = model.peNode.sramWriteJ();
        double treeJ = model.tree.joulesPerBit();
        put(Part.INPUT_BUFFER, s, layer.inputs() * inputBits * model.dieNode.sramWriteJ());
        put(Part.INPUT_PE_BUFFER, s, rowBits * peWriteJ);
        put(Part.INPUT_CELLS, s, rules.everyInputVector() ? 0 : rowBits * model.array.writeJ());
        put(Part.INPUT_TREE, s, rowBits * treeJ);

        put(Part.WEIGHT_BUFFER, s, layer.weights() * (double) design.weightBits() * model.dieNode.sramWriteJ());
        put(Part.WEIGHT_PE_BUFFER, s, cells * peWriteJ);
        put(Part.WEIGHT_CELLS, s, cells * model.array.writeJ());
        put(Part.WEIGHT_TREE, s, cells * treeJ);

        double outputBits = layer.outputs() * inputBits;
        put(Part.ARRAY, s, model.array.readJ(s, layer.inputRows(), layer.weightRows(), layer.weightColumns()));
        put(Part.OUTPUT_PE_BUFFER, s, columnReads * peReadJ);
        put(Part.SHIFT_ADD, s, model.array.shiftsAndAdds() ? 0
                : rules.shiftAddPerColumn() ? columnReads * inputBits * logic.shiftAddJ() * model.peNode.powerScale()
                : pesFull * m * inputBits * logic.shiftAddPublishedJ() * model.peNode.powerScale());
        put(Part.ACCUMULATOR, s, (m * arrays * inputBits + (spread ? peRowsFull * outputBits : 0)) * logic.accumulatorJ());
        put(Part.OUTPUT_BUFFER, s, m * columnsOfArrays * peRowsFull * inputBits * peReadJ
                + (spread ? outputBits * model.dieNode.sramReadJ() : 0));
        put(Part.OUTPUT_TREE, s, columnsOfArrays * peRowsFull * die.subarrayWidth() * m * treeJ);
        put(Part.SOFTMAX, s, layer.softmax()
                ? pesFull * layer.outputs() * logic.softmaxJ(model.peNode) / Math.max(pes[s], 1) : 0);

        double usedHeight = peRowsFull > 1 ? die.peHeight() : rowsOfArrays;
        double usedWidth = peColumns > 1 ? die.peWidth() : columnsOfArrays;
        double treeS = model.tree.secondsPerBit();
        readS[s] = model.array.readS(s, layer.inputRows());
        writeS[s] = model.array.writeS();
        treeInS[s] = usedHeight * usedWidth * die.subarrayHeight() * treeS;
        treeWeightS[s] = treeInS[s] * die.subarrayWidth();
        treeOutS[s] = usedWidth * die.subarrayWidth() * m * treeS;
        busyS[s] = readS[s] + treeInS[s] + treeOutS[s] + (model.kind == DieKind.DYNAMIC ? writeS[s] : 0);
    }

    private void idle(int s) {
        for (double[] part : joules) {
            part[s] = 0;
        }
        readS[s] = 0;
        writeS[s] = 0;
        treeInS[s] = 0;
        treeOutS[s] = 0;
        treeWeightS[s] = 0;
        stallS[s] = 0;
        latencyS[s] = 0;
    }

    private void put(Part part, int shape, double amount) {
        joules[part.ordinal()][shape] = amount;
    }

    /** Energy of the parts of one phase, J. */
    double phaseJ(String phase, int shape) {
        double sum = 0;
        for (Part part : PARTS) {
            if (part.phase().equals(phase)) {
                sum += joules[part.ordinal()][shape];
            }
        }
        return sum;
    }

    /** What a row comes to; called only for an account. */
    LayerReport report(int row, LayerTable table, int first, double seconds, double waitS) {
        int s = table.shapeOf[row];
        DieKind kind = table.kindOf[s];
        double refreshJ = joules[Part.REFRESH.ordinal()][s];
        return new LayerReport(row, kind, first, chiplets[s], pes[s],
                new LayerReport.Phase(0, phaseJ("input", s), treeInS[s], joules[Part.INPUT_TREE.ordinal()][s]),
                new LayerReport.Phase(writeS[s], phaseJ("weight", s), treeWeightS[s], joules[Part.WEIGHT_TREE.ordinal()][s]),
                new LayerReport.Phase(readS[s], phaseJ("output", s), treeOutS[s], joules[Part.OUTPUT_TREE.ordinal()][s]),
                new LayerReport.Phase(stallS[s], refreshJ, 0, 0), (kind == DieKind.DYNAMIC ? writeS[s] : 0) + seconds - latencyS[s],
                seconds, waitS);
    }
}
