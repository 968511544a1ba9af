package org.paretile.experiments.print;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.paretile.problems.family.DesignModel.Share;

/** Names of the layers of a network for a table: of many numbered ones, as the blocks of a transformer repeat them, by what they do. */
public final class LayerGroups {
    private static final Pattern NUMBER = Pattern.compile("^\\d+ ");

    private LayerGroups() {}

    /**
     * What layers are called.
     *
     * @param shares of all layers
     * @param most layers that are shown one by one
     * @return from {@code 28 ff1} to itself, or to {@code ff1, 12 layers} if there are more
     */
    public static UnaryOperator<String> of(List<Share> shares, int most) {
        TreeSet<String> layers = new TreeSet<>();
        shares.forEach(s -> layers.add(s.layer()));
        layers.remove("");
        if (layers.size() <= most) {
            return UnaryOperator.identity();
        }
        Map<String, Integer> counts = new TreeMap<>();
        layers.forEach(layer -> counts.merge(kind(layer), 1, Integer::sum));
        return layer -> {
            int count = counts.getOrDefault(kind(layer), 1);
            return count == 1 ? layer : kind(layer) + ", " + count + " layers";
        };
    }

    private static String kind(String layer) {
        return NUMBER.matcher(layer).replaceFirst("");
    }
}
