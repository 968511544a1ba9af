package org.paretile.models.workload;

import java.util.Locale;
import org.paretile.models.ModelException;

/** What a transformer is run for. */
public enum Task {
    /** A forward pass. */
    INFERENCE,
    /** Forward and backward pass that train adapters and output on the chip; all other weights stay frozen. */
    CONTINUAL_LEARNING,
    /** Forward and backward pass that train every weight. */
    FINE_TUNING;

    /** The word used in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The task a file names.
     *
     * @throws ModelException if there is no such task
     */
    public static Task of(String label) {
        for (Task task : values()) {
            if (task.label().equals(label)) {
                return task;
            }
        }
        throw new ModelException("unknown task '" + label + "'; write inference, continual-learning or fine-tuning");
    }
}
