package org.paretile.experiments.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses a JSON or YAML file that a study refers to into maps, lists, texts, numbers and truth values. */
final class InputTree {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\.[0-9]{1,400}|[0-9]{1,400}(\\.[0-9]{0,400})?)([eE][+-]?[0-9]{1,6})?");

    private final Source source;
    private final Mistakes mistakes;

    InputTree(Source source, Mistakes mistakes) {
        this.source = source;
        this.mistakes = mistakes;
    }

    /** The file's content; empty if it cannot be parsed, which is then among the mistakes. */
    Optional<Object> parse(String content, boolean json) {
        int before = mistakes.count();
        Object tree = json ? json(content)
                : YamlTree.parse(source, content, Limits.INPUT, mistakes).map(InputTree::plain).orElse(null);
        if (tree == null && mistakes.count() == before) {
            mistakes.add("empty-file", source.place(1, 1, 1), "the file is empty", "check that it is the file you mean");
        }
        return mistakes.count() > before ? Optional.empty() : Optional.ofNullable(tree);
    }

    private @Nullable Object json(String content) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Limits.INPUT.depth()).maxNumberLength(1000).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        JsonMapper mapper = JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
        try {
            return content.isBlank() ? null : numbers(mapper.readValue(content, Object.class));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place = at == null || at.getLineNr() < 1 ? source.whole() : source.place(at.getLineNr(),
                    Math.max(1, at.getColumnNr()), 1);
            mistakes.add("json-syntax", place, "this is not JSON: " + JsonReason.reason(e), "check quotes, commas and brackets");
            return null;
        }
    }

    /** Integers beyond 64 bits become doubles. */
    private static @Nullable Object numbers(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(String.valueOf(key), numbers(value)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(numbers(item)));
                yield copy;
            }
            case BigInteger big -> big.doubleValue();
            case null -> null;
            default -> tree;
        };
    }

    /** YAML 1.2 core schema. */
    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                mapping.entries().forEach(e -> map.put(e.key().text(), plain(e.value())));
                yield map;
            }
            case Node.Sequence sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                sequence.items().forEach(item -> list.add(plain(item)));
                yield list;
            }
            case Node.Scalar scalar -> scalar.absent() ? null : scalar.plain() ? value(scalar.text()) : scalar.text();
        };
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (INTEGER.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return value == (int) value ? (Object) (int) value : (Object) value;
        }
        return NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text;
    }
}
