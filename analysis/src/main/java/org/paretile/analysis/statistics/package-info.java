/**
 * Is one algorithm better than another, by how much, and do the samples support saying so? Rank tests on values of a quality indicator,
 * paired by seed where seeds agree, corrections for many comparisons, effect sizes with intervals, medians with quartiles.
 *
 * <p>{@link org.paretile.analysis.statistics.Comparison} puts them together. The tests follow Demšar (Statistical Comparisons of Classifiers
 * over Multiple Data Sets, JMLR 7, 2006); those on small samples are exact, ties included. All values must be finite. Nothing here is
 * random save the bootstrap, whose seed is handed in.
 */
@NullMarked
package org.paretile.analysis.statistics;

import org.jspecify.annotations.NullMarked;
