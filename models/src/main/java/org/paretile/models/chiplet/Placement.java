package org.paretile.models.chiplet;

import java.util.Arrays;

/**
 * Which dies hold which rows. Rows of the static and semi-static dies are placed in three passes: frozen weights, weights of adapters
 * and outputs, semi-static operands. Dynamic rows reserve nothing: as many dynamic dies as the largest of them needs, behind the
 * others. Mapping of 3D-CIMlet (Du et al., DAC 2025): next fit, never going back; with {@link Rules#backFill} first fit. Reusable.
 */
final class Placement {
    private static final double ROUNDING = 1e-9;

    /** First die of each row. */
    int[] first = new int[0];
    /** Dies that hold static or semi-static rows. */
    int weights;
    int dynamic;
    /** Whether die i of those that hold weights is a semi-static one. */
    boolean[] semiStatic = new boolean[0];
    /** Free PEs of each die. */
    double[] free = new double[0];
    /** PEs of the rows that have a place. */
    double placed;
    private byte[] holds = new byte[0];
    private int last;
    private int current;

    /** Places all rows; {@code false} if {@code most} dies do not hold them. */
    boolean place(LayerTable table, LayerCosts costs, int most, int staticPes, int semiStaticPes, boolean backFill) {
        reset(table.rows, most, staticPes);
        boolean fits = true;
        for (byte pass = 1; pass <= 3 && fits; pass++) {
            fits = backFill ? firstFit(table, costs, pass, most, semiStaticPes) : nextFit(table, costs, pass, most, semiStaticPes);
        }
        dynamic = 0;
        for (int i = 0; i < table.shapes.length; i++) {
            if (table.kindOf[i] == DieKind.DYNAMIC) {
                dynamic = Math.max(dynamic, costs.chiplets[i]);
            }
        }
        weights = 0;
        for (int i = 0; i < most; i++) {
            semiStatic[i] = (holds[i] & 1 << 3) != 0;
            if (holds[i] != 0) {
                weights = i + 1;
            }
        }
        for (int row = 0; row < table.rows; row++) {
            if (table.pass[row] == 0) {
                first[row] = weights;
            }
        }
        return fits;
    }

    /** Semi-static dies, or static ones. */
    int count(boolean semi) {
        int count = 0;
        for (int die = 0; die < weights; die++) {
            count += semiStatic[die] == semi ? 1 : 0;
        }
        return count;
    }

    /** What a die is for. */
    DieKind kind(int die) {
        return die >= weights ? DieKind.DYNAMIC : semiStatic[die] ? DieKind.SEMI_STATIC : DieKind.STATIC;
    }

    /** PEs of each die that hold anything, whole ones and at least one; dynamic rows all take the first. */
    double[] filledPes(LayerTable table, LayerCosts costs, Dies dies) {
        double[] filled = new double[weights + dynamic];
        for (int shape = 0; shape < table.shapes.length; shape++) {
            for (int i = 0; table.kindOf[shape] == DieKind.DYNAMIC && i < costs.chiplets[shape]; i++) {
                filled[weights + i] = Math.max(filled[weights + i], costs.pes[shape] / costs.chiplets[shape]);
            }
        }
        for (int die = 0; die < filled.length; die++) {
            int pes = dies.of(kind(die)).die.pes();
            double held = die < weights ? pes - free[die] : filled[die];
            filled[die] = Math.clamp(Math.ceil(held - ROUNDING), 1, pes);
        }
        return filled;
    }

    private void reset(int rows, int most, int staticPes) {
        if (first.length < rows) {
            first = new int[rows];
        }
        if (free.length < most) {
            free = new double[most];
            holds = new byte[most];
            semiStatic = new boolean[most];
        }
        Arrays.fill(free, 0, most, staticPes);
        Arrays.fill(holds, 0, most, (byte) 0);
        last = 0;
        current = 0;
        placed = 0;
    }

    private boolean nextFit(LayerTable table, LayerCosts costs, byte pass, int most, int semiStaticPes) {
        for (int row = 0; row < table.rows; row++) {
            if (table.pass[row] != pass) {
                continue;
            }
            if (pass == 3) {
                renew(most, semiStaticPes);
            }
            int shape = table.shapeOf[row];
            int dies = costs.chiplets[shape];
            if (dies > 1) {
                current = last != 0 ? last + 1 : current;
                if (current + dies > most) {
                    return false;
                }
                spread(table, row, pass, current, dies, costs.pes[shape]);
                last = current + dies - 1;
                continue;
            }
            boolean afterSpread = row > 0 && table.pass[row - 1] != 0 && (pass < 3 || table.pass[row - 1] == 3)
                    && costs.chiplets[table.shapeOf[row - 1]] > 1;
            while (true) {
                current = afterSpread || (last < most && mixes(pass)) ? last + 1 : last;
                if (current >= most) {
                    return false;
                }
                if (costs.pes[shape] <= free[current]) {
                    spread(table, row, pass, current, 1, costs.pes[shape]);
                    last = current;
                    break;
                }
                last++;
            }
        }
        return true;
    }

    /** Whether the last die holds rows that those of this pass must not share it with. */
    private boolean mixes(byte pass) {
        return switch (pass) {
            case 2 -> (holds[last] & 1 << 1) != 0;
            case 3 -> (holds[last] & (1 << 1 | 1 << 2)) != 0;
            default -> false;
        };
    }

    private boolean firstFit(LayerTable table, LayerCosts costs, byte pass, int most, int semiStaticPes) {
        if (pass == 3) {
            renew(most, semiStaticPes);
        }
        for (int row = 0; row < table.rows; row++) {
            if (table.pass[row] != pass) {
                continue;
            }
            int shape = table.shapeOf[row];
            int dies = costs.chiplets[shape];
            double share = costs.pes[shape] / dies;
            int start = 0;
            while (start + dies <= most && !room(start, dies, share, pass)) {
                start++;
            }
            if (start + dies > most) {
                return false;
            }
            for (int i = start; i < start + dies; i++) {
                take(i, share, pass);
            }
            first[row] = start;
        }
        return true;
    }

    private boolean room(int start, int dies, double share, byte pass) {
        for (int i = start; i < start + dies; i++) {
            boolean otherKind = pass == 3 ? (holds[i] & ~(1 << 3)) != 0 : (holds[i] & 1 << 3) != 0;
            if (otherKind || free[i] < share - ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /** Puts a row on its dies. Rows of a training pass are never taken for learned ones when dies are looked at. */
    private void spread(LayerTable table, int row, byte pass, int start, int dies, double pes) {
        double share = dies == 1 ? pes : Math.ceil(pes / dies);
        for (int i = start; i < start + dies; i++) {
            take(i, share, pass);
            if (pass == 2 && !table.learnedPlain[row]) {
                holds[i] |= 1 << 1;
            }
        }
        first[row] = start;
    }

    private void take(int die, double pes, byte pass) {
        free[die] -= pes;
        placed += pes;
        holds[die] |= (byte) (1 << pass);
    }

    /** Dies not yet in use become semi-static. */
    private void renew(int most, int semiStaticPes) {
        for (int i = most - 1; i >= 0 && holds[i] == 0; i--) {
            free[i] = semiStaticPes;
        }
    }
}
