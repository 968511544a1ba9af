package org.paretile.experiments.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Parameter;

/**
 * A study with every default made explicit, as YAML in a fixed order that reads back to an equal study.
 *
 * @param words settings as they are written
 * @param constraints those of the study alone, without the family's
 * @param reference of minimised objectives; empty if the study states none
 */
record ResolvedStudy(String name, Family family, Map<String, String> words, FamilyProblem bound, DesignProblem problem,
        List<Constraint> constraints, List<Double> reference, List<SearchGroup> searches) {

    /** The text. */
    String yaml() {
        StringBuilder out = new StringBuilder("# Every default made explicit; reads back to the same study.\n");
        line(out, "study: " + Yaml.text(name), "");
        line(out, "version: 1", "");
        line(out, "problem: " + Yaml.text(family.name()), family.summary());
        family.settings().stream().filter(s -> words.containsKey(s.key()))
                .forEach(s -> line(out, s.key() + ": " + Yaml.text(words.getOrDefault(s.key(), "")), s.description()));
        space(out);
        goals(out);
        out.append("\nsearch:\n");
        searches.forEach(s -> search(out, s));
        return out.toString();
    }

    private void space(StringBuilder out) {
        out.append("\nspace:  # ").append(Text.grouped(problem.space().size())).append(" designs\n");
        Map<String, Domain> domains = new HashMap<>();
        Set<String> never = new HashSet<>();
        for (int p = 0; p < problem.space().genes(); p++) {
            Parameter parameter = problem.space().parameters().get(p);
            ParameterSpec spec = bound.parameters().get(p);
            domains.put(parameter.name(), parameter.domain());
            Condition condition = parameter.activeIf();
            Domain switcher = condition == null ? null : domains.get(condition.parameter());
            String text = Yaml.text(parameter.name()) + ": " + Yaml.domain(parameter.domain(), parameter.unit());
            if (condition != null && switcher != null && SpaceReader.inactive(condition, switcher, never)) {
                never.add(parameter.name());
                if (parameter.domain().size() > 1) { // reading it back would be refused; the default is the same
                    line(out, "  # " + text, "never active: it matters only if " + condition);
                    continue;
                }
            }
            line(out, "  " + text, spec.description() + (condition == null ? "" : " (only if " + condition + ")"));
        }
    }

    private void goals(StringBuilder out) {
        out.append("\nobjectives:\n");
        for (Objective objective : problem.objectives()) {
            Metric metric = objective.metric();
            String text = objective.direction() == metric.direction() ? metric.name()
                    : "{ " + objective.direction().name().toLowerCase(Locale.ROOT) + ": " + metric.name() + " }";
            line(out, "  - " + text, objective.direction().name().toLowerCase(Locale.ROOT) + ", "
                    + (metric.unit().symbol().isEmpty() ? "a plain number" : "in " + metric.unit()) + ": "
                            + metric.description());
        }
        out.append(constraints.isEmpty() ? "\nconstraints: []\n" : "\nconstraints:\n");
        constraints.forEach(c -> line(out, "  - " + c, ""));
        bound.constraints().forEach(c -> out.append("  # ").append(c).append("  (part of the problem)\n"));
        if (!reference.isEmpty()) {
            out.append("\nreference:  # up to which hypervolume is measured\n");
        }
        for (int i = 0; i < reference.size(); i++) {
            Objective objective = problem.objectives().get(i);
            line(out, "  " + objective.metric().name() + ": "
                    + Yaml.amount(objective.original(reference.get(i)), objective.metric().unit()), "");
        }
    }

    private static void search(StringBuilder out, SearchGroup search) {
        StopRules stop = search.stop();
        line(out, "  - name: " + Yaml.text(search.label()), "");
        line(out, "    algorithm: " + search.algorithm().name(), "");
        switch (search.algorithm()) {
            case Algorithm.Nsga2(int population, double crossover, double mutation) ->
                    evolution(out, population, crossover, mutation);
            case Algorithm.Nsga3(int population, double crossover, double mutation) ->
                    evolution(out, population, crossover, mutation);
            case Algorithm.SmsEmoa(int population, double crossover, double mutation) ->
                    evolution(out, population, crossover, mutation);
            case Algorithm.Moead m -> {
                line(out, "    population: " + m.population(), "");
                line(out, "    neighbourhood: " + m.neighbourhood(), "weight vectors that mate and replace");
                line(out, "    local: " + Numbers.shortest(m.local()),
                        "probability that mating stays in the neighbourhood");
                line(out, "    replaced: " + m.replaced(), "most individuals that one child may replace");
                line(out, "    aggregation: " + SearchKeys.word(m.aggregation()), "");
                variation(out, m.crossover(), m.mutation());
            }
            case Algorithm.RandomSampling random -> { }
            case Algorithm.Exhaustive exhaustive -> { }
        }
        line(out, "    evaluations: " + stop.evaluations(), "");
        line(out, "    stall: " + (stop.stallEvaluations() == 0 ? "none" : "{ evaluations: " + stop.stallEvaluations()
                + ", gain: " + Numbers.shortest(stop.stallGain()) + " }"), "");
        line(out, "    time: " + (stop.seconds() == Double.POSITIVE_INFINITY ? "none" : Numbers.shortest(stop.seconds())
                + " s"), "");
        line(out, "    seeds: " + seeds(search.seeds()), "");
    }

    private static void evolution(StringBuilder out, int population, double crossover, double mutation) {
        line(out, "    population: " + population, "");
        variation(out, crossover, mutation);
    }

    private static void variation(StringBuilder out, double crossover, double mutation) {
        line(out, "    crossover: " + Numbers.shortest(crossover), "probability that two parents are crossed");
        line(out, "    mutation: " + Numbers.shortest(mutation), "expected number of mutated genes a child");
    }

    private static String seeds(List<Long> seeds) {
        boolean run = seeds.size() > 1 && seeds.getLast() - seeds.getFirst() == seeds.size() - 1;
        for (int i = 1; i < seeds.size(); i++) {
            run &= seeds.get(i) == seeds.get(i - 1) + 1;
        }
        return seeds.size() == 1 ? seeds.getFirst().toString() : run ? seeds.getFirst() + ".." + seeds.getLast()
                : seeds.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    private static void line(StringBuilder out, String text, String comment) {
        out.append(text).append(comment.isBlank() ? "" : "  # " + Yaml.comment(comment)).append('\n');
    }
}
