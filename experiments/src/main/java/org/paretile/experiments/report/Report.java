package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.report.ReportPage;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.run.EvaluatedDesigns;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.run.Workers;
import org.paretile.experiments.study.Study;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/**
 * The report of a run. It depends on the run directory alone: the same directory gives the same bytes.
 *
 * @param study of the run
 * @param directory of the run
 * @param front of all its searches
 */
public record Report(Study study, RunDirectory directory, FrontTable front) {
    /** Designs of a front that a page holds, at most. */
    private static final int DESIGNS = 20_000;
    /** Feasible designs that guidelines are mined from, about. */
    private static final int MINED = 50_000;
    private static final int OTHERS = 3_000;

    /**
     * The comparison of the searches of a run.
     *
     * @param contest what {@code paretile compare} says
     * @param figures its figures, SVG by name
     */
    public record Compared(Contest contest, Map<String, String> figures) {}

    /** What the report says, worked out once: as a page and as figures. */
    public final class Page {
        private final ReportData data;

        private Page(ReportData data) {
            this.data = data;
        }

        /** One self-contained file. */
        public String html() {
            return ReportPage.html(study.name(), Json.line(data));
        }

        /** Figures of the front, of the first design picked and of the course of the searches: SVG documents by name. */
        public Map<String, String> figures() {
            return ReportFigures.of(data, front, rows());
        }
    }

    /**
     * Works the report out.
     *
     * @param compared null if there is no comparison
     * @param whyNot why there is none
     * @param jobs threads to work with, from 1; the report does not depend on it
     */
    public Page page(@Nullable Compared compared, @Nullable String whyNot, int jobs) {
        return new Page(data(compared, whyNot, jobs));
    }

    private List<FrontTable.Row> rows() {
        return front.rows().size() <= DESIGNS ? front.rows() : front.spread(DESIGNS);
    }

    private ReportData data(@Nullable Compared compared, @Nullable String whyNot, int jobs) {
        try (Workers workers = new Workers(jobs)) {
            Lessons.Begun asked = Lessons.begin(study, directory.manifest().seeds().getFirst(), workers);
            Supplier<EvaluatedDesigns> evaluated = workers.begin(() -> EvaluatedDesigns.read(study, directory, front, MINED));
            Approach.@Nullable Found nearest = front.rows().isEmpty() ? Approach.Found.of(study, directory) : null;
            List<FrontTable.Row> rows = nearest == null ? rows() : nearest.nearest().stream().toList();
            DesignSpace space = study.problem().space();
            List<String> ids = rows.stream().map(r -> FrontTable.id(space, r.genome())).toList();
            List<Picks.Pick> picks = nearest == null ? Picks.of(front, rows, ids) : List.of();
            EvaluatedDesigns known = evaluated.get();
            Supplier<Lessons> lessons = asked.with(known, workers);
            Supplier<Details.Known> details = Details.begin(front, rows, picks.stream().map(Picks.Pick::design).toList(), workers);
            List<Column> columns = Column.of(study.problem(), rows);
            Supplier<Limits> limits = workers.begin(() -> Limits.of(study, directory, columns));
            Supplier<List<Course>> courses = workers.begin(() -> Course.of(study, directory, front));
            List<SearchState> searches = directory.searches();
            List<String> names = searches.stream().map(SearchState::name).toList();
            return new ReportData(study.name(), study.family().name(), searches.stream().mapToLong(SearchState::evaluations).sum(),
                    searches.stream().mapToLong(SearchState::feasible).sum(), front.rows().size(), directory.manifest().elapsedS(),
                    ids,
                    rows.stream().mapToInt(r -> names.indexOf(r.search())).toArray(), columns, fixed(space), others(known, columns), picks,
                    details.get(), limits.get(), nearest == null ? null : nearest.approach(), courses.get(), Course.inOneFrame(front),
                    compared == null ? null : Standing.of(compared.contest(), compared.figures()), whyNot, lessons.get(), Provenance.of(directory));
        }
    }

    private static Map<String, String> fixed(DesignSpace space) {
        Map<String, String> fixed = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            if (parameter.domain().size() == 1) {
                Value value = parameter.domain().value(0);
                fixed.put(parameter.name(), value instanceof Value.Amount(double n) ? Scale.of(parameter.unit(), n).text(n) : value.text());
            }
        }
        return fixed;
    }

    /** An even choice of the feasible designs that are not on the front. */
    private double[][] others(EvaluatedDesigns evaluated, List<Column> columns) {
        Set<List<Integer>> known = new HashSet<>();
        front.rows().forEach(r -> known.add(IntStream.of(r.genome()).boxed().toList()));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < evaluated.genomes().size(); i++) {
            if (!known.contains(IntStream.of(evaluated.genomes().get(i)).boxed().toList())) {
                points.add(evaluated.points().get(i));
            }
        }
        int shown = Math.min(points.size(), OTHERS);
        double[][] others = new double[study.problem().objectives().size()][shown];
        for (int m = 0; m < others.length; m++) {
            Objective objective = study.problem().objectives().get(m);
            for (int i = 0; i < shown; i++) {
                others[m][i] = objective.original(points.get((int) ((long) i * points.size() / shown))[m]);
            }
            others[m] = Column.shown(columns.get(m).scale(objective.metric().unit()), others[m]);
        }
        return others;
    }
}
