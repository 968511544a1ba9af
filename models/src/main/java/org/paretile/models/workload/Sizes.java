package org.paretile.models.workload;

import org.paretile.models.ModelException;

/** Checks of the sizes of a transformer. */
final class Sizes {

    private Sizes() {}

    static void atLeast(int least, int size, String name) {
        if (size < least) {
            throw new ModelException(name + " is " + size + "; give a whole number of at least " + least);
        }
    }
}
