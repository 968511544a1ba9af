package org.paretile.experiments.study;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ParetileException;
import org.paretile.problems.family.Families;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.Settings;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.Domain;

/** A study to start from. */
public final class StudyTemplate {
    /** The family of a study to start from, if the user names none. */
    public static final String FAMILY = "cim-macro";

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private StudyTemplate() {}

    /**
     * A commented study of {@code family}, one of {@link Families#all()}: what is searched by default, or by a first study of the
     * family, stands in it, what is fixed by default is commented out. It can be run as it is unless the family has a setting without default.
     *
     * @param name of the study
     */
    public static String of(Family family, String name) {
        StringBuilder out = new StringBuilder();
        out.append("# yaml-language-server: $schema=study.schema.json\n");
        out.append("# ").append(Yaml.comment(family.summary())).append('\n');
        out.append("study: ").append(Yaml.text(name)).append("  # names the run directory\nversion: 1\nproblem: ")
                .append(family.name()).append('\n');
        for (Setting setting : family.settings()) {
            String value = NUMBER.matcher(setting.byDefault()).matches() ? setting.byDefault()
                    : setting.byDefault().isEmpty() ? "" : Yaml.text(setting.byDefault());
            out.append('\n').append("# ").append(Yaml.comment(setting.description())).append(switch (setting.kind()) {
                case WORD -> "";
                case NAME_OR_FILE -> "; a name or a file";
                case FILE -> "; a file";
            }).append(setting.required() ? " (required)\n" : "\n");
            out.append(value.isEmpty() && !setting.required() ? "# " : "").append(setting.key()).append(": ")
                    .append(value).append('\n');
        }
        FamilyProblem problem = bound(family);
        if (problem != null) {
            body(problem, family.firstSearch(), out);
        }
        out.append("\nsearch:                 # one, or a list of them\n  algorithm: ").append(SearchDefaults.ALGORITHM)
                .append("      # ").append(String.join(" | ", SearchKeys.algorithms()))
                .append("\n  population: ").append(SearchDefaults.POPULATION)
                .append("\n  evaluations: ").append(SearchDefaults.EVALUATIONS)
                .append("\n  seeds: ").append(SearchDefaults.SEED).append("              # one, 1..5, or [1, 4, 9]\n");
        return out.toString();
    }

    /** The family with every default; null if it needs a setting. */
    static @Nullable FamilyProblem bound(Family family) {
        try {
            return family.bind(new Settings(family.settings().stream()
                    .filter(s -> !s.byDefault().isEmpty() && s.kind() != Setting.Kind.FILE)
                    .collect(Collectors.toMap(Setting::key, s ->
                            new org.paretile.problems.family.SettingValue.Word(s.byDefault())))));
        } catch (ParetileException e) {
            return null;
        }
    }

    private static void body(FamilyProblem problem, Map<String, Domain> first, StringBuilder out) {
        out.append("\nspace:  # a value is fixed, a domain is searched, what is left out has its default\n");
        for (ParameterSpec spec : problem.parameters()) {
            Domain domain = first.getOrDefault(spec.name(), DomainReader.plain(spec.byDefault()));
            out.append("  # ").append(Yaml.comment(spec.description())).append("; valid: ")
                    .append(Yaml.comment(spec.range().words()))
                    .append(spec.unit().symbol().isEmpty() ? "" : ", in " + spec.unit())
                    .append(spec.activeIf() == null ? "" : "; only if " + spec.activeIf()).append('\n');
            out.append(domain.size() > 1 ? "  " : "  # ").append(Yaml.text(spec.name())).append(": ")
                    .append(Yaml.domain(domain, spec.unit())).append('\n');
        }
        out.append("\nobjectives:  # or { maximize: ")
                .append(problem.metrics().stream().map(Metric::name).findFirst().orElse("")).append(" }\n");
        List<Metric> wanted = problem.objectives().stream().map(Objective::metric).toList();
        for (Objective objective : problem.objectives()) {
            out.append("  - ").append(objective.metric().name()).append("  # ").append(words(objective.metric()))
                    .append('\n');
        }
        problem.metrics().stream().filter(m -> !wanted.contains(m))
                .forEach(m -> out.append("  # - ").append(m.name()).append("  # ").append(words(m)).append('\n'));
        Metric example = problem.metrics().getFirst();
        out.append("\nconstraints:  # a metric, <= or >=, and a limit with its unit\n  # - ").append(example.name())
                .append(" <= ")
                .append(Yaml.amount(1, example.unit())).append('\n');
    }

    private static String words(Metric metric) {
        return Yaml.comment((metric.unit().symbol().isEmpty() ? "" : "in " + metric.unit() + ": ")
                + metric.description());
    }
}
