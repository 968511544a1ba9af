/** What may vary, what is good, what is allowed: design problems between the models and the search. */
@NullMarked
package org.paretile.problems;

import org.jspecify.annotations.NullMarked;
