package org.paretile.models.macro.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;

/**
 * Named numbers and the expressions that define them, turned into straight-line code: each number has a place in an array, each
 * operation one instruction, in the program of its tier.
 */
final class Symbols {
    static final String VARIABLES = "variables";

    private final Program design;
    private final Program signs;
    private final Program layer;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Double, Integer> constants = new HashMap<>();
    private final List<Double> initial = new ArrayList<>();
    private final List<Tier> tiers = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** What stands behind a path, where it was written, and the unit of its value. */
    private record Definition(Formula formula, String where, String node, String unit) {}

    Symbols(Program design, Program signs, Program layer) {
        this.design = design;
        this.signs = signs;
        this.layer = layer;
    }

    /** Defines {@code node.attribute}; the first definition counts. */
    void define(String node, String attribute, Formula formula, String where, String unit) {
        definitions.putIfAbsent(node + '.' + attribute, new Definition(formula, where, node, unit));
    }

    /** Defines a variable by an expression of ours. */
    void derive(String variable, String text, String unit) {
        define(VARIABLES, variable, Formula.parse(text, variable), "derived value " + variable, unit);
    }

    boolean has(String path) {
        return definitions.containsKey(path);
    }

    /** Paths of all numbers. */
    List<String> paths() {
        return List.copyOf(definitions.keySet());
    }

    String unit(String path) {
        Definition definition = definitions.get(path);
        return definition == null ? "1" : definition.unit();
    }

    /** A place that is filled anew for each layer. */
    int layerInput(String name, Tier tier) {
        int place = place(0, tier);
        places.put(VARIABLES + '.' + name, place);
        return place;
    }

    /** The place of {@code path}, compiled if it is not yet. */
    int resolve(String path) {
        Integer known = places.get(path);
        if (known != null) {
            return known;
        }
        Definition definition = definitions.get(path);
        if (definition == null) {
            throw new ModelException(path + " is not defined; add a row for it");
        }
        if (open.contains(path)) {
            List<String> circle = new ArrayList<>(open);
            circle.add(path);
            throw new ModelException(definition.where() + ": " + String.join(" needs ", circle.subList(circle.indexOf(path), circle.size()))
                    + "; give one of them a value that does not depend on the others");
        }
        open.addLast(path);
        int value = compile(definition.formula(), definition, path);
        int place = place(initial.get(value), tiers.get(value));
        emit(Op.COPY, place, value, 0, 0);
        open.removeLast();
        places.put(path, place);
        return place;
    }

    /** First values of all places. */
    double[] initial() {
        return initial.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Tier tier(int place) {
        return tiers.get(place);
    }

    private int compile(Formula formula, Definition in, String path) {
        return switch (formula) {
            case Formula.Literal(double value) -> constants.computeIfAbsent(value, v -> place(v, Tier.DESIGN));
            case Formula.Name(String text) -> resolve(path(text, in, path));
            case Formula.Call(Op op, List<Formula> operands) -> {
                int[] at = new int[3];
                Tier tier = op.ofLayer() ? Tier.LAYER : Tier.DESIGN;
                for (int i = 0; i < operands.size(); i++) {
                    at[i] = compile(operands.get(i), in, path);
                    tier = tier.and(tiers.get(at[i]));
                }
                int place = place(0, tier);
                emit(op, place, at[0], at[1], at[2]);
                yield place;
            }
        };
    }

    private void emit(Op op, int place, int a, int b, int c) {
        Program program = switch (tiers.get(place)) {
            case DESIGN -> design;
            case SIGNS -> signs;
            case LAYER -> layer;
        };
        program.add(op, place, a, b, c);
    }

    private String path(String name, Definition in, String from) {
        if (name.indexOf('.') >= 0) {
            if (!definitions.containsKey(name) && !places.containsKey(name)) {
                throw unknown(name, in);
            }
            return name;
        }
        String own = in.node() + '.' + name;
        if (!own.equals(from) && definitions.containsKey(own)) {
            return own;
        }
        String variable = VARIABLES + '.' + name;
        if (!definitions.containsKey(variable) && !places.containsKey(variable)) {
            throw unknown(name, in);
        }
        return variable;
    }

    private ModelException unknown(String name, Definition in) {
        String near = nearest(name);
        return new ModelException(in.where() + ": there is no '" + name + "'" + (near == null ? "" : "; did you mean " + near + "?")
                + " Add it to the variables, or write node.attribute for a number of another node");
    }

    private @Nullable String nearest(String name) {
        String best = null;
        int least = 3;
        for (String path : definitions.keySet()) {
            String candidate = path.startsWith(VARIABLES + '.') ? path.substring(VARIABLES.length() + 1) : path;
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private int place(double value, Tier tier) {
        initial.add(value);
        tiers.add(tier);
        return initial.size() - 1;
    }
}
