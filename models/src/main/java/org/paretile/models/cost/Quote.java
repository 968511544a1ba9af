package org.paretile.models.cost;

/** What a product costs, or why it cannot be made. */
public sealed interface Quote permits Bill, Infeasible {}
