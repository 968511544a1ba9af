package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.analysis.indicator.Normalisation;
import org.paretile.experiments.run.Evaluated;
import org.paretile.experiments.run.EventLog;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;

/**
 * How a search went.
 *
 * @param search how far it came
 * @param group algorithm and settings
 * @param evaluations ascending
 * @param hypervolume as many: the share that the front found so far has of the run's front; of the search's own box where that would take long
 * @param violation as many: the least violation of a design found so far, NaN before there is one that can be built;
 *     empty if the search found a feasible one
 */
record Course(SearchState search, String group, List<Long> evaluations, List<Double> hypervolume, List<Double> violation) {
    private static final int MOST_MILESTONES = 60;
    private static final int LEAST_MILESTONES = 20;
    private static final int MILESTONES_OF_ALL = 3_000;
    /** Designs of a front whose hypervolume in three objectives is a matter of milliseconds. */
    private static final int MEASURED = 5_000;

    /** The courses of all searches, all in one frame or each in its own. */
    static List<Course> of(Study study, RunDirectory directory, FrontTable front) {
        List<SearchState> searches = directory.searches();
        @Nullable ToDoubleFunction<double[][]> share = inOneFrame(front) ? shareOf(front) : front.rows().isEmpty() ? nothing -> 0 : null;
        int milestones = Math.clamp(MILESTONES_OF_ALL / searches.size(), LEAST_MILESTONES, MOST_MILESTONES);
        return IntStream.range(0, searches.size()).mapToObj(i -> share == null ? logged(study, directory, i, searches.get(i))
                : measured(study, directory, i, searches.get(i), share, milestones)).toList();
    }

    /** Whether courses are measured in the frame of the run's front. */
    static boolean inOneFrame(FrontTable front) {
        int n = front.rows().size();
        int objectives = front.problem().objectives().size();
        return n > 0 && ((objectives <= 3 && n <= MEASURED) || (objectives == 4 && n <= MEASURED / 5));
    }

    private static ToDoubleFunction<double[][]> shareOf(FrontTable front) {
        Normalisation map = Normalisation.ofFront(front.points());
        double[] reference = new double[front.problem().objectives().size()];
        Arrays.fill(reference, 1.1);
        double whole = Hypervolume.of(map.of(front.points()), reference);
        return points -> points.length == 0 ? 0 : Hypervolume.of(map.of(points), reference) / whole;
    }

    private static Course measured(Study study, RunDirectory directory, int i, SearchState search, ToDoubleFunction<double[][]> share, int milestones) {
        long[] at = LongStream.rangeClosed(1, milestones).map(m -> Math.max(1, search.evaluations() * m / milestones)).distinct().toArray();
        double[] values = Evaluated.curve(study, directory, study.searches().get(i), at, share);
        return course(study, directory, i, search, LongStream.of(at).limit(values.length).boxed().toList(),
                Arrays.stream(values).map(Column::rounded).boxed().toList());
    }

    private static Course logged(Study study, RunDirectory directory, int i, SearchState search) {
        List<Long> evaluations = new ArrayList<>();
        List<Double> hypervolume = new ArrayList<>();
        for (EventLog.Snapshot event : EventLog.read(directory.searchFile(search.name(), "events.jsonl"))) {
            if (evaluations.isEmpty() || event.evaluations() > evaluations.getLast()) {
                evaluations.add(event.evaluations());
                hypervolume.add(Column.rounded(event.hypervolume()));
            }
        }
        return course(study, directory, i, search, evaluations, hypervolume);
    }

    private static Course course(Study study, RunDirectory directory, int i, SearchState search, List<Long> evaluations, List<Double> hypervolume) {
        SearchPlan plan = study.searches().get(i);
        double[] violation = search.feasible() > 0 ? new double[0]
                : Evaluated.leastViolation(study, directory, plan, evaluations.stream().mapToLong(e -> e).toArray());
        return new Course(search, plan.group(), evaluations, hypervolume, Arrays.stream(violation).map(Column::rounded).boxed().toList());
    }
}
