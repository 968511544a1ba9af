package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.search.Progress;
import org.paretile.optimizers.search.Search;
import org.paretile.optimizers.search.SearchObserver;
import org.paretile.optimizers.search.SearchResult;
import org.paretile.problems.family.DesignProblem;

/**
 * Runs the searches of a study, side by side as far as there are threads, and leaves what they find in the run directory. Begins where
 * the directory is: searches that have finished keep their front, the others go on from their checkpoint. A search has its own random
 * generator and its own evaluations, so that what it finds does not depend on those beside it.
 */
public final class Runner {
    private static final Logger LOG = LogManager.getLogger(Runner.class);

    private final Study study;
    private final RunDirectory directory;
    private final RunListener listener;
    private final BooleanSupplier stop;
    private final Function<FileChannel, WritableByteChannel> disk;
    private final List<SearchState> states;
    private final Map<String, FrontTable> fronts = new LinkedHashMap<>();
    /** What models threw, by the number of the search. */
    private final SortedMap<Integer, Throwable> failures = new TreeMap<>();
    /** Whether searches under way shall end, because one of them cannot be written. */
    private volatile boolean halted;

    private Runner(Study study, RunDirectory directory, RunListener listener, BooleanSupplier stop,
            Function<FileChannel, WritableByteChannel> disk) {
        this.study = study;
        this.directory = directory;
        this.listener = listener;
        this.stop = stop;
        this.disk = disk;
        this.states = new ArrayList<>(directory.manifest().searches());
    }

    /**
     * Runs or goes on.
     *
     * @param directory of this study, its lock held
     * @param jobs threads, shared among the searches that run side by side
     * @param stop asked after each generation; once true, the run saves and ends, a resumed search not before it is where
     *     it was
     * @throws StorageException if a checkpoint cannot be used, or the disk fails (the front found so far is written if
     *     that is still possible)
     * @throws RuntimeException what a model threw in the first search that failed, as itself, after the other searches have run; what
     *     each search found before is written
     */
    public static RunResult run(Study study, RunDirectory directory, int jobs, RunListener listener,
            BooleanSupplier stop) {
        return run(study, directory, jobs, listener, stop, c -> c);
    }

    static RunResult run(Study study, RunDirectory directory, int jobs, RunListener listener, BooleanSupplier stop,
            Function<FileChannel, WritableByteChannel> disk) {
        return new Runner(study, directory, listener, stop, disk).run(jobs);
    }

    private RunResult run(int jobs) {
        List<String> planned = study.searches().stream().map(SearchPlan::name).toList();
        if (!planned.equals(states.stream().map(SearchState::name).toList())) {
            throw new StorageException(StorageException.Kind.DAMAGED, directory.path()
                    + " has other searches than its study: " + String.join(", ", planned), "run the study in another directory with --out");
        }
        LOG.info("{} {}: searches {}, threads {}, Java {}", directory.manifest().program(), Manifest.currentVersion(),
                study.searches().size(), jobs, Runtime.version());
        boolean begun = states.stream().anyMatch(s -> s.stage() != SearchState.Stage.WAITING);
        if (begun && !Fingerprint.program().equals(directory.manifest().programSha256())) {
            warn("the run began with another build of paretile: should the models differ, so will its results");
        }
        keepFronts();
        int[] left = IntStream.range(0, states.size())
                .filter(i -> !states.get(i).finished() || !fronts.containsKey(states.get(i).name())).toArray();
        int sideBySide = Math.clamp(jobs, 1, Math.max(1, left.length));
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean interrupted = new AtomicBoolean();
        SideBySide.run(sideBySide, () -> {
            try (EvaluationPool pool = new EvaluationPool(Math.max(1, jobs / sideBySide))) {
                for (int n = next.getAndIncrement(); n < left.length && !interrupted.get(); n = next.getAndIncrement()) {
                    if (halted || stop.getAsBoolean() || !searched(study.searches().get(left[n]), left[n], pool)) {
                        interrupted.set(true);
                    }
                }
            } catch (StorageException e) {
                halted = true;
                throw e;
            }
        });
        RunResult result = new RunResult(List.copyOf(states), merged(), interrupted.get());
        failures.tailMap(failures.isEmpty() ? 0 : failures.firstKey() + 1)
                .forEach((i, e) -> warn(states.get(i).name() + " failed: " + e.getMessage()));
        SideBySide.rethrow(failures.isEmpty() ? null : failures.get(failures.firstKey()));
        return result;
    }

    /**
     * Takes the fronts of earlier sessions from their files, so that none is lost from the merged front; where a finished
     * search has no usable file the checkpoint gives its front again.
     */
    private void keepFronts() {
        for (SearchState state : states) {
            Path file = directory.searchFile(state.name(), "front.csv");
            if (state.stage() == SearchState.Stage.WAITING || !Files.exists(file)) {
                continue;
            }
            try {
                fronts.put(state.name(), FrontTable.parse(study.problem(), WholeFile.read(file), file.toString()));
            } catch (StorageException e) {
                if (state.finished()) {
                    warn(e.getMessage() + "; it is made again from the checkpoint");
                }
            }
        }
    }

    /** Whether the run may go on with the next search. */
    private boolean searched(SearchPlan plan, int index, EvaluationPool pool) {
        Path folder = directory.path().resolve(plan.name());
        WholeFile.makeDirectory(folder, "make sure that the disk is not full and that you may write there");
        DesignProblem problem = study.problem();
        CheckpointFormat format = CheckpointFormat.of(problem, directory.identity(plan));
        Checkpoint.Opened opened = Checkpoint.open(folder.resolve("checkpoint"), plan.name(), format, disk);
        opened.warning().ifPresent(this::warn);
        try (Checkpoint journal = opened.journal()) {
            Course course = new Course(plan, index, journal, EventLog.open(folder.resolve("events.jsonl"), journal.recalled()));
            synchronized (this) {
                states.set(index, states.get(index).in(SearchState.Stage.RUNNING));
                directory.save(states);
                listener.began(plan, journal.recalled());
            }
            LOG.info("{}: begins with {} evaluations of earlier sessions", plan.name(), journal.recalled());
            course.ended(Search.run(problem, plan.spec(), pool, journal, journal.secondsBefore(), course));
            synchronized (this) {
                return states.get(index).finished();
            }
        } catch (StorageException e) {
            LOG.error("{}: failed", plan.name(), e);
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("{}: failed", plan.name(), e);
            synchronized (this) {
                failures.put(index, e);
            }
            return !Thread.currentThread().isInterrupted();
        }
    }

    /** A search under way: writes its events, and in the end, whatever the end, what it found. */
    private final class Course implements SearchObserver {
        private final SearchPlan plan;
        private final int index;
        private final SearchState before;
        private final Checkpoint journal;
        private final EventLog events;

        Course(SearchPlan plan, int index, Checkpoint journal, EventLog events) {
            this.plan = plan;
            this.index = index;
            synchronized (Runner.this) {
                this.before = states.get(index);
            }
            this.journal = journal;
            this.events = events;
        }

        @Override
        public boolean progressed(Progress progress) {
            events.progressed(progress, journal.seconds());
            synchronized (Runner.this) {
                listener.progressed(plan, progress);
            }
            return journal.failure().isEmpty() && !halted && !stop.getAsBoolean();
        }

        /** A failure during the replay leaves less than earlier sessions did: then theirs stays. */
        @Override
        public void failed(SearchResult found, Throwable failure) {
            synchronized (Runner.this) {
                failedAlone(found, failure);
            }
        }

        private void failedAlone(SearchResult found, Throwable failure) {
            try {
                if (found.evaluations() < journal.recalled()) {
                    states.set(index, before.stage() == SearchState.Stage.RUNNING ? before.in(SearchState.Stage.STOPPED) : before);
                    directory.save(states);
                } else {
                    ended(found);
                }
            } catch (StorageException e) {
                failure.addSuppressed(e);
            }
        }

        void ended(SearchResult result) {
            synchronized (Runner.this) {
                endedAlone(result);
            }
        }

        private void endedAlone(SearchResult result) {
            SearchState state = states.get(index).ended(result, journal.seconds());
            try {
                FrontTable front = FrontTable.of(study.problem(), plan.name(), result.front());
                fronts.put(plan.name(), front);
                WholeFile.write(directory.searchFile(plan.name(), "front.csv"), front.csv());
                merged();
                if (state.finished()) {
                    events.ended(result, state.elapsedS());
                }
                states.set(index, state);
                directory.save(states);
            } catch (StorageException e) {
                throw journal.failure().orElse(e);
            }
            journal.failure().ifPresent(f -> {
                throw f;
            });
            LOG.info("{}: {} after {} evaluations, {} feasible, front {}, {} s", plan.name(), SearchState.words(result.reason()),
                    state.evaluations(), state.feasible(), state.front(), state.elapsedS());
            listener.ended(plan, state);
        }
    }

    private FrontTable merged() {
        List<FrontTable> known = study.searches().stream()
                .flatMap(s -> Optional.ofNullable(fronts.get(s.name())).stream()).toList();
        FrontTable front = FrontTable.merge(study.problem(), known);
        WholeFile.write(directory.front(), front.csv());
        return front;
    }

    private synchronized void warn(String message) {
        LOG.warn(message);
        listener.warned(message);
    }
}
