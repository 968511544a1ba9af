package org.paretile.models.macro.spec;

import java.util.List;

/** An expression as written. */
sealed interface Formula {
    /** A number. */
    record Literal(double value) implements Formula {}

    /** A variable, an attribute of the same node, or {@code node.attribute}. */
    record Name(String text) implements Formula {}

    /** An operation. */
    record Call(Op op, List<Formula> operands) implements Formula {
        Call(Op op, Formula... operands) {
            this(op, List.of(operands));
        }
    }

    /**
     * Reads {@code text}: numbers, names, {@code + - * / ^}, comparisons, parentheses, and the functions min, max, ceil, floor, round,
     * log2, ln, exp, sqrt and if. {@code ^} binds to the right and before a sign.
     */
    static Formula parse(String text, String where) {
        return new FormulaReader(text, where).read();
    }
}
