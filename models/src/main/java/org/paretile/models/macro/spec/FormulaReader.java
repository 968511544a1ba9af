package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;

/** Reads an expression by recursive descent. */
final class FormulaReader {
    private static final int DEEPEST = 100;

    private final String text;
    private final String where;
    private int at;
    private int depth;

    FormulaReader(String text, String where) {
        this.text = text;
        this.where = where;
    }

    Formula read() {
        Formula formula = comparison();
        skip();
        if (at < text.length()) {
            throw refused("'" + text.substring(at) + "' is left over; check operators and parentheses");
        }
        return formula;
    }

    private Formula comparison() {
        if (++depth > DEEPEST) {
            throw refused("parentheses are nested deeper than " + DEEPEST + "; split the expression into variables");
        }
        Formula left = sum();
        Op op = comparisonSign();
        Formula formula = op == null ? left : new Formula.Call(op, left, sum());
        depth--;
        return formula;
    }

    private @Nullable Op comparisonSign() {
        if (taken("<=")) {
            return Op.AT_MOST;
        } else if (taken(">=")) {
            return Op.AT_LEAST;
        } else if (taken("==")) {
            return Op.SAME;
        } else if (taken("!=")) {
            return Op.OTHER;
        } else if (taken("<")) {
            return Op.LESS;
        }
        return taken(">") ? Op.MORE : null;
    }

    private Formula sum() {
        Formula left = product();
        while (true) {
            if (taken("+")) {
                left = new Formula.Call(Op.ADD, left, product());
            } else if (taken("-")) {
                left = new Formula.Call(Op.SUB, left, product());
            } else {
                return left;
            }
        }
    }

    private Formula product() {
        Formula left = signed();
        while (true) {
            if (taken("*")) {
                left = new Formula.Call(Op.MUL, left, signed());
            } else if (taken("/")) {
                left = new Formula.Call(Op.DIV, left, signed());
            } else {
                return left;
            }
        }
    }

    private Formula signed() {
        if (!taken("-")) {
            return power();
        }
        Formula operand = power();
        return operand instanceof Formula.Literal(double value) ? new Formula.Literal(-value)
                : new Formula.Call(Op.SUB, new Formula.Literal(0), operand);
    }

    private Formula power() {
        Formula base = atom();
        return taken("^") ? new Formula.Call(Op.POW, base, signed()) : base;
    }

    private Formula atom() {
        skip();
        if (taken("(")) {
            Formula inside = comparison();
            close();
            return inside;
        }
        int start = at;
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            return number(start);
        }
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw refused("a number, name or '(' is expected at '" + text.substring(at) + "'");
        }
        return taken("(") ? call(word) : new Formula.Name(word);
    }

    private Formula number(int start) {
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new Formula.Literal(Double.parseDouble(text.substring(start, at)));
        } catch (NumberFormatException e) {
            throw refused("'" + text.substring(start, at) + "' is not a number; write it as 0.85 or 250e3");
        }
    }

    private Formula call(String word) {
        Op op = Op.function(word);
        if (op == null) {
            throw refused("there is no function '" + word
                    + "'; use min, max, ceil, floor, round, log2, ln, exp, sqrt, if or one of a layer's values");
        }
        List<Formula> operands = new ArrayList<>();
        do {
            operands.add(comparison());
        } while (taken(","));
        close();
        if ((op == Op.MIN || op == Op.MAX) && operands.size() > 2) {
            Formula first = operands.getFirst();
            for (Formula next : operands.subList(1, operands.size())) {
                first = new Formula.Call(op, first, next);
            }
            return first;
        }
        if (operands.size() != op.arity()) {
            throw refused(word + " has " + operands.size() + " operands; give it " + op.arity());
        }
        return new Formula.Call(op, operands);
    }

    private void close() {
        if (!taken(")")) {
            throw refused("a ')' is missing at '" + text.substring(at) + "'");
        }
    }

    private boolean taken(String sign) {
        skip();
        if (!text.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        return true;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private ModelException refused(String why) {
        return new ModelException(where + ": in '" + text + "' " + why);
    }
}
