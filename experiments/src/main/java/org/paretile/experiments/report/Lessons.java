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
import org.paretile.experiments.run.Workers;
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
    /** Fewer where a model is slow enough to come at several fidelities: wider intervals, and what they do not support is left out. */
    private static final int SAMPLES_IF_SLOW = 48;
    private static final int STARTS_IF_SLOW = 48;

    /**
     * What is being looked for: sensitivities over the space depend on the study alone, so that this can begin first.
     *
     * @param samples base samples over the space
     */
    record Begun(Study study, long seed, int samples, Supplier<List<Guideline>> overSpace) {

        /** Goes on with what was evaluated; lessons are known when all is done. */
        Supplier<Lessons> with(EvaluatedDesigns evaluated, Workers workers) {
            Designs designs = new Designs(study.problem().space(), study.problem().objectives(), evaluated.genomes().toArray(int[][]::new),
                    evaluated.points().toArray(double[][]::new));
            Supplier<List<Guideline>> near = workers.begin(() ->
                    Guidelines.near(study.problem(), designs, slow(study) ? STARTS_IF_SLOW : Guidelines.STARTS));
            Supplier<List<Guideline>> mined = workers.begin(() -> Guidelines.mined(designs, Guidelines.LEVEL, seed));
            return () -> of(designs, Stream.of(mined, near, overSpace).flatMap(part -> part.get().stream()).toList(), samples);
        }
    }

    /** Begins to ask the model about the whole space. */
    static Begun begin(Study study, long seed, Workers workers) {
        int samples = slow(study) ? SAMPLES_IF_SLOW : SAMPLES;
        return new Begun(study, seed, samples, workers.begin(() -> Guidelines.over(study.problem(), samples, seed)));
    }

    private static boolean slow(Study study) {
        return study.problem().model().fidelities().size() > 1;
    }

    private static Lessons of(Designs designs, List<Guideline> guidelines, int samples) {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        guidelines.forEach(g -> topics.computeIfAbsent(g.topic(), t -> new ArrayList<>()).add(g.sentence() + "."));
        if (designs.size() == 0) {
            return new Lessons("There is no feasible design to learn from. Sensitivities over the space rest on " + samples + " base samples.", topics);
        }
        return new Lessons(String.format(Locale.ROOT, "Mined from %,d feasible designs, %,d of them on the front, at level %s for each kind, corrected"
                + " for the number of questions; sensitivities over the space from %d base samples. Shares among feasible designs are those of"
                + " the searches’ paths, which crowd near the front.", designs.size(), designs.paretoSize(), Guidelines.LEVEL, samples), topics);
    }
}
