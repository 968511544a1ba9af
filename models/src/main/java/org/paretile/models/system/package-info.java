/**
 * What does the whole design come to? Chiplets on their workload ({@link org.paretile.models.chiplet}), the heat they make and what
 * it does to them ({@link org.paretile.models.thermal}), what the package costs in money and carbon
 * ({@link org.paretile.models.cost}). {@link ChipletSystem} brings them to one balance: power makes temperature, temperature makes
 * leakage and refresh.
 */
@NullMarked
package org.paretile.models.system;

import org.jspecify.annotations.NullMarked;
