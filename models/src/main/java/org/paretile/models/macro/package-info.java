/**
 * What one analogue compute-in-memory macro costs, takes and holds: converters, drivers, cells and digital gates in closed form,
 * and their composition over the layers of a network. {@link org.paretile.models.macro.MacroModel} is the entry.
 */
@NullMarked
package org.paretile.models.macro;

import org.jspecify.annotations.NullMarked;
