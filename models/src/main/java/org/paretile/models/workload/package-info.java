/**
 * What must be computed: the layers of a network as matrix products, the distribution of the values that flow through
 * them, and the bits those values become once encoded and cut into slices. Shapes and distributions of six networks are
 * built in; a user adds a network, or measured histograms, with a CSV file.
 */
@NullMarked
package org.paretile.models.workload;

import org.jspecify.annotations.NullMarked;
