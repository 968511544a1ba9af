package org.paretile.problems.family;

import java.util.Map;
import java.util.Optional;

/** The settings of a study by key. */
public record Settings(Map<String, SettingValue> values) {
    /** No setting made: every default. */
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Map.copyOf(values);
    }

    /** The word that the study says for {@code setting}, or its default. */
    public String word(Setting setting) {
        return values.get(setting.key()) instanceof SettingValue.Word(String text) ? text : setting.byDefault();
    }

    /** What the study says for {@code key}. */
    public Optional<SettingValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
