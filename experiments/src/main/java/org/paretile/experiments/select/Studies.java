package org.paretile.experiments.select;

import java.nio.file.Files;
import java.nio.file.Path;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.study.StudyReader;

/** Studies as commands name them. */
public final class Studies {
    private Studies() {}

    /** Reads a study file. */
    public static Study read(Path file, Overrides overrides) {
        if (!Files.exists(file)) {
            throw new StorageException(Kind.MISSING, "there is no study " + file, "'paretile init' writes one to begin with");
        }
        if (Files.isDirectory(file)) {
            throw new StorageException(Kind.MISSING, file + " is a directory, not a study",
                    Files.exists(file.resolve("manifest.json")) ? "it is a run: 'paretile resume " + file + "' continues it"
                            : "name the study file in it");
        }
        return StudyReader.read(file, overrides);
    }

    /** The study of a run. */
    public static Study of(RunDirectory run) {
        return read(run.resolvedStudy(), Overrides.NONE);
    }
}
