package org.paretile.models.technology;

/** A number or a file the models cannot work with; the message says what was given and what to do. */
public final class ModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }
}
