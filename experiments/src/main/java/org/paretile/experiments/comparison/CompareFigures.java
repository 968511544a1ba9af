package org.paretile.experiments.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.paretile.analysis.report.Figures;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Nemenyi;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.Indicator;
import org.paretile.experiments.report.Labels;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.WholeFile;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;

/** The figures of a comparison. */
public final class CompareFigures {
    private static final double DECADE = 10;
    private static final String HYPERVOLUME = "hypervolume (share of the box)";

    private CompareFigures() {}

    /**
     * Writes SVG documents under their names.
     *
     * @return how many
     * @throws StorageException if they cannot be written
     */
    public static int write(Map<String, String> figures, Path folder) {
        WholeFile.makeDirectory(folder, "choose another with --figures");
        figures.forEach((name, svg) -> WholeFile.write(folder.resolve(name + ".svg"), svg));
        return figures.size();
    }

    /** SVG documents by name. */
    public static Map<String, String> of(Contest contest) {
        Map<String, String> figures = new LinkedHashMap<>();
        contest.comparisons().forEach(c -> addIndicator(contest, c, figures));
        addAnytime(contest, figures);
        if (contest.problem().objectives().size() == 2) {
            addAttainment(contest, figures);
        }
        return figures;
    }

    private static void addIndicator(Contest contest, Comparison comparison, Map<String, String> figures) {
        String key = comparison.indicator();
        Indicator indicator = Arrays.stream(Indicator.values()).filter(i -> i.key().equals(key)).findFirst().orElseThrow();
        List<Figures.Values> values = new ArrayList<>();
        contest.groups().forEach((group, scores) -> values.add(new Figures.Values(group, Contest.values(scores, indicator))));
        String label = Labels.of(key, "");
        figures.put("box-" + key, Figures.boxPlot(label + " by algorithm", indicator == Indicator.HYPERVOLUME ? HYPERVOLUME : label, values));
        Friedman friedman = comparison.friedman();
        if (friedman != null) {
            double cd = comparison.criticalDifference().orElseThrow();
            figures.put("ranks-" + key, Figures.criticalDifference("mean ranks of " + label + ", " + friedman.blocks() + " seeds",
                    comparison.standings().stream().map(Comparison.Standing::name).toList(), friedman.meanRanks(), cd,
                    Nemenyi.groups(friedman.meanRanks(), cd)));
        }
    }

    private static void addAnytime(Contest contest, Map<String, String> figures) {
        List<Figures.Course> courses = new ArrayList<>();
        contest.groups().forEach((group, scores) -> {
            List<Summary> curve = Contest.curve(scores);
            double[] xs = Arrays.stream(scores.getFirst().curve().evaluations()).limit(curve.size()).asDoubleStream().toArray();
            courses.add(new Figures.Course(group, xs, curve));
        });
        if (courses.stream().anyMatch(c -> c.xs().length > 0)) {
            addDigits(courses, figures);
            figures.put("anytime", Figures.anytime("hypervolume against evaluations: median and quartiles", "evaluations", HYPERVOLUME, courses));
        }
    }

    /** How many digits of the largest hypervolume are there: tells apart what the other curves merge. */
    private static void addDigits(List<Figures.Course> courses, Map<String, String> figures) {
        double best = courses.stream().flatMap(c -> c.summaries().stream()).mapToDouble(Summary::most).max().orElse(0);
        double least = courses.stream().flatMap(c -> c.summaries().stream()).flatMapToDouble(s -> DoubleStream.of(s.lower(), s.median(), s.upper()))
                .map(v -> best - v).filter(v -> v > best * 1e-12).min().orElse(0);
        if (least > 0) {
            DoubleUnaryOperator digits = v -> -Math.log10(Math.max(least, best - v));
            figures.put("anytime-digits", Figures.anytime("what is missing of the largest hypervolume of all searches: median and quartiles",
                    "evaluations", "-log10 of the missing hypervolume", courses.stream().map(c -> new Figures.Course(c.name(), c.xs(),
                            c.summaries().stream().map(s -> new Summary(s.count(), digits.applyAsDouble(s.least()), digits.applyAsDouble(s.lower()),
                                    digits.applyAsDouble(s.median()), digits.applyAsDouble(s.upper()), digits.applyAsDouble(s.most()))).toList())).toList()));
        }
    }

    private static void addAttainment(Contest contest, Map<String, String> figures) {
        List<Objective> objectives = contest.problem().objectives();
        List<Figures.Fronts> fronts = new ArrayList<>();
        PlaneAxis[] axes = new PlaneAxis[2];
        double[] corner = contest.frame().corner();
        for (int m = 0; m < 2; m++) {
            axes[m] = PlaneAxis.of(objectives.get(m), contest.frame().map().ideal()[m], corner[m]);
        }
        double[] end = scaled(new double[][] {corner}, axes)[0];
        contest.groups().forEach((group, scores) -> fronts.add(new Figures.Fronts(group, scores.stream().map(s -> scaled(s.front(), axes)).toList())));
        for (int i = 0; i < fronts.size(); i++) {
            for (int j = i + 1; j < fronts.size(); j++) {
                String first = fronts.get(i).name();
                String second = fronts.get(j).name();
                figures.put("attainment-" + file(first) + "-" + file(second), Figures.attainment("where " + first + " and " + second
                        + " attain more often", axes[0].title(), axes[1].title(), fronts.get(i), fronts.get(j), end));
            }
        }
    }

    private static double[][] scaled(double[][] front, PlaneAxis[] axes) {
        return Arrays.stream(front).map(p -> new double[] {axes[0].place(p[0]), axes[1].place(p[1])}).toArray(double[][]::new);
    }

    /**
     * An axis of a plane of objectives.
     *
     * @param objective minimised
     * @param scale of its unit
     * @param logarithmic whether places are powers of ten: where the front spans a decade or more
     */
    private record PlaneAxis(Objective objective, Scale scale, boolean logarithmic) {
        static PlaneAxis of(Objective objective, double ideal, double corner) {
            return new PlaneAxis(objective, Scale.of(objective.metric().unit(), corner), ideal > 0 && corner / ideal >= DECADE);
        }

        double place(double value) {
            double scaled = scale.from().to(scale.unit(), value);
            return logarithmic ? Math.log10(scaled) : scaled;
        }

        String title() {
            return Labels.of((logarithmic ? "log10 " : "") + (objective.direction().sign() < 0 ? "−" : "") + objective.metric().name(),
                    scale.unit().symbol());
        }
    }

    private static String file(String group) {
        return group.replace('/', '_');
    }
}
