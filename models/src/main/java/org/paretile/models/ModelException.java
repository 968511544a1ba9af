package org.paretile.models;

/** A model was asked for something outside its validity, or its data are not usable. */
public class ModelException extends ParetileException {
    private static final long serialVersionUID = 1L;

    /** A message that ends with what to do. */
    public ModelException(String message) {
        super(message, "");
    }

    /** A message that ends with what to do, and what revealed it. */
    public ModelException(String message, Throwable cause) {
        super(message, "", cause);
    }

    /** See {@link ParetileException#ParetileException(String, String)}. */
    public ModelException(String message, String help) {
        super(message, help);
    }

    /** See {@link ParetileException#ParetileException(String, String, Throwable)}. */
    public ModelException(String message, String help, Throwable cause) {
        super(message, help, cause);
    }
}
