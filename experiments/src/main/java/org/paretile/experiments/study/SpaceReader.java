package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;

/** Reads {@code space:}; parameters that it does not name have the family's default. */
final class SpaceReader {
    private final FamilyProblem problem;
    private final List<ParameterSpec> specs;
    private final String family;
    private final Mistakes mistakes;

    SpaceReader(FamilyProblem problem, String family, Mistakes mistakes) {
        this.problem = problem;
        this.specs = problem.parameters();
        this.family = family;
        this.mistakes = mistakes;
    }

    /** The space; empty if it is a mistake. */
    Optional<DesignSpace> read(Optional<Node.Entry> entry, Place whole) {
        int before = mistakes.count();
        Map<String, Node.Entry> named = new HashMap<>();
        if (entry.isPresent() && entry.get().value() instanceof Node.Mapping mapping) {
            List<String> known = specs.stream().map(ParameterSpec::name).toList();
            for (Node.Entry e : mapping.entries()) {
                String name = e.key().text();
                if (!known.contains(name)) {
                    mistakes.add("unknown-parameter", e.key().at(), family + " has no parameter " + Text.quote(name),
                            problem.advice(name).orElseGet(
                                    () -> Text.advice(name, known, "'paretile problems " + family + "' lists them")));
                } else if (e.absent()) {
                    mistakes.add("missing-value", e.key().at(), "parameter '" + name + "' has no value",
                            "give it one, or remove it");
                } else {
                    named.put(name, e);
                }
            }
        } else if (entry.isPresent() && !entry.get().absent()) {
            mistakes.add("wrong-type", entry.get().value().at(), "'space' must be a mapping but is "
                    + entry.get().value().kind(),
                    "write 'parameter: value' under it");
        }
        List<Parameter> parameters = new ArrayList<>();
        Map<String, Domain> domains = new HashMap<>();
        long values = 0;
        for (ParameterSpec spec : specs) {
            Node.Entry e = named.get(spec.name());
            Domain domain = e == null ? DomainReader.plain(spec.byDefault()) : new DomainReader(spec,
                    mistakes).read(e.value()).orElse(null);
            values += domain == null ? 0 : domain.size();
            if (values > Limits.VALUES) {
                mistakes.add("domain-too-large", e == null ? whole : e.value().at(), "with " + spec.name()
                        + " the domains have more than "
                        + Text.grouped(Limits.VALUES) + " values", "take larger steps");
                return Optional.empty();
            }
            if (domain != null) {
                domains.put(spec.name(), domain);
                parameters.add(new Parameter(spec.name(), spec.unit(), domain, spec.activeIf()));
            }
        }
        refuseNeverActive(named, domains);
        try {
            return mistakes.count() > before ? Optional.empty() : Optional.of(new DesignSpace(parameters));
        } catch (ProblemException e) {
            mistakes.add(entry.map(x -> x.key().at()).orElse(whole), e);
            return Optional.empty();
        }
    }

    /** Searched by the study's own words, but its condition can never hold. */
    private void refuseNeverActive(Map<String, Node.Entry> named, Map<String, Domain> domains) {
        Set<String> never = new HashSet<>();
        for (ParameterSpec spec : specs) {
            Condition condition = spec.activeIf();
            Domain switcher = condition == null ? null : domains.get(condition.parameter());
            if (condition == null || switcher == null || !inactive(condition, switcher, never)) {
                continue;
            }
            never.add(spec.name());
            Node.Entry entry = named.get(spec.name());
            Domain domain = domains.get(spec.name());
            if (entry != null && domain != null && domain.size() > 1) {
                mistakes.add("never-active", entry.key().at(), spec.name()
                        + " is searched, but has no meaning in this space",
                        "it matters only if " + condition + ": widen " + condition.parameter() + ", or remove it");
            }
        }
    }

    /** Whether a condition never holds, {@code never} being the parameters that are never active. */
    static boolean inactive(Condition condition, Domain switcher, Set<String> never) {
        return never.contains(condition.parameter()) || condition.values().stream().noneMatch(v ->
                switcher.indexOf(v).isPresent());
    }
}
