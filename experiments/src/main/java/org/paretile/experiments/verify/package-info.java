/**
 * What do the detailed models change about a front that a search found with the fast ones?
 */
@NullMarked
package org.paretile.experiments.verify;

import org.jspecify.annotations.NullMarked;
