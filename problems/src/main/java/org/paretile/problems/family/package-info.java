/** The design problems that a study can name, and how a search sees one. */
@NullMarked
package org.paretile.problems.family;

import org.jspecify.annotations.NullMarked;
