/** Where the good designs are: search algorithms, their settings, and a search from its first evaluation to its last. */
@NullMarked
package org.paretile.optimizers.search;

import org.jspecify.annotations.NullMarked;
