package org.paretile.models.macro.spec;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an expression can do. Those with a layer in them are computed anew for each layer. */
enum Op {
    ADD(2), SUB(2), MUL(2), DIV(2), POW(2), LESS(2), AT_MOST(2), MORE(2), AT_LEAST(2), SAME(2), OTHER(2),
    MIN(2), MAX(2), CEIL(1), FLOOR(1), ROUND(1), LOG2(1), LN(1), EXP(1), SQRT(1), IF(3),
    /** Value of an operand unchanged. */
    COPY(1),
    /** Mean level of an input slice of a bits in all, b bits a slice. */
    INPUT_SLICE_LEVEL(2),
    /** Mean level of a weight slice of a bits in all, b bits a slice. */
    WEIGHT_SLICE_LEVEL(2),
    /** Mean of p(1 − p) over the a bits of an encoded input, p the probability that the bit is set. */
    INPUT_BIT_ACTIVITY(1),
    /** Mean of p(1 − p) over the a bits of an encoded weight. */
    WEIGHT_BIT_ACTIVITY(1),
    /** Mean of Σ(1 − V_i) over the set bits i of an a-bit ladder that shows the magnitude of the inputs, V_i its node voltages. */
    INPUT_LADDER(1);

    private final int arity;

    Op(int arity) {
        this.arity = arity;
    }

    int arity() {
        return arity;
    }

    /** Whether its value depends on the values of a layer. */
    boolean ofLayer() {
        return compareTo(INPUT_SLICE_LEVEL) >= 0;
    }

    /** The operation an expression calls {@code name}. */
    static @Nullable Op function(String name) {
        for (Op op : values()) {
            if (op.compareTo(MIN) >= 0 && op != COPY && op.name().toLowerCase(Locale.ROOT).equals(name)) {
                return op;
            }
        }
        return null;
    }
}
