package org.paretile.models.technology;

import org.paretile.models.ModelException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far a constant can be trusted, strongest first. */
public enum Confidence {
    /** Measured on silicon or in the laboratory. */
    MEASURED,
    /** Stated by a standard, a data sheet or the designer of the part. */
    SPECIFICATION,
    /** Regression on a published data set or on runs of a published tool. */
    FITTED,
    /** Taken from, or scaled with, a published model. */
    MODEL,
    /** Engineering judgement; change it if you know better. */
    ASSUMPTION;

    /** The word used in data files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The confidence a data file writes as {@code label}.
     *
     * @throws ModelException that opens with {@code where} if there is none
     */
    public static Confidence of(String label, String where) {
        for (Confidence confidence : values()) {
            if (confidence.label().equals(label)) {
                return confidence;
            }
        }
        throw new ModelException(where + ": confidence is '" + label + "'; use one of "
                + Arrays.stream(values()).map(Confidence::label).collect(Collectors.joining(", ")));
    }
}
