package org.paretile.experiments.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Studies for tests. */
final class Studies {
    static final String HEAD = "study: s\nversion: 1\nproblem: toy-macro\n";

    private Studies() {}

    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("study.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Study read(Path folder, String text, String... set) {
        return StudyReader.read(write(folder, text), set(set), Toy.FAMILIES);
    }

    static List<Diagnostic> mistakes(Path folder, String text, String... set) {
        try {
            read(folder, text, set);
            return List.of();
        } catch (StudyException e) {
            return e.diagnostics();
        }
    }

    static Overrides set(String... set) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String s : set) {
            map.put(s.substring(0, s.indexOf('=')), s.substring(s.indexOf('=') + 1));
        }
        return new Overrides(map, Optional.empty());
    }
}
