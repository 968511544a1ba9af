package org.paretile.experiments.catalog;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.models.macro.survey.CircuitClass;
import org.paretile.models.macro.survey.ErrorSummary;
import org.paretile.models.macro.survey.MacroSurvey;
import org.paretile.models.macro.survey.Prediction;
import org.paretile.models.macro.survey.PublishedMacro.Use;
import org.paretile.models.macro.survey.PublishedMacro;
import org.paretile.problems.metric.Scale;

/** The survey of published macros as a page of Markdown, which is also readable as it is. */
public final class MacroSurveyPage {
    private static final Predicate<Prediction> FITTED = p -> p.macro().use() == Use.FIT;

    private final MacroSurvey survey;
    private final PrintStream out;

    /** @param survey published macros beside the model */
    public MacroSurveyPage(MacroSurvey survey, PrintStream out) {
        this.survey = survey;
        this.out = out;
    }

    /** Prints the page. */
    public void print() {
        introduction();
        factors();
        errors();
        predictions("Macros the factors are fitted to", FITTED);
        predictions("Predicted, but not fitted to", FITTED.negate());
        out.println();
        for (PublishedMacro macro : survey.of(Use.CHECK)) {
            out.println("- " + macro.name() + ": " + macro.reason() + ".");
        }
        leftOut();
        assumptions();
    }

    private void introduction() {
        out.printf(Locale.ROOT, """
                # Published macros beside the model

                Written by `paretile macros --published`; a test holds this page to its output.

                What the closed-form circuits of `cim-macro` say about the energy of %d published compute-in-memory macros, with one
                calibration factor for each class of circuit and nothing for a single macro: %d are fitted to, %d predicted without
                being fitted to, %d cannot be represented. Efficiencies are in TOPS/W of one bit by one bit (published bits multiplied
                out), at a point whose supply and bits are known: where the title's are not, that of the UIUC benchmarks. The error of a prediction is the factor between it and the published
                figure, the larger over the smaller. *Left out* means that the factors were fitted without that macro.

                Most of what a macro consists of is not published with its headline: capacitances, currents, how long cells conduct.
                Expect a single macro to be off by the factors below; describe it in a file (`paretile macros NAME`) to come closer.

                The factors are fitted to these macros, and the fit has been run twice, so the errors are not those of a blind
                prediction, left out or not. At first a resistive cell conducted for its own pulses only: the calibrated median was
                1.96, left out 2.19, 53 %% within 2x, the worst 58. Seeing that, it was made to conduct for the whole published step,
                because sums of currents are sensed that long; this is the fit shown here.

                """, survey.macros().size(), survey.of(Use.FIT).size(), survey.of(Use.CHECK).size(), survey.of(Use.NONE).size());
    }

    private void factors() {
        out.println("## Factors\n");
        TextTable table = markdown("class of circuit", "factor on its energy");
        for (CircuitClass circuit : CircuitClass.values()) {
            row(table, circuit.label(), digits(survey.factor(circuit)));
        }
        table.print(out);
        out.println("""

                Factors take up what the circuits leave out as well as what they get wrong: converters below 4 bits are priced as
                4-bit ones and sense amplifiers as converters; charge cells have no bit line; gates switch at every step.""");
    }

    private void errors() {
        out.println("\n## Errors\n");
        TextTable table = markdown("macros", "number", "mean predicted/published", "lower quartile", "median",
                "upper quartile", "worst", "within 2x");
        errors(table, "all fitted, uncalibrated", FITTED, Prediction::plainRatio);
        errors(table, "all fitted", FITTED, Prediction::ratio);
        errors(table, "all fitted, left out", FITTED, Prediction::leaveOneOutRatio);
        errors(table, "analogue, left out", FITTED.and(p -> !p.macro().digital()), Prediction::leaveOneOutRatio);
        errors(table, "digital, left out", FITTED.and(p -> p.macro().digital()), Prediction::leaveOneOutRatio);
        for (String kind : survey.of(Use.FIT).stream().map(PublishedMacro::kind).distinct().toList()) {
            errors(table, kind + " cells, left out", FITTED.and(p -> p.macro().kind().equals(kind)), Prediction::leaveOneOutRatio);
        }
        errors(table, "not fitted to", FITTED.negate(), Prediction::ratio);
        table.print(out);
    }

    private void errors(TextTable table, String group, Predicate<Prediction> members, ToDoubleFunction<Prediction> ratio) {
        ErrorSummary errors = survey.errors(members, ratio);
        row(table, group, String.valueOf(errors.macros()), ratio(errors.bias()), ratio(errors.lowerQuartile()),
                ratio(errors.median()), ratio(errors.upperQuartile()), ratio(errors.worst()), percent(errors.withinTwo()));
    }

    private void predictions(String title, Predicate<Prediction> members) {
        out.println("\n## " + title + "\n");
        TextTable table = markdown("macro", "source", "node, nm", "cell", "in/weight bits", "title, TOPS/W", "1b TOPS/W", "model",
                "model/published", "left out", "most of it");
        for (Prediction p : survey.predictions()) {
            if (members.test(p)) {
                PublishedMacro macro = p.macro();
                PublishedMacro.OperatingPoint point = macro.point();
                row(table, macro.name(), source(macro), digits(point.nodeNm()), macro.publishedCell(),
                        digits(point.inputBits()) + "/" + digits(point.weightBits()), digits(point.headlineTopsPerW()),
                        digits(point.topsPerW()), digits(p.topsPerW()), ratio(p.ratio()), ratio(p.leaveOneOutRatio()), most(p));
            }
        }
        table.print(out);
    }

    private void leftOut() {
        out.println("\n## Macros the model cannot represent\n");
        TextTable table = markdown("macro", "source", "cell", "reason");
        survey.of(Use.NONE).forEach(m -> row(table, m.name(), source(m), m.publishedCell(), m.reason()));
        table.print(out);
    }

    private void assumptions() {
        out.println("\n## What had to be assumed\n");
        out.println("Cell that stands for the published one, and quantities that no source gives (`paretile macros --published --format"
                + " json` has every\nnumber with its source):\n");
        TextTable table = markdown("macro", "cell of the model", "assumed");
        for (Prediction p : survey.predictions()) {
            row(table, p.macro().name(), p.macro().modelCell(), p.macro().point().assumed().stream()
                    .map(q -> q.replace('_', ' ')).collect(Collectors.joining(", ")));
        }
        table.print(out);
    }

    /** A table with the bars of Markdown. */
    private static TextTable markdown(String... header) {
        TextTable table = new TextTable(cells(header));
        String[] rule = new String[header.length];
        Arrays.fill(rule, "---");
        return row(table, rule);
    }

    private static TextTable row(TextTable table, String... cells) {
        return table.row(cells(cells));
    }

    /** Cells joined by bars stay one column, so that widths do not break the table. */
    private static List<String> cells(String... cells) {
        return List.of("| " + String.join(" | ", cells) + " |");
    }

    private static String source(PublishedMacro macro) {
        return macro.reference() + ", " + macro.venue() + (macro.venue().endsWith(String.valueOf(macro.year())) ? "" : " " + macro.year());
    }

    /** The class that takes the largest share of the energy. */
    private static String most(Prediction p) {
        CircuitClass most = Arrays.stream(CircuitClass.values())
                .max((a, b) -> Double.compare(p.share(a), p.share(b))).orElseThrow();
        return most.label() + " " + percent(p.share(most));
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "-" : Scale.digits(value, 3);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
