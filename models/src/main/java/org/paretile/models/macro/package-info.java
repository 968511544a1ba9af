/**
 * What one analogue compute-in-memory macro costs, takes and holds: converters, drivers, cells and digital gates in closed form,
 * and their composition over the layers of a network. {@link org.paretile.models.macro.MacroModel} is the entry.
 *
 * <p>Equations: CiMLoop (Andrulis et al., ISPASS 2024), its converter regression (arXiv 2404.06553) and fits of ours to NeuroSim V1.3
 * (Peng et al., IEDM 2019). Where this package departs from what those tools compute:
 * <table>
 * <caption>Corrections</caption>
 * <tr><th>matter</th><th>published</th><th>here</th></tr>
 * <tr><td>leakage of row and column drivers</td><td>multiplied by the cycle time twice, so nearly 0</td><td>once</td></tr>
 * <tr><td>row tiles of a convolution</td><td>channels and kernel tiled one by one</td><td>⌈C·R·S/rows⌉, as unrolled</td></tr>
 * <tr><td>converters below 4 bits</td><td>regression rises again</td><td>priced as 4 bits</td></tr>
 * <tr><td>other supplies</td><td>a voltage law for each published macro</td><td>V² and one power of V, from the
 * data files</td></tr>
 * </table>
 */
@NullMarked
package org.paretile.models.macro;

import org.jspecify.annotations.NullMarked;
