/**
 * What becomes of a wafer: how many dies it holds, how many of them work, what repair saves, what a test lets through, how
 * often the reticle exposes. Nothing here knows a price or a node.
 */
@NullMarked
package org.paretile.models.cost.die;

import org.jspecify.annotations.NullMarked;
