package org.paretile.experiments.terminal;

/** How the program ends. */
public enum ExitCode {
    OK(0, "done"),
    NO_FEASIBLE_DESIGN(1, "finished, but no design meets every constraint"),
    USAGE(2, "the command line is wrong"),
    STUDY_INVALID(65, "a study or another input file is wrong or damaged"),
    INPUT_MISSING(66, "a file or run is not there, or cannot be read"),
    NO_JAVA(69, "no JDK, or the program is not built (from the launcher)"),
    INTERNAL(70, "internal error; says what to do or where the crash report lies"),
    NO_OUTPUT(73, "the output cannot be written, is there already, or another process works on it"),
    INTERRUPTED(130, "stopped by the user; the state is saved and can be resumed");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** What the process returns. */
    public int code() {
        return code;
    }

    /** What that means to the user. */
    public String meaning() {
        return meaning;
    }
}
