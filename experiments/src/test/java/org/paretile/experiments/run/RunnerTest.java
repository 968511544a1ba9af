package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.search.Progress;

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
}
