package org.paretile.problems.family;

import java.util.Map;
import java.util.Optional;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Unit;

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

    /**
     * The number that the study says for {@code setting}, or its default, in {@code unit}.
     *
     * @throws ProblemException if it is no number in such a unit, or negative
     */
    public double amount(Setting setting, Unit unit) {
        double amount = Quantity.parse(word(setting)).in(unit, setting.key());
        if (amount < 0) {
            throw new ProblemException("negative-setting", setting.key() + " is " + word(setting), "give 0 or more");
        }
        return amount;
    }

    /** What the study says for {@code key}. */
    public Optional<SettingValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
