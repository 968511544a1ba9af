package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the gradient of an adapter could wait for the end of a batch, after 3D-CIMlet (Du et al., DAC 2025): ΣL − P + 2·(batch − 1)·τ, with
 * P the wait of the layer and τ the time of the first layer if samples follow each other through the dies, of all layers if not.
 *
 * @param layer index of the layer that makes it
 * @param seconds how long it waits, s
 * @param edramJPerBit kept in dynamic arrays, refreshed, J/bit
 * @param rramJPerBit written to a resistive die above, J/bit
 */
public record GradientWait(int layer, double seconds, double edramJPerBit, double rramJPerBit) {
    private static final int PUBLISHED_RRAM_NM = 40;
    private static final String ADAPTER = "W Gradient:weight_adapter";

    static List<GradientWait> of(ChipletEvaluator run, ChipletDesign design) {
        List<GradientWait> waits = new ArrayList<>();
        double all = 0;
        for (int row = 0; row < run.table.rows; row++) {
            all += run.latencyS[row];
        }
        boolean adapters = run.table.graph.layers().stream().anyMatch(layer -> layer.label().startsWith(ADAPTER));
        if (!adapters) {
            return List.of();
        }
        int rramNm = design.staticDie().cell() == Cell.RRAM ? design.staticDie().nodeNm() : PUBLISHED_RRAM_NM;
        CellData edram = run.technology.cell(Cell.EDRAM, design.dynamicDie().nodeNm(), run.rules.siliconCells());
        CellData rram = run.technology.cell(Cell.RRAM, rramNm, run.rules.siliconCells());
        double linkJ = run.network.link("published_3d").energyJPerBit();
        double step = 2.0 * (design.batch() - 1) * (design.pipelineParallel() ? run.latencyS[0] : all);
        for (int row = 0; row < run.table.rows; row++) {
            if (run.table.graph.layers().get(row).label().startsWith(ADAPTER)) {
                double seconds = all - run.stored.waitS[row] + step;
                waits.add(new GradientWait(row, seconds, Math.ceil(seconds / edram.retention().seconds()) * edram.refreshJ(),
                        rram.writeJ() + linkJ));
            }
        }
        return waits;
    }
}
