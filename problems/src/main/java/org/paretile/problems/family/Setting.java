package org.paretile.problems.family;

/**
 * Something a study states at its top level beside the space.
 *
 * @param key as studies write it
 * @param kind what it takes
 * @param byDefault its value if a study leaves it out; empty if it must be stated or may be absent
 * @param required whether a study must state it
 * @param description one sentence
 */
public record Setting(String key, Kind kind, String byDefault, boolean required, String description) {

    /** What a setting takes. */
    public enum Kind {
        /** A plain word or number. */
        WORD,
        /** The name of something built in, or the path of a file. */
        NAME_OR_FILE,
        /** The path of a file. */
        FILE
    }
}
