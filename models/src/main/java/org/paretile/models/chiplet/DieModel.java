package org.paretile.models.chiplet;

/**
 * A die with everything that does not depend on the layer: energies per bit, H-tree, retention.
 *
 * <p>3D-CIMlet builds the semi-static die in the node of the dynamic one, but its PEs with cells and wires of its own: so there are two
 * nodes, of the die and of its PEs, the same unless the rules want it otherwise.
 */
final class DieModel {
    private static final double ROOM_K = 298.15;

    final DieKind kind;
    final Die die;
    final DieNode peNode;
    final DieNode dieNode;
    final CellData cell;
    final HTree tree;
    final CimArray array;
    /** The array in the node of the die, for its area. */
    final CimArray areaArray;
    final double retentionS;
    /** Distance between PEs, m. */
    double pePitchM() {
        return Math.sqrt(array.areaM2() * die.peHeight() * die.peWidth());
    }

    /** How much more buffers and cells leak than at room temperature. */
    final double sramLeakage;
    final double cellLeakage;

    /** At no temperature in particular: with retention and leakage as the data have them. */
    DieModel(DieKind kind, Die die, int dieNodeNm, ChipletDesign design, Rules rules, ChipletTechnology technology) {
        this.kind = kind;
        this.die = die;
        this.peNode = technology.node(die.nodeNm());
        this.dieNode = technology.node(dieNodeNm);
        this.cell = cell(die.cell(), die.nodeNm(), rules, technology);
        this.array = array(cell, die, design, rules, technology);
        this.areaArray = dieNodeNm == die.nodeNm() ? array
                : array(cell(die.cell(), dieNodeNm, rules, technology), die, design, rules, technology);
        this.tree = HTree.over(die.peHeight(), die.peWidth(), Math.sqrt(array.areaM2()), die.subarrayHeight(), peNode, technology);
        this.retentionS = cell.retention().seconds();
        this.sramLeakage = 1;
        this.cellLeakage = 1;
    }

    private DieModel(DieModel cool, double kelvin, double sramDoublingK) {
        kind = cool.kind;
        die = cool.die;
        peNode = cool.peNode;
        dieNode = cool.dieNode;
        cell = cool.cell;
        tree = cool.tree;
        array = cool.array;
        areaArray = cool.areaArray;
        retentionS = cell.retention().at(kelvin);
        sramLeakage = Math.pow(2, (kelvin - ROOM_K) / sramDoublingK);
        cellLeakage = cell.leakageDoublingK() > 0 ? Math.pow(2, (kelvin - ROOM_K) / cell.leakageDoublingK()) : 1;
    }

    /** The same die at a temperature; buffers leak twice as much every {@code sramDoublingK}. */
    DieModel at(double kelvin, double sramDoublingK) {
        return new DieModel(this, kelvin, sramDoublingK);
    }

    private static CimArray array(CellData cell, Die die, ChipletDesign design, Rules rules, ChipletTechnology technology) {
        // 3D-CIMlet doubles the area of eDRAM arrays; measured areas have their periphery
        double areaFactor = die.cell() == Cell.EDRAM && !rules.siliconCells() ? technology.logic().edramAreaFactor() : 1;
        PerBitArray bits = new PerBitArray(cell, die, design.clocks().arrayHz(die.cell()), design.inputBits(), design.weightBits(),
                rules.columnsShareConverters() ? design.readoutMux() : 1, areaFactor);
        return switch (die.array()) {
            case ArrayChoice.PerBit ignored -> bits;
            case ArrayChoice.Macro macro -> new MacroArray(macro, bits.writeJ(), bits.writeS());
        };
    }

    private static CellData cell(Cell cell, int nm, Rules rules, ChipletTechnology technology) {
        CellData data = technology.cell(cell, nm, rules.siliconCells());
        boolean mistaken = cell == Cell.RRAM && nm == 130 && !rules.declaredRram() && !rules.siliconCells();
        return mistaken ? technology.cell(Cell.EDRAM, nm, false).keeping(data) : data;
    }
}
