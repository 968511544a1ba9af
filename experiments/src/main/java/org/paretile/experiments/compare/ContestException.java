package org.paretile.experiments.compare;

import org.paretile.models.ParetileException;

/** These runs cannot be compared. */
public final class ContestException extends ParetileException {
    private static final long serialVersionUID = 1L;

    private final boolean withoutDesigns;

    ContestException(String message, String help) {
        this(message, help, false);
    }

    private ContestException(String message, String help, boolean withoutDesigns) {
        super(message, help);
        this.withoutDesigns = withoutDesigns;
    }

    static ContestException noFeasibleDesign() {
        return new ContestException("no search has found a feasible design, so there is nothing to compare",
                "relax the constraints, or give more evaluations", true);
    }

    /** Whether the runs are sound, but have no feasible design. */
    public boolean withoutDesigns() {
        return withoutDesigns;
    }
}
