/** Which designs are better than which: nondominated sorting, crowding, weight vectors and their aggregations. */
@NullMarked
package org.paretile.optimizers.ranking;

import org.jspecify.annotations.NullMarked;
