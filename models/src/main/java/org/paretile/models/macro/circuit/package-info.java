/**
 * What one copy of a circuit in or around a compute-in-memory array takes per action, covers and leaks: gates, converters, drivers,
 * charge-domain arithmetic, buffers, routers and links. {@link org.paretile.models.macro.circuit.Circuits} is the entry.
 *
 * <p>Equations and component set: CiMLoop (Andrulis et al., ISPASS 2024) with its library of published parts; gates, drivers and the
 * sense-amplifier converter are fits of ours to NeuroSim V1.3 (Peng et al., IEDM 2019); buffers are a table of HP CACTI runs; parts
 * move between nodes with Stillmaker and Baas (Integration 58, 2017). Where this package departs from the published tool chain:
 * <table>
 * <caption>Corrections</caption>
 * <tr><th>matter</th><th>published</th><th>here</th></tr>
 * <tr><td>nodes between two tabulated ones</td><td>interpolation weights swapped, so 22 nm is nearer to 20 than 32 nm but takes
 * mostly the value of 32 nm; area of a node relative to itself up to 1.09</td><td>weights right way round; there and back gives 1
 * ({@link org.paretile.models.macro.circuit.Revision})</td></tr>
 * <tr><td>leakage of row and column drivers</td><td>multiplied by the cycle time twice</td><td>once</td></tr>
 * <tr><td>buffers from 65 nm up</td><td>runs of CACTI to 90 nm, beyond that the square of the node</td><td>square of the node from
 * 65 nm</td></tr>
 * <tr><td>codes of a ladder converter</td><td>histogram resampled</td><td>every level split over the two nearest codes, which keeps
 * the mean and puts the lowest level on code 0</td></tr>
 * </table>
 *
 * <p>Not modelled: delay of any circuit but the SRAM, dependence of leakage on temperature, leakage of the sense-amplifier converter
 * and of parts published without it, and the larger drivers that an SRAM array at a low supply needs.
 */
@NullMarked
package org.paretile.models.macro.circuit;

import org.jspecify.annotations.NullMarked;
