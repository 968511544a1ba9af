package org.paretile.experiments.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;

/** Reads what a study states beside its space, with the files it refers to. */
final class SettingsReader {
    private static final Pattern PATH = Pattern.compile(".*[/\\\\].*|.*\\.(?i:json|yaml|yml|csv|tsv|txt)",
            Pattern.DOTALL);

    private final Path folder;
    private final Mistakes mistakes;
    private final Map<String, SettingValue> values = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<Path, InputFile> inputs = new LinkedHashMap<>();

    SettingsReader(Path folder, Mistakes mistakes) {
        this.folder = folder;
        this.mistakes = mistakes;
    }

    /**
     * @param settings as the family gets them, defaults filled in
     * @param words as a resolved study writes them
     * @param inputs files
     */
    record Result(Settings settings, Map<String, String> words, List<InputFile> inputs) {}

    /** Every setting of {@code family}; empty if there is a mistake. */
    Optional<Result> read(Fields top, Family family) {
        int before = mistakes.count();
        for (Setting setting : family.settings()) {
            String help = setting.description() + switch (setting.kind()) {
                case WORD -> "";
                case NAME_OR_FILE -> " (a name or a file)";
                case FILE -> " (a file)";
            };
            Optional<Node.Entry> entry = setting.required() ? top.require(setting.key(), help) : top.find(setting.key());
            if (entry.isPresent()) {
                top.word(entry.get()).ifPresent(scalar -> value(setting, scalar));
            } else if (!setting.required() && !setting.byDefault().isEmpty() && setting.kind() != Setting.Kind.FILE) {
                values.put(setting.key(), new SettingValue.Word(setting.byDefault()));
                words.put(setting.key(), setting.byDefault());
            }
        }
        return mistakes.count() > before ? Optional.empty()
                : Optional.of(new Result(new Settings(values), words, new ArrayList<>(inputs.values())));
    }

    private void value(Setting setting, Node.Scalar scalar) {
        String text = scalar.text();
        boolean file = switch (setting.kind()) {
            case WORD -> false;
            case NAME_OR_FILE -> PATH.matcher(text).matches() || isFile(text);
            case FILE -> true;
        };
        if (!file) {
            values.put(setting.key(), new SettingValue.Word(text));
            words.put(setting.key(), text);
            return;
        }
        input(scalar).ifPresent(input -> {
            words.put(setting.key(), "inputs/" + input.name());
            content(input, text).ifPresent(value -> values.put(setting.key(), value));
        });
    }

    private boolean isFile(String text) {
        try {
            return !text.isBlank() && Files.isRegularFile(folder.resolve(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<InputFile> input(Node.Scalar scalar) {
        Path path;
        try {
            path = folder.resolve(scalar.text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            mistakes.add("missing-file", scalar.at(), Text.quote(scalar.text()) + " cannot be the name of a file",
                    "check the path");
            return Optional.empty();
        }
        if (inputs.containsKey(path)) {
            return Optional.ofNullable(inputs.get(path));
        }
        if (Files.exists(path) && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
            mistakes.add("not-a-file", scalar.at(), Text.quote(scalar.text()) + " is not a regular file", "name a file");
            return Optional.empty();
        }
        Optional<String> text = new FileText(mistakes).read(path, scalar.text(), scalar.at(), Limits.INPUT);
        text.ifPresent(t -> inputs.put(path, new InputFile(distinct(String.valueOf(path.getFileName())), t)));
        return text.map(t -> inputs.get(path));
    }

    private String distinct(String name) {
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        String candidate = name;
        for (int i = 2; taken(candidate); i++) {
            candidate = name.substring(0, dot) + "-" + i + name.substring(dot);
        }
        return candidate;
    }

    private boolean taken(String name) {
        return inputs.values().stream().anyMatch(f -> f.name().equalsIgnoreCase(name));
    }

    private Optional<SettingValue> content(InputFile input, String named) {
        String name = input.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new InputTree(Source.file(named, input.content()), mistakes).parse(input.content(),
                    name.endsWith(".json"))
                    .map(tree -> new SettingValue.TreeFile(input.name(), tree));
        }
        return Optional.of(new SettingValue.TextFile(input.name(), input.content()));
    }
}
