/** Every feasible nondominated design that a search has evaluated. */
@NullMarked
package org.paretile.optimizers.archive;

import org.jspecify.annotations.NullMarked;
