package org.paretile.analysis.report;

/** Text in documents of XML and HTML. */
public final class Markup {
    private Markup() {}

    /** Text as XML has it; characters that XML forbids become a question mark. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c < 0xE000) ? "?" : Character.toString(c);
        }));
        return escaped.toString();
    }
}
