/** How new designs are made from known ones: random generator, crossover and mutation that respect the kind of each gene. */
@NullMarked
package org.paretile.optimizers.variation;

import org.jspecify.annotations.NullMarked;
