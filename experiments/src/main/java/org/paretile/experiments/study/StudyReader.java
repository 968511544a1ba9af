package org.paretile.experiments.study;

import java.nio.file.Path;

/** Reads studies. */
public final class StudyReader {
    private StudyReader() {}

    /**
     * Reads and checks a study.
     *
     * @throws StudyException with every mistake in it
     */
    public static Study read(Path file, Overrides overrides) {
        throw new UnsupportedOperationException();
    }
}
