/**
 * Heterogeneous compute-in-memory dies in one package: what a workload takes there in energy, time and silicon, what wears out and
 * what is forgotten. {@link org.paretile.models.chiplet.ChipletModel} is the entry:
 * <pre>
 *   ChipletWorkload workload = ChipletModel.builtIn().prepare(graph, Rules.corrected());  // once a study
 *   ChipletEvaluator evaluator = workload.evaluator();                                    // once a thread
 *   switch (evaluator.evaluate(design, temperatures, Fidelity.FAST)) {
 *       case ChipletMetrics metrics -> ...      // energy, latency, area, power of each die, lifetime, retention
 *       case ChipletOutcome.Infeasible no -> ... // no.reason()
 *   }
 * </pre>
 * {@link org.paretile.models.chiplet.ChipletEvaluator#explain} enters every amount by part, layer and die in a ledger.
 *
 * <p>Equations and constants of 3D-CIMlet (Du et al., DAC 2025, doi 10.1109/DAC63849.2025.11133077). Every entry of its configuration has
 * one counterpart, named in brackets in {@link org.paretile.models.chiplet.ChipletDesign}, {@link org.paretile.models.chiplet.Die} and
 * {@link org.paretile.models.chiplet.Clocks}. With {@link org.paretile.models.chiplet.Rules#published} numbers, mapping and
 * traffic are the tool's, defects included, and go with a graph of {@code FlowRules.published()}; each component of
 * {@link org.paretile.models.chiplet.Rules} is one correction. Beyond the tool: first-fit packing, pipelined interval and overlapped latency,
 * energy of the first programming, wear, retention and leakage with temperature, power gating, a logic die, macros of
 * {@link org.paretile.models.macro} as arrays ({@link org.paretile.models.chiplet.ArrayChoice}).
 *
 * <p>Left out: clock trees, controllers, supply of power, memory outside the package, the arithmetic of weight updates.
 */
@NullMarked
package org.paretile.models.chiplet;

import org.jspecify.annotations.NullMarked;
