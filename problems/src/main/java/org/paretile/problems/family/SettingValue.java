package org.paretile.problems.family;

/** What a study says for a setting. Files are read by whoever reads the study; a family sees their content. */
public sealed interface SettingValue {

    /** A word, or the name of something built in. */
    record Word(String text) implements SettingValue {}

    /**
     * A text file (CSV).
     *
     * @param file its name, for messages
     * @param content its text
     */
    record TextFile(String file, String content) implements SettingValue {}

    /**
     * A JSON or YAML file.
     *
     * @param file its name, for messages
     * @param tree {@code Map<String, Object>}, {@code List<Object>}, String, Integer, Long, Double or Boolean
     */
    record TreeFile(String file, Object tree) implements SettingValue {}
}
