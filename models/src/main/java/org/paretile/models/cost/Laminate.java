package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.technology.Require;

/**
 * An organic substrate, {@code price·φ·area}, φ growing with the layers that routing between several parts takes (Chiplet Actuary,
 * Feng, Ma, DAC 2022). It is tested before use and has no yield of its own.
 *
 * @param usdPerMm2 price at φ = 1
 * @param areaFactor its area over that of the parts on it
 * @param layers φ
 * @param carbonKg of the finished package, without the silicon
 * @param nreUsdPerMm2 of developing it, at φ = 1
 * @param nreUsd of developing it, whatever its size
 */
public record Laminate(double usdPerMm2, double areaFactor, Layers layers, double carbonKg, double nreUsdPerMm2, double nreUsd)
        implements Base {
    public Laminate {
        Require.notNegative(usdPerMm2, "price of the substrate");
        Require.within(areaFactor, 1, 100, "area factor of the substrate");
        Require.notNegative(carbonKg, "carbon of the substrate");
        Require.notNegative(nreUsdPerMm2, "nre_per_area of the substrate");
        Require.notNegative(nreUsd, "nre_fixed of the substrate");
    }

    /**
     * φ: the price of the layers over that of the fewest.
     *
     * @param single for one part
     * @param small up to {@code smallMm2}
     * @param medium up to {@code mediumMm2}
     * @param large above
     * @param smallMm2 area of a small substrate
     * @param mediumMm2 area of a medium substrate
     */
    public record Layers(double single, double small, double medium, double large, double smallMm2, double mediumMm2) {
        double of(int parts, double areaMm2) {
            return parts == 1 ? single : areaMm2 > mediumMm2 ? large : areaMm2 > smallMm2 ? medium : small;
        }
    }

    @Override
    public double areaMm2(double footprintMm2) {
        return areaFactor * footprintMm2;
    }

    /** The same, developed for another cost. */
    Laminate developedFor(double usdPerMm2OfIt, double usd) {
        return new Laminate(usdPerMm2, areaFactor, layers, carbonKg, usdPerMm2OfIt, usd);
    }

    /** Price of one for {@code parts} parts of {@code footprintMm2} together, USD. */
    public double costUsd(int parts, double footprintMm2) {
        double area = areaMm2(footprintMm2);
        return usdPerMm2 * area * layers.of(parts, area);
    }

    @Override
    public double nreUsd(List<Placed> parts, double footprintMm2) {
        double area = areaMm2(footprintMm2);
        return nreUsdPerMm2 * layers.of(Base.count(parts), area) * area + nreUsd;
    }
}
