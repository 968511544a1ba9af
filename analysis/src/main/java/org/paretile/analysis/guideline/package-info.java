/**
 * What do the good designs have in common, and why? Mined from evaluated designs: choices that Pareto designs share against
 * all feasible ones ({@link SharedChoice}), rules for regions of the front ({@link FrontRule}), power laws between
 * objectives along it ({@link PowerLaw}); measured with the model itself: the effect of one step near the front
 * ({@link LocalEffect}) and over the space ({@link GlobalEffect}), and which parameters act together
 * ({@link Interaction}). Each guideline is a sentence with its numbers. What is mined is tested at a stated level, corrected
 * for the number of questions asked, so that noise gives no guideline.
 */
@NullMarked
package org.paretile.analysis.guideline;

import org.jspecify.annotations.NullMarked;
