package org.paretile.experiments.study;

/**
 * Where something stands in what a user wrote.
 *
 * @param source the file or option
 * @param line from 1; 0 for none in particular
 * @param column from 1, in characters (code points); 0 likewise
 * @param length characters, at least 1
 */
record Place(Source source, int line, int column, int length) {

    /** A part of it: {@code length} characters from {@code offset}; the whole if there is no such part. */
    Place part(int offset, int length) {
        return line == 0 || offset < 0 || offset + length > this.length || length < 1
                ? this
                : new Place(source, line, column + offset, length);
    }

    /** A mistake made here. */
    Diagnostic diagnostic(String code, String message, String help) {
        return new Diagnostic(code, message, source.name(), line, column, length, source.line(line), help);
    }
}
