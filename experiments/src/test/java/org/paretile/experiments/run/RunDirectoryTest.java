package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.study.Study;

class RunDirectoryTest {
    @TempDir
    private Path folder;
    private final Study study = TestStudies.study(TestStudies.problem(1), 100, 1, 2);

    private static void assertKind(Kind kind, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(StorageException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.help()).isNotEmpty();
        });
    }

    @Test
    void holdsTheStudyItsInputsAndWhatItRunsOn() {
        Path run = folder.resolve("runs/converter");
        RunDirectory.create(run, study, false).close();
        assertThat(run.resolve("study.yaml")).hasContent(study.source());
        assertThat(run.resolve("study.resolved.yaml")).hasContent(study.resolved());
        assertThat(run.resolve("inputs/layers.csv")).hasContent("a,b\n");
        Manifest manifest = RunDirectory.view(run).manifest();
        assertThat(manifest.seeds()).containsExactly(1L, 2L);
        assertThat(manifest.objectives()).containsExactly("energy_j", "accuracy");
        assertThat(manifest.programSha256()).matches("[0-9a-f]{64}");
        assertThat(manifest.studySha256()).isEqualTo("29d198ad60d5d0ef2ad8cdc83d6e076e7cce0f3a00a00bd97e9c9c566fdf6e65");
        assertThat(manifest.searches()).allSatisfy(s -> assertThat(s.stage()).isEqualTo(SearchState.Stage.WAITING));
    }

    @Test
    void aRunIsNeverOverwrittenWithoutForce() {
        RunDirectory.create(folder, study, false).close();
        assertKind(Kind.EXISTS, () -> RunDirectory.create(folder, study, false));
        RunDirectory.create(folder, study, true).close();
    }

    @Test
    void forceDeletesTheFilesOfARunAndNothingElse() throws IOException {
        RunDirectory.create(folder, study, false).close();
        Files.createDirectories(folder.resolve("nsga2-1"));
        Files.createDirectories(folder.resolve("nsga2-2"));
        Files.writeString(folder.resolve("nsga2-1/checkpoint"), "old");
        Files.writeString(folder.resolve("nsga2-2/front.csv"), "old");
        Files.writeString(folder.resolve("nsga2-2/notes.txt"), "mine");
        Files.writeString(folder.resolve("front.csv"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        RunDirectory.create(folder, study, true).close();
        assertThat(folder.resolve("nsga2-1")).doesNotExist();
        assertThat(folder.resolve("nsga2-2/front.csv")).doesNotExist();
        assertThat(folder.resolve("front.csv")).doesNotExist();
        assertThat(folder.resolve("nsga2-2/notes.txt")).hasContent("mine");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void forceDoesNotTouchWhatIsNoRun() throws IOException {
        Files.writeString(folder.resolve("thesis.tex"), "mine");
        assertKind(Kind.EXISTS, () -> RunDirectory.create(folder, study, true));
        Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"web app\"}");
        assertKind(Kind.EXISTS, () -> RunDirectory.create(folder, study, true));
        assertThat(folder.resolve("thesis.tex")).hasContent("mine");
        assertThat(folder.resolve("manifest.json")).hasContent("{\"name\": \"web app\"}");
    }

    @Test
    void refusesAFileAndAnUnreadableManifest() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertKind(Kind.EXISTS, () -> RunDirectory.create(file, study, true));
        Files.writeString(folder.resolve("manifest.json"), "{ broken");
        assertKind(Kind.DAMAGED, () -> RunDirectory.create(folder, study, true));
        assertKind(Kind.DAMAGED, () -> RunDirectory.open(folder));
    }

    @Test
    void twoProcessesCannotWorkOnOneRun() {
        try (RunDirectory first = RunDirectory.create(folder, study, false)) {
            assertThat(first.inUse()).isTrue();
            assertKind(Kind.IN_USE, () -> RunDirectory.open(folder));
            assertKind(Kind.IN_USE, () -> RunDirectory.create(folder, study, true));
        }
        assertThat(RunDirectory.view(folder).inUse()).isFalse();
        RunDirectory.open(folder).close();
    }

    @Test
    void saysWhatIsMissing() {
        assertKind(Kind.MISSING, () -> RunDirectory.open(folder.resolve("none")));
        assertKind(Kind.MISSING, () -> RunDirectory.view(folder));
    }

    @Test
    void refusesToGoOnWithAChangedStudyOrInput() throws IOException {
        RunDirectory.create(folder, study, false).close();
        Files.writeString(folder.resolve("inputs/layers.csv"), "a,c\n");
        assertKind(Kind.DAMAGED, () -> RunDirectory.open(folder));
        Files.writeString(folder.resolve("inputs/layers.csv"), "a,b\n");
        RunDirectory.open(folder).close();
        Files.writeString(folder.resolve("study.resolved.yaml"), "study: other\n");
        assertKind(Kind.DAMAGED, () -> RunDirectory.open(folder));
        Files.delete(folder.resolve("study.resolved.yaml"));
        assertKind(Kind.DAMAGED, () -> RunDirectory.open(folder));
    }
}
