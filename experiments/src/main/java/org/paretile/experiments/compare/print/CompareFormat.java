package org.paretile.experiments.compare.print;

/** How a comparison is printed. */
public enum CompareFormat {
    /** Medians and sentences. */
    TABLE,
    /** One row a pair of algorithms and indicator, full precision. */
    CSV,
    /** One object with everything: frame, searches, curves, tests. */
    JSON,
    /** Two tables for a paper; they need the package booktabs. */
    LATEX
}
