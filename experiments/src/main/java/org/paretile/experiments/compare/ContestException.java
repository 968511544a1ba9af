package org.paretile.experiments.compare;

import org.paretile.models.ParetileException;

/** These runs cannot be compared. */
public final class ContestException extends ParetileException {
    private static final long serialVersionUID = 1L;

    ContestException(String message, String help) {
        super(message, help);
    }
}
