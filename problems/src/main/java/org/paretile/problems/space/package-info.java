/** What may vary: parameters, their domains, and the space of canonical genomes they span. */
@NullMarked
package org.paretile.problems.space;

import org.jspecify.annotations.NullMarked;
