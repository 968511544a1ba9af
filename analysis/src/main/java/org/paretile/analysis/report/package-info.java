/**
 * What do results look like on paper and on a screen? Figures as SVG: self-contained, without scripts, fonts of the reader's system, colours that
 * colour-blind readers can tell apart (Okabe and Ito 2008); {@link org.paretile.analysis.report.Figures} draws comparisons,
 * {@link org.paretile.analysis.report.FrontFigures} a front and its designs. {@link org.paretile.analysis.report.ReportPage} sets a whole run as one
 * HTML file from its template, style and scripts (resources of this package) and data. All text is escaped, and the same numbers give the same bytes.
 */
@NullMarked
package org.paretile.analysis.report;

import org.jspecify.annotations.NullMarked;
