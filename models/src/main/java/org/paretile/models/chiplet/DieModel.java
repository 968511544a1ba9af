package org.paretile.models.chiplet;

/**
 * A die with everything that does not depend on the layer: energies per bit, H-tree, areas. Equations: 3D-CIMlet (Du et al., DAC
 * 2025).
 *
 * <p>The tool builds the semi-static die in the node of the dynamic one, but its PEs with cells and wires of its own: so there are two
 * nodes, of the die and of its PEs, the same unless a revision wants it otherwise.
 */
final class DieModel {
    final DieKind kind;
    final Die die;
    final DieNode peNode;
    final DieNode dieNode;
    final CellData cell;
    final double clockHz;
    final HTree tree;
    final CimArray array;
    final double kelvin;
    final double retentionS;
    /** How much SRAM and cells leak more than in their data. */
    final double sramLeakage;
    final double cellLeakage;

    private final ChipletTechnology technology;
    private final double bufferBits;

    DieModel(DieKind kind, Die die, int dieNodeNm, double bufferBits, ChipletDesign design, Rules rules, double kelvin,
            ChipletTechnology technology) {
        this.kind = kind;
        this.die = die;
        this.technology = technology;
        this.kelvin = kelvin;
        this.peNode = technology.node(die.nodeNm());
        this.dieNode = technology.node(dieNodeNm);
        this.bufferBits = bufferBits;
        this.clockHz = design.clocks().arrayHz(die.cell());
        this.cell = cell(die.cell(), die.nodeNm(), rules, technology);
        this.array = new PerBitArray(cell, die, clockHz, design.inputBits(), design.weightBits(),
                rules.columnsShareConverters() ? design.readoutMux() : 1,
                areaFactor(rules));
        this.tree = HTree.over(die.peHeight(), die.peWidth(), Math.sqrt(array.areaM2()), die.subarrayHeight(), peNode, technology);
        this.retentionS = rules.temperature() ? cell.retention().at(kelvin) : cell.retention().seconds();
        LogicData logic = technology.logic();
        double warmer = kelvin - 298.15;
        this.sramLeakage = rules.temperature() ? Math.pow(2, warmer / logic.sramDoublingK()) : 1;
        this.cellLeakage = rules.temperature() && cell.leakageDoublingK() > 0 ? Math.pow(2, warmer / cell.leakageDoublingK()) : 1;
    }

    /** 3D-CIMlet doubles the area of eDRAM arrays; measured areas have their periphery. */
    private double areaFactor(Rules rules) {
        return die.cell() == Cell.EDRAM && !rules.siliconCells() ? technology.logic().edramAreaFactor() : 1;
    }

    private static CellData cell(Cell cell, int nm, Rules rules, ChipletTechnology technology) {
        Cell taken = cell == Cell.RRAM && nm == 130 && !rules.declaredRram() && !rules.siliconCells() ? Cell.EDRAM : cell;
        CellData data = technology.cell(taken, nm, rules.siliconCells());
        return taken == cell ? data : data.keeping(technology.cell(cell, nm, false));
    }
}
