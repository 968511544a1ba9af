package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads seeds: {@code 3}, {@code 1..5}, {@code [1, 4, 9]}. */
final class SeedsReader {
    private static final Pattern FORM = Pattern.compile("\\s*(\\d{1,18})\\s*(?:\\.\\.\\s*(\\d{1,18})\\s*)?");
    private static final String HELP = "write one seed (3), a range (1..5) or a list ([1, 4, 9]), whole numbers from 0";

    private SeedsReader() {}

    /** The seeds, none twice; empty if they are a mistake. */
    static List<Long> read(Node node, Mistakes mistakes) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        if (items.isEmpty()) {
            mistakes.add("bad-seeds", node.at(), "there is no seed", HELP);
        }
        Set<Long> seeds = new LinkedHashSet<>();
        for (Node item : items) {
            for (long seed : range(item, mistakes)) {
                if (!seeds.add(seed)) {
                    mistakes.add("duplicate-seed", item.at(), "seed " + seed + " is there twice", "name each seed once");
                }
            }
        }
        return List.copyOf(seeds);
    }

    private static List<Long> range(Node node, Mistakes mistakes) {
        Matcher matcher = FORM.matcher(node instanceof Node.Scalar s && s.text().length() < 60 ? s.text() : "");
        if (!matcher.matches()) {
            mistakes.add("bad-seeds", node.at(), "seeds cannot be " + node.kind(), HELP);
            return List.of();
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2) == null ? first : Long.parseLong(matcher.group(2));
        if (last < first) {
            mistakes.add("bad-seeds", node.at(), "seeds " + first + ".." + last + " are none", "write " + last + ".."
                    + first);
        } else if (last - first >= Limits.SEARCHES) {
            mistakes.add("too-many-searches", node.at(), "seeds " + first + ".." + last + " are "
                    + Text.grouped(last - first + 1) + " searches", "a study has at most "
                            + Text.grouped(Limits.SEARCHES));
        } else {
            List<Long> seeds = new ArrayList<>();
            for (long seed = first; seed <= last; seed++) {
                seeds.add(seed);
            }
            return seeds;
        }
        return List.of();
    }
}
