package org.paretile.problems.family;

import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.space.DesignSpace;

/** The genes of a space, found once by name and then read by place. */
public final class Genes {
    private final DesignSpace space;

    public Genes(DesignSpace space) {
        this.space = space;
    }

    /** A parameter whose values are names. */
    public record Words(int position, List<String> values) {
        /** The name that the genome has. */
        public String of(int[] genome) {
            return values.get(genome[position]);
        }
    }

    /** A parameter whose values are numbers. */
    public record Amounts(int position, double[] values) {
        /** The number that the genome has, in the parameter's unit. */
        public double of(int[] genome) {
            return values[genome[position]];
        }

        /** As {@link #of}, of a parameter whose numbers are whole. */
        public int whole(int[] genome) {
            return (int) values[genome[position]];
        }
    }

    /** Reads names. */
    public Words words(String parameter) {
        int p = position(parameter);
        return new Words(p, List.copyOf(space.texts(p)));
    }

    /** Reads numbers. */
    public Amounts amounts(String parameter) {
        int p = position(parameter);
        return new Amounts(p, space.numbers(p));
    }

    /** Whether the parameter at {@code position} has a meaning in the genome. */
    boolean active(int[] genome, int position) {
        return space.active(genome, position);
    }

    /**
     * Numbers the combinations of some genes and of one number more.
     *
     * @param more what that number stays below
     */
    Key key(int more, int... positions) {
        return new Key(positions, IntStream.of(positions).map(space::cardinality).toArray(), more);
    }

    /** Mixed-radix number of some genes, most significant first, and of one number more. */
    record Key(int[] positions, int[] radix, int more) {
        long of(int[] genome, int last) {
            long key = 0;
            for (int i = 0; i < positions.length; i++) {
                key = key * radix[i] + genome[positions[i]];
            }
            return key * more + last;
        }

        double size() {
            double size = more;
            for (int r : radix) {
                size *= r;
            }
            return size;
        }
    }

    private int position(String parameter) {
        int p = space.indexOf(parameter);
        if (p < 0) {
            throw new IllegalArgumentException("the space has no parameter " + parameter);
        }
        return p;
    }
}
