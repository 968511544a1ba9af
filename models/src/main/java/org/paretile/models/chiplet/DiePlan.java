package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.List;

/**
 * Where power goes on a square die, from the areas of its parts: links along the southern edge, the buffer along the northern one, PEs
 * between them, those that are filled in the west. All filled PEs of a die count alike: layers run one after the other, and their PEs
 * take about the same power on average.
 *
 * @param areaM2 of the die, m²
 * @param linksM2 of its links, m²
 * @param bufferM2 of its buffer and accumulator, m²
 * @param filled share of its PEs that hold anything; whole PEs
 */
record DiePlan(double areaM2, double linksM2, double bufferM2, double filled) {
    /** Part of a die too narrow to be drawn. */
    private static final double SLIVER = 1e-6;

    /** The blocks, which tile the die, with a power for each region, W, in the order of {@link DieRegion}. */
    List<DieBlock> blocks(double filledW, double idleW, double bufferW, double linksW) {
        double side = Math.sqrt(areaM2);
        double links = linksM2 / side;
        double buffer = bufferM2 / side;
        double pes = side - links - buffer;
        double west = side * filled;
        List<DieBlock> blocks = new ArrayList<>(4);
        add(blocks, DieRegion.FILLED, 0, links, west, pes, filledW);
        add(blocks, DieRegion.IDLE, west, links, side - west, pes, idleW);
        add(blocks, DieRegion.BUFFER, 0, links + pes, side, buffer, bufferW);
        add(blocks, DieRegion.LINKS, 0, 0, side, links, linksW);
        return blocks;
    }

    private static void add(List<DieBlock> blocks, DieRegion region, double x, double y, double width, double height, double watts) {
        if (width > SLIVER * height && height > SLIVER * width) {
            blocks.add(new DieBlock(region, x, y, width, height, watts));
        }
    }
}
