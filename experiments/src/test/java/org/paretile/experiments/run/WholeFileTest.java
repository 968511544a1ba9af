package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.StorageException.Kind;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheOldContentAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old, and longer");
        WholeFile.write(file, "nëw");
        assertThat(WholeFile.read(file)).isEqualTo("nëw");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> WholeFile.read(folder.resolve("none"))).isInstanceOfSatisfying(StorageException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.MISSING)).hasMessageContaining("none");
    }

    @Test
    void leavesNoTemporaryFileWhenItFails() throws IOException {
        Path file = folder.resolve("taken");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> WholeFile.write(file, "x")).isInstanceOfSatisfying(StorageException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.FAILED)).hasMessageContaining("cannot write").hasMessageContaining("taken");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
