package org.paretile.models.workload;

import org.paretile.models.ModelException;

/** A row whose label says nothing about its place. */
final class LabelException extends ModelException {
    private static final long serialVersionUID = 1L;

    private final int row;

    LabelException(int row, String message) {
        super(message);
        this.row = row;
    }

    /** The row, from 0. */
    int row() {
        return row;
    }
}
