package org.paretile.optimizers.archive;

/** Finds, among nondominated vectors, those that matter for a new one. Vectors are known by their slot. */
sealed interface FrontIndex permits SortedPlane, NdTree {
    /** The new vector is dominated. */
    int DOMINATED = -1;
    /** The new vector belongs to the front; what it dominates has been removed. */
    int NEW = -2;

    /**
     * Compares a vector with the front, and releases the slots that it dominates.
     *
     * @return slot of the equal vector, {@link #DOMINATED} or {@link #NEW}
     */
    int admit(double[] vector, Vectors vectors);

    /** Adds the vector of a slot for which {@link #admit} has just said {@link #NEW}. */
    void insert(int slot, Vectors vectors);
}
