package org.paretile.problems.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.ProblemException;

/**
 * The designs that parameters span. A genome is one gene a parameter, gene {@code p} in {@code 0 … cardinality(p) − 1}.
 * A parameter that is not active has no meaning: its gene is 0 in the <em>canonical</em> genome, so that two genomes of
 * the same design are equal. Designs are numbered without gaps, {@code 0 … size − 1}, in mixed radix over the active
 * parameters.
 */
public final class DesignSpace {
    private final List<Parameter> parameters;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final int[] cardinality;
    private final boolean[] ordered;
    /** Parameter that switches this one, or −1; always smaller than the parameter itself. */
    private final int[] switcher;
    /** For a switched parameter: by gene of the switcher, whether it is active. */
    private final boolean[] @Nullable [] activates;
    private final GenomeRanking ranking;
    private final boolean conditional;

    /**
     * @param parameters in the order of the genes; a condition refers to an earlier one
     * @throws ProblemException {@code duplicate-parameter}, {@code unknown-parameter}
     */
    public DesignSpace(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        int n = parameters.size();
        cardinality = new int[n];
        ordered = new boolean[n];
        switcher = new int[n];
        activates = new boolean[n][];
        for (int p = 0; p < n; p++) {
            Parameter parameter = parameters.get(p);
            if (indexes.putIfAbsent(parameter.name(), p) != null) {
                throw new ProblemException("duplicate-parameter", "parameter " + parameter.name() + " is there twice",
                        "name each parameter once");
            }
            cardinality[p] = parameter.domain().size();
            ordered[p] = parameter.domain().ordered();
            switcher[p] = -1;
            Condition condition = parameter.activeIf();
            if (condition != null) {
                Integer other = indexes.get(condition.parameter());
                if (other == null || other == p) {
                    throw new ProblemException("unknown-parameter", "parameter " + parameter.name()
                            + " depends on " + condition.parameter() + ", which does not come before it",
                            "declare " + condition.parameter() + " first");
                }
                switcher[p] = other;
                List<Value> values = parameters.get(other).domain().values();
                boolean[] on = new boolean[values.size()];
                for (int i = 0; i < on.length; i++) {
                    on[i] = condition.values().contains(values.get(i));
                }
                activates[p] = on;
            }
        }
        conditional = Arrays.stream(switcher).anyMatch(s -> s >= 0);
        ranking = new GenomeRanking(cardinality, switcher, activates);
    }

    /** The parameters in the order of the genes. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Number of genes. */
    public int genes() {
        return cardinality.length;
    }

    /** Number of values of parameter {@code p}. */
    public int cardinality(int p) {
        return cardinality[p];
    }

    /** Whether neighbouring genes of parameter {@code p} mean neighbouring values. */
    public boolean ordered(int p) {
        return ordered[p];
    }

    /** Gene number of the parameter of that name, or −1. */
    public int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** Exact number of different designs. */
    public BigInteger size() {
        return ranking.size();
    }

    /** Whether some parameter is not always active. */
    public boolean conditional() {
        return conditional;
    }

    /** Whether parameter {@code p} has a meaning in a genome whose earlier genes are canonical. */
    public boolean active(int[] genome, int p) {
        int s = switcher[p];
        boolean[] on = activates[p];
        return s < 0 || on == null || (on[genome[s]] && active(genome, s));
    }

    /** Makes the genome canonical, in place: genes of inactive parameters become 0. */
    public void canonicalise(int[] genome) {
        if (conditional) {
            for (int p = 0; p < genome.length; p++) {
                if (genome[p] != 0 && !active(genome, p)) {
                    genome[p] = 0;
                }
            }
        }
    }

    /**
     * Checks a canonical genome.
     *
     * @throws IllegalArgumentException naming the gene that is out of range or not canonical
     */
    public int[] requireCanonical(int[] genome) {
        if (genome.length != cardinality.length) {
            throw new IllegalArgumentException("genome has " + genome.length + " genes, not " + cardinality.length);
        }
        for (int p = 0; p < genome.length; p++) {
            if (genome[p] < 0 || genome[p] >= cardinality[p]) {
                throw new IllegalArgumentException("gene " + parameters.get(p).name() + " is " + genome[p]
                        + ", not in 0.." + (cardinality[p] - 1));
            }
            if (genome[p] != 0 && !active(genome, p)) {
                throw new IllegalArgumentException("gene " + parameters.get(p).name() + " is inactive but not 0");
            }
        }
        return genome;
    }

    /** Number of a canonical genome, 0 ≤ rank &lt; size. */
    public BigInteger rank(int[] genome) {
        return ranking.rank(requireCanonical(genome));
    }

    /**
     * The canonical genome of that number.
     *
     * @throws IllegalArgumentException if rank is not in 0 … size − 1
     */
    public int[] unrank(BigInteger rank) {
        return ranking.unrank(rank);
    }

    /** As {@link #unrank(BigInteger)}, for spaces of up to 2⁶³ − 1 designs, into {@code genome}. */
    public void unrank(long rank, int[] genome) {
        ranking.unrank(rank, genome);
    }

    /** The genome's values by parameter, in the order of the genes; inactive parameters are left out. */
    public Map<String, Value> values(int[] genome) {
        Map<String, Value> values = new java.util.LinkedHashMap<>();
        for (int p = 0; p < genome.length; p++) {
            if (active(genome, p)) {
                values.put(parameters.get(p).name(), parameters.get(p).domain().value(genome[p]));
            }
        }
        return values;
    }

    /** Numbers of parameter {@code p} by gene, in its unit; NaN for categories. */
    public double[] numbers(int p) {
        return parameters.get(p).domain().values().stream().mapToDouble(Value::number).toArray();
    }

    /** Names of parameter {@code p}'s values by gene. */
    public List<String> texts(int p) {
        List<String> texts = new ArrayList<>();
        parameters.get(p).domain().values().forEach(v -> texts.add(v.text()));
        return texts;
    }
}
