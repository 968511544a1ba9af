package org.paretile.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void followsALink() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        WholeFile.write(link, "new");
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void saysBeforehandThatAFileCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        WholeFile.requireWritable(file, "x");
        WholeFile.requireWritable(folder.resolve("new"), "x");
        for (Path bad : List.of(folder, file.resolve("below"), folder.resolve("none/file"))) {
            assertThatThrownBy(() -> WholeFile.requireWritable(bad, "x")).isInstanceOfSatisfying(StorageException.class,
                    e -> assertThat(e.kind()).isEqualTo(Kind.UNWRITABLE)).hasMessageContaining(bad.toString());
        }
        assertThat(file).hasContent("old");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void leavesNoTemporaryFileWhenItFails() throws IOException {
        Path file = folder.resolve("taken");
        Files.createDirectories(file.resolve("inside"));
        assertThatThrownBy(() -> WholeFile.write(file, "x")).isInstanceOfSatisfying(StorageException.class,
                e -> assertThat(e.kind()).isEqualTo(Kind.UNWRITABLE)).hasMessageContaining("cannot write").hasMessageContaining("taken");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
