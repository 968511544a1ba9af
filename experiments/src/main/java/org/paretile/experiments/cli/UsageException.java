package org.paretile.experiments.cli;

import org.paretile.models.ParetileException;

/** The command line asks for something that cannot be. */
final class UsageException extends ParetileException {
    private static final long serialVersionUID = 1L;

    UsageException(String message, String help) {
        super(message, help);
    }
}
