package org.paretile.experiments.comparison;

import org.paretile.experiments.compare.Contest;

/** How a comparison is printed. */
public enum CompareFormat {
    /** Medians and sentences. */
    TABLE,
    /** One row a pair of algorithms and indicator, full precision. */
    CSV,
    /** One object with everything: frame, searches, curves, tests. */
    JSON,
    /** Two tables for a paper; they need the package booktabs. */
    LATEX;

    /** The comparison in this form. */
    public String text(Contest contest) {
        return switch (this) {
            case TABLE -> CompareTable.text(contest);
            case CSV -> CompareTable.csv(contest);
            case JSON -> CompareJson.text(contest);
            case LATEX -> CompareLatex.text(contest);
        };
    }
}
