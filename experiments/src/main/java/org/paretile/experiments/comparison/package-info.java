/**
 * How does a comparison of searches read? As a table for people, JSON for programs, LaTeX and figures for papers.
 */
@NullMarked
package org.paretile.experiments.comparison;

import org.jspecify.annotations.NullMarked;
