package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies {@code --set key=value} to the tree of a study, before it is checked. */
final class OverrideApplier {
    private final Mistakes mistakes;

    OverrideApplier(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The tree with every override in place. */
    Node.Mapping apply(Node.Mapping root, Map<String, String> set) {
        Node.Mapping result = root;
        for (Map.Entry<String, String> override : set.entrySet()) {
            Source source = Source.option("--set " + override.getKey() + "=" + override.getValue());
            if (!new FileText(mistakes).refuseControls(override.getKey() + override.getValue(), source)) {
                continue;
            }
            Optional<Node> value = YamlTree.parse(source, override.getValue(), Limits.STUDY, mistakes);
            if (value.isPresent()) {
                result = put(result, path(override.getKey()), value.get());
            }
        }
        return result;
    }

    /** {@code space.static.cell} is the parameter {@code static.cell} of {@code space}; other keys are split at each dot. */
    private static List<String> path(String key) {
        int dot = key.indexOf('.');
        return dot >= 0 && key.substring(0, dot).equals("space") ? List.of("space", key.substring(dot + 1))
                : List.of(key.split("\\.", -1));
    }

    private Node.Mapping put(Node.Mapping mapping, List<String> path, Node value) {
        Node.Scalar key = new Node.Scalar(value.at(), path.getFirst(), true);
        List<Node.Entry> entries = new ArrayList<>(mapping.entries());
        int index = 0;
        while (index < entries.size() && !entries.get(index).key().text().equals(key.text())) {
            index++;
        }
        Node old = index < entries.size() ? entries.get(index).value() : new Node.Mapping(value.at(), List.of());
        Node.Entry entry = path.size() == 1 ? new Node.Entry(key, value)
                : new Node.Entry(index < entries.size() ? entries.get(index).key() : key, inside(old,
                        path.subList(1, path.size()), value));
        if (index < entries.size()) {
            entries.set(index, entry);
        } else {
            entries.add(entry);
        }
        return new Node.Mapping(mapping.at(), entries);
    }

    /** A list takes the override in every item. */
    private Node inside(Node node, List<String> path, Node value) {
        return switch (node) {
            case Node.Mapping mapping -> put(mapping, path, value);
            case Node.Sequence list -> new Node.Sequence(list.at(), list.items().stream()
                    .map(item -> inside(item, path, value)).toList());
            case Node.Scalar scalar when scalar.absent() -> put(new Node.Mapping(value.at(), List.of()), path, value);
            case Node.Scalar scalar -> {
                mistakes.add("wrong-type", value.at(), "'" + path.getFirst() + "' cannot be set inside " + scalar.kind(),
                        "set the whole value");
                yield scalar;
            }
        };
    }
}
