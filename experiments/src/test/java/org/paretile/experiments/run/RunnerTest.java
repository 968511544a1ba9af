package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.models.ModelException;
import org.paretile.optimizers.search.Progress;
import org.paretile.optimizers.search.StopReason;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;

class RunnerTest {
    private static final List<String> RESULTS = List.of("front.csv", "nsga2-1/front.csv", "nsga2-1/events.jsonl",
            "nsga2-2/front.csv", "nsga2-2/events.jsonl");

    @TempDir
    private Path folder;
    private final Study study = TestStudies.study(TestStudies.problem(0.9), 2_000, 1, 2);

    private RunResult run(Path path, int jobs) {
        try (RunDirectory directory = RunDirectory.create(path, study, false)) {
            return Runner.run(study, directory, jobs, RunListener.NONE, () -> false);
        }
    }

    private RunResult resume(Path path, RunListener listener) {
        try (RunDirectory directory = RunDirectory.open(path)) {
            return Runner.run(study, directory, 1, listener, () -> false);
        }
    }

    /** Runs for so many new generations. */
    private RunResult stopAfter(Path path, int generations) {
        AtomicInteger left = new AtomicInteger(generations);
        RunListener counter = new RunListener() {
            @Override
            public void progressed(SearchPlan plan, Progress progress) {
                left.addAndGet(progress.replaying() ? 0 : -1);
            }
        };
        try (RunDirectory directory = Files.exists(path) ? RunDirectory.open(path) : RunDirectory.create(path, study, false)) {
            return Runner.run(study, directory, 1, counter, () -> left.get() <= 0);
        }
    }

    private static String content(Path run, String file) throws IOException {
        return Files.readString(run.resolve(file)).replaceAll("\"elapsed_s\":[^}]*", "");
    }

    private static void assertSameResults(Path expected, Path actual) throws IOException {
        for (String file : RESULTS) {
            assertThat(content(actual, file)).as(file).isEqualTo(content(expected, file));
        }
        assertThat(Files.readString(actual.resolve("front.csv"))).isEqualTo(Files.readString(expected.resolve("front.csv")));
    }

    @Test
    void leavesTheFrontOfEachSearchAndOfAll() throws IOException {
        RunResult result = run(folder.resolve("a"), 1);
        assertThat(result.searches()).allSatisfy(s -> {
            assertThat(s.finished()).isTrue();
            assertThat(s.evaluations()).isEqualTo(2_000);
            assertThat(s.hypervolume()).isBetween(0.1, 1.0);
        });
        assertThat(Files.readString(folder.resolve("a/front.csv"))).isEqualTo(result.front().csv()).contains("nsga2-1");
        assertThat(Files.readAllLines(folder.resolve("a/nsga2-1/events.jsonl"))).hasSizeBetween(90, 102)
                .last().asString().contains("\"event\":\"end\"", "\"evaluations\":2000");
        assertThat(RunDirectory.view(folder.resolve("a")).manifest().searches()).isEqualTo(result.searches());
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() throws IOException {
        run(folder.resolve("a"), 1);
        run(folder.resolve("b"), 3);
        assertSameResults(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void stoppedSideBySideTheyArriveAtTheSameBytes() throws IOException {
        run(folder.resolve("a"), 1);
        Path b = folder.resolve("b");
        Set<String> underWay = ConcurrentHashMap.newKeySet();
        RunListener watch = new RunListener() {
            @Override
            public void progressed(SearchPlan plan, Progress progress) {
                underWay.add(plan.name());
            }
        };
        try (RunDirectory directory = RunDirectory.create(b, study, false)) {
            // whichever begins last has its first generation behind it and is stopped
            assertThat(Runner.run(study, directory, 2, watch, () -> underWay.size() == 2).interrupted()).isTrue();
        }
        assertThat(RunDirectory.view(b).searches()).allSatisfy(s -> assertThat(s.evaluations()).isPositive());
        try (RunDirectory directory = RunDirectory.open(b)) {
            assertThat(Runner.run(study, directory, 5, RunListener.NONE, () -> false).interrupted()).isFalse();
        }
        assertSameResults(folder.resolve("a"), b);
    }

    @Test
    void ofSearchesThatFailSideBySideTheFirstIsHeard() {
        List<String> warnings = new CopyOnWriteArrayList<>();
        try (RunDirectory directory = RunDirectory.create(folder.resolve("b"), study, false)) {
            assertThatThrownBy(() -> Runner.run(study, directory, 2, new RunListener() {
                @Override
                public void progressed(SearchPlan plan, Progress progress) {
                    throw new IllegalStateException("boom " + plan.name());
                }

                @Override
                public void warned(String message) {
                    warnings.add(message);
                }
            }, () -> false)).hasMessage("boom nsga2-1");
        }
        assertThat(warnings).containsExactly("nsga2-2 failed: boom nsga2-2");
    }

    @Test
    void stoppedAgainAndAgainItArrivesAtTheSameBytes() throws IOException {
        run(folder.resolve("a"), 1);
        Path b = folder.resolve("b");
        int sessions = 0;
        RunResult result;
        do {
            result = stopAfter(b, 37);
            sessions++;
        } while (result.interrupted() && sessions < 100);
        assertThat(sessions).isBetween(4, 99);
        assertSameResults(folder.resolve("a"), b);
    }

    @Test
    void interruptedItSaysWhereItIs() {
        Path b = folder.resolve("b");
        RunResult result = stopAfter(b, 10);
        assertThat(result.interrupted()).isTrue();
        List<SearchState> states = RunDirectory.view(b).searches();
        assertThat(states.getFirst().stage()).isEqualTo(SearchState.Stage.STOPPED);
        assertThat(states.getFirst().evaluations()).isBetween(100L, 400L);
        assertThat(states.getLast().stage()).isEqualTo(SearchState.Stage.WAITING);
        assertThat(b.resolve("front.csv")).exists();
    }

    @Test
    void evaluatesNothingAgain() {
        Path b = folder.resolve("b");
        stopAfter(b, 30);
        AtomicInteger replayed = new AtomicInteger();
        List<Long> recalled = new ArrayList<>();
        resume(b, new RunListener() {
            @Override
            public void began(SearchPlan plan, long evaluations) {
                recalled.add(evaluations);
            }

            @Override
            public void progressed(SearchPlan plan, Progress progress) {
                replayed.addAndGet(progress.replaying() ? 1 : 0);
            }
        });
        assertThat(recalled.getFirst()).isGreaterThan(300);
        assertThat(recalled.getLast()).isZero();
        assertThat(replayed).hasPositiveValue();
    }

    @Test
    void resumingAFinishedRunChangesNothing() throws IOException {
        Path a = folder.resolve("a");
        RunResult first = run(a, 1);
        String before = Files.readString(a.resolve("front.csv"));
        RunResult again = resume(a, RunListener.NONE);
        assertThat(again.searches()).isEqualTo(first.searches());
        assertThat(Files.readString(a.resolve("front.csv"))).isEqualTo(before);
    }

    @Test
    void makesALostFrontAgainFromTheCheckpoint() throws IOException {
        run(folder.resolve("a"), 1);
        run(folder.resolve("b"), 1);
        Files.delete(folder.resolve("b/front.csv"));
        Files.delete(folder.resolve("b/nsga2-1/front.csv"));
        Files.writeString(folder.resolve("b/nsga2-2/front.csv"), "scribble");
        List<String> warnings = new ArrayList<>();
        resume(folder.resolve("b"), new RunListener() {
            @Override
            public void warned(String message) {
                warnings.add(message);
            }
        });
        assertThat(warnings).singleElement().asString().contains("nsga2-2", "made again");
        assertSameResults(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void aDamagedTailCostsNothingButTheTail() throws IOException {
        run(folder.resolve("a"), 1);
        Path b = folder.resolve("b");
        stopAfter(b, 30);
        Path checkpoint = b.resolve("nsga2-1/checkpoint");
        byte[] bytes = Files.readAllBytes(checkpoint);
        bytes[bytes.length * 2 / 3] ^= 4;
        Files.write(checkpoint, bytes);
        List<String> warnings = new ArrayList<>();
        resume(b, new RunListener() {
            @Override
            public void warned(String message) {
                warnings.add(message);
            }
        });
        assertThat(warnings).singleElement().asString().contains("nsga2-1", "intact", "goes on");
        assertSameResults(folder.resolve("a"), b);
    }

    @Test
    void aFullDiskEndsTheRunWithItsFrontWrittenAndItCanGoOn() throws IOException {
        run(folder.resolve("a"), 1);
        Path b = folder.resolve("b");
        try (RunDirectory directory = RunDirectory.create(b, study, false)) {
            assertThatThrownBy(() -> Runner.run(study, directory, 1, RunListener.NONE, () -> false,
                    disk -> new CheckpointTest.FullDisk(disk, 20_000)))
                    .isInstanceOf(StorageException.class).hasMessageContaining("No space left");
        }
        assertThat(Files.readAllLines(b.resolve("nsga2-1/front.csv"))).hasSizeGreaterThan(1);
        assertThat(RunDirectory.view(b).searches().getFirst().stage()).isEqualTo(SearchState.Stage.STOPPED);
        resume(b, RunListener.NONE);
        assertSameResults(folder.resolve("a"), b);
    }

    /** The 1,010th design that is asked for, in the middle of a generation of the first search, whenever that asks again. */
    private static final class Broken implements RunListener {
        private final AtomicBoolean mended = new AtomicBoolean();
        private boolean first;
        private int calls;
        private int[] bad = {};

        DesignProblem problem() {
            DesignProblem sound = TestStudies.problem(0.9);
            return new DesignProblem(sound.space(), sound.metrics(), sound.objectives(), sound.constraints(), genome -> {
                bad = ++calls == 1010 ? genome.clone() : bad;
                return first && !mended.get() && Arrays.equals(bad, genome) ? new Evaluation.Metrics(new double[] {Double.NaN, 0, 0})
                        : sound.model().evaluate(genome);
            });
        }

        @Override
        public void began(SearchPlan plan, long recalled) {
            first = plan.name().equals("nsga2-1");
        }
    }

    private void fails(Path path, Study study, Broken broken) {
        try (RunDirectory directory = Files.exists(path) ? RunDirectory.open(path) : RunDirectory.create(path, study, false)) {
            assertThatThrownBy(() -> Runner.run(study, directory, 1, broken, () -> false))
                    .isInstanceOf(ModelException.class).hasMessageContaining("NaN for energy");
        }
    }

    @Test
    void aFailingModelCostsNothingThatWasFound() throws IOException {
        run(folder.resolve("a"), 1);
        Path b = folder.resolve("b");
        Broken broken = new Broken();
        Study study = TestStudies.study(broken.problem(), 2_000, 1, 2);
        fails(b, study, broken);
        List<SearchState> states = RunDirectory.view(b).searches();
        assertThat(states.getFirst().stage()).isEqualTo(SearchState.Stage.STOPPED);
        assertThat(states.getFirst().reason()).isEqualTo(StopReason.FAILED);
        assertThat(states.getFirst().evaluations()).isEqualTo(1009);
        assertThat(states.getLast().finished()).isTrue();
        String found = Files.readString(b.resolve("nsga2-1/front.csv"));
        assertThat(found.lines()).hasSizeGreaterThan(5);
        assertThat(Files.readString(b.resolve("front.csv"))).contains("nsga2-1", "nsga2-2");
        assertThat(content(b, "nsga2-2/front.csv")).isEqualTo(content(folder.resolve("a"), "nsga2-2/front.csv"));
        String merged = Files.readString(b.resolve("front.csv"));
        long checkpoint = Files.size(b.resolve("nsga2-1/checkpoint"));

        fails(b, study, broken);
        assertThat(Files.readString(b.resolve("nsga2-1/front.csv"))).isEqualTo(found);
        assertThat(Files.readString(b.resolve("front.csv"))).isEqualTo(merged);
        assertThat(Files.size(b.resolve("nsga2-1/checkpoint"))).isEqualTo(checkpoint);
        assertThat(RunDirectory.view(b).searches().getFirst().evaluations()).isEqualTo(1009);

        broken.mended.set(true);
        try (RunDirectory directory = RunDirectory.open(b)) {
            Runner.run(study, directory, 1, RunListener.NONE, () -> false);
        }
        assertSameResults(folder.resolve("a"), b);
    }

    /** As if the program had changed: the search asks for other designs than the checkpoint recalls. */
    @Test
    void aFailureDuringTheReplayLeavesTheEarlierFront() throws IOException {
        Path b = folder.resolve("b");
        stopAfter(b, 30);
        String found = Files.readString(b.resolve("nsga2-1/front.csv"));
        List<SearchState> before = RunDirectory.view(b).searches();
        try (RunDirectory directory = RunDirectory.open(b)) {
            assertThatThrownBy(() -> Runner.run(study, directory, 1, new RunListener() {
                @Override
                public void progressed(SearchPlan plan, Progress progress) {
                    if (progress.evaluations() > 200 && plan.name().equals("nsga2-1")) {
                        throw new IllegalStateException("boom");
                    }
                }
            }, () -> false)).hasMessage("boom");
        }
        assertThat(Files.readString(b.resolve("nsga2-1/front.csv"))).isEqualTo(found);
        assertThat(RunDirectory.view(b).searches().getFirst()).isEqualTo(before.getFirst());
        assertThat(RunDirectory.view(b).searches().getLast().finished()).isTrue();
        assertThat(Files.readString(b.resolve("front.csv"))).contains("nsga2-1", "nsga2-2");
    }

    @Test
    void saysWhichConstraintIsNeverMet() {
        Study strict = TestStudies.study(TestStudies.problem(1e-3), 500, 1);
        try (RunDirectory directory = RunDirectory.create(folder.resolve("s"), strict, false)) {
            RunResult result = Runner.run(strict, directory, 1, RunListener.NONE, () -> false);
            assertThat(result.front().rows()).isEmpty();
            Shortfall shortfall = Shortfall.of(strict, directory);
            assertThat(shortfall.limits()).singleElement().satisfies(l -> {
                assertThat(l.met()).isZero();
                assertThat(l.best()).isBetween(2.9e-3, 0.1);
                assertThat(shortfall.violation()).isCloseTo((l.best() - 1e-3) / 1e-3, org.assertj.core.data.Offset.offset(1e-9));
            });
            assertThat(shortfall.looked()).isBetween(250, 502);
            assertThat(shortfall.nearest()).isNotNull();
        }
    }

    /** Stops at once, or during the replay. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void anInterruptedResumeLosesNothing(int asked) throws IOException {
        Path b = folder.resolve("b");
        stopAfter(b, 30);
        SearchState before = RunDirectory.view(b).searches().getFirst();
        String found = Files.readString(b.resolve("nsga2-1/front.csv"));
        String merged = Files.readString(b.resolve("front.csv"));
        AtomicInteger left = new AtomicInteger(asked);
        try (RunDirectory directory = RunDirectory.open(b)) {
            RunResult result = Runner.run(study, directory, 1, RunListener.NONE, () -> left.decrementAndGet() < 0);
            assertThat(result.interrupted()).isTrue();
        }
        SearchState after = RunDirectory.view(b).searches().getFirst();
        assertThat(after.evaluations()).isEqualTo(before.evaluations());
        assertThat(after.front()).isEqualTo(before.front());
        assertThat(after.stage()).isEqualTo(SearchState.Stage.STOPPED);
        assertThat(Files.readString(b.resolve("nsga2-1/front.csv"))).isEqualTo(found);
        assertThat(Files.readString(b.resolve("front.csv"))).isEqualTo(merged);
    }
}
