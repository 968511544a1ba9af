package org.paretile.experiments.study;

/**
 * A line as a terminal shows it, with the cells to underline: tabs are one blank, characters that do not print a dot,
 * wide characters two cells, long lines cut around the mistake.
 *
 * @param text what is shown
 * @param indent cells before the underlining
 * @param carets cells underlined, at least 1
 */
record Excerpt(String text, int indent, int carets) {
    private static final int WIDTH = 100;
    /** Characters shown before the mistake where a line is cut. */
    private static final int BEFORE = 40;

    /** Underlines {@code length} characters from {@code column}, from 1. */
    static Excerpt of(String line, int column, int length) {
        int[] points = line.codePoints().toArray();
        int from = Math.min(Math.max(0, column - 1), points.length);
        int to = Math.max(from, Math.min(points.length, from + length));
        int first = points.length <= WIDTH || from <= BEFORE ? 0 : Math.min(from - BEFORE, points.length - WIDTH);
        int last = Math.min(points.length, first + WIDTH);
        StringBuilder text = new StringBuilder(first > 0 ? "…" : "");
        int cells = first > 0 ? 1 : 0;
        int start = cells;
        int end = cells;
        for (int i = first; i < last; i++) {
            start = i == from ? cells : start;
            int c = points[i] == '\t' ? ' ' : Text.printable(points[i]) ? points[i] : '·';
            text.appendCodePoint(c);
            cells += cells(c);
            end = i < to ? cells : end;
        }
        start = from >= last ? cells : start;
        text.append(last < points.length ? "…" : "");
        return new Excerpt(text.toString(), start, Math.max(1, end - start));
    }

    /** Cells that a character takes: 0 for combining marks, 2 for East Asian wide forms and emoji, else 1. */
    static int cells(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
