/**
 * What must be computed: the layers of a network as matrix products, the distribution of the values that flow through
 * them, and the bits those values become once encoded and cut into slices. Shapes and distributions of six networks are
 * built in ({@link org.paretile.models.workload.Networks}); a user adds a network, or measured histograms, with a CSV file.
 *
 * <p>Transformers are described by their sizes ({@link org.paretile.models.workload.Transformer}) and become a graph of
 * matrix products: for inference, with adapters, for continual learning of adapters, for fine-tuning. They are built in
 * ({@link org.paretile.models.workload.Transformers}), or come from a Hugging Face configuration
 * ({@link org.paretile.models.workload.HuggingFaceConfig}) or a layer file
 * ({@link org.paretile.models.workload.LayerFile}). The rows are those of 3D-CIMlet (Du et al., DAC 2025); where its data
 * flow departs from the network, {@link org.paretile.models.workload.FlowRules} names each departure.
 */
@NullMarked
package org.paretile.models.workload;

import org.jspecify.annotations.NullMarked;
