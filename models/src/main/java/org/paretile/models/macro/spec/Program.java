package org.paretile.models.macro.spec;

import java.util.Arrays;
import org.paretile.models.macro.circuit.Circuits;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.workload.Encoding;

/** Straight-line code over an array of numbers: one operation an instruction, in an order that needs no second pass. */
final class Program {
    private static final Op[] OPS = Op.values();

    private final Encoding inputEncoding;
    private final Encoding weightEncoding;
    private final Circuits circuits;
    private final Revision revision;
    private int[] ops = new int[64];
    private int[] to = new int[64];
    private int[] first = new int[64];
    private int[] second = new int[64];
    private int[] third = new int[64];
    private int size;

    Program(Encoding inputEncoding, Encoding weightEncoding, Circuits circuits, Revision revision) {
        this.inputEncoding = inputEncoding;
        this.weightEncoding = weightEncoding;
        this.circuits = circuits;
        this.revision = revision;
    }

    void add(Op op, int slot, int a, int b, int c) {
        if (size == ops.length) {
            ops = Arrays.copyOf(ops, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            third = Arrays.copyOf(third, 2 * size);
        }
        ops[size] = op.ordinal();
        to[size] = slot;
        first[size] = a;
        second[size] = b;
        third[size++] = c;
    }

    /** The instructions that the places in {@code needed} depend on, in the same order. */
    Program liveFor(boolean[] needed) {
        boolean[] wanted = needed.clone();
        boolean[] kept = new boolean[size];
        for (int i = size - 1; i >= 0; i--) {
            if (wanted[to[i]]) {
                kept[i] = true;
                wanted[first[i]] = true;
                wanted[second[i]] |= OPS[ops[i]].arity() > 1;
                wanted[third[i]] |= OPS[ops[i]].arity() > 2;
            }
        }
        Program live = new Program(inputEncoding, weightEncoding, circuits, revision);
        for (int i = 0; i < size; i++) {
            if (kept[i]) {
                live.add(OPS[ops[i]], to[i], first[i], second[i], third[i]);
            }
        }
        return live;
    }

    private static double power(double base, double exponent) {
        if (base == 2 && exponent == Math.rint(exponent) && Math.abs(exponent) < 1000) {
            return Math.scalb(1.0, (int) exponent);
        }
        return exponent == 2 ? base * base : exponent == 1 ? base : Math.pow(base, exponent);
    }

    /** Runs on {@code slots}, leaving those of {@code fixed} as they are. */
    void run(double[] slots, boolean[] fixed, SpecLayer.Operand inputs, SpecLayer.Operand weights) {
        for (int i = 0; i < size; i++) {
            int slot = to[i];
            if (fixed[slot]) {
                continue;
            }
            double a = slots[first[i]];
            double b = slots[second[i]];
            slots[slot] = switch (OPS[ops[i]]) {
                case ADD -> a + b;
                case SUB -> a - b;
                case MUL -> a * b;
                case DIV -> a / b;
                case POW -> power(a, b);
                case LESS -> a < b ? 1 : 0;
                case AT_MOST -> a <= b ? 1 : 0;
                case MORE -> a > b ? 1 : 0;
                case AT_LEAST -> a >= b ? 1 : 0;
                case SAME -> a == b ? 1 : 0;
                case OTHER -> a != b ? 1 : 0;
                case MIN -> Math.min(a, b);
                case MAX -> Math.max(a, b);
                case CEIL -> Math.ceil(a - 1e-9);
                case FLOOR -> Math.floor(a + 1e-9);
                case ROUND -> Math.rint(a);
                case LOG2 -> Math.log(a) / Math.log(2);
                case LN -> Math.log(a);
                case EXP -> Math.exp(a);
                case SQRT -> Math.sqrt(a);
                case IF -> a != 0 ? b : slots[third[i]];
                case COPY -> a;
                case INPUT_SLICE_LEVEL -> inputs.sliceLevel(inputEncoding, a, b);
                case WEIGHT_SLICE_LEVEL -> weights.sliceLevel(weightEncoding, a, b);
                case INPUT_BIT_ACTIVITY -> inputs.bitActivity(inputEncoding, a);
                case WEIGHT_BIT_ACTIVITY -> weights.bitActivity(weightEncoding, a);
                case INPUT_LADDER -> inputs.ladder(a, circuits, revision);
            };
        }
    }
}
