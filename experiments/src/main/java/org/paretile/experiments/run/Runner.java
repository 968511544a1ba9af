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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.search.Search;
import org.paretile.optimizers.search.SearchResult;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.space.GenomePacking;

/**
 * Runs the searches of a study one after the other and leaves what they find in the run directory. Begins where the
 * directory is: searches that have finished keep their front, the others go on from their checkpoint.
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
     * @param jobs threads that evaluate
     * @param stop asked after each generation; once true, the run saves and ends
     * @throws StorageException if a checkpoint cannot be used, or the disk fails (the front found so far is written if
     *     that is still possible)
     */
    public static RunResult run(Study study, RunDirectory directory, int jobs, RunListener listener,
            BooleanSupplier stop) {
        return run(study, directory, jobs, listener, stop, c -> c);
    }

    static RunResult run(Study study, RunDirectory directory, int jobs, RunListener listener, BooleanSupplier stop,
            Function<FileChannel, WritableByteChannel> disk) {
        try (EvaluationPool pool = new EvaluationPool(jobs)) {
            return new Runner(study, directory, listener, stop, disk).run(pool);
        }
    }

    private RunResult run(EvaluationPool pool) {
        List<String> planned = study.searches().stream().map(SearchPlan::name).toList();
        if (!planned.equals(states.stream().map(SearchState::name).toList())) {
            throw new StorageException(StorageException.Kind.DAMAGED, directory.path()
                    + " has other searches than its study: " + String.join(", ", planned), "run the study in another directory with --out");
        }
        LOG.info("{} {}: searches {}, threads {}, Java {}", directory.manifest().program(), Manifest.currentVersion(),
                study.searches().size(), pool.threads(), Runtime.version());
        boolean begun = states.stream().anyMatch(s -> s.stage() != SearchState.Stage.WAITING);
        if (begun && !Fingerprint.program().equals(directory.manifest().programSha256())) {
            warn("the run began with another build of paretile: should the models differ, so will its results");
        }
        boolean interrupted = false;
        for (int i = 0; i < states.size() && !interrupted; i++) {
            SearchPlan plan = study.searches().get(i);
            if (!restored(plan, states.get(i))) {
                interrupted = stop.getAsBoolean() || !searched(plan, i, pool);
            }
        }
        return new RunResult(List.copyOf(states), merged(), interrupted);
    }

    /** Takes the front of a finished search from its file; if the file is not usable the checkpoint gives it again. */
    private boolean restored(SearchPlan plan, SearchState state) {
        Path file = directory.searchFile(plan.name(), "front.csv");
        if (!state.finished() || !Files.exists(file)) {
            return false;
        }
        try {
            fronts.put(plan.name(), FrontTable.parse(study.problem(), WholeFile.read(file), file.toString()));
            return true;
        } catch (StorageException e) {
            warn(e.getMessage() + "; it is made again from the checkpoint");
            return false;
        }
    }

    private boolean searched(SearchPlan plan, int index, EvaluationPool pool) {
        Path folder = directory.path().resolve(plan.name());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw WholeFile.failed("write", folder, e);
        }
        DesignProblem problem = study.problem();
        CheckpointFormat format = new CheckpointFormat(problem.space().genes(),
                new GenomePacking(problem.space()).words(), problem.objectives().size(), directory.identity(plan));
        Checkpoint.Opened opened = Checkpoint.open(folder.resolve("checkpoint"), plan.name(), format, disk);
        opened.warning().ifPresent(this::warn);
        try (Checkpoint journal = opened.journal()) {
            EventLog events = EventLog.open(folder.resolve("events.jsonl"), journal.recalled());
            states.set(index, states.get(index).in(SearchState.Stage.RUNNING));
            directory.save(states);
            listener.began(plan, journal.recalled());
            LOG.info("{}: begins with {} evaluations of earlier sessions", plan.name(), journal.recalled());
            SearchResult result = Search.run(problem, plan.spec(), pool, journal, journal.secondsBefore(), progress -> {
                events.progressed(progress, journal.seconds());
                listener.progressed(plan, progress);
                return journal.failure().isEmpty() && !stop.getAsBoolean();
            });
            SearchState state = states.get(index).ended(result, share(result), journal.seconds());
            finish(plan, index, result, state, events, journal.failure());
            return state.finished();
        } catch (RuntimeException e) {
            LOG.error("{}: failed", plan.name(), e);
            throw e;
        }
    }

    private void finish(SearchPlan plan, int index, SearchResult result, SearchState state, EventLog events,
            Optional<StorageException> failure) {
        try {
            FrontTable front = FrontTable.of(study.problem(), plan.name(), result.front());
            fronts.put(plan.name(), front);
            WholeFile.write(directory.searchFile(plan.name(), "front.csv"), front.csv());
            merged();
            if (state.finished()) {
                events.ended(result, state.hypervolume(), state.elapsedS());
            }
            states.set(index, state);
            directory.save(states);
        } catch (StorageException e) {
            throw failure.orElse(e);
        }
        failure.ifPresent(f -> {
            throw f;
        });
        LOG.info("{}: {} after {} evaluations, {} feasible, front {}, {} s", plan.name(), SearchState.words(result.reason()),
                state.evaluations(), state.feasible(), state.front(), state.elapsedS());
        listener.ended(plan, state);
    }

    private FrontTable merged() {
        List<FrontTable> known = study.searches().stream()
                .flatMap(s -> Optional.ofNullable(fronts.get(s.name())).stream()).toList();
        FrontTable front = FrontTable.merge(study.problem(), known);
        WholeFile.write(directory.front(), front.csv());
        return front;
    }

    private void warn(String message) {
        LOG.warn(message);
        listener.warned(message);
    }

    /** Hypervolume as a share of the box between the reference point and the best value of each objective. */
    static double share(SearchResult result) {
        if (result.front().isEmpty()) {
            return 0;
        }
        double box = 1;
        for (int i = 0; i < result.reference().length; i++) {
            int objective = i;
            double best = result.front().stream().mapToDouble(d -> d.objectives()[objective]).min().orElse(0);
            box *= result.reference()[i] - best;
        }
        return box > 0 ? result.hypervolume() / box : 0;
    }
}
