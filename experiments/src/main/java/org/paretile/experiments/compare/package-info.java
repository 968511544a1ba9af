/**
 * Which search is better than which? Takes the searches of finished runs of one problem, measures their fronts in one frame and hands the
 * values to {@code analysis.statistics}.
 */
@NullMarked
package org.paretile.experiments.compare;

import org.jspecify.annotations.NullMarked;
