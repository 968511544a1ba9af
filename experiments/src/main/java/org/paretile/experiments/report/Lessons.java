package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.paretile.analysis.guideline.Designs;
import org.paretile.analysis.guideline.Guideline;
import org.paretile.analysis.guideline.Guidelines;
import org.paretile.experiments.run.EvaluatedDesigns;
import org.paretile.experiments.study.Study;

/**
 * Guidelines by what they are about.
 *
 * @param basis what they rest on
 * @param topics sentences of each topic
 */
record Lessons(String basis, Map<String, List<String>> topics) {
    /** Base samples over the space: few, so that the report of a slow model does not take minutes. */
    private static final int SAMPLES = 128;

    /** Begins to look for them, among what was evaluated and by asking the model; they are known when both are done. */
    static Supplier<Lessons> begin(Study study, EvaluatedDesigns evaluated, long seed, Workers workers) {
        Designs designs = new Designs(study.problem().space(), study.problem().objectives(), evaluated.genomes().toArray(int[][]::new),
                evaluated.points().toArray(double[][]::new));
        Supplier<List<Guideline>> measured = workers.begin(() -> Guidelines.measured(study.problem(), designs, SAMPLES, seed));
        Supplier<List<Guideline>> mined = workers.begin(() -> Guidelines.mined(designs, Guidelines.LEVEL, seed));
        return () -> of(designs, Stream.concat(mined.get().stream(), measured.get().stream()).toList());
    }

    private static Lessons of(Designs designs, List<Guideline> guidelines) {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        guidelines.forEach(g -> topics.computeIfAbsent(g.topic(), t -> new ArrayList<>()).add(g.sentence() + "."));
        return new Lessons(String.format(Locale.ROOT, "Mined from %,d feasible designs, %,d of them on the front, at level %s for each kind, corrected"
                + " for the number of questions; sensitivities over the space from %d base samples. Shares among feasible designs are those of"
                + " the searches’ paths, which crowd near the front.", designs.size(), designs.paretoSize(), Guidelines.LEVEL, SAMPLES), topics);
    }
}
