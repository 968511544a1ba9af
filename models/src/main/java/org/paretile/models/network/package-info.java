/**
 * How long bits travel between processing elements and between chiplets, and what that takes: meshes on a die (NoC) and in a
 * package (NoP), stacks of dies, the links and vias between dies, and the area of the package.
 *
 * <p>Fidelity: {@link org.paretile.models.network.MeshTraffic} bounds the time of a set of flows in nanoseconds (FAST);
 * {@link org.paretile.models.network.MeshRouter} plays a trace cycle by cycle (DETAILED).
 * {@link org.paretile.models.network.MeshPower} turns either into watts. {@link org.paretile.models.network.NetworkRules} says
 * whether the published tool or a careful engineer is asked.
 */
@NullMarked
package org.paretile.models.network;

import org.jspecify.annotations.NullMarked;
