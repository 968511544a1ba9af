package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Parses one YAML 1.2 document into {@link Node}s. Anchors, aliases, tags and further documents are refused: a study
 * needs none, and aliases can make a small file enormous.
 */
final class YamlTree {
    private final Source source;
    private final Limits limits;
    private final Mistakes mistakes;
    private final ParserImpl events;
    private int nodes;

    private YamlTree(Source source, String text, Limits limits, Mistakes mistakes) {
        this.source = source;
        this.limits = limits;
        this.mistakes = mistakes;
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** The document; empty if it cannot be parsed, which is then among the mistakes. An empty text is an empty scalar. */
    static Optional<Node> parse(Source source, String text, Limits limits, Mistakes mistakes) {
        try {
            return Optional.of(new YamlTree(source, text, limits, mistakes).document());
        } catch (Halt halt) {
            return Optional.empty();
        } catch (RuntimeException e) { // the parser also throws others on some malformed escapes
            YamlSyntax.explain(e, source, mistakes);
            return Optional.empty();
        }
    }

    private Node document() {
        events.next(); // start of stream
        if (events.checkEvent(Event.ID.StreamEnd)) {
            return new Node.Scalar(source.place(1, 1, 1), "", true);
        }
        events.next(); // start of document
        Node root = node(events.next(), 0);
        events.next(); // end of document
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw halt("multiple-documents", place(end), "the file has a second YAML document",
                    "write one study a file, and no '---' after the first line");
        }
        return root;
    }

    private Node node(Event event, int depth) {
        Place at = place(event);
        if (++nodes > limits.nodes()) {
            throw halt("too-large", at, "the file has more than " + Text.grouped(limits.nodes()) + " values",
                    "check that it is the file you mean");
        }
        if (depth > limits.depth()) {
            throw halt("too-deep", at, "values are nested more than " + limits.depth() + " deep",
                    "close a bracket earlier");
        }
        if (event instanceof AliasEvent alias) {
            throw halt("unsupported-yaml", at, "alias '*" + alias.getAlias().getValue() + "' cannot be used here",
                    "write the value itself");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw halt("unsupported-yaml", at, "anchor '&" + node.getAnchor().get().getValue() + "' cannot be used here",
                    "leave it out");
        }
        String tag = tag(event);
        if (tag != null) {
            throw halt("unsupported-yaml", at, "tag " + Text.quote(tag) + " cannot be used here", "leave it out");
        }
        return switch (event) {
            case ScalarEvent scalar -> new Node.Scalar(at, scalar.getValue(), scalar.isPlain());
            case SequenceStartEvent start -> sequence(at, depth);
            case MappingStartEvent start -> mapping(at, depth);
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private Node.Sequence sequence(Place at, int depth) {
        List<Node> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(events.next(), depth + 1));
        }
        return new Node.Sequence(upTo(at, events.next()), items);
    }

    private Node.Mapping mapping(Place at, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(events.next(), depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar word)) {
                mistakes.add("bad-key", key.at(), "a key must be a word but is " + key.kind(), "write 'key: value'");
                continue;
            }
            Place first = seen.putIfAbsent(word.text(), word.at());
            if (first == null) {
                entries.add(new Node.Entry(word, value));
            } else {
                mistakes.add("duplicate-key", word.at(), "key " + Text.quote(word.text()) + " is there twice",
                        first.line() == 0 ? "keep one" : "the first is in line " + first.line() + "; keep one");
            }
        }
        return new Node.Mapping(upTo(at, events.next()), entries);
    }

    private static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent e -> e.getTag().orElse(null);
            case SequenceStartEvent e -> e.getTag().orElse(null);
            case MappingStartEvent e -> e.getTag().orElse(null);
            default -> null;
        };
    }

    private Place place(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        Mark end = event.getEndMark().orElseThrow();
        int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : rest(start.getLine() + 1,
                start.getColumn());
        return source.place(start.getLine() + 1, start.getColumn() + 1, length);
    }

    /** From {@code at} to the end of a collection, or to the end of its first line. */
    private Place upTo(Place at, Event last) {
        Mark end = last.getEndMark().orElseThrow();
        int length = end.getLine() + 1 == at.line() ? end.getColumn() + 1 - at.column() : rest(at.line(),
                at.column() - 1);
        return source.place(at.line(), at.column(), length);
    }

    /** Characters of a line from {@code column} (from 0), without blanks at its end. */
    private int rest(int line, int column) {
        String text = source.line(line).stripTrailing();
        return text.codePointCount(0, text.length()) - column;
    }

    private Halt halt(String code, Place at, String message, String help) {
        mistakes.add(code, at, message, help);
        return new Halt();
    }

    /** The rest of the file is not looked at. */
    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Halt() {
            super(null, null, false, false);
        }
    }
}
