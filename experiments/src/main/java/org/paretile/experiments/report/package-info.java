/**
 * What does a run look like to those it is shown to? Gathers from a run directory what its report holds (designs, picks, where their metrics come
 * from, the course of the searches, their comparison, guidelines, what the constraints reject, how to repeat the run) and hands it to
 * {@code analysis.report}, which sets it. {@link org.paretile.experiments.report.Report} is the way in.
 */
@NullMarked
package org.paretile.experiments.report;

import org.jspecify.annotations.NullMarked;
