package org.paretile.experiments.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.paretile.experiments.run.Manifest;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;

/**
 * How to repeat a run.
 *
 * @param commands that do it
 * @param facts by name
 * @param study with every default
 */
record Provenance(String commands, Map<String, String> facts, String study) {

    static Provenance of(RunDirectory directory) {
        Manifest m = directory.manifest();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Program", Manifest.PROGRAM + " " + m.version());
        facts.put("Program code, SHA-256", m.programSha256());
        facts.put("Study, SHA-256", m.studySha256());
        facts.put("Study with defaults, SHA-256", m.resolvedSha256());
        m.inputsSha256().forEach((name, hash) -> facts.put("Input " + name + ", SHA-256", hash));
        facts.put("Seeds", m.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        facts.put("Java", m.java().version() + ", " + m.java().vendor() + ", " + m.java().vm());
        facts.put("Machine", m.host().os() + " " + m.host().osVersion() + ", " + m.host().architecture() + ", " + m.host().processors()
                + " processors");
        facts.put("Begun", m.created());
        facts.put("Last change", m.updated());
        return new Provenance("paretile run RUN/study.resolved.yaml --out AGAIN\ncmp RUN/front.csv AGAIN/front.csv", facts,
                WholeFile.read(directory.resolvedStudy()));
    }
}
