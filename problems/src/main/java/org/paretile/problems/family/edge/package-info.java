/**
 * Edge language models on heterogeneous chiplets: the family {@code edge-llm} over {@link org.paretile.models.chiplet}. Every entry
 * of the configuration of 3D-CIMlet (Du et al., DAC 2025) has a parameter or setting; {@link CimletConfiguration} lists which.
 * {@link EdgeArrays} has what goes beyond the tool: macros with circuits of their own as arrays, and how accurate they are.
 */
@NullMarked
package org.paretile.problems.family.edge;

import org.jspecify.annotations.NullMarked;
