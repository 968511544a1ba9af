package org.paretile.models.cost;

/** What making a package takes, or why it cannot be made. */
public sealed interface Verdict permits PackageCost, Infeasible {}
