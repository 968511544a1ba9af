package org.paretile.experiments.terminal;

/** How data is printed. */
public enum Format {
    /** Aligned columns, numbers rounded, in handy units. */
    TABLE,
    /** Comma-separated, full precision, base units. */
    CSV,
    /** One object, full precision, base units. */
    JSON
}
