package org.paretile.models.system;

import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.models.thermal.ThermalData;

/**
 * What a study fixes about heat and money.
 *
 * @param thermal materials, packages, cooling, limits
 * @param cost prices, yields, carbon
 * @param economics volume, hours of use, electricity
 * @param guardBandK how much hotter than modelled a die may be for its limit still to hold, K
 */
public record SystemData(ThermalData thermal, CostData cost, Economics economics, double guardBandK) {}
