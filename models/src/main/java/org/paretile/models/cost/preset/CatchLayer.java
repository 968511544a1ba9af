package org.paretile.models.cost.preset;

import org.paretile.models.ModelException;
import org.paretile.models.cost.die.DiesPerWafer;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Reticle;

/**
 * A layer of a die in CATCH (arXiv 2503.15753): its price for each mm² of the wafer, part of which is lithography.
 *
 * @param usdPerMm2 price
 * @param yield of what is sensitive to defects
 * @param lithoShare of the price, paid for each exposure
 * @param maskUsd of its masks
 */
record CatchLayer(double usdPerMm2, NegativeBinomialYield yield, double lithoShare, double maskUsd) {

    /** Price of the layer on one die; a reticle that is not filled makes its lithography dearer. */
    double costUsd(double areaMm2, double aspect, CatchWafer wafer) {
        double share = usdPerMm2 * Math.PI * wafer.diameterMm() * wafer.diameterMm() / 4 / wafer.dies(areaMm2, aspect);
        return share * (1 - lithoShare) + share * lithoShare / wafer.reticle().utilisation(areaMm2);
    }

    /**
     * The wafer of a process.
     *
     * @param diameterMm of the whole wafer
     * @param usableMm diameter without its edge
     * @param packing how dies are placed
     * @param reticle field of the scanner
     */
    record CatchWafer(double diameterMm, double usableMm, DiesPerWafer packing, Reticle reticle) {
        double dies(double areaMm2, double aspect) {
            double width = Math.sqrt(areaMm2 * aspect);
            double height = Math.sqrt(areaMm2 / aspect);
            double dies = Math.hypot(width, height) > usableMm / 2 ? 0 : packing.count(width, height);
            if (!(dies >= 1)) {
                throw new ModelException("a die of " + (float) areaMm2 + " mm² does not fit on a wafer of " + (float) diameterMm
                        + " mm; split it into smaller ones");
            }
            return dies;
        }
    }
}
