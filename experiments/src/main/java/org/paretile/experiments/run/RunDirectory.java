package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.study.InputFile;
import org.paretile.experiments.study.JsonReason;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import tools.jackson.core.JacksonException;

/**
 * The directory of a run.
 *
 * <pre>
 * study.yaml            as the user wrote it
 * study.resolved.yaml   with every default; together with inputs/ all that a resume needs
 * inputs/               files the study refers to
 * manifest.json         {@link Manifest}
 * NAME/                 one folder a search: checkpoint, events.jsonl, front.csv
 * front.csv             nondominated feasible designs of all searches
 * verified.csv          the same by the detailed models, if they were asked
 * run.log
 * </pre>
 *
 * A process that changes it holds its lock.
 */
public final class RunDirectory implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    private final Path path;
    private final RunLock lock;
    private Manifest manifest;

    private RunDirectory(Path path, RunLock lock, Manifest manifest) {
        this.path = path;
        this.lock = lock;
        this.manifest = manifest;
    }

    /**
     * Begins a run.
     *
     * @param force whether a run that is there already is replaced; nothing but the files of a run is ever deleted
     * @throws StorageException {@link Kind#EXISTS} if the directory holds a run, or something else; {@link Kind#IN_USE};
     *     {@link Kind#UNWRITABLE}
     */
    public static RunDirectory create(Path path, Study study, boolean force) {
        boolean blank = OldRun.requireReplaceable(path, force);
        WholeFile.makeDirectory(path, "choose another with --out");
        RunLock lock = RunLock.acquire(path);
        try {
            if (!blank) {
                OldRun.clear(path, readManifest(path));
            }
            RunDirectory directory = new RunDirectory(path, lock, newManifest(study));
            directory.save(directory.manifest);
            WholeFile.write(path.resolve("study.yaml"), study.source());
            if (!study.inputs().isEmpty()) {
                Files.createDirectories(path.resolve("inputs"));
            }
            for (InputFile input : study.inputs()) {
                WholeFile.write(path.resolve("inputs").resolve(input.name()), input.content());
            }
            WholeFile.write(directory.resolvedStudy(), study.resolved());
            return directory;
        } catch (IOException e) {
            lock.close();
            throw WholeFile.unwritable(path, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a run to go on with it.
     *
     * @throws StorageException {@link Kind#MISSING} if it is no run, {@link Kind#IN_USE}, {@link Kind#DAMAGED} if the
     *     study in it was changed
     */
    public static RunDirectory open(Path path) {
        Manifest manifest = readManifest(path);
        RunLock lock = RunLock.acquire(path);
        RunDirectory directory = new RunDirectory(path, lock, manifest);
        try {
            directory.requireUnchanged();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        return directory;
    }

    /**
     * Looks into a run without holding its lock.
     *
     * @throws StorageException {@link Kind#MISSING} if it is no run
     */
    public static RunDirectory view(Path path) {
        return new RunDirectory(path, RunLock.NONE, readManifest(path));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What it says of itself. */
    public Manifest manifest() {
        return manifest;
    }

    /** The study with every default. */
    public Path resolvedStudy() {
        return path.resolve("study.resolved.yaml");
    }

    /** The front of all searches. */
    public Path front() {
        return path.resolve("front.csv");
    }

    /** The same by the detailed models, once they were asked. */
    public Path verified() {
        return path.resolve("verified.csv");
    }

    /** A file of a search. */
    public Path searchFile(String search, String file) {
        return path.resolve(search).resolve(file);
    }

    /** Whether a process works on it now. */
    public boolean inUse() {
        return RunLock.held(path);
    }

    /** Whether it is a run of this study, with all that the study refers to. */
    public boolean isOf(Study study) {
        return manifest.resolvedSha256().equals(Fingerprint.hex(study.resolved())) && manifest.inputsSha256().equals(inputs(study));
    }

    private static Map<String, String> inputs(Study study) {
        Map<String, String> inputs = new LinkedHashMap<>();
        study.inputs().forEach(i -> inputs.put(i.name(), Fingerprint.hex(i.content())));
        return inputs;
    }

    /** How far each search is; one that runs as its last event tells, one whose process is gone as stopped. */
    public List<SearchState> searches() {
        boolean running = inUse();
        List<SearchState> states = new ArrayList<>();
        for (SearchState state : manifest.searches()) {
            SearchState now = state;
            if (state.stage() == SearchState.Stage.RUNNING) {
                now = EventLog.last(searchFile(state.name(), "events.jsonl")).map(state::seen).orElse(state);
                now = running ? now : now.in(SearchState.Stage.STOPPED);
            }
            states.add(now);
        }
        return states;
    }

    /** What the evaluations of a search depend on: the resolved study, its inputs and the search itself. */
    byte[] identity(SearchPlan plan) {
        List<String> texts = new ArrayList<>(List.of(manifest.resolvedSha256(), plan.name(), plan.spec().toString()));
        manifest.inputsSha256().forEach((name, hash) -> {
            texts.add(name);
            texts.add(hash);
        });
        return Fingerprint.of(texts);
    }

    /** Replaces the states of the searches. */
    void save(List<SearchState> searches) {
        Manifest m = manifest;
        double elapsed = searches.stream().mapToDouble(SearchState::elapsedS).sum();
        save(new Manifest(m.program(), m.format(), m.version(), m.created(), now(), m.study(), m.problem(),
                m.objectives(), m.seeds(), m.studySha256(), m.resolvedSha256(), m.inputsSha256(), m.programSha256(),
                m.java(), m.host(), elapsed, List.copyOf(searches)));
    }

    private void save(Manifest next) {
        WholeFile.write(path.resolve(MANIFEST), Json.pretty(next));
        manifest = next;
    }

    @Override
    public void close() {
        lock.close();
    }

    private void requireUnchanged() {
        if (!Files.exists(resolvedStudy())) {
            throw new StorageException(Kind.DAMAGED, path + " was stopped before it began: it has no study.resolved.yaml",
                    "run the study again with --force");
        }
        if (!Fingerprint.hex(WholeFile.read(resolvedStudy())).equals(manifest.resolvedSha256())) {
            throw changed(resolvedStudy());
        }
        manifest.inputsSha256().forEach((name, hash) -> {
            Path input = path.resolve("inputs").resolve(name);
            if (!Fingerprint.hex(WholeFile.read(input)).equals(hash)) {
                throw changed(input);
            }
        });
    }

    private static StorageException changed(Path file) {
        return new StorageException(Kind.DAMAGED, file + " was changed since the run began, so it cannot go on",
                "put the file back, or run the changed study in another directory with --out");
    }

    private static Manifest newManifest(Study study) {
        return new Manifest(Manifest.PROGRAM, 1, Manifest.currentVersion(), now(), now(), study.name(),
                study.family().name(), study.problem().objectives().stream().map(o -> o.metric().column()).toList(),
                study.searches().stream().map(s -> s.spec().seed()).distinct().toList(),
                Fingerprint.hex(study.source()), Fingerprint.hex(study.resolved()), inputs(study), Fingerprint.program(),
                Manifest.Java.current(), Manifest.Host.current(), 0,
                study.searches().stream().map(SearchState::waiting).toList());
    }

    static Manifest readManifest(Path path) {
        Path file = path.resolve(MANIFEST);
        if (!Files.exists(file)) {
            throw new StorageException(Kind.MISSING, path + (Files.exists(path) ? " is no run: it has no " + MANIFEST
                    : " does not exist"), "name the directory that 'paretile run' wrote, for instance runs/NAME");
        }
        try {
            Manifest manifest = Json.parse(WholeFile.read(file), Manifest.class);
            if (Manifest.PROGRAM.equals(manifest.program())) {
                return manifest;
            }
        } catch (JacksonException e) {
            throw new StorageException(Kind.DAMAGED, file + JsonReason.place(e) + " cannot be read: " + JsonReason.reason(e),
                    "put the file back, or run the study in another directory with --out", e);
        }
        throw new StorageException(Kind.EXISTS, file + " was not written by " + Manifest.PROGRAM,
                "name the directory of a run");
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
