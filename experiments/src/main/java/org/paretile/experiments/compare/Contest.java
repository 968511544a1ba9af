package org.paretile.experiments.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Sample;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.run.Evaluated;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.problems.family.DesignProblem;

/**
 * The searches of runs of one problem, compared.
 *
 * @param problem that all have searched
 * @param frame that all are measured in
 * @param scores one a search, group after group
 * @param comparisons one an indicator; IGD+ and epsilon only if every search has a front
 * @param attainment where every two of them attain the most differently, if there are two objectives
 * @param notes what was left out, and what to keep in mind
 */
public record Contest(DesignProblem problem, Frame frame, List<Score> scores, List<Comparison> comparisons, List<AttainmentPair> attainment,
        List<String> notes) {
    private static final int MILESTONES = 50;
    /** Searches that a note names, at most. */
    private static final int NAMED = 3;

    /**
     * What a search reached.
     *
     * @param group algorithm with its settings
     * @param seed of the search
     * @param run its directory
     * @param search its name in the run
     * @param evaluations different designs evaluated
     * @param front minimised objectives of its front
     * @param values of the indicators; infinite if there is no front
     * @param curve hypervolume at each milestone that the search has reached
     */
    public record Score(String group, long seed, String run, String search, long evaluations, double[][] front, Map<Indicator, Double> values,
            Anytime curve) {}

    /**
     * Hypervolume against evaluations.
     *
     * @param evaluations ascending
     * @param values of the indicator, as many
     */
    public record Anytime(long[] evaluations, double[] values) {}

    /**
     * Compares.
     *
     * @param runs their directories, finished
     * @param alpha level of claims
     * @param curves whether anytime curves are wanted: each search is gone through again
     * @throws ContestException if the runs cannot be compared
     */
    public static Contest of(List<RunDirectory> runs, double alpha, boolean curves) {
        List<String> notes = new ArrayList<>();
        List<Entrant> entrants = Entrants.read(runs, notes);
        Map<String, List<Entrant>> groups = new LinkedHashMap<>();
        entrants.stream().filter(e -> !e.exhaustive()).forEach(e -> groups.computeIfAbsent(e.group(), g -> new ArrayList<>()).add(e));
        if (groups.size() < 2) {
            throw new ContestException("there " + (groups.isEmpty() ? "is no finished search" : "are only searches of "
                    + groups.keySet().iterator().next()) + " to compare" + (notes.isEmpty() ? "" : ": " + String.join("; ", notes)),
                    "list several searches in the study, or name several runs");
        }
        if (entrants.stream().allMatch(e -> e.front().length == 0)) {
            throw ContestException.noFeasibleDesign();
        }
        entrants.stream().filter(Entrant::exhaustive).findFirst().ifPresent(e -> notes.add(e.plan().name()
                + " has one result whatever the seed: it is no party, but its front is part of the best front"));
        Entrant any = entrants.getFirst();
        DesignProblem problem = any.study().problem();
        Frame frame = Frame.of(entrants.stream().map(Entrant::front).toList(), problem.objectives(), any.plan().spec().reference(), notes);
        long[] milestones = curves ? milestones(entrants) : new long[0];
        List<Score> scores = groups.values().stream().flatMap(List::stream).map(e -> score(e, frame, milestones)).toList();
        addNotes(scores, notes);
        return new Contest(problem, frame, scores, comparisons(scores, alpha),
                AttainmentPair.of(problem.objectives(), groups(scores), alpha), List.copyOf(notes));
    }

    private static long[] milestones(List<Entrant> entrants) {
        long most = entrants.stream().mapToLong(e -> e.state().evaluations()).max().orElseThrow();
        return LongStream.rangeClosed(1, MILESTONES).map(i -> Math.max(1, most * i / MILESTONES)).distinct().toArray();
    }

    private static Score score(Entrant e, Frame frame, long[] milestones) {
        Map<Indicator, Double> values = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            values.put(indicator, frame.of(indicator, e.front()));
        }
        double[] curve = milestones.length == 0 ? new double[0] : Evaluated.curve(e.study(), e.run(), e.plan(), milestones,
                front -> frame.of(Indicator.HYPERVOLUME, front));
        return new Score(e.group(), e.plan().spec().seed(), e.run().path().toString(), e.plan().name(), e.state().evaluations(), e.front(),
                values, new Anytime(Arrays.copyOf(milestones, curve.length), curve));
    }

    private static void addNotes(List<Score> scores, List<String> notes) {
        List<String> without = scores.stream().filter(s -> s.front().length == 0).map(Score::search).toList();
        if (!without.isEmpty()) {
            String named = String.join(", ", without.subList(0, Math.min(without.size(), NAMED)));
            notes.add((without.size() == 1 ? named + " has" : without.size() <= NAMED ? named + " have"
                    : without.size() + " of " + scores.size() + " searches (" + named + ", …) have") + " found no feasible design: "
                    + (without.size() == 1 ? "its" : "their") + " hypervolume is 0, and igd_plus and epsilon are not compared");
        }
        Map<String, Summary> evaluations = new LinkedHashMap<>();
        groups(scores).forEach((group, members) ->
                evaluations.put(group, Summary.of(members.stream().mapToDouble(Score::evaluations).toArray())));
        if (evaluations.values().stream().mapToDouble(Summary::median).distinct().count() > 1) {
            notes.add("the searches had different numbers of evaluations (medians: " + String.join(", ", evaluations.entrySet().stream()
                    .map(e -> String.format(Locale.ROOT, "%s %,.0f", e.getKey(), e.getValue().median())).toList())
                    + "): more evaluations alone may make one better");
        }
    }

    private static List<Comparison> comparisons(List<Score> scores, double alpha) {
        boolean fronts = scores.stream().allMatch(s -> s.front().length > 0);
        return Arrays.stream(Indicator.values()).filter(i -> fronts || i == Indicator.HYPERVOLUME).map(indicator ->
                Comparison.of(indicator.key(), indicator.better(), groups(scores).entrySet().stream().map(g -> new Sample(g.getKey(),
                        g.getValue().stream().map(Score::seed).toList(),
                        values(g.getValue(), indicator))).toList(), alpha)).toList();
    }

    private static Map<String, List<Score>> groups(List<Score> scores) {
        Map<String, List<Score>> groups = new LinkedHashMap<>();
        scores.forEach(s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
        return groups;
    }

    /** An indicator's value of each search. */
    public static double[] values(List<Score> scores, Indicator indicator) {
        return scores.stream().mapToDouble(s -> Objects.requireNonNull(s.values().get(indicator))).toArray();
    }

    /** The scores of each group. */
    public Map<String, List<Score>> groups() {
        return groups(scores);
    }

    /** What a group of searches had reached at each milestone that all of them have. */
    public static List<Summary> curve(List<Score> group) {
        int common = group.stream().mapToInt(s -> s.curve().values().length).min().orElse(0);
        return IntStream.range(0, common).mapToObj(i -> Summary.of(group.stream().mapToDouble(s -> s.curve().values()[i]).toArray())).toList();
    }
}
