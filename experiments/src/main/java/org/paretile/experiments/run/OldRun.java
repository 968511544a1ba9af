package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.experiments.run.StorageException.Kind;

/** What lies where a run is to begin. */
final class OldRun {
    private static final List<String> SEARCH_FILES = List.of("checkpoint", "events.jsonl", "front.csv");
    private static final List<String> RUN_FILES =
            List.of("study.yaml", "study.resolved.yaml", "front.csv", "verified.csv", "guidelines.md",
                    "report.html", "run.log");

    private OldRun() {}

    /**
     * Whether a run may begin in {@code path}.
     *
     * @return whether nothing is there; else a run that may be replaced
     * @throws StorageException {@link Kind#EXISTS} if something else is there, or a run and {@code force} is not given
     */
    static boolean requireReplaceable(Path path, boolean force) {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.allMatch(p -> p.getFileName().toString().equals(RunLock.FILE))) {
                return true;
            }
        } catch (NotDirectoryException e) {
            throw new StorageException(Kind.EXISTS, path + " is a file, not a directory", "choose another with --out", e);
        } catch (IOException e) {
            throw WholeFile.unreadable(path, e);
        }
        if (!Files.exists(path.resolve(RunDirectory.MANIFEST))) {
            throw new StorageException(Kind.EXISTS, path + " is not empty and holds no run",
                    "choose another directory with --out; --force replaces runs only");
        }
        RunDirectory.readManifest(path);
        if (!force) {
            throw new StorageException(Kind.EXISTS, path + " holds a run already", "continue it with 'paretile resume "
                    + path + "', replace it with --force, or choose another directory with --out");
        }
        return false;
    }

    /** Deletes what a run wrote, by name; a folder only if nothing else is in it. */
    static void clear(Path path, Manifest old) throws IOException {
        for (SearchState search : old.searches()) {
            if (search.name().matches("[A-Za-z0-9][\\w.-]*")) {
                for (String file : SEARCH_FILES) {
                    Files.deleteIfExists(path.resolve(search.name()).resolve(file));
                }
                deleteIfEmpty(path.resolve(search.name()));
            }
        }
        for (String input : old.inputsSha256().keySet()) {
            if (Path.of(input).getNameCount() == 1 && !input.equals("..")) {
                Files.deleteIfExists(path.resolve("inputs").resolve(input));
            }
        }
        deleteIfEmpty(path.resolve("inputs"));
        for (String file : RUN_FILES) {
            Files.deleteIfExists(path.resolve(file));
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> rest = Files.list(folder)) {
                if (rest.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
