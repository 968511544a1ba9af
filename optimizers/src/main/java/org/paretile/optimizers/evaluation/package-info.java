/** Evaluation of designs: in parallel and in a fixed order, each design once, remembered and logged. */
@NullMarked
package org.paretile.optimizers.evaluation;

import org.jspecify.annotations.NullMarked;
