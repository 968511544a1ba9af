package org.paretile.experiments.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.Manifest;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.family.Families;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paretile doctor}. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Show what the program runs on, for bug reports.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE_DISK_MIB = 512;

    private final Terminal terminal;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new UsageException("what the program runs on has no CSV form", "use --format table or json");
        }
        Map<String, String> environment = System.getenv();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("paretile", Manifest.currentVersion());
        found.put("java", Runtime.version() + ", " + System.getProperty("java.vm.name") + ", "
                + System.getProperty("java.vendor"));
        found.put("java home", Objects.requireNonNullElse(System.getProperty("java.home"), ""));
        found.put("JAVA_HOME", environment.getOrDefault("JAVA_HOME", "(not set)"));
        found.put("PARETILE_JAVA_HOME", environment.getOrDefault("PARETILE_JAVA_HOME", "(not set)"));
        found.put("PARETILE_JAVA_OPTS", environment.getOrDefault("PARETILE_JAVA_OPTS", "(not set)"));
        found.put("jvm arguments", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        found.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        found.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        found.put("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB at most");
        long free = freeMib();
        found.put("disk here", free < 0 ? "unknown" : String.format(Locale.ROOT, "%,d MiB free, %s", free,
                Files.isWritable(Path.of("").toAbsolutePath()) ? "writable" : "not writable"));
        found.put("stderr", (terminal.interactive() ? "terminal" : "no terminal") + ", "
                + (terminal.colour() ? "colours" : "no colours"));
        found.put("libraries", "picocli " + CommandLine.VERSION + ", Jackson " + version("tools.jackson.databind.json.JsonMapper")
                + ", Log4j " + version("org.apache.logging.log4j.LogManager"));
        found.put("problems", String.join(", ", Families.all().stream().map(f -> f.name()).toList()));
        switch (format) {
            case JSON -> {
                Map<String, String> json = new LinkedHashMap<>();
                found.forEach((what, is) -> json.put(what.replace(' ', '_'), is));
                terminal.out().print(Json.pretty(json));
            }
            case TABLE, CSV -> {
                TextTable table = new TextTable(List.of("what", "found"));
                found.forEach((what, is) -> table.row(List.of(what, is)));
                table.print(terminal.out());
            }
        }
        if (free >= 0 && free < LITTLE_DISK_MIB) {
            terminal.warning("little disk space is left here");
        }
        return ExitCode.OK.code();
    }

    private static long freeMib() {
        try {
            return Files.getFileStore(Path.of("").toAbsolutePath()).getUsableSpace() >> 20;
        } catch (IOException e) {
            return -1;
        }
    }

    private static String version(String type) {
        try {
            @Nullable String version = Class.forName(type).getPackage().getImplementationVersion();
            return Objects.requireNonNullElse(version, "unknown");
        } catch (ClassNotFoundException e) {
            return "missing";
        }
    }
}
