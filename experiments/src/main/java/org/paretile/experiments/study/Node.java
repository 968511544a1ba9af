package org.paretile.experiments.study;

import java.util.List;
import java.util.Optional;

/** YAML as it stands in the file, with a place for every word. */
sealed interface Node {

    /** Where it starts; a mapping or list is underlined to the end of its first line. */
    Place at();

    /** What it is, for messages. */
    String kind();

    /**
     * A word, number or text.
     *
     * @param text what it says, quotes and escapes undone
     * @param plain whether it stands without quotes
     */
    record Scalar(Place at, String text, boolean plain) implements Node {
        /** Whether it says nothing: {@code key:}, {@code ~} or {@code null}. */
        boolean absent() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        @Override
        public String kind() {
            return absent() ? "nothing" : Text.quote(text);
        }
    }

    /** A list. */
    record Sequence(Place at, List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file, each key once. */
    record Mapping(Place at, List<Entry> entries) implements Node {
        /** The entry with that key. */
        Optional<Entry> find(String key) {
            return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A key and what it is given. */
    record Entry(Scalar key, Node value) {
        /** Whether the key is given nothing. */
        boolean absent() {
            return value instanceof Scalar s && s.absent();
        }
    }
}
