package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;

/** What the words of a node's rows say: reuse of a container, tensors of a component. */
final class NodeReader {
    static final Set<String> CONTAINER_TEXTS = Set.of("must_reuse", "spreads", "inputs", "outputs", "weights");
    static final Set<String> PART_TEXTS = Set.of("class", "cell", "part", "memory", "inputs", "outputs", "weights");

    private final String node;
    private final Map<String, Row> rows;

    NodeReader(String node, Map<String, Row> rows) {
        this.node = node;
        this.rows = rows;
    }

    @Nullable String text(String attribute) {
        Row row = rows.get(attribute);
        if (row == null) {
            return null;
        }
        if (row.formula() != null) {
            throw new ModelException(row.where() + ": " + node + "." + attribute + " is a word; give it the unit text");
        }
        return row.text();
    }

    String where(String attribute) {
        Row row = rows.get(attribute);
        return row == null ? rows.values().iterator().next().where() : row.where();
    }

    Keeping[] keeping() {
        Keeping[] keeping = new Keeping[Kept.values().length];
        for (Kept operand : Kept.values()) {
            String label = text(operand.label());
            keeping[operand.ordinal()] = label == null ? Keeping.BYPASS : Keeping.of(label, where(operand.label()));
            if (keeping[operand.ordinal()] == Keeping.ACCUMULATE && operand != Kept.OUTPUTS) {
                throw new ModelException(where(operand.label()) + ": " + node + " accumulates " + operand.label()
                        + "; only outputs add up: write coalesce");
            }
        }
        return keeping;
    }

    /** The loops a container spreads. */
    Rank[] spreads() {
        String spreads = text("spreads");
        Kept must = must();
        if (spreads == null) {
            return must == null ? new Rank[] {Rank.K, Rank.M, Rank.G, Rank.V} : switch (must) {
                case INPUTS -> new Rank[] {Rank.Y, Rank.M};
                case OUTPUTS -> new Rank[] {Rank.K};
                case WEIGHTS -> new Rank[] {Rank.V};
            };
        }
        List<Rank> ranks = new ArrayList<>();
        for (String word : spreads.strip().split("\\s+")) {
            Rank rank = rank(word);
            if (must != null && rank.indexes(must)) {
                throw new ModelException(where("spreads") + ": " + node + " must reuse " + must.label() + " but spreads loop "
                        + word + ", which gives each copy " + must.label() + " of its own; drop " + word + " or must_reuse");
            }
            if (ranks.contains(rank)) {
                throw new ModelException(where("spreads") + ": loop " + word + " is there twice; name each once");
            }
            ranks.add(rank);
        }
        return ranks.toArray(Rank[]::new);
    }

    /** By tensor, whether one access from above serves all copies. */
    boolean[] reused() {
        Kept must = must();
        boolean[] reused = new boolean[Kept.values().length];
        for (Kept operand : Kept.values()) {
            String label = text(operand.label());
            String sharing = operand == Kept.OUTPUTS ? "reduction" : "multicast";
            boolean byDefault = must == null || must == operand;
            if (label == null) {
                reused[operand.ordinal()] = byDefault;
            } else if (label.equals(sharing) || label.equals("unicast")) {
                reused[operand.ordinal()] = label.equals(sharing);
                if (must == operand && label.equals("unicast")) {
                    throw new ModelException(where(operand.label()) + ": " + node + " must reuse " + must.label()
                            + " but takes them by unicast; drop one of the two");
                }
            } else {
                throw new ModelException(where(operand.label()) + ": " + operand.label() + " of container " + node + " are '" + label
                        + "'; write " + sharing + " or unicast");
            }
        }
        return reused;
    }

    private @Nullable Kept must() {
        String label = text("must_reuse");
        if (label == null) {
            return null;
        }
        for (Kept operand : Kept.values()) {
            if (operand.label().equals(label)) {
                return operand;
            }
        }
        throw new ModelException(where("must_reuse") + ": a container cannot reuse '" + label + "'; write inputs, outputs or weights");
    }

    private Rank rank(String word) {
        for (Rank rank : Rank.values()) {
            if (rank.name().toLowerCase(Locale.ROOT).equals(word)) {
                return rank;
            }
        }
        throw new ModelException(where("spreads") + ": there is no loop '" + word
                + "'; use k (inputs of an output), m (outputs), y (weight slices), g (groups), v (vectors)");
    }
}
