package org.paretile.models.chiplet;

/**
 * Where the model enters its amounts if somebody wants them one by one, {@link ChipletEntries}; the sums are those of
 * {@link ChipletMetrics}.
 */
public interface ChipletLedger {
    /** The layer or die of an entry that belongs to no single one. */
    int ALL = -1;

    /**
     * {@code part} takes {@code joules}.
     *
     * @param layer index of the layer, or {@link #ALL}
     * @param die first die that holds the layer, or {@link #ALL}
     */
    void energy(Part part, int layer, int die, double joules);

    /** A layer, in order of execution. */
    void layer(LayerReport report);

    /** {@code part} takes {@code mm2} on each of {@code dies} dies of a kind; 0 dies if the design does without the kind. */
    void area(AreaPart part, DieKind kind, int dies, double mm2);

    /** How long a gradient waits, and where it could. */
    void gradient(GradientWait wait);
}
