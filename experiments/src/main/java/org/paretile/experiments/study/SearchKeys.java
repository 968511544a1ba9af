package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paretile.optimizers.ranking.Aggregation;

/** The algorithms that a study can name, and the keys that each takes. */
enum SearchKeys {
    NSGA2("population", "crossover", "mutation"),
    MOEAD("population", "neighbourhood", "local", "replaced", "aggregation", "crossover", "mutation"),
    NSGA3("population", "crossover", "mutation"),
    SMSEMOA("population", "crossover", "mutation"),
    RANDOM,
    EXHAUSTIVE;

    private static final List<String> SHARED = List.of("name", "algorithm", "evaluations", "seeds", "stall", "time");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> own;

    SearchKeys(String... own) {
        this.own = List.of(own);
    }

    /** The algorithm of that name. */
    static @Nullable SearchKeys of(String algorithm) {
        return Arrays.stream(values()).filter(k -> k.algorithm().equals(algorithm)).findFirst().orElse(null);
    }

    static List<String> algorithms() {
        return Arrays.stream(values()).map(SearchKeys::algorithm).toList();
    }

    /** As studies write it. */
    static String word(Aggregation aggregation) {
        return aggregation.name().toLowerCase(Locale.ROOT);
    }

    /** Its name as studies write it. */
    String algorithm() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Every key that its entry may have. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(SHARED);
        keys.addAll(own);
        return keys;
    }

    /** Every key that some algorithm takes. */
    static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(SHARED);
        Arrays.stream(values()).forEach(k -> all.addAll(k.own));
        return all;
    }

    /** Reports keys that this algorithm does not take. */
    void refuseOthers(Fields fields, Mistakes mistakes) {
        for (Node.Entry entry : fields.mapping().entries()) {
            String key = entry.key().text();
            if (!keys().contains(key)) {
                boolean elsewhere = all().contains(key);
                mistakes.add("unknown-key", entry.key().at(), elsewhere ? algorithm() + " takes no '" + key + "'"
                        : "unknown key " + Text.quote(key),
                        elsewhere ? "remove it; " + algorithm() + " takes " + String.join(", ", keys()) : Text.advice(key,
                                keys(), ""));
            }
        }
    }
}
