package org.paretile.experiments.study;

import java.util.Map;
import java.util.Optional;

/**
 * What the command line says against a study file.
 *
 * @param set values by dotted key, {@code search.evaluations=5000} or {@code space.adc_bits=6}, in order
 * @param seeds replaces the seeds of every search: {@code 7} or {@code 1..5}
 */
public record Overrides(Map<String, String> set, Optional<String> seeds) {
    /** Nothing overridden. */
    public static final Overrides NONE = new Overrides(Map.of(), Optional.empty());
}
