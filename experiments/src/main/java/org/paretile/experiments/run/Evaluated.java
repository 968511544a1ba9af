package org.paretile.experiments.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.archive.ParetoArchive;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.GenomePacking;

/** What the searches of a run have evaluated, in their order, as their checkpoints tell. */
public final class Evaluated {
    private Evaluated() {}

    /** Gives every evaluation of a search; none if it has no checkpoint. */
    static void read(Study study, RunDirectory directory, SearchPlan plan, EvaluationJournal.Entry entry) {
        Path file = directory.searchFile(plan.name(), "checkpoint");
        DesignProblem problem = study.problem();
        CheckpointFormat format = new CheckpointFormat(problem.space().genes(), new GenomePacking(problem.space()).words(),
                problem.objectives().size(), directory.identity(plan));
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            format.scan(channel, plan.name(), entry);
        } catch (IOException e) {
            throw WholeFile.unreadable(file, e);
        }
    }

    /**
     * Designs that the searches of a run have evaluated, feasible or not: an even choice in the order of their evaluation.
     *
     * @param most how many at most
     * @return canonical genomes
     * @throws StorageException if a checkpoint is damaged or cannot be read
     */
    public static List<int[]> sample(Study study, RunDirectory directory, int most) {
        long[] count = new long[1];
        study.searches().forEach(plan -> read(study, directory, plan, (genome, offset, objectives, violation) -> count[0]++));
        long stride = Math.max(1, Math.ceilDiv(count[0], most));
        GenomePacking packing = new GenomePacking(study.problem().space());
        List<int[]> sample = new ArrayList<>();
        long[] seen = new long[1];
        study.searches().forEach(plan -> read(study, directory, plan, (packed, offset, objectives, violation) -> {
            if (seen[0]++ % stride == 0) {
                int[] genome = new int[study.problem().space().genes()];
                packing.unpack(packed, offset, genome);
                sample.add(genome);
            }
        }));
        return sample;
    }

    /**
     * Anytime curve: an indicator of the feasible nondominated designs that a search had found after so many evaluations.
     *
     * @param milestones numbers of evaluations, ascending, from 1
     * @param indicator of a front of minimised objectives, which may be empty
     * @return one value a milestone that the search has reached
     * @throws StorageException if the checkpoint is damaged or cannot be read
     */
    public static double[] curve(Study study, RunDirectory directory, SearchPlan plan, long[] milestones,
            ToDoubleFunction<double[][]> indicator) {
        Course course = new Course(study.problem(), milestones, indicator);
        read(study, directory, plan, course);
        return Arrays.copyOf(course.values, course.reached);
    }

    /**
     * Least violation of the designs that a search had evaluated after so many evaluations.
     *
     * @param milestones numbers of evaluations, ascending, from 1
     * @return one value a milestone that the search has reached, NaN while no design could be built
     * @throws StorageException if the checkpoint is damaged or cannot be read
     */
    public static double[] leastViolation(Study study, RunDirectory directory, SearchPlan plan, long[] milestones) {
        double[] least = new double[milestones.length];
        Arrays.fill(least, Double.NaN);
        long[] evaluations = new long[1];
        int[] reached = new int[1];
        double[] now = {Outcome.NO_DESIGN};
        read(study, directory, plan, (genome, offset, objectives, violation) -> {
            evaluations[0]++;
            now[0] = Math.min(now[0], violation);
            while (reached[0] < milestones.length && evaluations[0] >= milestones[reached[0]]) {
                least[reached[0]++] = now[0] < Outcome.NO_DESIGN ? now[0] : Double.NaN;
            }
        });
        return Arrays.copyOf(least, reached[0]);
    }

    private static final class Course implements EvaluationJournal.Entry {
        private final int objectives;
        private final long[] milestones;
        private final ToDoubleFunction<double[][]> indicator;
        private final ParetoArchive archive;
        private final double[] values;
        private long version = -1;
        private long evaluations;
        private int reached;

        Course(DesignProblem problem, long[] milestones, ToDoubleFunction<double[][]> indicator) {
            objectives = problem.objectives().size();
            archive = new ParetoArchive(objectives, new GenomePacking(problem.space()).words());
            this.milestones = milestones;
            this.indicator = indicator;
            values = new double[milestones.length];
        }

        @Override
        public void accept(long[] genome, int offset, double[] minimised, double violation) {
            evaluations++;
            if (violation == 0) {
                archive.offer(minimised, genome, offset);
            }
            while (reached < milestones.length && evaluations >= milestones[reached]) {
                values[reached] = version == archive.version() && reached > 0 ? values[reached - 1] : indicator.applyAsDouble(front());
                version = archive.version();
                reached++;
            }
        }

        private double[][] front() {
            double[] flat = archive.copyVectors();
            double[][] front = new double[archive.vectors()][objectives];
            for (int i = 0; i < front.length; i++) {
                System.arraycopy(flat, i * objectives, front[i], 0, objectives);
            }
            return front;
        }
    }
}
