package org.paretile.problems.family;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.paretile.models.cost.Block;
import org.paretile.models.cost.ChipletCosts;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.Placed;
import org.paretile.models.cost.Quote;
import org.paretile.models.macro.Totals;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Numbers;

/**
 * The price of one die that holds all macros of a design, alone in its package. What packages and processes cost is looked up once;
 * for all threads.
 */
final class MacroDie {
    private static final String NAME = "macros";
    private static final String LOGIC = "none";
    private static final double WHOLE_NM = 1e-6;

    /** Kinds of package for one die by the word of a study; stacks and bridges need a second. */
    private static final Map<String, PackageKind> KINDS = Map.of("organic", PackageKind.ORGANIC, "fan-out", PackageKind.FAN_OUT_CHIP_LAST,
            "interposer", PackageKind.SILICON_INTERPOSER);

    private final CostData data;
    private final boolean needed;
    private final Map<String, ChipletCosts> packages = new HashMap<>();
    private final Set<Integer> nodes;
    private final List<String> memories;
    private final Map<Silicon, DieProcess> processes = new ConcurrentHashMap<>();

    private record Silicon(int nodeNm, String cell) {}

    /** @param needed whether the study asks what it costs, so that macros that make no die are no design; otherwise they have no price */
    MacroDie(Money money, boolean needed) {
        this.data = money.data();
        this.needed = needed;
        this.nodes = Set.copyOf(data.nodes());
        this.memories = data.memories();
        KINDS.forEach((word, kind) -> packages.put(word, new ChipletCosts(data, kind, money.economics())));
    }

    /** What the parameter of the package takes, the cheapest first. */
    static List<String> kinds() {
        return List.of("organic", "fan-out", "interposer");
    }

    /**
     * @param packaging one of {@link #kinds()}
     * @param cell of the technology; empty if it is not known, which counts as logic
     * @param macros on the die; a macro is developed once
     * @param totals area of the die, and its power in steady state
     */
    Quote quote(String packaging, double nodeNm, String cell, int macros, Totals totals) {
        int nm = (int) Math.rint(nodeNm);
        if (Math.abs(nm - nodeNm) > WHOLE_NM || !nodes.contains(nm)) {
            return new Infeasible(NAME, "have a node of " + Numbers.shortest(nodeNm) + " nm, which has no price; use one of " + data.nodes()
                    + " nm or give its prices in a file of costs");
        }
        if (!(totals.areaMm2() > 0)) {
            return new Infeasible(NAME, "have no area, so no price; give their components one");
        }
        DieProcess process = processes.computeIfAbsent(new Silicon(nm, cell), s -> data.process(s.nodeNm(), memory(s.cell())));
        Die die = new Die(NAME, totals.areaMm2(), 0, process, null, List.of(new Block("macro", totals.areaMm2() / macros, macros)));
        return Objects.requireNonNull(packages.get(packaging), packaging).quote(List.of(new Placed(die, 1)),
                totals.energyJ() / totals.steadyS(), CostLedger.NONE);
    }

    /** Why there can be no such design, its shortfall how far the die is beyond the reticle; null if there can. */
    Evaluation.@Nullable Infeasible objection(Quote quote, Totals totals) {
        return needed && quote instanceof Infeasible why ? new Evaluation.Infeasible("the die cannot be made: " + why,
                Math.max(0, totals.areaMm2() / data.reticle().areaMm2() - 1)) : null;
    }

    /** The memory whose adder a wafer with these cells bears: the one the cell is named after; logic if there is none. */
    private String memory(String cell) {
        return memories.stream().filter(cell::contains).max(Comparator.comparingInt(String::length)).orElse(LOGIC);
    }
}
