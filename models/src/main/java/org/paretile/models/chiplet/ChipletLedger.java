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

    /** A layer takes {@code latencyS} on {@code dies} dies from {@code first} on. */
    void layer(int layer, int first, int dies, double latencyS);

    /** {@code part} takes {@code mm2} on each of {@code dies} dies of a kind. */
    void area(AreaPart part, DieKind kind, int dies, double mm2);
}
