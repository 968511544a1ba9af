package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paretile.problems.ProblemException;

/** Collects the mistakes of a study. */
final class Mistakes {
    /** Mistakes that are kept; a file with more is no study. */
    static final int MOST = 1000;

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a mistake. */
    void add(String code, Place at, String message, String help) {
        if (found.size() < MOST) {
            found.add(at.diagnostic(code, message, help));
        }
    }

    /** Adds a mistake that the problem's own checks have found. */
    void add(Place at, ProblemException e) {
        add(e.code(), at, Text.message(e), e.help());
    }

    /** Number of mistakes so far, at most {@link #MOST}. */
    int count() {
        return found.size();
    }

    /** Ends the reading if there is a mistake. */
    void stopIfAny() {
        if (!found.isEmpty()) {
            throw new StudyException(inOrder());
        }
    }

    /** In the order of the file; those of options last. */
    private List<Diagnostic> inOrder() {
        return found.stream().distinct().sorted(Comparator.comparingInt((Diagnostic d) -> d.line() == 0
                ? Integer.MAX_VALUE : d.line())
                .thenComparingInt(Diagnostic::column)).toList();
    }
}
