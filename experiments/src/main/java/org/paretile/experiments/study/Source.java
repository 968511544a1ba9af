package org.paretile.experiments.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text that a user wrote: a file with lines, or an option of the command line, in which places are not worth naming. */
final class Source {
    private final String name;
    /** Null for an option. */
    private final @Nullable String text;
    /** Split when first asked for, for few files are looked at line by line. */
    private @Nullable List<String> lines;

    private Source(String name, @Nullable String text) {
        this.name = name;
        this.text = text;
    }

    /** A file's text. */
    static Source file(String name, String text) {
        return new Source(name, text);
    }

    /** An option of the command line. */
    static Source option(String name) {
        return new Source(name, null);
    }

    /** The file as the user named it, or the option. */
    String name() {
        return name;
    }

    /** The place at a line and a column, both from 1, in characters (code points). */
    Place place(int line, int column, int length) {
        return text == null ? whole() : new Place(this, line, column, Math.max(1, length));
    }

    /** No place in particular. */
    Place whole() {
        return new Place(this, 0, 0, 1);
    }

    /** Line number {@code line}, from 1, without its end; empty if there is none. */
    String line(int line) {
        List<String> all = lines();
        return line < 1 || line > all.size() ? "" : all.get(line - 1);
    }

    /** Number of lines. */
    int lineCount() {
        return lines().size();
    }

    private List<String> lines() {
        List<String> all = lines;
        if (all == null) {
            all = text == null ? List.of() : List.of(text.split("\r\n|\r|\n", -1));
            lines = all;
        }
        return all;
    }
}
