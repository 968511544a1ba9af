/** What is good and what is allowed: units, metrics, objectives, constraints and the outcome of an evaluation. */
@NullMarked
package org.paretile.problems.metric;

import org.jspecify.annotations.NullMarked;
