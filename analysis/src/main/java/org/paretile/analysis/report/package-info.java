/**
 * What do results look like on paper? Figures as SVG: self-contained, without scripts, fonts of the reader's system, colours that colour-blind
 * readers can tell apart (Okabe and Ito 2008). {@link org.paretile.analysis.report.Figures} draws them. All text is escaped, and the same
 * numbers give the same bytes.
 */
@NullMarked
package org.paretile.analysis.report;

import org.jspecify.annotations.NullMarked;
