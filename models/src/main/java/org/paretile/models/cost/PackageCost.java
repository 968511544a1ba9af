package org.paretile.models.cost;

/**
 * What making one good package takes, without development and use.
 *
 * @param usd money
 * @param carbonKg carbon, kg of CO₂ equivalent
 * @param yield area of the dies in the package over the area of all dies that were made for it
 * @param escapes share of packages that pass every test and do not work; the cost is that of one that works
 */
public record PackageCost(Split usd, Split carbonKg, double yield, double escapes) implements Verdict {}
