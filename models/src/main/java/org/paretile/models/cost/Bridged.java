package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.technology.Require;

/**
 * An organic substrate with silicon bridges embedded under the edges where parts meet, one for every {@code edgeMm} of them; the
 * parts are laid out by {@link Floorplan}.
 *
 * @param substrate around the bridges
 * @param bridge a small die of wires, known good
 * @param edgeMm shared edge that one bridge serves
 * @param spacingMm between parts
 * @param attachYield of embedding one bridge
 * @param nreUsd of developing the bridge, which a single part does not need
 */
public record Bridged(Laminate substrate, Die bridge, double edgeMm, double spacingMm, double attachYield, double nreUsd)
        implements Base {
    public Bridged {
        Require.positive(edgeMm, "edge of a bridge");
        Require.notNegative(spacingMm, "spacing of the parts");
        Require.positive(attachYield, "attach yield of a bridge");
        Require.within(attachYield, 0, 1, "attach yield of a bridge");
        Require.notNegative(nreUsd, "nre_fixed of the bridge");
    }

    @Override
    public double areaMm2(double footprintMm2) {
        return substrate.areaMm2(footprintMm2);
    }

    int bridges(List<Placed> parts) {
        return Floorplan.of(parts, spacingMm, edgeMm).bridges();
    }

    @Override
    public double nreUsd(List<Placed> parts, double footprintMm2) {
        return substrate.nreUsd(parts, footprintMm2) + (Base.count(parts) == 1 ? 0 : nreUsd);
    }
}
