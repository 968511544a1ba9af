package org.paretile.models.thermal.spectral;

import java.util.List;
import org.paretile.models.thermal.stack.Block;
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
        for (int l = 0; l < conductors.size(); l++) {
            Layer layer = conductors.get(l);
            Conductivity own = layer.conductivity();
            lateral[l] = own.lateralWPerMK();
            vertical[l] = own.verticalWPerMK();
            if (layer.heterogeneous()) {
                uneven(stack, layer, sources, l, lateral, vertical);
            }
        }
    }

    private static void uneven(ThermalStack stack, Layer layer, List<Block> sources, int l, double[] lateral, double[] vertical) {
        double own = layer.conductivity().verticalWPerMK();
        double sourceArea = 0;
        for (Block source : sources) {
            sourceArea += source.areaM2();
        }
        double area = stack.widthM() * stack.heightM();
        double aside = 0;
        double overArea = 0;
        double overSources = 0;
        for (Block block : layer.blocks()) {
            if (block.conductivity() == null) {
                continue;
            }
            double more = block.conductivity().verticalWPerMK() - own;
            aside += block.areaM2() / area * (block.conductivity().lateralWPerMK() - lateral[l]);
            overArea += block.areaM2() / area * more;
            for (Block source : sources) {
                overSources += block.sharedM2(source) / sourceArea * more;
            }
        }
        lateral[l] += aside;
        vertical[l] += sourceArea > 0 ? overSources : overArea;
    }
}
