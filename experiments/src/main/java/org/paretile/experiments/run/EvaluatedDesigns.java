package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.GenomePacking;

/**
 * Feasible designs that the searches of a run have evaluated, from their checkpoints: each once, with its minimised objectives.
 *
 * @param genomes canonical
 * @param points minimised objectives of each
 * @param evaluated designs evaluated by all searches, infeasible ones among them
 * @param feasible how many of those were feasible; more than {@code genomes} if designs were found twice or left out
 */
public record EvaluatedDesigns(List<int[]> genomes, List<double[]> points, long evaluated, long feasible) {

    /**
     * Reads the checkpoints of a run.
     *
     * @param front always among the designs
     * @param most about how many designs to take: of more, an even choice in the order of their evaluation
     * @throws StorageException if a checkpoint cannot be read
     */
    public static EvaluatedDesigns read(Study study, RunDirectory directory, FrontTable front, int most) {
        long[] counts = new long[2];
        scan(study, directory, (genome, offset, objectives, violation) -> {
            counts[0]++;
            counts[1] += violation == 0 ? 1 : 0;
        });
        long stride = Math.max(1, (counts[1] + most - 1) / most);
        GenomePacking packing = new GenomePacking(study.problem().space());
        Map<Packed, double[]> designs = new LinkedHashMap<>();
        for (FrontTable.Row row : front.rows()) {
            Outcome outcome = study.problem().outcome(row.genome(), new Evaluation.Metrics(row.metrics()));
            if (outcome.feasible()) {
                long[] words = new long[packing.words()];
                packing.pack(row.genome(), words, 0);
                designs.put(new Packed(words), outcome.objectives());
            }
        }
        long[] seen = new long[1];
        scan(study, directory, (packed, offset, objectives, violation) -> {
            if (violation == 0 && seen[0]++ % stride == 0) {
                designs.computeIfAbsent(new Packed(Arrays.copyOfRange(packed, offset, offset + packing.words())), key -> objectives.clone());
            }
        });
        List<int[]> genomes = new ArrayList<>(designs.size());
        for (Packed design : designs.keySet()) {
            int[] genome = new int[study.problem().space().genes()];
            packing.unpack(design.words(), 0, genome);
            genomes.add(genome);
        }
        return new EvaluatedDesigns(genomes, List.copyOf(designs.values()), counts[0], counts[1]);
    }

    /** A packed genome as a key. */
    private record Packed(long[] words) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Packed(long[] others) && Arrays.equals(words, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words) * 0x9E3779B9;
        }
    }

    private static void scan(Study study, RunDirectory directory, EvaluationJournal.Entry entry) {
        for (SearchPlan plan : study.searches()) {
            Path file = directory.searchFile(plan.name(), "checkpoint");
            if (!Files.exists(file)) {
                continue;
            }
            CheckpointFormat format = CheckpointFormat.of(study.problem(), directory.identity(plan));
            try (FileChannel channel = FileChannel.open(file)) {
                format.scan(channel, plan.name(), entry);
            } catch (IOException e) {
                throw WholeFile.unreadable(file, e);
            }
        }
    }
}
