package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paretile.optimizers.search.Progress;
import org.paretile.optimizers.search.SearchResult;
import tools.jackson.core.JacksonException;

/**
 * The course of a search, one JSON object a line: about a hundred {@code progress} lines at the first generation after
 * each hundredth of its budget, an {@code end} line when it has ended. Save for {@code elapsed_s} the lines depend on
 * study and seed alone, also after a resume.
 */
public final class EventLog {
    private static final int MILESTONES = 100;

    private final Path file;
    private long last;
    private boolean ended;
    private boolean broken;

    /**
     * A line of the log.
     *
     * @param event {@code progress} or {@code end}
     * @param evaluations different designs evaluated
     * @param feasible how many of them meet every constraint
     * @param front feasible nondominated designs
     * @param hypervolume share of the search's own box
     * @param volume the same in objective units: comparable between searches with one reference point
     * @param reference point of minimised objectives; empty while there is none
     * @param elapsedS wall-clock time of all sessions
     */
    public record Snapshot(String event, long evaluations, long feasible, int front, double hypervolume, double volume,
            @Nullable List<Double> reference, double elapsedS) {}

    private EventLog(Path file) {
        this.file = file;
    }

    /**
     * Opens the log of a search for more.
     *
     * @param recalled evaluations that the checkpoint has; later lines, and an incomplete last one, are taken off
     */
    static EventLog open(Path file, long recalled) {
        EventLog log = new EventLog(file);
        StringBuilder kept = new StringBuilder();
        for (Snapshot snapshot : read(file)) {
            if (snapshot.evaluations() <= recalled && snapshot.event().equals("progress")) {
                kept.append(Json.line(snapshot)).append('\n');
                log.last = snapshot.evaluations();
            }
        }
        WholeFile.write(file, kept.toString());
        return log;
    }

    /** Every line up to the first that is not one. */
    public static List<Snapshot> read(Path file) {
        List<Snapshot> snapshots = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : WholeFile.read(file).lines().toList()) {
                try {
                    snapshots.add(Json.parse(line, Snapshot.class));
                } catch (JacksonException e) {
                    break;
                }
            }
        }
        return snapshots;
    }

    /** The last line, if the file has one. */
    public static Optional<Snapshot> last(Path file) {
        List<Snapshot> all = read(file);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** Writes a line if a milestone has been passed since the last. */
    void progressed(Progress progress, double seconds) {
        long step = Math.max(1, Math.ceilDiv(progress.budget(), MILESTONES));
        if (progress.evaluations() / step > last / step) {
            last = progress.evaluations();
            write(new Snapshot("progress", last, progress.feasible(), progress.front(), progress.hypervolume(),
                    progress.volume(), list(progress.reference()), seconds));
        }
    }

    /** Writes the last line. */
    void ended(SearchResult result, double seconds) {
        if (!ended) {
            ended = true;
            write(new Snapshot("end", result.evaluations(), result.feasible(), result.front().size(), result.share(),
                    result.hypervolume(), list(result.reference()), seconds));
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private void write(Snapshot snapshot) {
        if (broken) {
            return;
        }
        try {
            Files.write(file, (Json.line(snapshot) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the checkpoint, on the same disk, will report it; the course can be had again from it
            broken = true;
        }
    }
}
