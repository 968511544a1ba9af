package org.paretile.experiments.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.Manifest;
import org.paretile.problems.family.Families;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code paretile doctor}. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Show what the program runs on, for bug reports.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LITTLE_DISK_MIB = 512;

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        TextTable table = new TextTable(List.of("what", "found"));
        table.row(List.of("paretile", Manifest.currentVersion()));
        table.row(List.of("java", Runtime.version() + ", " + System.getProperty("java.vm.name") + ", "
                + System.getProperty("java.vendor")));
        table.row(List.of("java home", Objects.requireNonNullElse(System.getProperty("java.home"), "")));
        table.row(List.of("JAVA_HOME", environment.getOrDefault("JAVA_HOME", "(not set)")));
        table.row(List.of("PARETILE_JAVA_HOME", environment.getOrDefault("PARETILE_JAVA_HOME", "(not set)")));
        table.row(List.of("PARETILE_JAVA_OPTS", environment.getOrDefault("PARETILE_JAVA_OPTS", "(not set)")));
        table.row(List.of("JVM arguments", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments())));
        table.row(List.of("system", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch")));
        table.row(List.of("processors", Integer.toString(Runtime.getRuntime().availableProcessors())));
        table.row(List.of("heap", (Runtime.getRuntime().maxMemory() >> 20) + " MiB at most"));
        long free = freeMib();
        table.row(List.of("disk here", free < 0 ? "unknown" : String.format(Locale.ROOT, "%,d MiB free, %s", free,
                Files.isWritable(Path.of("").toAbsolutePath()) ? "writable" : "not writable")));
        table.row(List.of("stderr", (terminal.interactive() ? "terminal" : "no terminal") + ", "
                + (terminal.colour() ? "colours" : "no colours")));
        table.row(List.of("libraries", "picocli " + CommandLine.VERSION + ", Jackson " + version("tools.jackson.databind.json.JsonMapper")
                + ", Log4j " + version("org.apache.logging.log4j.LogManager")));
        table.row(List.of("problems", String.join(", ", Families.all().stream().map(f -> f.name()).toList())));
        table.print(terminal.out());
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
