package org.paretile.experiments.run;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is and how far it is: {@code manifest.json}.
 *
 * @param program {@link #PROGRAM}: the directory is a run of ours
 * @param format of the run directory
 * @param version of the program
 * @param created ISO 8601, UTC
 * @param updated likewise
 * @param study its name
 * @param problem its family
 * @param objectives columns of the objectives
 * @param seeds of the searches, each once
 * @param studySha256 of {@code study.yaml}
 * @param resolvedSha256 of {@code study.resolved.yaml}
 * @param inputsSha256 of the files in {@code inputs/}
 * @param programSha256 of the program's own code
 * @param java which ran it
 * @param host on which it ran
 * @param elapsedS wall-clock time of all sessions of all searches
 * @param searches in the order of the study
 */
public record Manifest(
        String program, int format, String version, String created, String updated, String study, String problem,
        List<String> objectives, List<Long> seeds, String studySha256, String resolvedSha256,
        Map<String, String> inputsSha256, String programSha256, Java java, Host host, double elapsedS,
        List<SearchState> searches) {

    /** Marks our runs. */
    public static final String PROGRAM = "paretile";

    public Manifest {
        if (PROGRAM.equals(program)) {
            requireNonNull(study, "study");
            requireNonNull(problem, "problem");
            requireNonNull(resolvedSha256, "resolved_sha256");
            requireNonNull(inputsSha256, "inputs_sha256");
            requireNonNull(searches, "searches");
            searches.forEach(s -> requireNonNull(requireNonNull(s, "searches").name(), "name of a search"));
            searches.forEach(s -> requireNonNull(s.stage(), "stage of a search"));
        }
    }

    /** The Java that ran it. */
    public record Java(String version, String vendor, String vm) {
        static Java current() {
            return new Java(System.getProperty("java.version", ""), System.getProperty("java.vendor", ""),
                    System.getProperty("java.vm.name", ""));
        }
    }

    /** The machine it ran on. */
    public record Host(String os, String osVersion, String architecture, int processors, long heapMib) {
        static Host current() {
            return new Host(System.getProperty("os.name", ""), System.getProperty("os.version", ""),
                    System.getProperty("os.arch", ""), Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Version of the running program; {@code development} when it does not run from its jar. */
    public static String currentVersion() {
        return Optional.ofNullable(Manifest.class.getPackage().getImplementationVersion()).orElse("development");
    }

    /** The search of that name. */
    public Optional<SearchState> search(String name) {
        return searches.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
