package org.paretile.models.thermal.spectral;

import java.util.List;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.BlockIndex;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * One conductivity for each conductor. Lateral: mean by area. Vertical: mean over the part of the layer that lies under or
 * over blocks that can dissipate, for heat enters nowhere else; a mean by area would be wrong by up to 30 K where mould
 * surrounds the dies.
 */
final class UniformLayers {
    private UniformLayers() {}

    /** Fills {@code lateral} and {@code vertical}, W/(m K), of every conductor. */
    static void of(ThermalStack stack, List<Layer> conductors, List<Block> sources, double[] lateral, double[] vertical) {
        BlockIndex indexed = new BlockIndex(sources);
        double sourceM2 = 0;
        for (Block source : sources) {
            sourceM2 += source.areaM2();
        }
        for (int l = 0; l < conductors.size(); l++) {
            Layer layer = conductors.get(l);
            Conductivity own = layer.conductivity();
            lateral[l] = own.lateralWPerMK();
            vertical[l] = own.verticalWPerMK();
            if (layer.heterogeneous()) {
                uneven(layer, stack.widthM() * stack.heightM(), indexed, sourceM2, l, lateral, vertical);
            }
        }
    }

    private static void uneven(Layer layer, double areaM2, BlockIndex sources, double sourceM2, int l, double[] lateral, double[] vertical) {
        Conductivity own = layer.conductivity();
        double aside = 0;
        double overArea = 0;
        double overSources = 0;
        for (Block block : layer.blocks()) {
            if (block.conductivity() == null) {
                continue;
            }
            double more = block.conductivity().verticalWPerMK() - own.verticalWPerMK();
            aside += block.areaM2() / areaM2 * (block.conductivity().lateralWPerMK() - own.lateralWPerMK());
            overArea += block.areaM2() / areaM2 * more;
            if (sourceM2 > 0) {
                overSources += sources.sharedM2(block) / sourceM2 * more;
            }
        }
        lateral[l] += aside;
        vertical[l] += sourceM2 > 0 ? overSources : overArea;
    }
}
