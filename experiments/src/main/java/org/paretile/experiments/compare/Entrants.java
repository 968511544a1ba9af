package org.paretile.experiments.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.study.StudyReader;
import org.paretile.problems.metric.Objective;

/** Collects the searches of runs, and sees to it that they have searched the same. */
final class Entrants {
    private final List<Entrant> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Entrants() {}

    /**
     * The finished searches of runs.
     *
     * @param notes gets what was left out
     * @throws ContestException if two runs have different problems, or one of them is there twice
     */
    static List<Entrant> read(List<RunDirectory> runs, List<String> notes) {
        Entrants entrants = new Entrants();
        List<Study> studies = runs.stream().map(r -> StudyReader.read(r.resolvedStudy(), Overrides.NONE)).toList();
        for (int i = 0; i < studies.size(); i++) {
            if (i > 0) {
                requireSame(runs.getFirst(), studies.getFirst(), runs.get(i), studies.get(i));
            }
            entrants.take(studies.get(i), runs.get(i));
        }
        notes.addAll(entrants.notes);
        notes.addAll(repeated(entrants.found));
        return distinct(entrants.found, runs.size() > 1);
    }

    private void take(Study study, RunDirectory run) {
        Map<String, SearchState> states = new HashMap<>();
        run.searches().forEach(s -> states.put(s.name(), s));
        for (SearchPlan plan : study.searches()) {
            SearchState state = states.get(plan.name());
            if (state != null && state.finished()) {
                found.add(Entrant.read(study, run, plan, state));
            } else {
                notes.add(plan.name() + " of " + run.path() + " is not finished and is left out: 'paretile resume " + run.path()
                        + "' goes on with it");
            }
        }
    }

    private static void requireSame(RunDirectory first, Study one, RunDirectory second, Study other) {
        String mine = objectives(one);
        String theirs = objectives(other);
        if (!one.family().name().equals(other.family().name()) || !mine.equals(theirs)) {
            throw differ(first, one.family().name() + " with objectives " + mine, second, other.family().name() + " with objectives " + theirs);
        }
        Map<String, String> wanted = statements(one);
        Map<String, String> given = statements(other);
        Set<String> keys = new LinkedHashSet<>(wanted.keySet());
        keys.addAll(given.keySet());
        for (String key : keys) {
            String here = wanted.getOrDefault(key, "");
            String there = given.getOrDefault(key, "");
            if (!here.equals(there)) {
                throw differ(first, here.isEmpty() ? "no " + key : here, second, there.isEmpty() ? "no " + key : there);
            }
        }
        if (!first.manifest().inputsSha256().equals(second.manifest().inputsSha256())) {
            throw differ(first, "its own " + String.join(", ", first.manifest().inputsSha256().keySet()), second, "another");
        }
    }

    private static String objectives(Study study) {
        List<String> names = study.problem().objectives().stream().map(Entrants::words).toList();
        return String.join(", ", names);
    }

    private static String words(Objective objective) {
        return (objective.direction() == objective.metric().direction() ? "" : objective.direction().name().toLowerCase(Locale.ROOT)
                + " ") + objective.metric().name();
    }

    /** Lines of the resolved study that say what is searched, not how; by their key. */
    private static Map<String, String> statements(Study study) {
        Map<String, String> statements = new LinkedHashMap<>();
        String text = study.resolved();
        text.substring(0, text.indexOf("\nsearch:")).lines().map(line -> line.replaceAll("\\s+#.*", ""))
                .filter(line -> !line.isBlank() && !line.startsWith("study:") && !line.startsWith("#"))
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .forEach(line -> statements.put(line.replaceAll(":.*", ""), line));
        return statements;
    }

    private static ContestException differ(RunDirectory first, String here, RunDirectory second, String there) {
        return new ContestException(first.path() + " and " + second.path() + " are runs of different problems: the one has " + here
                + ", the other " + there, "compare runs that differ in their searches alone");
    }

    /** The same search in two runs tells nothing: same settings, same seed, same front. */
    private static List<String> repeated(List<Entrant> found) {
        Map<String, Entrant> known = new HashMap<>();
        Map<String, Integer> repeated = new LinkedHashMap<>();
        for (Entrant e : found) {
            Entrant other = known.putIfAbsent(e.settings() + " " + e.plan().spec().seed(), e);
            if (other != null && !other.run().path().equals(e.run().path())) {
                repeated.merge(other.run().path() + " and " + e.run().path(), 1, Integer::sum);
            }
        }
        return repeated.entrySet().stream().map(pair -> pair.getKey() + " have " + pair.getValue()
                + (pair.getValue() == 1 ? " search" : " searches") + " of the same settings and seed: their fronts are the same, not evidence").toList();
    }

    /** Groups of one name and the same settings are one group; of other settings, or with a seed twice, get the run's name before theirs. */
    private static List<Entrant> distinct(List<Entrant> found, boolean several) {
        Map<String, Set<String>> settings = new HashMap<>();
        Map<String, Set<Long>> seeds = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Entrant e : found) {
            settings.computeIfAbsent(e.group(), g -> new HashSet<>()).add(e.settings());
            if (!seeds.computeIfAbsent(e.group(), g -> new HashSet<>()).add(e.plan().spec().seed()) || settings.get(e.group()).size() > 1) {
                ambiguous.add(e.group());
            }
        }
        return found.stream().map(e -> several && ambiguous.contains(e.group())
                ? e.named(e.run().path().normalize().getFileName() + "/" + e.group()) : e).toList();
    }
}
