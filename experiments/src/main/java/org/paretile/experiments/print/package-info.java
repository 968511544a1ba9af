/**
 * How does a design, a front or a limit read? Tables for people, maps for JSON, by the metrics and parameters of any problem.
 */
@NullMarked
package org.paretile.experiments.print;

import org.jspecify.annotations.NullMarked;
