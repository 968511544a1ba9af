package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;

/**
 * Some of the values of a parameter.
 *
 * @param parameter its gene
 * @param values genes chosen
 * @param inactive whether designs in which the parameter is not active belong to the selection
 */
record Selection(int parameter, BitSet values, boolean inactive) {

    Selection {
        values = (BitSet) values.clone();
    }

    /** The values from gene {@code first} to gene {@code last}. */
    static Selection range(int parameter, int first, int last) {
        BitSet values = new BitSet();
        values.set(first, last + 1);
        return new Selection(parameter, values, false);
    }

    /** Whether a gene (−1 if not active) is among the values. */
    boolean has(int gene) {
        return gene >= 0 ? values.get(gene) : inactive;
    }

    Selection and(Selection other) {
        BitSet both = (BitSet) values.clone();
        both.and(other.values);
        return new Selection(parameter, both, inactive && other.inactive);
    }

    /** Everything else, of {@code size} values. */
    Selection complement(int size) {
        BitSet rest = (BitSet) values.clone();
        rest.flip(0, size);
        return new Selection(parameter, rest, !inactive);
    }

    /** In words: {@code rows 64 to 128}, {@code device rram or pcm}, {@code adc_bits at least 5, where it applies}. */
    String text(DesignSpace space) {
        Parameter p = space.parameters().get(parameter);
        return words(space, p) + (inactive && p.activeIf() != null ? ", where it applies" : "");
    }

    private String words(DesignSpace space, Parameter p) {
        int size = space.cardinality(parameter);
        int first = values.nextSetBit(0);
        int last = values.length() - 1;
        if (first < 0) {
            return p.name() + " has no value";
        }
        List<String> texts = new ArrayList<>();
        values.stream().forEach(g -> texts.add(p.domain().value(g).text()));
        String unit = p.unit().equals(Unit.NONE) || p.unit().symbol().isEmpty() ? "" : " " + p.unit();
        boolean run = space.ordered(parameter) && values.cardinality() == last - first + 1;
        if (texts.size() == 1) {
            return p.name() + " " + texts.getFirst() + unit;
        }
        if (run) {
            return first == 0 && last < size - 1 ? p.name() + " at most " + texts.getLast() + unit
                    : last == size - 1 && first > 0 ? p.name() + " at least " + texts.getFirst() + unit
                    : p.name() + " " + texts.getFirst() + " to " + texts.getLast() + unit;
        }
        return texts.size() > size / 2 && texts.size() > 3 ? p.name() + " not " + others(p, size)
                : p.name() + " " + String.join(" or ", texts) + unit;
    }

    private String others(Parameter p, int size) {
        BitSet rest = (BitSet) values.clone();
        rest.flip(0, size);
        return rest.stream().mapToObj(g -> p.domain().value(g).text()).collect(Collectors.joining(" or "));
    }
}
