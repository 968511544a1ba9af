/**
 * Macros described by data files: what does a macro of these components, in this hierarchy, with this reuse take, cost and hold? A
 * new macro, component or dataflow needs a file and no program. {@link org.paretile.models.macro.spec.MacroSpec} is the entry.
 *
 * <p>After the container hierarchy of CiMLoop (Andrulis et al., ISPASS 2024): an ordered chain of containers (fan-outs) and
 * components, outermost first, each with attributes that may be expressions, and for each operand whether it is held, merged, passed
 * or bypassed. From it follow the size of the array, the number of actions of each component, and with the energy of an action at
 * the mean values of a layer the energy, area, leakage and time of the layer.
 *
 * <p>The macros that come with the program are held to whole-macro runs of that tool: total energy and area within 2 %, each component
 * too, but for those that {@code deviations.csv} in the survey of macros names with deviation and reason. Where this package departs from
 * the tool:
 * <table>
 * <caption>Corrections</caption>
 * <tr><th>matter</th><th>published</th><th>here</th></tr>
 * <tr><td>codes of a ladder</td><td>zero counts twice, the largest magnitude not at all, levels resampled unevenly</td><td>every
 * magnitude once, spread in proportion</td></tr>
 * <tr><td>digital port of a C-2C multiplier</td><td>a write counted with every read</td><td>reads only</td></tr>
 * <tr><td>counter of a zero detector</td><td>32 bits whatever the number of rows</td><td>as many as number the rows</td></tr>
 * <tr><td>parts moved to a node between two tabulated ones</td><td>interpolation weights swapped</td><td>right way round</td></tr>
 * <tr><td>time of ISAAC</td><td>1 ns an activation</td><td>100 ns, as its converters need</td></tr>
 * <tr><td>input buffer of ISAAC</td><td>holds outputs</td><td>holds inputs (in both revisions)</td></tr>
 * <tr><td>row tiles of a convolution</td><td>channels and filter tiled one by one</td><td>⌈C·R·S/rows⌉; the other with the word
 * {@code tiling} = ranks</td></tr>
 * <tr><td>latency</td><td>steady state only</td><td>with the fill of the pipeline, from the latencies of the components</td></tr>
 * </table>
 * Left out: energy and time of writing cells (actions are counted; shipped cells price them at 0), stalls, control, clock.
 */
@NullMarked
package org.paretile.models.macro.spec;

import org.jspecify.annotations.NullMarked;
