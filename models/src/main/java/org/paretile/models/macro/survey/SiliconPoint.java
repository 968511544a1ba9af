package org.paretile.models.macro.survey;

import org.paretile.models.technology.Confidence;

/**
 * A published figure of a shipped macro beside what the model says under the same conditions.
 *
 * @param point name of the operating point
 * @param quantity efficiency, throughput, density, energy_per_mac or area
 * @param unit unit of both figures
 * @param published figure of the chip
 * @param model figure of the model
 * @param source where the published figure stands
 */
public record SiliconPoint(String point, String quantity, String unit, double published, double model, String source,
        Confidence confidence) {

    /** How far the model lies above the published figure, %. */
    public double deviationPercent() {
        return 100 * (model / published - 1);
    }
}
