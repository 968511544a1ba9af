/** Placeholder, filled at the end. */
@NullMarked
package org.paretile.models.chiplet;

import org.jspecify.annotations.NullMarked;
