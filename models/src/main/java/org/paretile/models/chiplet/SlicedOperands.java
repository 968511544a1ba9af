package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.macro.LayerLoad;

/**
 * How the products of a workload show their operands to the arrays of one kind of die: encoded bits and mean levels. Made by
 * {@link ChipletWorkload#sliced} once for a way to encode and slice. Immutable.
 *
 * <p>Products of one shape are priced together. Energy is linear in the mean input level and in its product with that of the cells, so
 * those of equal encoded bits count as one with x̄ = Σx/n and ȳ = Σxy/Σx, which gives their sum without error.
 */
public final class SlicedOperands {
    private final Part[][] ofShape;
    private final int[] columns;

    /** Products of one shape and equal encoded bits: a share of the shape's rows. */
    record Part(double share, int inputBits, int weightBits, double meanInput, double meanCell) {}

    private SlicedOperands(Part[][] ofShape, int[] columns) {
        this.ofShape = ofShape;
        this.columns = columns;
    }

    /**
     * @param loads by row of the workload, of which encoded bits and mean levels count; null for rows that compute nothing or run on
     *     other dies
     */
    static SlicedOperands of(LayerTable table, DieKind kind, List<@Nullable LayerLoad> loads) {
        if (loads.size() != table.rows) {
            throw new ModelException("operands of " + loads.size() + " layers are given, but workload " + table.graph.name() + " has "
                    + table.rows + "; give one for each");
        }
        List<List<LayerLoad>> found = new ArrayList<>();
        for (int shape = 0; shape < table.shapes.length; shape++) {
            found.add(new ArrayList<>());
        }
        int widest = 1;
        for (int row = 0; row < table.rows; row++) {
            LayerLoad load = loads.get(row);
            int shape = table.shapeOf[row];
            if (table.kindOf[shape] == kind && !table.shapes[shape].idle()) {
                if (load == null) {
                    throw new ModelException("layer " + row + " of " + table.graph.name() + " runs on a " + kind.label()
                            + " die, but its operands are not given");
                }
                found.get(shape).add(load);
                widest = Math.max(widest, load.weightBits());
            }
        }
        Part[][] ofShape = new Part[table.shapes.length][];
        int[] columns = new int[ofShape.length];
        for (int shape = 0; shape < ofShape.length; shape++) {
            ofShape[shape] = parts(found.get(shape));
            columns[shape] = Arrays.stream(ofShape[shape]).mapToInt(Part::weightBits).max().orElse(widest);
        }
        return new SlicedOperands(ofShape, columns);
    }

    private static Part[] parts(List<LayerLoad> loads) {
        List<Part> parts = new ArrayList<>();
        for (LayerLoad first : loads) {
            boolean known = parts.stream().anyMatch(p -> p.inputBits() == first.inputBits() && p.weightBits() == first.weightBits());
            if (known) {
                continue;
            }
            int count = 0;
            double inputs = 0;
            double products = 0;
            for (LayerLoad load : loads) {
                if (load.inputBits() == first.inputBits() && load.weightBits() == first.weightBits()) {
                    count++;
                    inputs += load.meanInput();
                    products += load.meanInput() * load.meanCell();
                }
            }
            parts.add(new Part((double) count / loads.size(), first.inputBits(), first.weightBits(), inputs / count,
                    inputs == 0 ? first.meanCell() : products / inputs));
        }
        return parts.toArray(new Part[0]);
    }

    /** Products of a shape by their encoded bits; none on other dies. */
    Part[] of(int shape) {
        return ofShape[shape];
    }

    /** Columns of one bit that a weight of the shape takes; of the widest on the die where nothing is computed. */
    int columnsPerWeight(int shape) {
        return columns[shape];
    }
}
