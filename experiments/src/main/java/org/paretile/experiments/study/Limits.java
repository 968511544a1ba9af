package org.paretile.experiments.study;

/**
 * Sizes beyond which a file is refused rather than read.
 *
 * @param bytes size of the file
 * @param depth levels of nesting
 * @param nodes words, lists and mappings
 */
record Limits(int bytes, int depth, int nodes) {
    /** A study. */
    static final Limits STUDY = new Limits(4 << 20, 32, 100_000);
    /** A file that a study refers to. */
    static final Limits INPUT = new Limits(64 << 20, 100, 1_000_000);
    /** Values listed in one domain. */
    static final int LISTED_VALUES = 4096;
    /** Values of all domains of a space together, each of which takes memory. */
    static final int VALUES = 1 << 21;
    /** Searches of a study. */
    static final int SEARCHES = 1000;
    /** Designs that an exhaustive search may have to go through. */
    static final long EXHAUSTIVE = 100_000_000;
}
