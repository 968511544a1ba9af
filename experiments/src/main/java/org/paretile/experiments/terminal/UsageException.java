package org.paretile.experiments.terminal;

import org.paretile.models.ParetileException;

/** The command line asks for something that cannot be. */
public final class UsageException extends ParetileException {
    private static final long serialVersionUID = 1L;

    /** See {@link ParetileException#ParetileException(String, String)}. */
    public UsageException(String message, String help) {
        super(message, help);
    }
}
