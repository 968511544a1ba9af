package org.paretile.experiments.study;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paretile.optimizers.evaluation.Evaluations;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.metric.Unit;

/** Reads {@code search:}, one mapping or a list of them. */
final class SearchReader {
    private static final long MOST_SWEPT = 1_000_000_000_000L;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final Mistakes mistakes;
    /** Number of designs; null if the space is not known, for it has mistakes. */
    private final @Nullable BigInteger designs;
    /** Seeds of the command line, in place of those of the file; none if it states none. */
    private final List<Long> seeds;
    private final Set<String> labels = new HashSet<>();

    SearchReader(@Nullable BigInteger designs, List<Long> seeds, Mistakes mistakes) {
        this.designs = designs;
        this.seeds = seeds;
        this.mistakes = mistakes;
    }

    /** Every entry; those with mistakes are left out. */
    List<SearchGroup> read(Node node) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        if (items.isEmpty()) {
            mistakes.add("missing-value", node.at(), "'search' lists no search", "give one, or remove the key");
        }
        List<SearchGroup> groups = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping) {
                entry(new Fields(mapping, mistakes)).ifPresent(groups::add);
            } else {
                mistakes.add("wrong-type", item.at(), "a search must be a mapping but is " + item.kind(),
                        "write 'algorithm: nsga2' under it");
            }
        }
        int searches = groups.stream().mapToInt(g -> g.seeds().size()).sum();
        if (searches > Limits.SEARCHES) {
            mistakes.add("too-many-searches", node.at(), "the study has " + Text.grouped(searches) + " searches",
                    "at most " + Text.grouped(Limits.SEARCHES) + " fit: take fewer seeds");
        }
        return groups;
    }

    private Optional<SearchGroup> entry(Fields fields) {
        int before = mistakes.count();
        Optional<Node.Scalar> word = fields.word("algorithm");
        String name = word.map(Node.Scalar::text).orElse(SearchDefaults.ALGORITHM);
        Place at = word.map(Node.Scalar::at).orElse(fields.mapping().at());
        SearchKeys keys = SearchKeys.of(name);
        if (keys == null) {
            mistakes.add("unknown-algorithm", at, "unknown algorithm " + Text.quote(name),
                    Text.advice(name, SearchKeys.algorithms(), ""));
            fields.refuseUnknown(SearchKeys.all(), "");
            stop(fields, SearchKeys.NSGA2);
            fields.count("population", 4, Algorithm.Nsga2.MOST_POPULATION, SearchDefaults.POPULATION);
            fields.find("seeds").ifPresent(e -> SeedsReader.read(e.value(), mistakes));
            return Optional.empty();
        }
        keys.refuseOthers(fields, mistakes);
        if (keys == SearchKeys.EXHAUSTIVE) {
            requireSmall(at);
        }
        StopRules stop = stop(fields, keys);
        String label = label(fields, name);
        Algorithm algorithm = algorithm(keys, fields, stop.evaluations());
        List<Long> own = fields.find("seeds").map(e -> SeedsReader.read(e.value(), mistakes))
                .orElse(List.of(SearchDefaults.SEED));
        if (keys == SearchKeys.EXHAUSTIVE && own.size() > 1) {
            mistakes.add("bad-seeds", fields.mapping().find("seeds").orElseThrow().value().at(),
                    "an exhaustive search is the same for every seed", "give one seed");
        }
        return mistakes.count() > before || algorithm == null ? Optional.empty()
                : Optional.of(new SearchGroup(label, algorithm, stop, seeds.isEmpty() || keys == SearchKeys.EXHAUSTIVE
                        ? own : seeds));
    }

    private void requireSmall(Place at) {
        if (designs != null && designs.compareTo(BigInteger.valueOf(Limits.EXHAUSTIVE)) > 0) {
            mistakes.add("space-too-large", at, "the space has " + (designs.bitLength() < 100 ? Text.grouped(designs)
                    : "more than 2^" + (designs.bitLength() - 1)) + " designs, too many for an exhaustive search",
                    "at most " + Text.grouped(Limits.EXHAUSTIVE) + " can be searched: fix parameters, or take nsga2");
        }
    }

    private String label(Fields fields, String algorithm) {
        Optional<Node.Scalar> name = fields.word("name");
        String wanted = name.map(Node.Scalar::text).orElse(algorithm);
        if (name.isPresent() && !wanted.matches(NAME)) {
            mistakes.add("bad-name", name.get().at(), "a search cannot be named " + Text.quote(wanted),
                    "take letters, digits, '-', '_' and '.'");
            return wanted;
        }
        if (name.isPresent() && labels.contains(wanted)) {
            mistakes.add("duplicate-name", name.get().at(), "two searches are named '" + wanted + "'",
                    "name each differently");
        }
        String label = wanted;
        for (int i = 1; !labels.add(label); i++) {
            label = wanted + "-" + (i <= 25 ? Character.toString('a' + i) : "n" + (i + 1));
        }
        return label;
    }

    private StopRules stop(Fields fields, SearchKeys keys) {
        long byDefault = keys == SearchKeys.EXHAUSTIVE && designs != null && designs.bitLength() < 40
                ? designs.longValueExact() : SearchDefaults.EVALUATIONS;
        long most = keys == SearchKeys.EXHAUSTIVE ? MOST_SWEPT : Evaluations.MOST;
        long evaluations = fields.count("evaluations", 1, most, byDefault);
        double seconds = unlessNone(fields, "time").flatMap(entry -> fields.word(entry)).flatMap(s -> {
            Optional<Double> value = fields.number("time", s, Unit.of("s"), "");
            if (value.isPresent() && !(value.get() > 0)) {
                mistakes.add("out-of-range", s.at(), "time is " + s.text() + ", which is too small",
                        "give a time above 0, or 'none'");
                return Optional.empty();
            }
            return value;
        }).orElse(Double.POSITIVE_INFINITY);
        long stall = 0;
        double gain = 0;
        Optional<Node.Entry> entry = unlessNone(fields, "stall");
        if (entry.isPresent() && entry.get().value() instanceof Node.Mapping mapping) {
            Fields rules = new Fields(mapping, mistakes);
            rules.refuseUnknown(List.of("evaluations", "gain"), "");
            rules.require("evaluations", "say over how many evaluations the front must improve: 'evaluations: 5000'");
            stall = mapping.find("evaluations").filter(e -> !e.absent()).isEmpty() ? 0 : rules.count("evaluations", 1,
                    MOST_SWEPT, 1);
            gain = rules.number("gain", 0, false, 1, SearchDefaults.STALL_GAIN);
        } else {
            entry.ifPresent(e -> mistakes.add("wrong-type", e.value().at(), "stall must be a mapping but is "
                    + e.value().kind(),
                    "write '{ evaluations: 5000, gain: 0.001 }', or 'none'"));
        }
        return new StopRules(evaluations, stall, gain, seconds);
    }

    private static Optional<Node.Entry> unlessNone(Fields fields, String key) {
        return fields.find(key).filter(e -> !(e.value() instanceof Node.Scalar s && s.text().equals("none")));
    }

    private @Nullable Algorithm algorithm(SearchKeys keys, Fields fields, long evaluations) {
        return switch (keys) {
            case RANDOM -> new Algorithm.RandomSampling();
            case EXHAUSTIVE -> new Algorithm.Exhaustive();
            case NSGA2 -> {
                int population = population(fields, evaluations, Algorithm.Nsga2.MOST_POPULATION);
                if (population % 2 != 0) {
                    mistakes.add("out-of-range", at(fields, "population"), "population is " + population
                            + ", which is odd",
                            "nsga2 takes an even number: " + (population - 1) + " or " + (population + 1));
                }
                yield new Algorithm.Nsga2(population, crossover(fields), mutation(fields));
            }
            case NSGA3 -> new Algorithm.Nsga3(population(fields, evaluations, Algorithm.Nsga3.MOST_POPULATION),
                    crossover(fields), mutation(fields));
            case SMSEMOA -> new Algorithm.SmsEmoa(population(fields, evaluations, Algorithm.SmsEmoa.MOST_POPULATION),
                    crossover(fields), mutation(fields));
            case MOEAD -> {
                int population = population(fields, evaluations, Algorithm.Moead.MOST_POPULATION);
                int neighbourhood = (int) fields.count("neighbourhood", 2, Math.max(2, population),
                        Math.min(SearchDefaults.NEIGHBOURHOOD, population));
                double local = fields.number("local", 0, false, 1, SearchDefaults.LOCAL);
                int replaced = (int) fields.count("replaced", 1, 1_000_000, SearchDefaults.REPLACED);
                yield new Algorithm.Moead(population, neighbourhood, local, replaced, aggregation(fields),
                        crossover(fields), mutation(fields));
            }
        };
    }

    private static double crossover(Fields fields) {
        return fields.number("crossover", 0, false, 1, SearchDefaults.CROSSOVER);
    }

    private static double mutation(Fields fields) {
        return fields.number("mutation", 0, true, 1e6, SearchDefaults.MUTATION);
    }

    private int population(Fields fields, long evaluations, int most) {
        int population = (int) fields.count("population", 4, most, SearchDefaults.population(evaluations));
        if (population > evaluations) {
            mistakes.add("too-few-evaluations", at(fields, fields.mapping().find("evaluations").isPresent()
                    ? "evaluations" : "population"),
                    "a population of " + Text.grouped(population) + " does not fit into " + Text.grouped(evaluations)
                            + " evaluations",
                    "give at least " + Text.grouped(population) + " evaluations, better ten times as many");
        }
        return population;
    }

    private static Place at(Fields fields, String key) {
        return fields.mapping().find(key).map(e -> e.value().at()).orElse(fields.mapping().at());
    }

    private Aggregation aggregation(Fields fields) {
        Optional<Node.Scalar> word = fields.word("aggregation");
        for (Aggregation aggregation : Aggregation.values()) {
            if (word.isEmpty() ? aggregation == SearchDefaults.AGGREGATION
                    : SearchKeys.word(aggregation).equals(word.get().text())) {
                return aggregation;
            }
        }
        mistakes.add("unknown-aggregation", word.orElseThrow().at(), "unknown aggregation "
                + Text.quote(word.orElseThrow().text()),
                "known are: tchebycheff, pbi");
        return SearchDefaults.AGGREGATION;
    }
}
