package org.paretile.models.cost;

import java.util.HashMap;
import java.util.Map;

/**
 * Development shared over everything that uses what was developed: a unit that holds {@code count} of it bears
 * {@code NRE·count / Σ volume·count} over the family (Chiplet Actuary, Feng, Ma, DAC 2022).
 */
final class Amortisation {
    private final Map<String, Double> uses = new HashMap<>();

    /** Notes that each of {@code volume} units holds {@code count} of {@code key}. */
    void use(String key, double volume, double count) {
        uses.merge(key, volume * count, Double::sum);
    }

    /** What a unit that holds {@code count} of {@code key} bears of {@code nre}. */
    double share(String key, double count, double nre) {
        Double all = uses.get(key);
        if (all == null) {
            throw new IllegalArgumentException("'" + key + "' is not used");
        }
        return count == 0 ? 0 : nre * count / all;
    }
}
