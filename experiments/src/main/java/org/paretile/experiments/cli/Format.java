package org.paretile.experiments.cli;

/** How data is printed. */
enum Format {
    /** Aligned columns, numbers rounded, in handy units. */
    TABLE,
    /** Comma-separated, full precision, base units. */
    CSV,
    /** One object, full precision, base units. */
    JSON
}
