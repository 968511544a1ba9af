/**
 * Discrete problems whose exact Pareto front is known by enumeration: how much of the true front does a search find?
 * Knapsack, constrained categorical landscape, quadratic assignment, coil spring on a grid, gear train.
 */
@NullMarked
package org.paretile.problems.benchmark;

import org.jspecify.annotations.NullMarked;
