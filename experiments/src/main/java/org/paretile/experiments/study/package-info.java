/** Reads and checks a study: YAML with a position for every word, all mistakes at once, every default made explicit. */
@NullMarked
package org.paretile.experiments.study;

import org.jspecify.annotations.NullMarked;
