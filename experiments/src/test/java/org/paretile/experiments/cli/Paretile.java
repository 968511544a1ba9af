package org.paretile.experiments.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that has run.
 *
 * @param code its exit code
 * @param out what it printed as data
 * @param err what else it printed
 */
record Paretile(int code, String out, String err) {
    private static final String KNAPSACK = """
            {"profits": [[9, 4, 7, 2, 8, 6, 5, 3, 9, 1, 4, 6], [1, 8, 3, 9, 2, 4, 7, 6, 1, 9, 5, 3]],
             "weights": [[4, 3, 5, 2, 6, 4, 3, 2, 5, 1, 3, 4], [2, 5, 3, 4, 1, 6, 4, 3, 2, 5, 4, 2]],
             "capacities": [22, 20]}
            """;

    static Paretile run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Paretile(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** A knapsack study in {@code folder}. */
    static Path study(Path folder, String more) throws IOException {
        Files.writeString(folder.resolve("knapsack.json"), KNAPSACK);
        return Files.writeString(folder.resolve("study.yaml"), """
                study: knapsack
                version: 1
                problem: benchmark
                instance: knapsack.json
                """ + more);
    }

    /** A finished run of every design in {@code folder/run}. */
    static Path finished(Path folder) throws IOException {
        Path study = study(folder, "search: { algorithm: exhaustive }\n");
        Paretile ran = run("run", study, "--out", folder.resolve("run"), "-q");
        if (ran.code() != 0) {
            throw new AssertionError(ran.toString());
        }
        return folder.resolve("run");
    }
}
