/**
 * What does a package that is written by hand as a tree of dies and joints cost? Reads the file, asks {@code models.cost}, prints what the sum is made
 * of.
 */
@NullMarked
package org.paretile.experiments.cost;

import org.jspecify.annotations.NullMarked;
