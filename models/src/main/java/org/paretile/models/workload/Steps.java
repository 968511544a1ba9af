package org.paretile.models.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paretile.models.ModelException;

/** The rows of a layer list by what they compute, as their labels and order tell. */
final class Steps {

    private static final Pattern EXPERT = Pattern.compile("expert (\\d{1,6}) (.+)");
    private static final Pattern TRAINED = Pattern.compile("(BP|W Gradient):weight_(?:expert(\\d{1,6})_)?(.+)");
    private static final Map<String, Step> ATTENTION_GRADIENTS = Map.of(
            "BP:V", new Step(Pass.INPUT_GRADIENT, Role.MIX, 0, 0),
            "BP:A", new Step(Pass.OPERAND_GRADIENT, Role.MIX, 0, 0),
            "BP:K", new Step(Pass.INPUT_GRADIENT, Role.SCORES, 0, 0),
            "BP:Q", new Step(Pass.OPERAND_GRADIENT, Role.SCORES, 0, 0));

    private final List<Step> steps = new ArrayList<>();
    private final Map<Step, Integer> rows = new HashMap<>();
    private final Map<Step, Integer> seen = new HashMap<>();
    private int blocks;
    private int heads;
    private boolean decoder;

    private Steps() {}

    /**
     * Reads the labels of a list. Forward rows count blocks up, the backward pass counts blocks and heads down.
     *
     * @throws LabelException if a label is not known or stands where it cannot
     * @throws ModelException if a block is not whole
     */
    static Steps of(List<MatrixLayer> layers) {
        Steps steps = new Steps();
        int forward = 0;
        while (forward < layers.size() && !backward(layers.get(forward).label())) {
            steps.add(steps.forward(forward, layers.get(forward).label()));
            forward++;
        }
        steps.requireWholeBlocks();
        for (int row = forward; row < layers.size(); row++) {
            steps.add(steps.gradient(row, layers.get(row).label()));
        }
        return steps;
    }

    /** What row {@code row} computes. */
    Step at(int row) {
        return steps.get(row);
    }

    /** The row that computes it, or −1. */
    int row(Step step) {
        return rows.getOrDefault(step, -1);
    }

    /** The row of the forward pass that computes it, or −1. */
    int forward(Role role, int block, int part) {
        return row(new Step(Pass.FORWARD, role, block, part));
    }

    int size() {
        return steps.size();
    }

    int blocks() {
        return blocks;
    }

    int heads() {
        return heads;
    }

    /** Whether the projections have the labels of a decoder. */
    boolean decoder() {
        return decoder;
    }

    /** Whether there is a backward pass. */
    boolean training() {
        return steps.getLast().pass() != Pass.FORWARD;
    }

    private static boolean backward(String label) {
        return label.startsWith("BP:") || label.startsWith("W Gradient:");
    }

    private Step forward(int row, String fullLabel) {
        String label = fullLabel.startsWith("FP:") ? fullLabel.substring(3) : fullLabel;
        if (label.equals(Role.KEY.label()) || label.equals(Role.DECODER_QUERY) || label.equals(Role.DECODER_KEY_VALUE)) {
            return projection(label);
        }
        Matcher expert = EXPERT.matcher(label);
        int part = expert.matches() ? Integer.parseInt(expert.group(1)) : 0;
        String plain = expert.matches() ? expert.group(2) : label;
        for (Role role : Role.values()) {
            if (role.label().equals(plain) && (part == 0 || Role.EXPERT.contains(role))) {
                int block = role == Role.OUTPUT ? blocks : role == Role.PATCHES ? 0 : blocks - 1;
                Step first = new Step(Pass.FORWARD, role, block, part);
                if (role.perHead()) {
                    first = new Step(Pass.FORWARD, role, block, seen.merge(first, 1, Integer::sum) - 1);
                }
                return first;
            }
        }
        throw new LabelException(row, "label '" + fullLabel + "' tells no data flow; use "
                + String.join(", ", Role.labels()) + ", in a backward pass after 'FP:'");
    }

    private Step projection(String label) {
        boolean open = blocks > 0 && forward(Role.VALUE, blocks - 1, 0) < 0;
        if (!open) {
            blocks++;
            decoder = !label.equals(Role.KEY.label());
        }
        Role role = !open ? Role.KEY : forward(Role.QUERY, blocks - 1, 0) < 0 ? Role.QUERY : Role.VALUE;
        return new Step(Pass.FORWARD, role, blocks - 1, 0);
    }

    private Step gradient(int row, String label) {
        Step step = ATTENTION_GRADIENTS.get(label);
        Matcher trained = TRAINED.matcher(label);
        if (step == null && trained.matches()) {
            for (Role role : Role.values()) {
                if (!role.perHead() && role.weights().equals(trained.group(3))) {
                    step = new Step(trained.group(1).equals("BP") ? Pass.INPUT_GRADIENT : Pass.OPERAND_GRADIENT, role, 0,
                            trained.group(2) == null ? 0 : Integer.parseInt(trained.group(2)));
                }
            }
        }
        if (step == null) {
            throw new LabelException(row, "label '" + label
                    + "' tells no data flow; a row of the backward pass is BP:V, BP:A, BP:K, BP:Q, BP:weight_X or"
                    + " W Gradient:weight_X, X being kProjection, headConcat, ff1, adapter1-1, outputProjection or the like");
        }
        int before = seen.merge(step, 1, Integer::sum) - 1;
        return switch (step.role()) {
            case SCORES, MIX -> new Step(step.pass(), step.role(), blocks - 1 - before / heads, heads - 1 - before % heads);
            case OUTPUT -> new Step(step.pass(), step.role(), blocks, 0);
            default -> new Step(step.pass(), step.role(), step.role() == Role.PATCHES ? 0 : blocks - 1 - before, step.part());
        };
    }

    private void add(Step step) {
        int row = steps.size();
        if (step.block() < 0 || rows.putIfAbsent(step, row) != null || row(step.in(Pass.FORWARD)) < 0) {
            throw new LabelException(row, "'" + step.label(false, false) + "' has no place in block "
                    + Math.max(0, step.block()) + "; write the rows of a block one after the other, each once, and the backward pass"
                    + " for blocks that are there");
        }
        steps.add(step);
    }

    private void requireWholeBlocks() {
        if (blocks == 0) {
            throw new ModelException("no block in " + steps.size() + " layers; a block starts with three rows '" + Role.KEY.label() + "'");
        }
        while (forward(Role.SCORES, 0, heads) >= 0) {
            heads++;
        }
        for (int block = 0; block < blocks; block++) {
            for (Role role : new Role[] {Role.KEY, Role.QUERY, Role.VALUE, Role.CONCAT}) {
                require(forward(role, block, 0) >= 0, block, "has no " + role.label());
            }
            require(forward(Role.UP, block, 0) >= 0 || forward(Role.UP, block, 1) >= 0, block, "has no " + Role.UP.label());
            for (int head = 0; head < heads; head++) {
                require(forward(Role.SCORES, block, head) >= 0 && forward(Role.MIX, block, head) >= 0, block,
                        "lacks " + Role.SCORES.label() + " or " + Role.MIX.label() + " of head " + head);
            }
            require(heads > 0 && forward(Role.SCORES, block, heads) < 0 && forward(Role.MIX, block, heads) < 0, block,
                    "does not have " + heads + " heads as the first");
        }
    }

    private static void require(boolean holds, int block, String message) {
        if (!holds) {
            throw new ModelException("block " + block + " " + message + "; give every block all its rows and the same heads");
        }
    }
}
