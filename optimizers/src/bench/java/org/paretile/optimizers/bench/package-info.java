/** Benchmarks: each prints our figure, the peer's figure measured in the same JVM, and the ratio. */
@NullMarked
package org.paretile.optimizers.bench;

import org.jspecify.annotations.NullMarked;
