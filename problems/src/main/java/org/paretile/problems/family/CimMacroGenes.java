package org.paretile.problems.family;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paretile.problems.space.DesignSpace;

/** Reads the genes of {@link CimMacroFamily} by parameter name. */
final class CimMacroGenes {
    private final DesignSpace space;
    private final Map<String, Integer> index = new HashMap<>();
    private final double[][] numbers;
    private final List<List<String>> texts;
    private final int bitsPerCell;

    CimMacroGenes(DesignSpace space) {
        this.space = space;
        int n = space.genes();
        numbers = new double[n][];
        List<List<String>> all = new java.util.ArrayList<>();
        for (int p = 0; p < n; p++) {
            index.put(space.parameters().get(p).name(), p);
            numbers[p] = space.numbers(p);
            all.add(List.copyOf(space.texts(p)));
        }
        texts = List.copyOf(all);
        bitsPerCell = at(CimMacroParameters.BITS_PER_CELL);
    }

    private int at(String parameter) {
        Integer p = index.get(parameter);
        if (p == null) {
            throw new IllegalArgumentException("the space has no parameter " + parameter);
        }
        return p;
    }

    double number(String parameter, int[] genome) {
        int p = at(parameter);
        return numbers[p][genome[p]];
    }

    int whole(String parameter, int[] genome) {
        return (int) number(parameter, genome);
    }

    String text(String parameter, int[] genome) {
        int p = at(parameter);
        return texts.get(p).get(genome[p]);
    }

    /** One where the cell decides it. */
    int bitsPerCell(int[] genome) {
        return space.active(genome, bitsPerCell) ? (int) numbers[bitsPerCell][genome[bitsPerCell]] : 1;
    }

    /** Mixed-radix number of the genes of some parameters. */
    long key(int[] genome, int[] of) {
        long key = 0;
        for (int p : of) {
            // an inactive number of bits per cell is one, whatever the first value of its domain
            int digit = p == bitsPerCell && !space.active(genome, p) ? space.cardinality(p) : genome[p];
            key = key * radix(p) + digit;
        }
        return key;
    }

    /** Number of different keys of these parameters. */
    double keys(int[] of) {
        double keys = 1;
        for (int p : of) {
            keys *= radix(p);
        }
        return keys;
    }

    /** A genome with the genes of that key; the others are 0. */
    int[] genome(long key, int[] of) {
        int[] genome = new int[numbers.length];
        long rest = key;
        for (int i = of.length - 1; i >= 0; i--) {
            genome[of[i]] = (int) (rest % radix(of[i]));
            rest /= radix(of[i]);
        }
        return genome;
    }

    /** Bits per cell of a genome from {@link #genome(long, int[])}. */
    int bitsPerCellOfKey(int[] genome) {
        int gene = genome[bitsPerCell];
        return gene == space.cardinality(bitsPerCell) ? 1 : (int) numbers[bitsPerCell][gene];
    }

    int[] positions(String... parameters) {
        int[] positions = new int[parameters.length];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = at(parameters[i]);
        }
        return positions;
    }

    private int radix(int p) {
        return space.cardinality(p) + (p == bitsPerCell ? 1 : 0);
    }
}
