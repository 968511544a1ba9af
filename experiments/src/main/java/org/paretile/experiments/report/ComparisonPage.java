package org.paretile.experiments.report;

import java.util.List;
import java.util.stream.Collectors;
import org.paretile.analysis.report.Markup;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.problems.metric.Scale;

/** The comparison of several runs as one page without scripts: tables, what may be said, figures. */
public final class ComparisonPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.55 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
            table { border-collapse: collapse; margin: .5rem 0; }
            th, td { padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #8886; }
            th:first-child, td:first-child { text-align: left; }
            svg { display: block; max-width: 100%; height: auto; margin: 1rem 0; }
            section { break-inside: avoid-page; }
            """;

    private ComparisonPage() {}

    /**
     * Sets the page.
     *
     * @param compared what {@code paretile compare} says, with its figures
     * @param runs that are compared
     */
    public static String html(Report.Compared compared, List<String> runs) {
        Standing standing = Standing.of(compared.contest(), compared.figures());
        List<Comparison> comparisons = compared.contest().comparisons();
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Comparison</title>\n<style>\n")
                .append(STYLE).append("</style>\n</head>\n<body>\n<h1>Comparison of searches</h1>\n").append(paragraph("Runs: " + String.join(", ", runs)))
                .append(paragraph(standing.frame()))
                .append(standing.notes().stream().map(n -> paragraph("Note: " + n + ".")).collect(Collectors.joining()));
        for (int i = 0; i < standing.indicators().size(); i++) {
            Standing.Table table = standing.indicators().get(i);
            page.append("<section>\n<h2>").append(Markup.escaped(table.indicator().replace('_', ' ')))
                    .append(table.moreIsBetter() ? ", more is better" : ", less is better")
                    .append("</h2>\n").append(table(table)).append(table.friedman() == null ? "" : paragraph(table.friedman())).append(list(table.sentences()))
                    .append(figure(compared, "box-" + comparisons.get(i).indicator())).append(figure(compared, "ranks-" + comparisons.get(i).indicator()))
                    .append("</section>\n");
        }
        page.append("<section>\n<h2>hypervolume against evaluations</h2>\n").append(figure(compared, "anytime"))
                .append(figure(compared, "anytime-digits")).append("</section>\n");
        String attainment = compared.figures().keySet().stream().filter(name -> name.startsWith("attainment-")).map(name -> figure(compared, name))
                .collect(Collectors.joining());
        page.append(attainment.isEmpty() ? "" : "<section>\n<h2>attainment</h2>\n" + attainment + "</section>\n");
        return page.append("</body>\n</html>\n").toString();
    }

    private static String table(Standing.Table table) {
        StringBuilder rows = new StringBuilder("<table>\n<tr><th>algorithm</th><th>seeds</th><th>median</th><th>IQR</th><th>least</th><th>most</th>"
                + "<th>mean rank</th></tr>\n");
        for (Standing.Row row : table.rows()) {
            rows.append("<tr><td>").append(Markup.escaped(row.algorithm())).append("</td><td>").append(row.seeds());
            for (double value : new double[] {row.median(), row.iqr(), row.least(), row.most()}) {
                rows.append("</td><td>").append(Scale.digits(value, 5));
            }
            rows.append("</td><td>").append(row.meanRank() == null ? "–" : Scale.digits(row.meanRank(), 3)).append("</td></tr>\n");
        }
        return rows.append("</table>\n").toString();
    }

    private static String list(List<String> sentences) {
        return sentences.stream().map(s -> "<li>" + Markup.escaped(s) + "</li>\n").collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String paragraph(String text) {
        return "<p>" + Markup.escaped(text) + "</p>\n";
    }

    private static String figure(Report.Compared compared, String name) {
        return compared.figures().getOrDefault(name, "");
    }
}
