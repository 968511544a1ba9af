package org.paretile.experiments.study;

import java.util.List;
import org.paretile.models.ParetileException;

/** A study cannot be used: every mistake in it. */
public final class StudyException extends ParetileException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** At least one mistake, in the order of the file. */
    public StudyException(List<Diagnostic> diagnostics) {
        super(diagnostics.getFirst().message(), diagnostics.getFirst().help());
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Every mistake, in the order of the file. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
