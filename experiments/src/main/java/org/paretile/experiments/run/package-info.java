/**
 * What a study leaves on disk while it runs and afterwards: the run directory with its manifest, the journal of each
 * search from which a stopped search goes on, its events, and the fronts.
 */
@NullMarked
package org.paretile.experiments.run;

import org.jspecify.annotations.NullMarked;
