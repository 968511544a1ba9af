package org.paretile.experiments.study;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paretile.models.ParetileException;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/** Turns the tree of a study into a {@link Study}, going on after a mistake as far as that makes sense. */
final class StudyChecker {
    static final List<String> KEYS = List.of("study", "version", "problem", "space", "objectives", "constraints",
            "reference", "search");
    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    private final Fields top;
    private final List<Family> families;
    private final Mistakes mistakes;

    StudyChecker(Node.Mapping root, List<Family> families, Mistakes mistakes) {
        this.top = new Fields(root, mistakes);
        this.families = families;
        this.mistakes = mistakes;
    }

    /**
     * Checks everything.
     *
     * @param folder that the study's files are relative to
     * @param source text of the study
     * @param seeds of the command line
     * @throws StudyException with every mistake
     */
    Study check(Path folder, String source, Optional<String> seeds) {
        String name = top.require("study", "give the study a name: 'study: my-first'").flatMap(top::word).map(this::name)
                .orElse("");
        top.require("version", "add 'version: 1'").flatMap(top::word).ifPresent(this::version);
        Optional<Family> family = top.require("problem", Text.advice("", names(),
                "'paretile problems' lists the families"))
                .flatMap(top::word).flatMap(this::family);
        top.refuseUnknown(keys(family), "");
        Optional<SettingsReader.Result> settings = family.flatMap(f -> new SettingsReader(folder, mistakes).read(top, f));
        Optional<FamilyProblem> problem = settings.flatMap(s -> bind(family.orElseThrow(), s))
                .or(() -> family.flatMap(this::withDefaults));
        Optional<DesignSpace> space = problem.flatMap(p -> new SpaceReader(p, family.orElseThrow().name(),
                mistakes)
                .read(top.mapping().find("space"), top.mapping().at()));
        GoalsReader goals = problem.map(p -> new GoalsReader(p, mistakes)).orElse(null);
        List<Objective> objectives = goals == null ? List.of() : goals.objectives(top);
        List<Constraint> constraints = goals == null ? List.of() : goals.constraints(top.mapping().find("constraints"));
        List<Double> reference = goals == null ? List.of() : goals.reference(top.find("reference"), objectives);
        List<SearchGroup> searches = searches(space.map(DesignSpace::size), seeds);
        mistakes.stopIfAny();

        DesignProblem stated = stated(problem.orElseThrow(), space.orElseThrow(), objectives, constraints);
        mistakes.stopIfAny();
        String resolved = new ResolvedStudy(name, family.orElseThrow(), settings.orElseThrow().words(),
                problem.orElseThrow(), stated,
                constraints, reference, searches).yaml();
        return new Study(name, family.orElseThrow(), stated,
                searches.stream().flatMap(s -> s.plans(reference)).toList(), source, resolved,
                settings.orElseThrow().inputs());
    }

    private List<String> names() {
        return families.stream().map(Family::name).toList();
    }

    private String name(Node.Scalar scalar) {
        if (!scalar.text().matches(NAME) || scalar.text().endsWith(".")) {
            mistakes.add("bad-name", scalar.at(), "a study cannot be named " + Text.quote(scalar.text()),
                    "its name is that of a folder: take letters, digits, '-', '_' and '.', at most 80");
        }
        return scalar.text();
    }

    private void version(Node.Scalar scalar) {
        if (!scalar.text().equals("1")) {
            mistakes.add("unsupported-version", scalar.at(), "version " + Text.quote(scalar.text()) + " is not known",
                    "write 'version: 1'");
        }
    }

    private Optional<Family> family(Node.Scalar scalar) {
        Optional<Family> family = families.stream().filter(f -> f.name().equals(scalar.text())).findFirst();
        if (family.isEmpty()) {
            mistakes.add("unknown-family", scalar.at(), "unknown problem " + Text.quote(scalar.text()),
                    Text.advice(scalar.text(), names(), ""));
        }
        return family;
    }

    /** Top-level keys of a family's studies; of all families' if it is not known. */
    private Set<String> keys(Optional<Family> family) {
        Set<String> keys = new LinkedHashSet<>(KEYS);
        family.map(List::of).orElse(families).forEach(f -> f.settings().stream().map(Setting::key).forEach(keys::add));
        return keys;
    }

    private Optional<FamilyProblem> bind(Family family, SettingsReader.Result settings) {
        try {
            return Optional.of(family.bind(settings.settings()));
        } catch (ParetileException e) {
            mistakes.add(e instanceof ProblemException p ? p.code() : "bad-setting", culprit(family, Text.message(e)),
                    Text.message(e), e.help());
            return Optional.empty();
        }
    }

    /** The family's problem with other settings than the study's mistaken ones, so that the rest can be checked too. */
    private Optional<FamilyProblem> withDefaults(Family family) {
        if (family.settings().stream().anyMatch(s -> s.required()
                || (s.kind() == Setting.Kind.NAME_OR_FILE && s.byDefault().isEmpty() && top.mapping().find(s.key()).isPresent()))) {
            return Optional.empty(); // what the space may hold depends on it
        }
        Map<String, SettingValue> defaults = new LinkedHashMap<>();
        family.settings().stream().filter(s -> !s.byDefault().isEmpty())
                .forEach(s -> defaults.put(s.key(), new SettingValue.Word(s.byDefault())));
        try {
            return Optional.of(family.bind(new Settings(defaults)));
        } catch (ParetileException e) {
            return Optional.empty();
        }
    }

    /** The setting that a family's complaint is about: the one whose value it names first, else whose key, else the first. */
    private Place culprit(Family family, String message) {
        List<Node.Entry> stated = family.settings().stream().flatMap(s -> top.mapping().find(s.key()).stream()).toList();
        return stated.stream().filter(e -> mention(e, message) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(e -> mention(e, message)))
                .or(() -> stated.stream().filter(e -> message.contains(e.key().text())).findFirst())
                .or(() -> stated.stream().findFirst())
                .or(() -> top.mapping().find("problem"))
                .map(e -> e.value().at()).orElse(top.mapping().at());
    }

    /** Where the message names the value, a file by its last part. */
    private static int mention(Node.Entry entry, String message) {
        if (!(entry.value() instanceof Node.Scalar scalar)) {
            return Integer.MAX_VALUE;
        }
        int at = message.indexOf(scalar.text().substring(scalar.text().lastIndexOf('/') + 1));
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private List<SearchGroup> searches(Optional<BigInteger> designs, Optional<String> seeds) {
        List<Long> given = seeds.map(text ->
                SeedsReader.read(new Node.Scalar(Source.option("--seeds " + text).whole(), text, true), mistakes))
                .orElse(List.of());
        Optional<Node.Entry> entry = top.find("search");
        if (entry.isPresent()) {
            return new SearchReader(designs.orElse(null), given, mistakes).read(entry.get().value());
        }
        Algorithm algorithm = new Algorithm.Nsga2(SearchDefaults.population(SearchDefaults.EVALUATIONS),
                SearchDefaults.CROSSOVER, SearchDefaults.MUTATION);
        return new ArrayList<>(List.of(new SearchGroup(SearchDefaults.ALGORITHM, algorithm,
                StopRules.after(SearchDefaults.EVALUATIONS),
                given.isEmpty() ? List.of(SearchDefaults.SEED) : given)));
    }

    private DesignProblem stated(FamilyProblem problem, DesignSpace space, List<Objective> objectives,
            List<Constraint> constraints) {
        List<Constraint> all = new ArrayList<>(problem.constraints());
        all.addAll(constraints);
        Set<Metric> needed = Stream.concat(objectives.stream().map(Objective::metric), all.stream().map(Constraint::metric))
                .collect(Collectors.toSet());
        try {
            return new DesignProblem(space, problem.metrics(), objectives, all, problem.model(space, needed));
        } catch (ParetileException e) {
            Place at = top.mapping().find("space").map(x -> x.key().at()).orElse(top.mapping().at());
            mistakes.add(e instanceof ProblemException p ? p.code() : "unusable-space", at, Text.message(e), e.help());
            mistakes.stopIfAny();
            throw e;
        }
    }
}
