package org.paretile.experiments.study;

import java.util.List;

/**
 * Text that a user wrote, with its lines for messages.
 *
 * @param name the file as the user named it, or the option of the command line
 * @param lines without their ends; none if there are no places in it worth naming (an option)
 */
record Source(String name, List<String> lines) {

    /** A file's text. */
    static Source file(String name, String text) {
        return new Source(name, List.of(text.split("\r\n|\r|\n", -1)));
    }

    /** An option of the command line. */
    static Source option(String name) {
        return new Source(name, List.of());
    }

    /** The place at a line and a column, both from 1, in characters (code points). */
    Place place(int line, int column, int length) {
        return lines.isEmpty() ? whole() : new Place(this, line, column, Math.max(1, length));
    }

    /** No place in particular. */
    Place whole() {
        return new Place(this, 0, 0, 1);
    }

    /** Line number {@code line}, from 1; empty if there is none. */
    String line(int line) {
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
    }
}
