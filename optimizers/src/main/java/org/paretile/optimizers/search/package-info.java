@NullMarked
package org.paretile.optimizers.search;

import org.jspecify.annotations.NullMarked;
