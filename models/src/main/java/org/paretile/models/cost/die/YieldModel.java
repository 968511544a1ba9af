package org.paretile.models.cost.die;

/** The share of dies without a fatal defect. */
public sealed interface YieldModel permits NegativeBinomialYield, PoissonYield, SeedsYield, MurphyYield {
    /** Yield of a die of {@code areaMm2}, in (0, 1]. */
    double of(double areaMm2);

    /** Fatal defects per mm². */
    double defectsPerMm2();
}
