package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.paretile.analysis.report.Figures;
import org.paretile.analysis.report.FrontFigures;
import org.paretile.analysis.report.FrontFigures.Coordinate;
import org.paretile.analysis.report.FrontFigures.Mark;
import org.paretile.analysis.report.FrontFigures.Points;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.run.FrontTable;
import org.paretile.problems.metric.Scale;

/** The figures of a report as SVG documents by name. */
final class ReportFigures {
    private static final int AXES = 12;
    private static final int STEPS = 10;

    private ReportFigures() {}

    static Map<String, String> of(ReportData data, FrontTable front, List<FrontTable.Row> rows) {
        Map<String, String> figures = new LinkedHashMap<>();
        List<Column> objectives = data.columns().stream().filter(c -> c.role() == Column.Role.OBJECTIVE).toList();
        if (!front.rows().isEmpty()) {
            for (int i = 0; i < objectives.size(); i++) {
                for (int j = i + 1; j < objectives.size(); j++) {
                    figures.put("front-" + objectives.get(i).name() + "-" + objectives.get(j).name(), scatter(data, i, j));
                }
            }
            List<Coordinate> axes = data.columns().stream().filter(c -> c.role() != Column.Role.METRIC).map(ReportFigures::coordinate)
                    .filter(ReportFigures::varies).limit(AXES).toList();
            if (axes.size() > 1) {
                figures.put("parallel", FrontFigures.parallel("Pareto designs of " + data.study(), axes));
            }
            if (!data.picks().isEmpty()) {
                addDesign(data, front, rows, figures);
            }
        }
        figures.put("convergence", data.approach() != null ? approach(data.courses()) : convergence(data.courses(), data.commonFrame()));
        return figures;
    }

    /** An axis; a parameter of few values has them at even distances. */
    private static Coordinate coordinate(Column column) {
        double[] steps = Arrays.stream(column.values()).filter(Double::isFinite).distinct().sorted().toArray();
        if (column.categories().isEmpty() && (column.role() != Column.Role.PARAMETER || steps.length > STEPS)) {
            return new Coordinate(column.label(), column.values(), List.of());
        }
        return new Coordinate(column.label(), Arrays.stream(column.values()).map(v -> Double.isNaN(v) ? v : Arrays.binarySearch(steps, v)).toArray(),
                Arrays.stream(steps).mapToObj(s -> column.categories().isEmpty() ? Scale.digits(s) : column.categories().get((int) s)).toList());
    }

    private static boolean varies(Coordinate coordinate) {
        return Arrays.stream(coordinate.values()).filter(Double::isFinite).distinct().limit(2).count() > 1;
    }

    private static String scatter(ReportData data, int i, int j) {
        Column x = data.columns().get(i);
        Column y = data.columns().get(j);
        return FrontFigures.scatter("Pareto designs of " + data.study(), x.label(), y.label(), new Points(x.values(), y.values()),
                new Points(data.others()[i], data.others()[j]),
                data.picks().stream().limit(2).map(p -> new Mark(p.design(), p.name().split(" · ", 2)[0])).toList());
    }

    /** Breakdown and floorplan of the first pick. */
    private static void addDesign(ReportData data, FrontTable front, List<FrontTable.Row> rows, Map<String, String> figures) {
        Picks.Pick pick = data.picks().getFirst();
        String design = data.ids().get(pick.design()) + " (" + pick.name().toLowerCase(java.util.Locale.ROOT) + ")";
        data.details().designs().stream().filter(d -> d.design() == pick.design()).flatMap(d -> d.accounts().stream())
                .forEach(account -> account.views().forEach((view, parts) -> figures.put("breakdown-" + account.metric() + "-" + view,
                        FrontFigures.bars(account.metric().replace('_', ' ') + " of " + design + " by " + view,
                                account.metric().replace('_', ' ') + " [" + Labels.printed(account.unit()) + "]",
                                Arrays.stream(parts.parts()).mapToObj(data.details().names()::get).toList(), parts.amounts()))));
        front.problem().model().layout(rows.get(pick.design()).genome())
                .ifPresent(layout -> figures.put("floorplan", FrontFigures.floorplan(design, layout)));
    }

    private static String convergence(List<Course> courses, boolean commonFrame) {
        return curves("hypervolume against evaluations", "hypervolume (share of " + (commonFrame ? "the run's front)" : "the search's own box)"),
                courses, Course::hypervolume);
    }

    private static String approach(List<Course> courses) {
        return curves("least violation against evaluations", "least violation (shares of the limits)", courses, Course::violation);
    }

    /** One curve an algorithm: median and quartiles over its seeds, at the events that all of them have. */
    private static String curves(String title, String axis, List<Course> courses, Function<Course, List<Double>> values) {
        Map<String, List<Course>> groups = new LinkedHashMap<>();
        courses.forEach(c -> groups.computeIfAbsent(c.group(), g -> new ArrayList<>()).add(c));
        List<Figures.Course> drawn = new ArrayList<>();
        groups.forEach((group, members) -> {
            int common = members.stream().mapToInt(c -> values.apply(c).size()).min().orElse(0);
            int[] known = IntStream.range(0, common).filter(i -> members.stream().allMatch(c -> Double.isFinite(values.apply(c).get(i)))).toArray();
            drawn.add(new Figures.Course(group, Arrays.stream(known).mapToDouble(i -> members.getFirst().evaluations().get(i)).toArray(),
                    Arrays.stream(known).mapToObj(i -> Summary.of(members.stream().mapToDouble(c -> values.apply(c).get(i)).toArray())).toList()));
        });
        return Figures.anytime(title, "evaluations", axis, drawn);
    }
}
