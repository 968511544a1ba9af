package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Facts;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.family.DesignModel.Share;
import org.paretile.problems.metric.Evaluation;

/**
 * A design and why it is as it is: its metrics, what limits it, its dies, where its metrics come from, what one step from it changes.
 *
 * @param problem what it is a design of
 * @param genome the design
 * @param evaluation what the models say of it
 * @param fidelity of the models
 */
public record Explanation(DesignProblem problem, int[] genome, Evaluation evaluation, Fidelity fidelity) {
    /** Rows of a table of facts that is shown in short. */
    private static final int SHORT = 8;

    /** Asks the models. */
    public static Explanation of(DesignProblem problem, int[] genome, Fidelity fidelity) {
        return new Explanation(problem, genome, problem.model().evaluate(genome, fidelity), fidelity);
    }

    /** The design itself. */
    public void design(PrintStream out) {
        DesignPrinter.table(problem, genome, evaluation, out);
    }

    /** In short: alike dies in a row, where the metrics come from that the study asks for. */
    public void inShort(PrintStream out) {
        design(out);
        Limits.table(model().limits(genome), out);
        model().layout(genome).ifPresent(layout -> DieTable.inShort(layout, out));
        List<Share> shares = shares();
        List<Share> wanted = shares.stream().filter(s -> problem.objectives().stream().anyMatch(o -> o.metric().equals(s.metric()))).toList();
        Account.table(wanted.isEmpty() ? shares : wanted, out);
        FactTables.print(facts(), SHORT, out);
        NeighbourPrinter.table(problem, genome, evaluation, out);
    }

    /** All that there is to say on a screen. */
    public void inFull(PrintStream out) {
        design(out);
        Limits.table(model().limits(genome), out);
        model().layout(genome).ifPresent(layout -> DieTable.inFull(layout, out));
        origins(out);
        NeighbourPrinter.table(problem, genome, evaluation, out);
    }

    /** Where the metrics come from. */
    public void origins(PrintStream out) {
        Account.table(shares(), out);
        FactTables.print(facts(), FactTables.MOST, out);
    }

    /** The design itself under snake-case keys. */
    public Map<String, Object> designJson() {
        return DesignPrinter.json(problem, genome, evaluation);
    }

    /** Everything under snake-case keys. */
    public Map<String, Object> json() {
        Map<String, Object> json = designJson();
        json.put("limits", Limits.json(model().limits(genome)));
        model().layout(genome).ifPresent(layout -> json.put("layout", DieTable.json(layout)));
        json.putAll(originsJson());
        json.put("neighbours", NeighbourPrinter.json(problem, genome, evaluation));
        return json;
    }

    /** Where the metrics come from, under snake-case keys. */
    public Map<String, Object> originsJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("breakdown", Account.json(shares()));
        json.putAll(FactTables.json(facts()));
        return json;
    }

    private DesignModel model() {
        return problem.model();
    }

    private List<Share> shares() {
        return model().breakdown(genome, fidelity);
    }

    private List<Facts> facts() {
        return model().facts(genome, fidelity);
    }
}
