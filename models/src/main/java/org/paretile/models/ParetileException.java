package org.paretile.models;

/**
 * Something the user can put right: the message says what is wrong in the user's words, {@link #help()} what to do
 * about it. Everything else that is thrown is a defect of the program.
 */
public class ParetileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;

    /**
     * @param message what is wrong, naming the variable and its value
     * @param help one line of advice; empty if there is none
     */
    public ParetileException(String message, String help) {
        super(message);
        this.help = help;
    }

    /** As {@link #ParetileException(String, String)}, with the exception that revealed it. */
    public ParetileException(String message, String help, Throwable cause) {
        super(message, cause);
        this.help = help;
    }

    /** One line of advice, or empty. */
    public final String help() {
        return help;
    }
}
