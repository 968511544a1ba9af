package org.paretile.experiments.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.ContestException;
import org.paretile.experiments.comparison.CompareFigures;
import org.paretile.experiments.report.Report;
import org.paretile.experiments.report.Report.Compared;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.study.Study;

/** A run as one page, its searches compared if there are several. */
public final class RunPage {
    /** Its name in the run directory. */
    public static final String FILE = "report.html";

    private static final double LEVEL = 0.05;

    private final Report.Page page;
    private final @Nullable Compared compared;

    private RunPage(Report.Page page, @Nullable Compared compared) {
        this.page = page;
        this.compared = compared;
    }

    /**
     * Makes the page of a run.
     *
     * @param curves whether the figures shall show how the searches went
     * @param jobs threads; the page does not depend on it
     */
    public static RunPage of(Study study, RunDirectory directory, FrontTable front, boolean curves, int jobs) {
        Compared compared = null;
        String whyNot = null;
        if (study.searches().size() < 2) {
            whyNot = "The run has one search, so there is nothing to compare.";
        } else {
            try {
                Contest contest = Contest.of(List.of(directory), LEVEL, curves);
                compared = new Compared(contest, CompareFigures.of(contest));
            } catch (ContestException e) {
                whyNot = "The searches are not compared: " + e.getMessage() + ".";
            }
        }
        return new RunPage(new Report(study, directory, front).page(compared, whyNot, jobs), compared);
    }

    /** One self-contained file. */
    public String html() {
        return page.html();
    }

    /** Its figures and those of the comparison: SVG documents by name. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>(page.figures());
        if (compared != null) {
            figures.putAll(compared.figures());
        }
        return figures;
    }
}
