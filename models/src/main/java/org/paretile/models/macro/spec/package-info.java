/**
 * Macros described by data files: what does a macro of these components, in this hierarchy, with this reuse take, cost and hold? A
 * new macro, component or dataflow needs a file and no program. {@link org.paretile.models.macro.spec.MacroSpec} is the entry.
 *
 * <p>After the container hierarchy of CiMLoop (Andrulis et al., ISPASS 2024): an ordered chain of containers (fan-outs) and
 * components, outermost first, each with attributes that may be expressions, and for each operand whether it is held, merged, passed
 * or bypassed. From it follow the size of the array, the number of actions of each component, and with the energy of an action at
 * the mean values of a layer the energy, area, leakage and time of the layer.
 */
@NullMarked
package org.paretile.models.macro.spec;

import org.jspecify.annotations.NullMarked;
