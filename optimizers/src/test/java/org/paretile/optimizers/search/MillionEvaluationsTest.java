package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.optimizers.TestProblems;

/** A million evaluations of twenty genes fit into a heap of 512 MB, archive and population included. */
class MillionEvaluationsTest {
    @TempDir
    private Path folder;

    @Test
    void fitIntoASmallHeap() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process java = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"),
                MillionEvaluationsTest.class.getName())).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        int code = java.waitFor();
        assertThat(Files.readString(output)).contains("EVALUATIONS 1000000");
        assertThat(code).isZero();
    }

    /** The child process. */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        SearchResult result = Searches.run(TestProblems.corners(20, 9, 3), Searches.nsga2(100), 1_000_000, 1);
        System.out.println(result.reason() + " " + result.evaluations() + " in " + (System.nanoTime() - begin) * 1e-9 + " s");
    }
}
