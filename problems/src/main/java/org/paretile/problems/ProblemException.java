package org.paretile.problems;

import org.paretile.models.ParetileException;

/** A design problem is stated wrongly: an empty domain, an unknown metric, a unit that does not fit. */
public class ProblemException extends ParetileException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code the kind of error in kebab case, as in {@code error[unknown-metric]}
     * @param message what is wrong, naming the variable and its value
     * @param help one line of advice; empty if there is none
     */
    public ProblemException(String code, String message, String help) {
        super(message, help);
        this.code = code;
    }

    /** The kind of error in kebab case. */
    public final String code() {
        return code;
    }
}
