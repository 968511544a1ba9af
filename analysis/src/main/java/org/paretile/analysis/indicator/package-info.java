/**
 * How good is a front? Exact hypervolume and what each point alone adds to it, IGD+, additive and multiplicative epsilon, spacing;
 * with the filter that leaves the nondominated points and the normalisation that makes objectives comparable.
 *
 * <p>All objectives are minimised; a maximised one is handed over with its sign turned. A front is an array of points, a point an array
 * of objective values, in any order; the same values in the same order give the same bits on any machine.
 */
@NullMarked
package org.paretile.analysis.indicator;

import org.jspecify.annotations.NullMarked;
